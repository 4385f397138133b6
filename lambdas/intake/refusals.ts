import { Problem } from '../http/problem.ts';
import { log, nameOf } from '../runtime/log.ts';

/** 422: the sender has used the name of this request for another one. */
export const otherBody = (): Problem =>
  new Problem(422, 'This Idempotency-Key or externalId came with another body before.', {
    errors: [{ pointer: '', detail: 'Differs from the first request of this name.' }],
  });

/** Seconds after which to try again. */
const RETRY_AFTER = '5';

/** Turns every failure that is no answer into 503: nothing was stored, and the sender may come again. */
export async function orUnavailable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Problem) throw error;
    log('error', 'intake.unavailable', { error: nameOf(error) });
    throw new Problem(503, 'Nothing was stored. Please try again.', { headers: { 'retry-after': RETRY_AFTER } });
  }
}
