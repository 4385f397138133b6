import type { FeedbackEvent } from '../../contracts/event.ts';
import type { Feedback } from '../../contracts/feedback.ts';
import type { Topic } from '../../contracts/topic.ts';
import { isOpen } from '../labels.ts';
import type { Context } from '../lifecycle/context.ts';
import { seal } from '../lifecycle/seal.ts';
import { weighAnew } from '../lifecycle/weigh.ts';
import { followClocks } from '../service-level/follow-status.ts';
import type { Weights } from '../understanding/score.ts';
import type { TopicRules } from './settings.ts';
import { trendOf } from './trend.ts';

/** Whether the reach of its topic may still raise an item: once, what somebody works on, and no person has said otherwise. */
export const mayRise = (item: Feedback): item is Feedback & { topic: string; priority: 'P2' | 'P3' } =>
  item.topic !== null &&
  item.reach === null &&
  isOpen(item.status) &&
  item.loop === 'handled' &&
  !item.backfill &&
  (item.priority === 'P2' || item.priority === 'P3') &&
  !item.setByPerson.includes('priority');

/** The points that reach gives: for what many report, else for what rises; campaigns reach nobody. */
function reachOf({ reach }: Weights, topic: Topic, now: number, rules: TopicRules): number {
  if (topic.suspectAt !== null) return 0;
  if (topic.customers >= rules.wide) return reach.wide;
  return trendOf(topic, now, rules).rising ? reach.rising : 0;
}

/** The item with its priority raised for how many report the same, its clocks following; null when reach asks for nothing. */
export function raised(
  before: Feedback,
  topic: Topic,
  rules: TopicRules,
  context: Context,
): { after: Feedback; events: FeedbackEvent[] } | null {
  if (!mayRise(before)) return null;
  const { now, policy } = context;
  const reach = reachOf(policy.weights, topic, now, rules);
  const { priority, ...sum } = weighAnew(policy, before, reach);
  if (reach === 0 || priority >= before.priority) return null;
  const { id, customers, count } = topic;
  const reasons = [...sum.reasons, `reach: ${customers > 0 ? customers : count}`];
  const risen: Feedback = { ...before, ...sum, priority, reasons, reach: customers };
  const clocks = followClocks(policy, { before, after: risen, command: 'refine', now });
  const data = { before: before.priority, after: priority, topic: id, customers, count, score: sum.score };
  return seal(before, { ...risen, clocks }, [{ type: 'raised', data }], context);
}
