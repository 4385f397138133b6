import type { Feedback } from '../../contracts/feedback.ts';

const HAN = /\p{Script=Han}/u;

/** The language to speak with a customer (BCP 47): the feedback's, or while that is not known, what its signs suggest. */
export function languageOf(item: Pick<Feedback, 'language' | 'snippet'>): string {
  if (item.language !== null && item.language !== 'und') return item.language;
  return HAN.test(item.snippet) ? 'zh' : 'en';
}
