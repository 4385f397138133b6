import type { Topic } from '../../contracts/topic.ts';
import { iso, ms } from '../instants.ts';
import type { TopicRules } from './settings.ts';
import { COPIED } from './similarity.ts';
import { episodeEnds, hourOf, pruned, trendOf } from './trend.ts';

/** An item as topics see it. */
export interface Member {
  id: string;
  receivedAt: string;
  category: string | null;
  /** Filed later: counted, but it says nothing about what happens now. */
  backfill: boolean;
}

/** How an item comes to a topic. */
export interface Joining {
  member: Member;
  /** Of its text to the most similar one. */
  similarity: number;
  /** How long its text is, in shingles. */
  length: number;
  /** Whether its customer is known and new to the topic, was there before, or cannot be told apart. */
  customer: 'new' | 'again' | 'unknown';
}

/** Shorter texts are the same by chance: many say "the app crashes" in the same words. */
const LONG = 20;

const counted = (hours: Topic['hours'], { receivedAt, backfill }: Member, rules: TopicRules): Topic['hours'] => {
  if (backfill) return hours;
  const hour = String(hourOf(ms(receivedAt), rules));
  return { ...hours, [hour]: (hours[hour] ?? 0) + 1 };
};

/** A topic that begins with its first item; it is told of from the second on. */
export function beginTopic(first: Member, group: string, isKnown: boolean, rules: TopicRules): Topic {
  return {
    v: 1,
    id: first.id,
    version: 0,
    group,
    category: first.category,
    count: 1,
    customers: isKnown ? 1 : 0,
    firstAt: first.receivedAt,
    lastAt: first.receivedAt,
    hours: counted({}, first, rules),
    label: '',
    labelFrom: [],
    risingAt: null,
    copies: { since: first.receivedAt, count: 1 },
    suspectAt: null,
  };
}

/** Copies by different senders, counted from the first until the time within which they are suspect is over. */
function copiesAfter({ copies }: Topic, joining: Joining, { copiesWithin }: TopicRules): Topic['copies'] {
  const { member, similarity, length, customer } = joining;
  if (similarity < COPIED || length < LONG || customer === 'again' || member.backfill) return copies;
  const late = ms(member.receivedAt) - ms(copies.since) > copiesWithin;
  return late ? { since: member.receivedAt, count: 1 } : { ...copies, count: copies.count + 1 };
}

const later = (one: string, other: string): string => (one > other ? one : other);
const earlier = (one: string, other: string): string => (one < other ? one : other);

export interface Joined {
  topic: Topic;
  /** The topic begins to rise: told once for each episode. */
  risen: boolean;
  /** This item is one of a burst of copies. */
  suspect: boolean;
}

/** The topic with one more item. Counting the same item twice is prevented by whoever stores it. */
export function joinTopic(topic: Topic, joining: Joining, now: number, rules: TopicRules): Joined {
  const { member, customer } = joining;
  const copies = copiesAfter(topic, joining, rules);
  const suspect = copies.count >= rules.copies && copies !== topic.copies;
  const grown: Topic = {
    ...topic,
    version: topic.version + 1,
    count: topic.count + 1,
    customers: topic.customers + (customer === 'new' ? 1 : 0),
    firstAt: earlier(topic.firstAt, member.receivedAt),
    lastAt: later(topic.lastAt, member.receivedAt),
    hours: counted(pruned(topic.hours, now, rules), member, rules),
    copies,
    suspectAt: topic.suspectAt ?? (suspect ? iso(now) : null),
  };
  const { rising } = trendOf(grown, now, rules);
  if (rising)
    return { topic: { ...grown, risingAt: topic.risingAt ?? iso(now) }, risen: topic.risingAt === null, suspect };
  const over = topic.risingAt !== null && episodeEnds(topic.risingAt, now, rules);
  return { topic: over ? { ...grown, risingAt: null } : grown, risen: false, suspect };
}
