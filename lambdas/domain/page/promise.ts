import type { Feedback } from '../../contracts/feedback.ts';
import { iso } from '../instants.ts';
import { isOpen, type Metric } from '../labels.ts';

/** What the customer was given reason to expect: an answer by a time, or one that is late. */
export interface Promised {
  kind: 'answer-by' | 'late';
  at: string;
}

/** Clocks whose deadline the customer is told; the resolution's is an aim of ours, not a promise. */
const TOLD: readonly Metric[] = ['first-response', 'next-response'];

const dueOf = (item: Feedback): string | null =>
  item.clocks.find((clock) => clock.state === 'running' && TOLD.includes(clock.metric))?.dueAt ?? null;

/** A handler's own time counts until something was told after it had passed. */
function promisedOf(item: Feedback): string | null {
  if (item.promisedAt === null) return null;
  return item.toldAt !== null && item.toldAt > item.promisedAt ? null : item.promisedAt;
}

/** The promise that stands for an item, if one does; none while the customer is waited for. */
export function promiseOf(item: Feedback, now: number): Promised | null {
  if (!isOpen(item.status) || item.status === 'waiting') return null;
  const at = dueOf(item) ?? promisedOf(item);
  return at === null ? null : { kind: at < iso(now) ? 'late' : 'answer-by', at };
}
