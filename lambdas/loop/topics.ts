import type { Feedback } from '../contracts/feedback.ts';
import type { Topic } from '../contracts/topic.ts';
import { loadChanges } from '../domain/routing/load.ts';
import type { Waker } from '../domain/service-level/checkpoint.ts';
import { mayRise, raised } from '../domain/topics/reach.ts';
import type { TopicRules } from '../domain/topics/settings.ts';
import type { Loop } from './apply-command.ts';

/** Topics as others than grouping see them. */
export interface TopicReader {
  /** Those of up to 100 ids that there are, by id; eventually consistent. */
  readAll(ids: readonly string[]): Promise<ReadonlyMap<string, Topic>>;
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
