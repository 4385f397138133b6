import type { FeedbackType } from '../labels.ts';
import { type CategoryReading, GENERAL } from './category.ts';
import type { Guess } from './models.ts';

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** Wishes belong to the features, and the features are wishes. */
const WISH = 0.7;
const pull = (type: FeedbackType, category: string): number =>
  category.startsWith('feature.') === (type === 'suggestion') ? WISH : 0;

/** What the cue words alone make of it, in log-odds for a confidence of 1: real messages are closer to the words. */
const TOLD = 0.25;
const toldBy = (told: CategoryReading, category: string): number =>
  TOLD * (told.candidates.find((each) => each.category === category)?.confidence ?? 0);

/** A second category this likely is a tag. */
const TAG = 0.2;

/** The category that the models tell, weighed with what the cue words alone tell, among those that the company has. */
export function categoryBy(
  guessed: Guess,
  { type, told, known }: { type: FeedbackType; told: CategoryReading; known: (category: string) => boolean },
): CategoryReading {
  const scores = guessed.categories
    .filter(({ category }) => known(category))
    .map(({ category, score }) => ({ category, score: score + pull(type, category) + toldBy(told, category) }))
    .toSorted((a, b) => b.score - a.score);
  const [best, second] = scores;
  if (best === undefined) {
    return { category: GENERAL, confidence: 0, others: [], candidates: [], phrases: [] };
  }
  const total = scores.reduce((sum, { score }) => sum + Math.exp(score - best.score), 0);
  const likely = scores.slice(0, 3).map(({ category, score }) => ({
    category,
    confidence: Math.exp(score - best.score) / total,
  }));
  const confidence = rounded(guessed.confidence(1 / total, best.score - (second?.score ?? best.score)));
  return {
    category: best.category,
    confidence,
    others: likely
      .slice(1)
      .flatMap(({ category, confidence: share }) => (share >= TAG && category !== GENERAL ? [category] : [])),
    candidates: likely.map((each) => ({ ...each, confidence: rounded(each.confidence) })),
    phrases: told.category === best.category ? told.phrases : [],
  };
}
