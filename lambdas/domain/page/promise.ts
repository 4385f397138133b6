import type { Feedback, Promised as Kept } from '../../contracts/feedback.ts';
import { iso } from '../instants.ts';
import { isOpen } from '../labels.ts';

/** What the customer was given reason to expect: an answer by a time, or one that is late. */
export interface Promised {
  kind: 'answer-by' | 'late';
  at: string;
}

const STANDING: readonly Kept['state'][] = ['running', 'missed'];

/** A time counts until something was told after it had passed. */
const stillCounts = ({ toldAt }: Feedback, { promisedAt }: Kept): boolean => toldAt === null || toldAt <= promisedAt;

/**
 * The promise that stands for an item, if one does: the earliest that can still be kept and of which nothing else was
 * told since, else the last that was missed. None while the customer is waited for.
 */
export function promiseOf(item: Feedback, now: number): Promised | null {
  if (!isOpen(item.status) || item.status === 'waiting') return null;
  const standing = item.promises
    .filter((one) => one.warnedAt === null && STANDING.includes(one.state) && stillCounts(item, one))
    .map(({ promisedAt }) => promisedAt)
    .toSorted();
  const at = standing.find((one) => one >= iso(now)) ?? standing.at(-1);
  return at === undefined ? null : { kind: at < iso(now) ? 'late' : 'answer-by', at };
}
