import { FilterRule } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { fanOutEnv } from '../../lambdas/fanout/env.ts';
import { readFeedbackStream } from '../feedback-stream.ts';
import { ServiceFunction } from '../function.ts';
import type { Stage } from '../stage.ts';
import type { Keepsake } from '../storage/keepsake.ts';
import type { Tables } from '../storage/tables.ts';
import type { WorkQueue } from '../storage/work-queue.ts';

export interface FanoutProps {
  readonly stage: Stage;
  readonly tables: Tables;
  readonly keepsake: Keepsake;
  readonly intake: WorkQueue;
  readonly dispatch: WorkQueue;
  readonly notify: WorkQueue;
  readonly audit: WorkQueue;
  readonly topics: WorkQueue;
}

/** Hands each new event to the queues of those whose work follows from it. */
export class Fanout extends Construct {
  /** The id of the mapping from the stream. */
  readonly source: string;

  constructor(scope: Construct, id: string, props: FanoutProps) {
    super(scope, id);
    const { stage, tables, keepsake, intake, dispatch, notify, audit, topics } = props;
    const fanOut = new ServiceFunction(this, 'FanOut', {
      stage,
      name: 'fan-out',
      schema: fanOutEnv,
      environment: {
        INTAKE_QUEUE_URL: intake.url,
        DISPATCH_QUEUE_URL: dispatch.url,
        NOTIFY_QUEUE_URL: notify.url,
        AUDIT_QUEUE_URL: audit.url,
        TOPICS_QUEUE_URL: topics.url,
      },
      memoryMb: 512,
      timeoutSeconds: 30,
    });
    for (const queue of [intake, dispatch, notify, audit, topics]) queue.maySend(fanOut.grantee);
    this.source = readFeedbackStream(fanOut, {
      stage,
      tables,
      keepsake,
      filter: {
        eventName: FilterRule.isEqual('INSERT'),
        dynamodb: { Keys: { sk: { S: FilterRule.beginsWith('E#') } } },
      },
    });
  }
}
