import type { Feedback } from '../../contracts/feedback.ts';
import type { Settings } from '../../contracts/settings.ts';
import type { Priority, Sentiment } from '../labels.ts';

/** What a company adds up, and from where on the sum is a P1 or a P2. */
export type Weights = Settings['priority'];

/** Points by what gave them: `words`, `model`, `sentiment`, `intensity`, `vip`, `tag <name>`, `reach`, `factor`. */
export type Points = Readonly<Record<string, number>>;

/** How far a person may push an item up or down, in steps. */
export const MOST_FACTOR = 2;

/** What of an item counts beside what was read in its words. */
export type Weighed = Pick<Feedback, 'sentiment' | 'intensity' | 'tags' | 'factor'> & { vip: boolean };

/** The points of what its words say, and of what the models hear beyond them. */
export function saidPoints({ level }: Weights, said: Priority, words: Priority = said): Points {
  const more = level[said] - level[words];
  return { words: level[words], ...(more > 0 && { model: more }) };
}

const moodPoints = (weights: Weights, sentiment: Sentiment | null, intensity: number | null): Points => {
  const bad = sentiment === 'negative' || sentiment === 'mixed';
  return bad ? { sentiment: weights.sentiment[sentiment], intensity: weights.intensity * (intensity ?? 0) } : {};
};

const tagPoints = ({ tags: weights }: Weights, tags: readonly string[]): Points =>
  Object.fromEntries(tags.flatMap((tag) => (Object.hasOwn(weights, tag) ? [[`tag ${tag}`, weights[tag] ?? 0]] : [])));

/** Scores are told in tenths. */
export const tenths = (value: number): number => Math.round(value * 10) / 10;

/** All points of an item; what gives none is left out. @param kept those that nothing here counts: words, model, reach */
function pointsOf(weights: Weights, item: Weighed, kept: Points): Points {
  const mood = moodPoints(weights, item.sentiment, item.intensity);
  const rest = { ...(item.vip && { vip: weights.vip }), ...tagPoints(weights, item.tags) };
  const all = { ...kept, ...mood, ...rest, factor: weights.factor * item.factor };
  return Object.fromEntries(
    Object.entries(all)
      .map(([by, points]): [string, number] => [by, tenths(points)])
      .filter(([, points]) => points !== 0),
  );
}

const scoreOf = (points: Points): number => tenths(Object.values(points).reduce((sum, one) => sum + one, 0));

/**
 * The priority of a score. P0 is said by words, by the models or by a person, never by numbers: no sum makes one, and none
 * takes one away.
 */
function priorityOfScore({ thresholds }: Weights, score: number, critical: boolean): Priority {
  if (critical) return 'P0';
  if (score >= thresholds.P1) return 'P1';
  return score >= thresholds.P2 ? 'P2' : 'P3';
}

/** The more urgent of two. */
export const moreUrgent = (one: Priority, other: Priority): Priority => (one < other ? one : other);

/** Points that are read once and counted again with every change; those of an item from before there were scores by its priority. */
export function keptPoints(
  weights: Weights,
  { points, score, priority }: Pick<Feedback, 'points' | 'score' | 'priority'>,
): Points {
  if (score === null) return priority === null ? {} : saidPoints(weights, priority);
  return Object.fromEntries(
    ['words', 'model', 'reach'].flatMap((by) => (points[by] === undefined ? [] : [[by, points[by]]])),
  );
}

export interface Score {
  points: Record<string, number>;
  score: number;
  priority: Priority;
}

/** Adds up. */
export function scored(weights: Weights, item: Weighed, kept: Points, critical: boolean): Score {
  const points = pointsOf(weights, item, kept);
  const score = scoreOf(points);
  return { points, score, priority: priorityOfScore(weights, score, critical) };
}
