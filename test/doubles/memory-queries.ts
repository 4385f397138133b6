import type { Feedback } from '../../lambdas/contracts/feedback.ts';
import type { FeedbackQueries } from '../../lambdas/desk/ports.ts';
import { type Range, rest } from '../../lambdas/domain/desk/range.ts';
import { indexKeys, taskKeys } from '../../lambdas/domain/index-keys.ts';
import type { MemoryFeedback } from './memory-feedback.ts';

export interface MemoryQueries extends FeedbackQueries {
  /** What was read so far: queries sent, items that came back. */
  readonly reads: { queries: number; items: number };
}

/** Stored items never change in place: a change puts another one there. */
const keysByItem = new WeakMap<Feedback, ReturnType<typeof indexKeys>>();

function keysOf(item: Feedback): ReturnType<typeof indexKeys> {
  const keys = keysByItem.get(item) ?? indexKeys(item);
  keysByItem.set(item, keys);
  return keys;
}

const placeIn = (item: Feedback, index: Range['index']) => {
  const keys = keysOf(item);
  const places = {
    queue: [keys.queueKey, keys.queueSort],
    owner: [keys.ownerKey, keys.ownerSort],
    time: [keys.timeKey, keys.timeSort],
    subject: [keys.subjectKey, keys.subjectSort],
    topic: [keys.topicKey, keys.topicSort],
  } as const;
  return places[index];
};

/** The indexes over a feedback table in memory: as sparse, as sorted, and as stingy as the real ones. */
export function memoryQueries(feedback: Pick<MemoryFeedback, 'items' | 'bodies'>): MemoryQueries {
  const reads = { queries: 0, items: 0 };

  function within(range: Range) {
    const { index, key, from, to, descending } = range;
    const entries = [...feedback.items.values()].flatMap((item) => {
      const tasks = index === 'queue' ? taskKeys(item).map((task) => [task.queueKey, task.queueSort] as const) : [];
      return [placeIn(item, index), ...tasks].flatMap(([partition, sort]) => {
        const isIn = partition === key && sort !== undefined && (from === undefined || sort >= from);
        return isIn && (to === undefined || sort < to) ? [{ item, sort }] : [];
      });
    });
    const order = (a: { sort: string }, b: { sort: string }): number => (a.sort < b.sort ? -1 : 1);
    return entries.toSorted((a, b) => (descending ? order(b, a) : order(a, b)));
  }

  return {
    reads,
    async read(range, limit) {
      const page = within(range).slice(0, limit);
      reads.queries += 1;
      reads.items += page.length;
      const last = page.at(-1);
      // As DynamoDB does it: a full page promises more, whether or not there is any.
      const goesOn = page.length === limit && last !== undefined;
      return { items: page.map(({ item }) => structuredClone(item)), rest: goesOn ? rest(range, last.sort) : null };
    },
    count: async (range, most) => Math.min(most, within(range).length),
    contacts: async (ids) =>
      new Map(
        ids.flatMap((id) => {
          const body = feedback.bodies.get(id);
          return body ? [[id, body.contact] as const] : [];
        }),
      ),
    days: async (day) =>
      [...new Set([...feedback.items.values()].map(({ receivedAt }) => receivedAt.slice(0, 10)))]
        .filter((known) => known <= day)
        .toSorted()
        .toReversed(),
    byReference: async (reference) => [...feedback.items.values()].find((item) => item.reference === reference)?.id,
  };
}
