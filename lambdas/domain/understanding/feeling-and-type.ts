import type { FeedbackType, Sentiment } from '../labels.ts';
import { logOdds } from './model.ts';
import { leanOf, type SentimentReading } from './sentiment.ts';
import type { SentimentShares } from './sentiment-shares.ts';

/**
 * Who praises sounds pleased, who complains does not: log-odds of a type for each log-odds of a feeling that the models
 * hear, and for each word of feeling.
 */
const HEARD = { praise: 0.3, most: 4 };
const WORDED = { praise: 0.35, complaint: 0.3 };

const within = (value: number, most: number): number => Math.max(-most, Math.min(most, value));

/** What is felt in a message: the share of each sentiment by the models, the weight of its words of feeling. */
export interface Felt {
  heard: SentimentShares;
  worded: Pick<SentimentReading, 'positive' | 'negative'>;
}

/** What the feeling says for a type, in log-odds. Strangers' reviews are felt more surely than their purpose is read. */
export function moodPull(type: string | undefined, { heard, worded }: Felt): number {
  const lean = leanOf(worded);
  if (type === 'complaint') return -lean * WORDED.complaint;
  if (type !== 'praise') return 0;
  return within(Math.log(heard.positive / heard.negative), HEARD.most) * HEARD.praise + lean * WORDED.praise;
}

/** And who praises is pleased, who complains is not, who asks or wishes is often neither: the same the other way round. */
const FOLLOWS = { positive: 0.25, negative: 0.2, neutral: 0.25, most: 4 };

/** What the type says for a feeling, in log-odds, from the share of each type by its model alone. */
export function typePull(sentiment: Sentiment, types: Record<FeedbackType, number>): number {
  const from = (share: number): number => within(logOdds(share), FOLLOWS.most);
  if (sentiment === 'positive') return FOLLOWS.positive * from(types.praise);
  if (sentiment === 'negative') return FOLLOWS.negative * from(types.complaint);
  return sentiment === 'neutral' ? FOLLOWS.neutral * from(types.suggestion + types.inquiry) : 0;
}
