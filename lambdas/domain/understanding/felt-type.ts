import type { Sentiment } from '../labels.ts';
import type { SentimentReading } from './sentiment.ts';

/**
 * Who praises sounds pleased, who complains does not: log-odds of a type for each log-odds of a feeling that the models
 * hear, and for each word of feeling.
 */
const HEARD = { praise: 0.3, most: 4 };
const WORDED = { praise: 0.35, complaint: 0.3, most: 3 };

const within = (value: number, most: number): number => Math.max(-most, Math.min(most, value));

/** What is felt in a message: the share of each sentiment by the models, the weight of its words of feeling. */
export interface Felt {
  heard: Record<Sentiment, number>;
  worded: Pick<SentimentReading, 'positive' | 'negative'>;
}

/** What the feeling says for a type, in log-odds. Strangers' reviews are felt more surely than their purpose is read. */
export function moodPull(type: string, { heard, worded }: Felt): number {
  const lean = within(worded.positive - worded.negative, WORDED.most);
  if (type === 'complaint') return -lean * WORDED.complaint;
  if (type !== 'praise') return 0;
  return within(Math.log(heard.positive / heard.negative), HEARD.most) * HEARD.praise + lean * WORDED.praise;
}
