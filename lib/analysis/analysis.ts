import { Duration } from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import { analyseEnv } from '../../lambdas/analysis/env.ts';
import { ServiceFunction } from '../function.ts';
import type { Stage } from '../stage.ts';
import type { Tables } from '../storage/tables.ts';
import type { WorkQueue } from '../storage/work-queue.ts';

/** How long one batch may take; the queue's visibility follows from it. */
export const ANALYSE_SECONDS = 60;

const COMPREHEND = [
  'BatchDetectDominantLanguage',
  'BatchDetectSentiment',
  'BatchDetectKeyPhrases',
  'BatchDetectEntities',
];

export interface AnalysisProps {
  readonly stage: Stage;
  readonly tables: Tables;
  readonly queue: WorkQueue;
}

/** Understands what was said, in batches of what one call of Comprehend takes. It sees masked texts and has no key. */
export class Analysis extends Construct {
  readonly functionName: string;

  constructor(scope: Construct, id: string, { stage, tables, queue }: AnalysisProps) {
    super(scope, id);
    const { feedback, registry, ledger } = tables;
    const analyse = new ServiceFunction(this, 'Analyse', {
      stage,
      name: 'analyse',
      schema: analyseEnv,
      environment: {
        FEEDBACK_TABLE: feedback.name,
        REGISTRY_TABLE: registry.name,
        LEDGER_TABLE: ledger.name,
      },
      memoryMb: 1024,
      timeoutSeconds: ANALYSE_SECONDS,
    });
    for (const table of [feedback, registry]) {
      table.mayRead(analyse.grantee);
      table.mayChange(analyse.grantee);
    }
    ledger.mayRead(analyse.grantee);
    ledger.mayAppend(analyse.grantee);
    analyse.allow({ actions: COMPREHEND.map((action) => `comprehend:${action}`), resources: ['*'] });

    analyse.fn.addEventSource(
      new SqsEventSource(queue.queue, {
        batchSize: 25,
        maxBatchingWindow: Duration.seconds(1),
        maxConcurrency: stage.deployment.analysisConcurrency,
        reportBatchItemFailures: true,
      }),
    );
    this.functionName = analyse.fn.functionName;
  }
}
