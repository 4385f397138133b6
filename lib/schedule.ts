import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Construct } from 'constructs';
import type { ServiceFunction } from './function.ts';
import { DeadLetters } from './storage/work-queue.ts';

export interface TickProps {
  readonly every: Duration;
  readonly runs: ServiceFunction;
}

/**
 * Runs a function again and again. A tick that fails is not repeated, since the next one does the same work; it is
 * kept as a dead letter to be seen.
 */
export class Tick extends Construct {
  readonly missed: DeadLetters;

  constructor(scope: Construct, id: string, { every, runs }: TickProps) {
    super(scope, id);
    this.missed = new DeadLetters(this, 'Missed');
    runs.fn.configureAsyncInvoke({
      retryAttempts: 0,
      maxEventAge: every,
      onFailure: new SqsDestination(this.missed.queue),
    });
    new Rule(this, 'Rule', {
      schedule: Schedule.rate(every),
      targets: [
        new LambdaFunction(runs.fn, {
          deadLetterQueue: this.missed.queue,
          maxEventAge: Duration.minutes(Math.max(1, every.toMinutes())),
          retryAttempts: 2,
        }),
      ],
    });
  }
}
