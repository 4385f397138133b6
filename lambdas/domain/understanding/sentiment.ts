import type { Sentiment } from '../labels.ts';
import { type Feelings, type Mood, moodsOf } from './moods.ts';
import { type Clause, clausesOf } from './normalise.ts';

export interface ClauseMood extends Clause {
  positive: number;
  negative: number;
}

export interface SentimentReading {
  sentiment: Sentiment;
  /** 0..1: how strongly it is said. */
  intensity: number;
  positive: number;
  negative: number;
  clauses: ClauseMood[];
}

/** More words of one side say no more. */
const MOST_LEAN = 3;

/** How far the words of feeling lean to the positive, -3..3. */
export const leanOf = ({ positive, negative }: Pick<SentimentReading, 'positive' | 'negative'>): number =>
  Math.max(-MOST_LEAN, Math.min(MOST_LEAN, positive - negative));

/** Below this no feeling is told. */
const TOLD = 0.6;
/** The weaker side makes a text mixed when it is at least this share of the stronger one. */
const MIXED_SHARE = 0.38;
/** The sum at which intensity reaches 63 %. */
const SCALE = 3;

const sum = (moods: readonly Mood[], polarity: Mood['polarity']): number =>
  moods.filter((mood) => mood.polarity === polarity).reduce((total, mood) => total + mood.weight, 0);

/** Exclamation marks and shouting raise what is said, they say nothing by themselves. */
const loudness = (raw: string): number => {
  const exclamations = raw.match(/[!！]/gu)?.length ?? 0;
  const shouted = raw.match(/\b[A-Z]{3,}\b/gu)?.length ?? 0;
  return 1 + Math.min(0.4, exclamations * 0.1 + (shouted >= 3 ? 0.2 : 0));
};

function sentimentFrom(positive: number, negative: number): Sentiment {
  const [more, less] = positive > negative ? [positive, negative] : [negative, positive];
  if (more < TOLD) return 'neutral';
  if (less >= Math.max(TOLD, more * MIXED_SHARE)) return 'mixed';
  return positive > negative ? 'positive' : 'negative';
}

/** What speaks for a side besides the words: stars, harm. */
export interface Besides {
  positive: number;
  negative: number;
}

/** Stars speak for the side they stand on, as one clear word does. */
export const ofStars = (stars: number | null): Besides => ({
  positive: stars !== null && stars >= 4 ? 1 : 0,
  negative: stars !== null && stars <= 2 ? 1.2 : 0,
});

/**
 * Sentiment by weighted words of feeling, with denial, raising and lowering words before them.
 *
 * @param raw the text as it came (loudness), `normalised` the same as the word lists are written
 * @param feelings the words of another language than Chinese and English
 */
export function sentimentOf(raw: string, normalised: string, besides: Besides, feelings?: Feelings): SentimentReading {
  const moods = moodsOf(normalised, feelings);
  const clauses = clausesOf(normalised).map((clause) => {
    const within = moods.filter(({ start }) => start >= clause.start && start < clause.end);
    return { ...clause, positive: sum(within, 'positive'), negative: sum(within, 'negative') };
  });
  const positive = sum(moods, 'positive') + besides.positive;
  const negative = sum(moods, 'negative') + besides.negative;
  const sentiment = sentimentFrom(positive, negative);
  const strength = sentiment === 'neutral' ? 0 : Math.max(positive, negative) * loudness(raw);
  const intensity = Math.round((1 - Math.exp(-strength / SCALE)) * 100) / 100;
  return { sentiment, intensity, positive, negative, clauses };
}
