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

/** A part of a text: UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

/** A thing that a text names, with its kind (`commercial-item`, `date`). */
export interface NamedSpan extends Span {
  type: string;
}

/** A masked text and its language (BCP 47). */
export interface Document {
  text: string;
  language: string;
}

/** Somebody who is asked about texts. Only masked text may be given; answers come in the order of the questions. */
export interface Linguist {
  languages(texts: readonly string[]): Promise<Heard<LanguageOpinion>[]>;
  sentiments(documents: readonly Document[]): Promise<Heard<SentimentOpinion>[]>;
  /** The surest first. */
  phrases(documents: readonly Document[]): Promise<Heard<Span[]>[]>;
  entities(documents: readonly Document[]): Promise<Heard<NamedSpan[]>[]>;
}

/** What was said of one text, without any of its words; what was not asked is missing. */
export interface Opinion {
  language?: string | undefined;
  sentiment?: SentimentOpinion | undefined;
  phrases?: Span[] | undefined;
  entities?: NamedSpan[] | undefined;
}

/** Remembers what was said of a text, so that nobody is paid twice for the same words. */
export interface Opinions {
  /** What is remembered, by mark. */
  recall(marks: readonly string[]): Promise<ReadonlyMap<string, Opinion>>;
  keep(opinions: ReadonlyMap<string, Opinion>): Promise<void>;
}
