import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AnyPrincipal, type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';

const life = (protect: boolean) => ({
  enableKeyRotation: true,
  pendingWindow: Duration.days(protect ? 30 : 7),
  removalPolicy: protect ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
});

/**
 * The key that tables, buckets and alerts are encrypted with at rest. Who may use one may use this key through it, and only
 * through it: no function's role names it.
 */
export class StorageKey extends Construct {
  readonly key: Key;

  constructor(scope: Construct, id: string, props: { readonly protect: boolean }) {
    super(scope, id);
    const { account, region } = Stack.of(this);
    this.key = new Key(this, 'Key', {
      description: 'Closeloop: tables, buckets and alerts at rest',
      ...life(props.protect),
    });
    this.key.addToResourcePolicy(
      new PolicyStatement({
        sid: 'ThroughStorageOnly',
        principals: [new AnyPrincipal()],
        actions: [
          'kms:Encrypt',
          'kms:Decrypt',
          'kms:ReEncrypt*',
          'kms:GenerateDataKey*',
          'kms:CreateGrant',
          'kms:DescribeKey',
        ],
        resources: ['*'],
        conditions: {
          StringEquals: {
            'kms:CallerAccount': account,
            'kms:ViaService': ['dynamodb', 's3', 'sns'].map((service) => `${service}.${region}.amazonaws.com`),
          },
        },
      }),
    );
  }
}

/** The key that wraps the monthly keys over contacts and texts. Reading a table is not enough to read a contact. */
export class ContactKey extends Construct {
  readonly #key: Key;

  constructor(scope: Construct, id: string, props: { readonly protect: boolean }) {
    super(scope, id);
    this.#key = new Key(this, 'Key', { description: 'Closeloop: wraps the keys of contacts', ...life(props.protect) });
  }

  get id(): string {
    return this.#key.keyId;
  }

  /** To open what is sealed. */
  mayOpen(grantee: IGrantable): void {
    this.#allow(grantee, ['kms:Decrypt']);
  }

  /** To open what is sealed, and to seal anew. */
  maySeal(grantee: IGrantable): void {
    this.#allow(grantee, ['kms:Decrypt', 'kms:GenerateDataKey']);
  }

  #allow(grantee: IGrantable, actions: string[]): void {
    grantee.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions, resources: [this.#key.keyArn] }));
  }
}
