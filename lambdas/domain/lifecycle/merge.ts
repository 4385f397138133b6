import type { FeedbackEvent } from '../../contracts/event.ts';
import type { Feedback } from '../../contracts/feedback.ts';
import { isOpen } from '../labels.ts';
import { startEarlier } from '../service-level/clocks.ts';
import type { Context } from './context.ts';
import { seal } from './seal.ts';

/** Why one item cannot go on in another: what the merge's own row of the table does not say. */
export type MergeObstacle = 'itself' | 'other-person' | 'not-open' | 'chain';

/**
 * What stands in the way of merging `secondary` into `primary`: they must be of the same person (it would show the one
 * to the other), the primary open, and neither part of a merge that this one would make a chain of. `duplicates` are the
 * items that the secondary names: some were merged into it, others only linked.
 */
export function mergeObstacle(
  secondary: Feedback,
  primary: Feedback,
  duplicates: readonly Feedback[],
): MergeObstacle | null {
  if (secondary.id === primary.id) return 'itself';
  if (secondary.subject === null || secondary.subject !== primary.subject) return 'other-person';
  if (!isOpen(primary.status) || primary.erasedAt !== null) return 'not-open';
  return duplicates.some(({ mergedInto }) => mergedInto === secondary.id) ? 'chain' : null;
}

type Sealed = { after: Feedback; events: FeedbackEvent[] };

const earlier = (a: string, b: string): string => (a < b ? a : b);

/** The item that another was merged into: it names the other, and its first clocks keep the earliest start. */
export function absorb(primary: Feedback, secondary: Feedback, context: Context): Sealed {
  const startedAt = earlier(primary.startedAt, secondary.startedAt);
  const clocks = primary.clocks.map((clock) =>
    clock.cycle === 1 && clock.startedAt === primary.startedAt ? startEarlier(context.policy, clock, startedAt) : clock,
  );
  const after = { ...primary, startedAt, clocks, duplicates: [...new Set([...primary.duplicates, secondary.id])] };
  const data = { duplicate: { id: secondary.id, reference: secondary.reference } };
  return seal(primary, after, [{ type: 'merged', data }], context);
}

/** The item that another was merged into, after that one has gone its own way again. */
export function release(primary: Feedback, secondary: Feedback, context: Context): Sealed {
  const duplicates = primary.duplicates.filter((id) => id !== secondary.id);
  const data = { duplicate: { id: secondary.id, reference: secondary.reference } };
  return seal(primary, { ...primary, duplicates }, [{ type: 'unmerged', data }], context);
}
