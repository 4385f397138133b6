import type { Feedback } from '../contracts/feedback.ts';
import { type Contribution, contributionOf } from '../domain/figures/contribution.ts';
import { addTo, nonZero } from '../domain/figures/difference.ts';
import type { Counters, Mark } from '../loop/figures.ts';

/** One item before and after a change. */
export interface ItemChange {
  before: Feedback | undefined;
  after: Feedback;
}

/** Rows of one transaction; DynamoDB takes 100. */
const MAX_ROWS = 96;

interface Batch {
  deltas: Contribution;
  items: Map<string, ItemChange[]>;
}

/** How an item's contribution changes from its first image to its last in these records. */
function deltaOf(changes: readonly ItemChange[], zone: string): Contribution {
  const sum: Contribution = new Map();
  const [first, last] = [changes[0], changes.at(-1)];
  if (first?.before) addTo(sum, contributionOf(first.before, zone), -1);
  if (last) addTo(sum, contributionOf(last.after, zone), 1);
  return nonZero(sum);
}

const markOf = (id: string, changes: readonly ItemChange[]): Mark => {
  const numbers = changes.map(({ after }) => after.seq);
  return { id, from: Math.min(...numbers), to: Math.max(...numbers) };
};

/** Cuts changes into batches whose counters and marks fit into one transaction. */
function batches(changes: readonly ItemChange[], zone: string): Batch[] {
  const cut: Batch[] = [];
  let batch: Batch = { deltas: new Map(), items: new Map() };
  for (const [id, own] of Map.groupBy(changes, ({ after }) => after.id)) {
    const delta = deltaOf(own, zone);
    const rows = new Set([...batch.deltas.keys(), ...delta.keys()]).size + batch.items.size + 1;
    if (rows > MAX_ROWS) {
      cut.push(batch);
      batch = { deltas: new Map(), items: new Map() };
    }
    addTo(batch.deltas, delta, 1);
    batch.items.set(id, own);
  }
  return batch.items.size > 0 ? [...cut, batch] : cut;
}

/**
 * Counts changes exactly once however often the stream hands them over: each item carries a mark of the last change
 * counted, moved in the same transaction as the counters. Changes of one item arrive in order.
 * @param zone the company's report time zone, in which days are cut
 */
export async function countChanges(changes: readonly ItemChange[], zone: string, counters: Counters): Promise<void> {
  for (const { deltas, items } of batches(changes, zone)) {
    const marks = [...items].map(([id, own]) => markOf(id, own));
    const counted = await counters.add(nonZero(deltas), marks);
    if (counted.size === 0) continue;
    const left = [...items].flatMap(([id, own]) => own.filter(({ after }) => after.seq > (counted.get(id) ?? 0)));
    await countChanges(left, zone, counters);
  }
}
