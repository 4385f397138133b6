import type { Feedback } from '../../contracts/feedback.ts';
import type { Priority } from '../labels.ts';
import type { Policy } from '../service-level/policy.ts';
import {
  keptPoints,
  moreUrgent,
  type Points,
  type Score,
  saidPoints,
  scored,
  type Weighed,
} from '../understanding/score.ts';
import type { Command, Findings } from './commands.ts';

type Weighing = Pick<Policy, 'weights' | 'vipTiers'>;

const weighedOf = ({ vipTiers }: Weighing, { sentiment, intensity, tags, factor, customer }: Feedback): Weighed => ({
  sentiment,
  intensity,
  tags,
  factor,
  vip: vipTiers.has(customer.tier),
});

interface Weight extends Score {
  reasons: string[];
}

const ADDED = /^(?:tag|factor): /;

/** The reasons that words and reach gave, then the tags that the company weighs and a person's push. */
function withAdded({ reasons, tags, factor }: Feedback, points: Points): string[] {
  const weighed = tags.filter((tag) => points[`tag ${tag}`] !== undefined).map((tag) => `tag: ${tag}`);
  const pushed = factor === 0 ? [] : [`factor: ${factor > 0 ? '+' : ''}${factor}`];
  return [...reasons.filter((reason) => !ADDED.test(reason)), ...weighed, ...pushed];
}

/** An item added up by what is known of it now, its priority being that of the sum unless a person has set it. */
function weigh(policy: Weighing, item: Feedback, kept: Points, critical: boolean): Weight {
  const sum = scored(policy.weights, weighedOf(policy, item), kept, critical);
  const set = item.setByPerson.includes('priority') ? item.priority : null;
  return { ...sum, priority: set ?? sum.priority, reasons: withAdded(item, sum.points) };
}

type Said = Pick<Findings, 'priority' | 'words'>;

/**
 * An item whose words were read: what reach gave it stays. With `rising`, as where it was read before, neither points of the
 * words nor the priority go down.
 * @param item with what was found, but for its priority
 */
export function weighRead(policy: Weighing, item: Feedback, { priority, words }: Said, rising = false): Weight {
  const { weights } = policy;
  const { reach, ...before } = keptPoints(weights, item);
  const read = saidPoints(weights, priority, words);
  const sum = (points: Points): number => (points['words'] ?? 0) + (points['model'] ?? 0);
  const said = rising && sum(before) > sum(read) ? before : read;
  const critical = priority === 'P0' || (rising && item.priority === 'P0');
  const score = weigh(policy, item, { ...said, ...(reach !== undefined && { reach }) }, critical);
  return rising && item.priority !== null ? { ...score, priority: moreUrgent(score.priority, item.priority) } : score;
}

/** The priority that an item gets by what was found. */
export function priorityWith(policy: Weighing, item: Feedback, found: Findings): Priority {
  const { sentiment, intensity, tags } = found;
  return weighRead(policy, { ...item, sentiment, intensity, tags }, found).priority;
}

/** An item of which something beside its words has changed; what is P0 stays so. @param reach points of how many report it */
export function weighAnew(policy: Weighing, item: Feedback, reach?: number): Weight {
  const kept = keptPoints(policy.weights, item);
  return weigh(policy, item, { ...kept, ...(reach !== undefined && { reach }) }, item.priority === 'P0');
}

/**
 * The sum after a correction, where it changes one. Tags and sentiment take no P0 or P1 away: only who may lower one does that, by the priority or
 * the factor.
 */
export function weighCorrected(
  policy: Weighing,
  item: Feedback,
  { changes, factor }: Extract<Command, { name: 'classify' }>,
): Weight | null {
  if (factor === undefined && changes.tags === undefined && changes.sentiment === undefined) return null;
  const setByPerson = changes.priority === undefined ? item.setByPerson : [...item.setByPerson, 'priority' as const];
  const score = weighAnew(policy, { ...item, ...changes, setByPerson, factor: factor ?? item.factor });
  const top = item.priority === 'P0' || item.priority === 'P1' ? item.priority : null;
  if (factor !== undefined || changes.priority !== undefined || top === null) return score;
  return { ...score, priority: moreUrgent(score.priority, top) };
}
