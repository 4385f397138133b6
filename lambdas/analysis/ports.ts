import type { SentimentOpinion } from '../domain/understanding/sentiment-opinion.ts';

/**
 * An answer for one text, or why there is none: `unavailable` may be asked again, `refused` would be refused again, a
 * language that is `unsupported` was not asked about.
 */
export type Heard<T> = { heard: true; value: T } | { heard: false; why: 'unavailable' | 'refused' | 'unsupported' };

export interface LanguageOpinion {
  /** BCP 47. */
  language: string;
  /** 0..1. */
  score: number;
}

/** Somebody who is asked about texts. Only masked text may be given; answers come in the order of the questions. */
export interface Linguist {
  languages(texts: readonly string[]): Promise<Heard<LanguageOpinion>[]>;
  sentiments(documents: readonly { text: string; language: string }[]): Promise<Heard<SentimentOpinion>[]>;
}
