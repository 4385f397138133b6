import type { Sentiment } from '../labels.ts';

/** How likely each sentiment is, 0..1. */
export type SentimentShares = Record<Sentiment, number>;

export const bySentiment = (share: (sentiment: Sentiment) => number): SentimentShares => ({
  negative: share('negative'),
  positive: share('positive'),
  neutral: share('neutral'),
  mixed: share('mixed'),
});

/** The shares after something else has spoken for each sentiment, in log-odds. */
export function raised(shares: SentimentShares, pull: (sentiment: Sentiment) => number): SentimentShares {
  const weights = bySentiment((each) => shares[each] * Math.exp(pull(each)));
  const total = weights.negative + weights.positive + weights.neutral + weights.mixed;
  return bySentiment((each) => weights[each] / total);
}
