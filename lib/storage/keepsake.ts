import { Aws, Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IEventSourceDlq } from 'aws-cdk-lib/aws-lambda';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Deployment } from '../../config/schema.ts';
import { acknowledgeWildcard } from '../acknowledge.ts';
import { DeadLetters } from './work-queue.ts';

/** Where Lambda puts the records of a stream that it gave up on. */
const FAILED = 'aws/lambda/';
/** Copies that data subjects asked for; ended by the lifecycle of all exports. */
const COPIES = 'exports/privacy/';
/** Mails as they came in. */
const RAW_MAIL = 'mail/';

export interface KeepsakeProps {
  /** Known before the bucket is there, so that rights to it can be read, and judged, in the templates that use it. */
  readonly name: string;
  readonly key: IKey;
  readonly deployment: Deployment;
  readonly rawMailDays: number;
}

/** The bucket for exports and for the stream records that no attempt got through. */
export class Keepsake extends Construct {
  readonly bucket: Bucket;
  /** Only where a bucket cannot take a stream's failures. */
  readonly failedRecords: DeadLetters | undefined;
  readonly #name: string;

  constructor(scope: Construct, id: string, props: KeepsakeProps) {
    super(scope, id);
    const { retention, removalProtection, failedRecords } = props.deployment;
    this.#name = props.name;
    this.bucket = new Bucket(this, 'Bucket', {
      bucketName: props.name,
      encryption: BucketEncryption.KMS,
      encryptionKey: props.key,
      bucketKeyEnabled: true,
      enforceSSL: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      // Not versioned: what an erasure rewrites must be gone.
      lifecycleRules: [
        { id: 'failed-records', prefix: FAILED, expiration: Duration.days(retention.failedRecordDays) },
        { id: 'exports', prefix: 'exports/', expiration: Duration.days(retention.exportDays) },
        { id: 'raw-mail', prefix: RAW_MAIL, expiration: Duration.days(props.rawMailDays) },
        { id: 'unfinished', abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
      removalPolicy: removalProtection ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    this.failedRecords = failedRecords.to === 'queue' ? new DeadLetters(this, 'FailedRecords') : undefined;
    Validations.of(this.bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason:
        'Objects are written by Lambda on failure and by exports, and leave by lifecycle; who reads them is recorded by ' +
        "CloudTrail's data events, which the account switches on for all its buckets. Access logs would copy object keys.",
    });
  }

  get name(): string {
    return this.#name;
  }

  /** To open a copy that a data subject asked for. */
  mayOpenCopies(grantee: Role): void {
    this.#allowCopies(grantee, ['s3:GetObject']);
  }

  /** To keep such copies, and to remove them and what else is kept of a data subject. */
  mayForget(grantee: Role): void {
    allow(grantee, ['s3:ListBucket'], this.#arn);
    this.#allowCopies(grantee, ['s3:PutObject', 's3:DeleteObject']);
    allow(grantee, ['s3:GetObject', 's3:PutObject'], `${this.#arn}/${FAILED}*`);
    acknowledgeWildcard(grantee, `${this.#arn}/${FAILED}*`, 'Lambda names the objects it keeps by shard and time.');
  }

  #allowCopies(grantee: Role, actions: string[]): void {
    const copies = `${this.#arn}/${COPIES}*`;
    allow(grantee, actions, copies);
    acknowledgeWildcard(grantee, copies, 'Copies are named by data subject and request.');
  }

  get #arn(): string {
    return `arn:${Aws.PARTITION}:s3:::${this.#name}`;
  }

  /** Where a stream's consumer leaves what it gave up on, and the right to do so. */
  takesFailuresOf(grantee: Role): IEventSourceDlq {
    if (this.failedRecords !== undefined) {
      const { queueArn } = this.failedRecords.queue;
      allow(grantee, ['sqs:SendMessage'], queueArn);
      return { bind: () => ({ destination: queueArn }) };
    }
    allow(grantee, ['s3:ListBucket'], this.#arn);
    allow(grantee, ['s3:PutObject'], `${this.#arn}/${FAILED}*`);
    acknowledgeWildcard(grantee, `${this.#arn}/${FAILED}*`, 'Lambda names the objects it keeps by shard and time.');
    return { bind: () => ({ destination: this.bucket.bucketArn }) };
  }
}

function allow(grantee: Role, actions: string[], resource: string): void {
  grantee.addToPolicy(new PolicyStatement({ actions, resources: [resource] }));
}
