import type { FeedbackEvent } from '../../lambdas/contracts/event.ts';
import {
  type Body,
  bodySchema,
  type Feedback,
  feedbackSchema,
  type Understanding,
} from '../../lambdas/contracts/feedback.ts';
import { scrubEvent } from '../../lambdas/domain/data-subject/scrub-event.ts';
import type { Change, CommitResult, FeedbackStore, LoadChange, Person } from '../../lambdas/loop/ports.ts';

export interface MemoryFeedback extends FeedbackStore {
  /** Stores an item as the intake does; refuses an id that is there already. */
  add(item: Feedback, body?: Body, events?: readonly FeedbackEvent[]): void;
  readonly items: ReadonlyMap<string, Feedback>;
  readonly bodies: ReadonlyMap<string, Body>;
  /** Removes what an erasure removes of a record beside its state. */
  strip(id: string): void;
  /** Removes the contact of a record. */
  endContact(id: string): void;
  /** Gives a record its end (epoch milliseconds). */
  endAt(id: string, at: number): void;
  readonly ends: ReadonlyMap<string, number>;
  /** Changes that were committed, in order. */
  readonly committed: readonly Change[];
  /** Runs once before the next commit is judged: a test's way to lose a race. */
  beforeNextCommit(act: () => void): void;
}

const eventKey = (event: FeedbackEvent): string => `${event.id}#${event.seq}`;

/**
 * The feedback table in memory, under the conditions of the real one: a change goes through only when the item's `seq` is
 * still the one that was read, none of its events exists, and every load fits. Rows are copied on their way in and out.
 * @param people whose `load` the commits keep; of somebody else only a load with a limit is refused, as for a missing row
 */
export function memoryFeedback(people: Person[] = []): MemoryFeedback {
  const items = new Map<string, Feedback>();
  const bodies = new Map<string, Body>();
  const understandings = new Map<string, Understanding>();
  const events = new Map<string, FeedbackEvent>();
  const ends = new Map<string, number>();
  const committed: Change[] = [];
  let before: (() => void) | undefined;

  const fits = ({ person, delta, limit }: LoadChange): boolean => {
    const found = people.find(({ id }) => id === person);
    return limit === undefined || (found !== undefined && found.load <= limit - delta);
  };

  function judge(change: Change): CommitResult {
    if (!change.loads.every(fits)) return 'overloaded';
    const stored = items.get(change.after.id);
    if (stored === undefined || stored.seq !== change.before.seq) return 'conflict';
    return change.events.some((event) => events.has(eventKey(event))) ? 'conflict' : 'committed';
  }

  function work({ person, delta }: LoadChange, at: string): void {
    const found = people.find(({ id }) => id === person);
    if (!found) return;
    found.load += delta;
    if (delta > 0) found.lastAssignedAt = at;
  }

  function write(change: Change): void {
    const { after, understanding, loads } = structuredClone(change);
    items.set(after.id, feedbackSchema.parse(after));
    for (const event of change.events) events.set(eventKey(event), structuredClone(event));
    if (understanding) understandings.set(after.id, understanding);
    for (const load of loads) work(load, after.updatedAt);
    committed.push(structuredClone(change));
  }

  return {
    items,
    bodies,
    committed,
    add(item, body, first = []) {
      if (items.has(item.id)) throw new Error(`${item.id} is there already`);
      items.set(item.id, feedbackSchema.parse(structuredClone(item)));
      if (body) bodies.set(item.id, bodySchema.parse(structuredClone(body)));
      for (const event of first) events.set(eventKey(event), structuredClone(event));
    },
    strip(id) {
      bodies.delete(id);
      understandings.delete(id);
      for (const [key, event] of events) if (event.id === id) events.set(key, scrubEvent(event));
    },
    ends,
    endContact(id) {
      const body = bodies.get(id);
      if (body) bodies.set(id, { ...body, contact: {}, contactSealed: {} });
    },
    endAt(id, at) {
      ends.set(id, at);
    },
    beforeNextCommit(act) {
      before = act;
    },
    read: async (id) => structuredClone(items.get(id)),
    readBody: async (id) => structuredClone(bodies.get(id)),
    readUnderstanding: async (id) => structuredClone(understandings.get(id)),
    history: async (id) =>
      [...events.values()]
        .filter((event) => event.id === id)
        .toSorted((a, b) => a.seq - b.seq)
        .map((event) => structuredClone(event)),
    async commit(...changes) {
      const act = before;
      before = undefined;
      act?.();
      const refused = changes.map(judge).find((result) => result !== 'committed');
      if (refused !== undefined) return refused;
      for (const change of changes) write(change);
      return 'committed';
    },
  };
}
