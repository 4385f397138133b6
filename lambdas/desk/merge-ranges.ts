import type { Feedback } from '../contracts/feedback.ts';
import type { Range } from '../domain/desk/range.ts';
import type { FeedbackQueries } from './ports.ts';

/** What one page may read, in items and queries; `spent` once something was left unread for its sake. */
export interface Budget {
  left: number;
  spent: boolean;
}

/** A page reads at most this, and the first stretch of each of its ranges. */
export const aBudget = (): Budget => ({ left: 1000, spent: false });

const FIRST = 25;
const NEXT = 100;

interface Lane {
  items: Feedback[];
  rest: Range | null;
}

/**
 * Items of several ranges as one list, in the order of `placeOf`, which is each range's own order, too.
 * Ends early, with the budget marked as spent, rather than read on beyond it.
 */
export async function* merged(
  queries: Pick<FeedbackQueries, 'read'>,
  ranges: readonly Range[],
  placeOf: (item: Feedback) => string,
  budget: Budget,
): AsyncGenerator<Feedback, void, undefined> {
  const descending = ranges[0]?.descending === true;
  const isBefore = (a: string, b: string): boolean => (descending ? a > b : a < b);
  const read = async (range: Range, limit: number): Promise<Lane> => {
    const lane = await queries.read(range, limit);
    budget.left -= lane.items.length + 1;
    return lane;
  };
  let lanes = await Promise.all(ranges.map((range) => read(range, FIRST)));
  for (;;) {
    if (budget.left <= 0 && lanes.some(isDry)) {
      budget.spent = true;
      return;
    }
    lanes = await Promise.all(lanes.map(async (lane) => (isDry(lane) && lane.rest ? read(lane.rest, NEXT) : lane)));
    if (lanes.some(isDry)) continue;
    const next = lanes.reduce<Lane | undefined>((best, lane) => {
      const [mine, other] = [lane.items[0], best?.items[0]];
      if (mine === undefined) return best;
      return other === undefined || isBefore(placeOf(mine), placeOf(other)) ? lane : best;
    }, undefined);
    const item = next?.items.shift();
    if (item === undefined) return;
    yield item;
  }
}

/** Everything read of it is used up, and there may be more. */
const isDry = (lane: Lane): boolean => lane.items.length === 0 && lane.rest !== null;
