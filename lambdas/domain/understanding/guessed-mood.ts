import { SENTIMENTS, type Sentiment } from '../labels.ts';
import type { Guess } from './models.ts';
import { ofStars, type SentimentReading } from './sentiment.ts';
import type { SentimentOpinion } from './sentiment-opinion.ts';

/**
 * The models stand by a sentiment from this probability on, by language: of English messages without feeling too many are
 * surely called negative.
 */
const SURE = { zh: 0.9, en: 0.97 } as const;
/** A word's weight of feeling in log-odds, where stars speak. */
const STAR_PULL = 1.5;

const likeliest = (shares: Guess['sentiment']): Sentiment =>
  SENTIMENTS.reduce((best, next) => (shares[next] > shares[best] ? next : best));

/** Whether the models need no second opinion on the sentiment. */
export const isSureMood = ({ sentiment }: Guess, language: string): boolean =>
  sentiment[likeliest(sentiment)] >= (language === 'en' ? SURE.en : SURE.zh);

/** An opinion counts this much beside the models: it is asked for where they are unsure. */
const OPINION_SHARE = 0.6;

type Shares = Guess['sentiment'];

function weighed(shares: Shares, stars: number | null, opinion: SentimentOpinion | undefined): Shares {
  const { positive, negative } = ofStars(stars);
  const pull: Partial<Shares> = { positive: positive * STAR_PULL, negative: negative * STAR_PULL };
  const raised = (side: Sentiment): number => shares[side] * Math.exp(pull[side] ?? 0);
  const total = SENTIMENTS.reduce((sum, side) => sum + raised(side), 0);
  const share = (side: Sentiment): number => {
    const own = raised(side) / total;
    return opinion === undefined ? own : (1 - OPINION_SHARE) * own + OPINION_SHARE * opinion.scores[side];
  };
  return {
    negative: share('negative'),
    positive: share('positive'),
    neutral: share('neutral'),
    mixed: share('mixed'),
  };
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
