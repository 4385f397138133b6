import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { sweepEnv } from '../../lambdas/sweep/env.ts';
import { ServiceFunction } from '../function.ts';
import { Tick } from '../schedule.ts';
import type { Stage } from '../stage.ts';
import type { Tables } from '../storage/tables.ts';
import type { WorkQueue } from '../storage/work-queue.ts';

export interface SweepProps {
  readonly stage: Stage;
  readonly tables: Tables;
  readonly intake: WorkQueue;
}

/** Every minute: the slow follow-up, and whatever a lost event or a failed timer left behind. */
export class Sweep extends Construct {
  readonly tick: Tick;

  constructor(scope: Construct, id: string, { stage, tables, intake }: SweepProps) {
    super(scope, id);
    const { feedback, registry } = tables;
    const sweep = new ServiceFunction(this, 'Sweep', {
      stage,
      name: 'sweep',
      schema: sweepEnv,
      environment: {
        FEEDBACK_TABLE: feedback.name,
        REGISTRY_TABLE: registry.name,
        INTAKE_QUEUE_URL: intake.url,
      },
      memoryMb: 512,
      timeoutSeconds: 55,
    });
    for (const table of [feedback, registry]) {
      table.mayRead(sweep.grantee);
      table.mayChange(sweep.grantee);
    }
    intake.maySend(sweep.grantee);
    this.tick = new Tick(this, 'EveryMinute', { every: Duration.minutes(1), runs: sweep });
  }
}
