import type { Feedback } from '../contracts/feedback.ts';
import type { Topic, TopicCounts } from '../contracts/topic.ts';
import { iso } from '../domain/instants.ts';
import { loadChanges } from '../domain/routing/load.ts';
import type { Waker } from '../domain/service-level/checkpoint.ts';
import { mayRise, raised } from '../domain/topics/reach.ts';
import type { TopicRules } from '../domain/topics/settings.ts';
import { weeksBetween } from '../domain/topics/week.ts';
import type { Loop } from './apply-command.ts';

/** Topics as others than grouping see them. */
export interface TopicReader {
  /** Those of up to 100 ids that there are, by id; eventually consistent. */
  readAll(ids: readonly string[]): Promise<ReadonlyMap<string, Topic>>;
}

/** Topics as lists need them. */
export interface TopicLists extends TopicReader {
  /** Counts of what was active in a week (`domain/topics/week.ts`), a bounded number; eventually consistent. */
  ofWeek(week: string): Promise<TopicCounts[]>;
}

/** So many weeks back at most: older topics are found by their id. */
const WEEKS = 6;

/** Counts of the topics with an item since then, each as it is now (epoch ms). */
export async function countsSince(lists: TopicLists, since: string, now: number): Promise<TopicCounts[]> {
  const weeks = weeksBetween(since, iso(now)).slice(0, WEEKS);
  const found = (await Promise.all(weeks.map((week) => lists.ofWeek(week)))).flat();
  const latest = new Map<string, TopicCounts>();
  for (const counts of found) {
    const known = latest.get(counts.id);
    if (known === undefined || known.version < counts.version) latest.set(counts.id, counts);
  }
  return [...latest.values()].filter(({ lastAt }) => lastAt >= since);
}

/** How many report the same. */
export interface Reach {
  topics: TopicReader;
  rules: TopicRules;
}

/**
 * Raises an item's priority for how many report the same, once, when it is looked at anyway: a topic that grows moves none
 * of its items by itself. True when it did; what else is due is found by the next look.
 */
export async function raiseForReach(loop: Loop & { reach?: Reach }, item: Feedback, waker: Waker): Promise<boolean> {
  const { reach, feedback, policy, now } = loop;
  if (reach === undefined || !mayRise(item)) return false;
  const topic = (await reach.topics.readAll([item.topic])).get(item.topic);
  const woken = waker === 'timer' ? waker : 'nobody';
  const context = { now: now(), actor: { kind: 'system' }, policy, waker: woken } as const;
  const change = topic === undefined ? null : raised(item, topic, reach.rules, context);
  if (change === null) return false;
  const { after } = change;
  return (await feedback.commit({ before: item, ...change, loads: loadChanges(item, after) })) === 'committed';
}
