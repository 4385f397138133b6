import type { Membership, Topic } from '../../lambdas/contracts/topic.ts';
import { placed, toCompare } from '../../lambdas/domain/topics/places.ts';
import { weekOf } from '../../lambdas/domain/topics/week.ts';
import type { TopicLists } from '../../lambdas/loop/topics.ts';
import type { Join, Kept, TextIndex, TopicStore } from '../../lambdas/topics/ports.ts';

export interface MemoryTopics extends TopicStore, TopicLists {
  readonly all: ReadonlyMap<string, Topic>;
  add(topic: Topic): void;
  /** Runs once before the next join is judged: a test's way to crash, or to lose a race. */
  beforeNextJoin(act: () => void): void;
}

/** The store of topics in memory, under the conditions of the real one. */
export function memoryTopics(): MemoryTopics {
  const all = new Map<string, Topic>();
  const members = new Map<string, Membership>();
  const customers = new Map<string, string>();
  let before: (() => void) | undefined;

  const isStale = ({ before: read, after, members: joining, customers: fresh }: Join): boolean =>
    all.get(after.id)?.version !== read?.version ||
    joining.some(({ item }) => members.has(item)) ||
    fresh.some(({ subject }) => customers.has(`${after.id}/${subject}`));

  return {
    all,
    add: (topic) => void all.set(topic.id, topic),
    beforeNextJoin(act) {
      before = act;
    },
    read: async (id) => structuredClone(all.get(id)),
    membership: async (item) => structuredClone(members.get(item)),
    firstOf: async (topic, subject) => customers.get(`${topic}/${subject}`),
    async join(join) {
      const act = before;
      before = undefined;
      act?.();
      if (isStale(join)) return 'conflict';
      all.set(join.after.id, structuredClone(join.after));
      for (const member of join.members) members.set(member.item, structuredClone(member));
      for (const { subject, first } of join.customers) customers.set(`${join.after.id}/${subject}`, first);
      return 'joined';
    },
    readAll: async (ids) => new Map([...all].filter(([id]) => ids.includes(id))),
    ofWeek: async (week) => [...all.values()].filter(({ lastAt }) => weekOf(lastAt) === week),
  };
}

/** The index of texts in memory, as bounded as the real one. */
export function memoryTextIndex(): TextIndex & { readonly kept: ReadonlyMap<string, Kept> } {
  const kept = new Map<string, Kept>();
  const places = new Map<string, string[]>();
  return {
    kept,
    async look(group, bands) {
      const mine = bands.map((band) => `${group}#${band}`);
      const near = toCompare(mine.map((place) => places.get(place) ?? []));
      return {
        near: near.flatMap((item) => kept.get(item) ?? []),
        async keep(text) {
          kept.set(text.item, text);
          for (const place of mine) places.set(place, placed(places.get(place) ?? [], text.item));
        },
      };
    },
  };
}
