import middy, { type MiddyfiedHandler } from '@middy/core';
import type { Context } from 'aws-lambda';
import { log, nameOf } from './log.ts';

/**
 * Wraps a function's work: one log line for every invocation, and a failure logged by its name before it is thrown on
 * (the trigger retries, or parks the message in its dead-letter queue).
 */
export function lambdaFunction<Event, Answer>(
  name: string,
  work: (event: Event, context: Context) => Promise<Answer>,
): MiddyfiedHandler<Event, Answer> {
  return middy<Event, Answer>()
    .after(({ context }) => log('info', `${name}.done`, { request: context.awsRequestId }))
    .onError(({ error, context }) =>
      log('error', `${name}.failed`, { request: context.awsRequestId, error: nameOf(error) }),
    )
    .handler(work);
}
