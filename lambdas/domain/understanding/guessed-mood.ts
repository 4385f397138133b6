import { SENTIMENTS, type Sentiment } from '../labels.ts';
import type { Guess, ModelLanguage } from './models.ts';
import { ofStars, type SentimentReading } from './sentiment.ts';
import type { SentimentOpinion } from './sentiment-opinion.ts';
import { bySentiment, raised, type SentimentShares } from './sentiment-shares.ts';

/**
 * The models stand by a sentiment from this probability on, by language: of English messages without feeling too many are
 * surely called negative.
 */
const SURE: Readonly<Record<ModelLanguage, number>> = { zh: 0.9, en: 0.985 };
/** A word's weight of feeling in log-odds, where stars speak. */
const STAR_PULL = 1.5;

const likeliest = (shares: SentimentShares): Sentiment =>
  SENTIMENTS.reduce((best, next) => (shares[next] > shares[best] ? next : best));

/** Whether the models need no second opinion on the sentiment. */
export const isSureMood = ({ sentiment }: Guess, language: ModelLanguage): boolean =>
  sentiment[likeliest(sentiment)] >= SURE[language];

/** An opinion counts this much beside the models: it is asked for where they are unsure. */
const OPINION_SHARE = 0.6;

function weighed(
  shares: SentimentShares,
  stars: number | null,
  opinion: SentimentOpinion | undefined,
): SentimentShares {
  const { positive, negative } = ofStars(stars);
  const pull: Partial<SentimentShares> = { positive: positive * STAR_PULL, negative: negative * STAR_PULL };
  const own = raised(shares, (each) => pull[each] ?? 0);
  if (opinion === undefined) return own;
  return bySentiment((each) => (1 - OPINION_SHARE) * own[each] + OPINION_SHARE * opinion.scores[each]);
}

/**
 * The sentiment that the models tell, weighed with stars and with somebody else's opinion. Intensity is half how far it is
 * from neutral, half how strongly it is said by the words of feeling.
 */
export function guessedMood(
  guessed: Guess,
  told: SentimentReading,
  { stars, opinion }: { stars: number | null; opinion: SentimentOpinion | undefined },
): SentimentReading {
  const shares = weighed(guessed.sentiment, stars, opinion);
  const sentiment = likeliest(shares);
  const strength = (1 - shares.neutral + told.intensity) / 2;
  return { ...told, sentiment, intensity: sentiment === 'neutral' ? 0 : Math.round(strength * 100) / 100 };
}
