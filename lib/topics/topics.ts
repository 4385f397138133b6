import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import { topicsEnv } from '../../lambdas/topics/env.ts';
import { ServiceFunction } from '../function.ts';
import type { Stage } from '../stage.ts';
import type { Tables } from '../storage/tables.ts';
import type { WorkQueue } from '../storage/work-queue.ts';

/** How long one batch may take; the queue's visibility follows from it. */
export const TOPICS_SECONDS = 20;

export interface TopicsProps {
  readonly stage: Stage;
  readonly tables: Tables;
  readonly queue: WorkQueue;
}

/** Finds near-duplicates among what was understood, one writer for each language. It sees masked texts and has no key. */
export class Topics extends Construct {
  constructor(scope: Construct, id: string, { stage, tables, queue }: TopicsProps) {
    super(scope, id);
    const { feedback, registry, figures } = tables;
    const topics = new ServiceFunction(this, 'Group', {
      stage,
      name: 'topics',
      schema: topicsEnv,
      environment: {
        FEEDBACK_TABLE: feedback.name,
        // Named, as the store asks for it, and not to be touched: grouping moves no load.
        REGISTRY_TABLE: registry.name,
        FIGURES_TABLE: figures.name,
      },
      memoryMb: 512,
      timeoutSeconds: TOPICS_SECONDS,
    });
    for (const table of [feedback, figures]) {
      table.mayRead(topics.grantee);
      table.mayChange(topics.grantee);
    }
    topics.fn.addEventSource(new SqsEventSource(queue.queue, { batchSize: 10, reportBatchItemFailures: true }));
  }
}
