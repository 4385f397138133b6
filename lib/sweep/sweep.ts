import { Duration } from 'aws-cdk-lib';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
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

/** Metrics made of the sweep's log line, in the namespace of {@link sweepNamespace}. */
export const SWEEP_SEEN = 'SweepSeen';
export const SWEEP_FAILED = 'SweepFailed';
export const SWEEP_LINE = 'sweep.swept';
export const CALENDARS_END = 'CalendarsEndSoon';
export const CALENDARS_END_LINE = 'calendars.end-soon';
export const sweepNamespace = (stage: string): string => `Closeloop/${stage}`;

function countLine(sweep: ServiceFunction, stage: Stage, field: string, metricName: string): void {
  new MetricFilter(sweep, metricName, {
    logGroup: sweep.logs,
    filterPattern: FilterPattern.stringValue('$.code', '=', SWEEP_LINE),
    metricNamespace: sweepNamespace(stage.settings.stage),
    metricName,
    metricValue: `$.${field}`,
  });
}

/** Every minute: the slow follow-up, and whatever a lost event or a failed timer left behind. */
export class Sweep extends Construct {
  readonly tick: Tick;

  constructor(scope: Construct, id: string, { stage, tables, intake }: SweepProps) {
    super(scope, id);
    const { feedback, registry, figures } = tables;
    const sweep = new ServiceFunction(this, 'Sweep', {
      stage,
      name: 'sweep',
      schema: sweepEnv,
      environment: {
        FEEDBACK_TABLE: feedback.name,
        REGISTRY_TABLE: registry.name,
        FIGURES_TABLE: figures.name,
        INTAKE_QUEUE_URL: intake.url,
      },
      memoryMb: 512,
      timeoutSeconds: 55,
    });
    for (const table of [feedback, registry]) {
      table.mayRead(sweep.grantee);
      table.mayChange(sweep.grantee);
    }
    figures.mayRead(sweep.grantee);
    intake.maySend(sweep.grantee);
    countLine(sweep, stage, 'seen', SWEEP_SEEN);
    countLine(sweep, stage, 'failed', SWEEP_FAILED);
    new MetricFilter(sweep, CALENDARS_END, {
      logGroup: sweep.logs,
      filterPattern: FilterPattern.stringValue('$.code', '=', CALENDARS_END_LINE),
      metricNamespace: sweepNamespace(stage.settings.stage),
      metricName: CALENDARS_END,
      metricValue: '1',
    });
    this.tick = new Tick(this, 'EveryMinute', { every: Duration.minutes(1), runs: sweep });
  }
}
