import type { Feedback } from '../../contracts/feedback.ts';
import { iso, ms } from '../instants.ts';
import { isOpen } from '../labels.ts';
import { isAnswered } from '../notices/answered.ts';
import type { Policy } from './policy.ts';
import { APART, nextPromiseStep } from './promises.ts';

/** When the customer was told something last: a person's words, the machine's apology, else the receipt. */
export const saidAt = ({ startedAt, toldAt, progressAt }: Feedback): string =>
  [startedAt, toldAt, progressAt].reduce<string>((last, at) => (at !== null && at > last ? at : last), startedAt);

const isKeptWaiting = (item: Feedback): boolean =>
  isOpen(item.status) && item.status !== 'waiting' && item.loop === 'handled' && item.reachable && isAnswered(item);

/**
 * When a customer who has heard nothing for long is told that work goes on, by day; null when that is not due, or when
 * within a day of it an apology says more.
 */
export function silentAt(policy: Policy, item: Feedback): string | null {
  if (!isKeptWaiting(item)) return null;
  const at = policy.byDay(ms(saidAt(item)) + policy.followUp.silence);
  const promise = nextPromiseStep(policy, item);
  const comes = promise !== null && ms(promise) < at + Math.round(APART / policy.speed);
  return comes ? null : iso(at);
}
