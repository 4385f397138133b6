import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import { checkEnv, routeEnv, startTimerEnv } from '../../lambdas/dispatch/env.ts';
import { ServiceFunction } from '../function.ts';
import type { Stage } from '../stage.ts';
import type { Tables } from '../storage/tables.ts';
import type { WorkQueue } from '../storage/work-queue.ts';
import type { ServiceLevel } from './service-level.ts';

export interface DispatchProps {
  readonly stage: Stage;
  readonly tables: Tables;
  readonly queue: WorkQueue;
  readonly serviceLevel: ServiceLevel;
}

/** Starts and stops timers for what the events say; routes an item and checks its clocks when a timer wakes. */
export class Dispatch extends Construct {
  constructor(scope: Construct, id: string, { stage, tables, queue, serviceLevel }: DispatchProps) {
    super(scope, id);
    const { feedback, registry, figures } = tables;
    const size = { stage, memoryMb: 512, timeoutSeconds: 30 };

    const startTimer = new ServiceFunction(this, 'StartTimer', {
      ...size,
      name: 'start-timer',
      schema: startTimerEnv,
      environment: { STATE_MACHINE_ARN: serviceLevel.arn },
    });
    serviceLevel.mayStart(startTimer.grantee);
    serviceLevel.mayStop(startTimer.role);
    startTimer.fn.addEventSource(new SqsEventSource(queue.queue, { batchSize: 10, reportBatchItemFailures: true }));

    const rows = { FEEDBACK_TABLE: feedback.name, REGISTRY_TABLE: registry.name };
    const route = new ServiceFunction(this, 'Route', { ...size, name: 'route', schema: routeEnv, environment: rows });
    const check = new ServiceFunction(this, 'Check', {
      ...size,
      name: 'check',
      schema: checkEnv,
      environment: { ...rows, FIGURES_TABLE: figures.name },
    });
    figures.mayRead(check.grantee);
    for (const called of [route, check]) {
      called.keepAlias();
      feedback.mayRead(called.grantee);
      feedback.mayChange(called.grantee);
      registry.mayRead(called.grantee);
      registry.mayChange(called.grantee);
    }
  }
}
