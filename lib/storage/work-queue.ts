import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

const COMMON = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true };

/** A queue for what was given up on: two weeks to look at it. */
export class DeadLetters extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, removalPolicy = RemovalPolicy.DESTROY, fifo = false) {
    super(scope, id);
    const order = fifo ? { fifo } : {};
    this.queue = new Queue(this, 'Queue', { ...COMMON, ...order, retentionPeriod: Duration.days(14), removalPolicy });
    Validations.of(this.queue).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason:
        'It is a dead-letter queue: of another queue, or of a rule, a function or a stream, where no redrive policy shows it.',
    });
  }

  /** To look at every message, take it out and put another in its place. */
  mayBeGoneThrough(grantee: IGrantable): void {
    const actions = ['ReceiveMessage', 'DeleteMessage', 'ChangeMessageVisibility', 'SendMessage'];
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({ actions: actions.map((action) => `sqs:${action}`), resources: [this.queue.queueArn] }),
    );
  }
}

export interface WorkQueueProps {
  /** How long its consumer may take for one batch. */
  readonly consumerSeconds: number;
  readonly attempts: number;
  readonly protect: boolean;
  /** Whether the messages of a group are worked in their order, one batch at a time. */
  readonly fifo?: boolean;
}

/** A queue of ids, never of anything personal, with its dead letters. */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: DeadLetters;

  constructor(scope: Construct, id: string, props: WorkQueueProps) {
    super(scope, id);
    const { fifo = false } = props;
    const removalPolicy = props.protect ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    this.deadLetters = new DeadLetters(this, 'DeadLetters', removalPolicy, fifo);
    this.queue = new Queue(this, 'Queue', {
      ...COMMON,
      ...(fifo ? { fifo } : {}),
      // Six times the consumer's timeout, as Lambda advises: a throttled batch is not handed out twice meanwhile.
      visibilityTimeout: Duration.seconds(6 * props.consumerSeconds),
      retentionPeriod: Duration.days(4),
      removalPolicy,
      deadLetterQueue: { queue: this.deadLetters.queue, maxReceiveCount: props.attempts },
    });
  }

  get url(): string {
    return this.queue.queueUrl;
  }

  maySend(grantee: IGrantable): void {
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [this.queue.queueArn] }),
    );
  }
}
