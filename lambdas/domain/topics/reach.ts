import type { FeedbackEvent } from '../../contracts/event.ts';
import type { Feedback } from '../../contracts/feedback.ts';
import type { Topic } from '../../contracts/topic.ts';
import { isOpen, type Priority } from '../labels.ts';
import type { Context } from '../lifecycle/context.ts';
import { seal } from '../lifecycle/seal.ts';
import { followClocks } from '../service-level/follow-status.ts';
import type { TopicRules } from './settings.ts';
import { trendOf } from './trend.ts';

/** One level up, at most to P1: what is P0 is said by words, never by numbers. */
const ONE_UP: Readonly<Record<Priority, Priority>> = { P0: 'P0', P1: 'P1', P2: 'P1', P3: 'P2' };

/** Whether the reach of its topic may still raise an item: once, what somebody works on, and no person has said otherwise. */
export const mayRise = (item: Feedback): item is Feedback & { topic: string; priority: 'P2' | 'P3' } =>
  item.topic !== null &&
  item.reach === null &&
  isOpen(item.status) &&
  item.loop === 'handled' &&
  !item.backfill &&
  (item.priority === 'P2' || item.priority === 'P3') &&
  !item.setByPerson.includes('priority');

/** The priority that reach asks for: P1 for what many report, else one level more while it rises; campaigns reach nobody. */
function reachOf(priority: Priority, topic: Topic, now: number, rules: TopicRules): Priority {
  if (topic.suspectAt !== null) return priority;
  if (topic.customers >= rules.wide) return ONE_UP.P2;
  return trendOf(topic, now, rules).rising ? ONE_UP[priority] : priority;
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
  const priority = reachOf(before.priority, topic, now, rules);
  if (priority === before.priority) return null;
  const { id, customers, count } = topic;
  const reasons = [...before.reasons, `reach: ${customers > 0 ? customers : count}`];
  const risen: Feedback = { ...before, priority, reasons, reach: customers };
  const clocks = followClocks(policy, { before, after: risen, command: 'refine', now });
  const data = { before: before.priority, after: priority, topic: id, customers, count };
  return seal(before, { ...risen, clocks }, [{ type: 'raised', data }], context);
}
