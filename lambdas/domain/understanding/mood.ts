import type { FeedbackType, Sentiment } from '../labels.ts';
import type { Harm } from './harms.ts';
import type { Feelings } from './moods.ts';
import { ofStars, type SentimentReading, sentimentOf } from './sentiment.ts';
import { type SentimentOpinion, weighSentiment } from './sentiment-opinion.ts';

/** Rules that have seen this much stand by their sentiment. */
const SURE_INTENSITY = 0.5;

/** Whether the rules need no second opinion on the sentiment. */
export const isSureOf = ({ sentiment, intensity }: SentimentReading): boolean =>
  sentiment !== 'mixed' && sentiment !== 'neutral' && intensity >= SURE_INTENSITY;

/** Who tells of danger or of the law is not content, however calmly it is said. */
const HARM_WEIGHT = 1.5;

/** What the rules alone make of the sentiment. */
export function moodOf(
  text: string,
  normalised: string,
  stars: number | null,
  harms: readonly Harm[],
  feelings?: Feelings,
): SentimentReading {
  const told = harms.filter(({ name }) => name !== 'cosmetic').length;
  const { positive, negative } = ofStars(stars);
  const besides = { positive, negative: negative + Math.min(2, told) * HARM_WEIGHT };
  return sentimentOf(text, normalised, besides, feelings);
}

/** How much a convinced opinion counts among the words of feeling. */
const OPINION_WEIGHT = 2;

/** The mood after somebody else was heard. */
export function heardMood(mood: SentimentReading, opinion: SentimentOpinion | undefined): SentimentReading {
  const { sentiment, intensity } = weighSentiment(mood, opinion);
  if (sentiment === mood.sentiment) return { ...mood, intensity };
  const pull = (side: 'positive' | 'negative'): number =>
    mood[side] + (sentiment === side || sentiment === 'mixed' ? OPINION_WEIGHT : 0);
  return { ...mood, sentiment, intensity, positive: pull('positive'), negative: pull('negative') };
}

/**
 * The intensity of a complaint that names no feeling. In Chinese it is meant as one, in English it is often a report; of
 * other languages few words of feeling are known.
 */
const UNSPOKEN = 0.2;

/** The mood once the type is known. */
export function finalMood(
  { sentiment, intensity }: Pick<SentimentReading, 'sentiment' | 'intensity'>,
  { type, language, heard, abroad }: { type: FeedbackType; language: string; heard: boolean; abroad: boolean },
): { sentiment: Sentiment; intensity: number } {
  const meant = language.startsWith('zh') || abroad;
  const unspoken = sentiment === 'neutral' && type === 'complaint' && meant && !heard;
  return unspoken ? { sentiment: 'negative', intensity: UNSPOKEN } : { sentiment, intensity };
}
