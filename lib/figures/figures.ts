import { FilterRule } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { countEnv } from '../../lambdas/figures/env.ts';
import { readFeedbackStream } from '../feedback-stream.ts';
import { ServiceFunction } from '../function.ts';
import type { Stage } from '../stage.ts';
import type { Keepsake } from '../storage/keepsake.ts';
import type { Tables } from '../storage/tables.ts';

export interface FiguresProps {
  readonly stage: Stage;
  readonly tables: Tables;
  readonly keepsake: Keepsake;
}

/** Counts each change of an item's state once. */
export class Figures extends Construct {
  /** The id of the mapping from the stream. */
  readonly source: string;

  constructor(scope: Construct, id: string, { stage, tables, keepsake }: FiguresProps) {
    super(scope, id);
    const { figures } = tables;
    const count = new ServiceFunction(this, 'Count', {
      stage,
      name: 'count',
      schema: countEnv,
      environment: { FIGURES_TABLE: figures.name },
      memoryMb: 512,
      timeoutSeconds: 60,
    });
    figures.mayRead(count.grantee);
    figures.mayChange(count.grantee);
    this.source = readFeedbackStream(count, {
      stage,
      tables,
      keepsake,
      filter: { dynamodb: { Keys: { sk: { S: FilterRule.isEqual('A') } } } },
    });
  }
}
