import type { Entry } from '../../domain/page/timeline.ts';
import type { Next, Word } from '../../domain/page/word.ts';

export const DONE = [
  'rating',
  'nps',
  'message',
  'nudge',
  'withdraw',
  'preferences',
  'unsubscribe',
  'privacy',
  'privacy-confirmed',
] as const;
export type Done = (typeof DONE)[number];

export const SCORES = [1, 2, 3, 4, 5] as const;
export type Score = (typeof SCORES)[number];

export const LIKELIHOODS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
type Likelihood = (typeof LIKELIHOODS)[number];

/** All that the page of one item shows; personal data is masked already, times are instants. */
export interface PageView {
  company: string;
  /** The page's own address; its forms are sent to paths below it. */
  url: string;
  /** IANA zone in which times are written. */
  zone: string;
  reference: string;
  word: Word;
  next: Next;
  promise: { kind: 'answer-by' | 'late'; at: string } | null;
  text: string;
  timeline: readonly Entry[];
  /** What the customer has just done. */
  done: Done | null;
  /** The right to write through this link is over. */
  expired: boolean;
  forms: Forms;
}

export interface Forms {
  /** Hidden in the forms: shows that this page was seen, and tells a form that is sent twice. */
  nonce: string;
  /** `earlier`: the link belongs to a resolution that was taken up again. */
  rating: { kind: 'form'; chosen: Score | null; standing: number | null } | { kind: 'earlier' } | null;
  /** The follow-up's question whether the customer would recommend the company. */
  nps: { chosen: Likelihood | null } | null;
  message: 'answer' | 'add' | null;
  nudge: 'open' | 'result' | 'recent' | null;
  withdraw: boolean;
  /** `open` when a mail's link led here to stop the mails; then `unsubscribe` is what an expired link still offers. */
  preferences: 'closed' | 'open' | 'unsubscribe' | null;
  /** `ask`: what the customer may ask for · `code`: the code that was just mailed is awaited. */
  privacy: 'ask' | 'code' | null;
}
