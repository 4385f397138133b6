import { Aws, Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectLockRetention } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Deployment } from '../../config/schema.ts';
import { acknowledgeWildcard } from '../acknowledge.ts';

/** Where checkpoints of the audit trail are. */
const CHECKPOINTS = 'checkpoints/';

export interface AuditVaultProps {
  readonly name: string;
  readonly key: IKey;
  readonly deployment: Deployment;
  /** How many days a checkpoint can be removed by nobody. */
  readonly auditDays: number;
}

/**
 * Checkpoints of the audit trail: how long its chains were, and what stood at their ends. Locked when they are written:
 * in governance mode until somebody with a right of its own lifts it, in compliance mode for everybody, the account's
 * root included, until their time is over.
 */
export class AuditVault extends Construct {
  readonly #name: string;

  constructor(scope: Construct, id: string, { name, key, deployment, auditDays }: AuditVaultProps) {
    super(scope, id);
    this.#name = name;
    const time = Duration.days(auditDays);
    const bucket = new Bucket(this, 'Bucket', {
      bucketName: name,
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      bucketKeyEnabled: true,
      enforceSSL: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      versioned: true,
      objectLockEnabled: true,
      objectLockDefaultRetention:
        deployment.auditLock === 'compliance'
          ? ObjectLockRetention.compliance(time)
          : ObjectLockRetention.governance(time),
      // The day after a lock ends; the second one for what was written over.
      lifecycleRules: [
        {
          id: 'ended',
          prefix: CHECKPOINTS,
          expiration: Duration.days(auditDays + 1),
          noncurrentVersionExpiration: Duration.days(1),
        },
      ],
      removalPolicy: deployment.removalProtection ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    Validations.of(bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: "Nobody reads it but who verifies the audit; CloudTrail's data events record who does.",
    });
  }

  get name(): string {
    return this.#name;
  }

  /** To write checkpoints, and nothing else: neither to read, nor to remove, nor to change a lock. */
  mayWitness(grantee: Role): void {
    const objects = `arn:${Aws.PARTITION}:s3:::${this.#name}/${CHECKPOINTS}*`;
    grantee.addToPolicy(new PolicyStatement({ actions: ['s3:PutObject'], resources: [objects] }));
    acknowledgeWildcard(grantee, objects, 'Checkpoints are named by their time.');
  }
}
