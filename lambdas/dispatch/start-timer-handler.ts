import type { SQSEvent } from 'aws-lambda';
import { stepFunctionTimers } from '../adapters/timers.ts';
import { eventSchema } from '../contracts/event.ts';
import { eachMessage } from '../runtime/batch.ts';
import { environment } from '../runtime/environment.ts';
import { lambdaFunction } from '../runtime/function.ts';
import { startTimerEnv } from './env.ts';
import { setTimer } from './set-timer.ts';

const timers = stepFunctionTimers(environment(startTimerEnv).STATE_MACHINE_ARN);

/** Called by the dispatch queue with events that move a timer. */
export const handler = lambdaFunction('start-timer', (event: SQSEvent) =>
  eachMessage('start-timer', event, (body) => setTimer(timers, eventSchema.parse(body))),
);
