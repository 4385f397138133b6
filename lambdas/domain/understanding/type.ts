import type { FeedbackType } from '../labels.ts';
import { asks } from './loop.ts';
import { outermost } from './moods.ts';
import { type PhraseBook, phraseBook, phrasesOf } from './phrase-book.ts';
import { leanOf, type SentimentReading } from './sentiment.ts';
import words from './words/types.json' with { type: 'json' };

const WEIGHTS = { strong: 1.5, plain: 0.5 } as const;
const TYPES = ['complaint', 'suggestion', 'inquiry', 'praise'] as const;

/** Phrases of every purpose in one language. */
export type TypeLists = Record<FeedbackType, Record<keyof typeof WEIGHTS, string[]>>;

export interface TypeCues {
  type: FeedbackType;
  book: PhraseBook<number>;
}

/** The words of every purpose, ready to be asked. */
export const typeCuesOf = (lists: TypeLists): TypeCues[] =>
  TYPES.map((type) => ({
    type,
    book: phraseBook(
      (['strong', 'plain'] as const).flatMap((strength) =>
        phrasesOf(lists[type][strength]).map((phrase): [string, number] => [phrase, WEIGHTS[strength]]),
      ),
    ),
  }));

export const TYPE_CUES: readonly TypeCues[] = typeCuesOf(words);

/** More words of the same kind say no more: of clear and vague ones together, and of vague ones. */
const LIMIT = 4;
const VAGUE_LIMIT = 1;

/** What the customer chose counts as one clear word; choosing by habit is common. */
const STATED = 1.2;

export interface TypeInput {
  normalised: string;
  sentiment: SentimentReading;
  statedType: FeedbackType | null;
  stars: number | null;
  /** The words of another language than Chinese and English. */
  cues?: readonly TypeCues[] | undefined;
}

function moodPull(type: FeedbackType, sentiment: SentimentReading): number {
  const lean = leanOf(sentiment);
  if (type === 'praise') return lean > 0 ? lean * 0.9 : lean * 1.5;
  if (type === 'complaint') return 0.4 + (lean < 0 ? -lean * 1.1 : -lean * 0.5);
  return 0;
}

function starPull(type: FeedbackType, stars: number | null): number {
  if (stars === null) return 0;
  if (type === 'praise') return stars >= 4 ? 1 : -1;
  return type === 'complaint' && stars <= 2 ? 1 : 0;
}

function cueScore(normalised: string, { type, book }: TypeCues): number {
  const weights = outermost(book.find(normalised)).map(({ meaning }) => meaning);
  const clear = weights.filter((weight) => weight === WEIGHTS.strong).length * WEIGHTS.strong;
  const vague = Math.min(VAGUE_LIMIT, (weights.length * WEIGHTS.strong - clear) * (WEIGHTS.plain / WEIGHTS.strong));
  const score = Math.min(LIMIT, clear + vague);
  return type === 'inquiry' && !asks(normalised) ? score / 2 : score;
}

/** The message's main purpose: words of each purpose, the mood, the customer's own choice and stars, added up. */
export function typeOf({ normalised, sentiment, statedType, stars, cues = TYPE_CUES }: TypeInput): FeedbackType {
  const scores = cues.map(({ type, book }) => ({
    type,
    score:
      cueScore(normalised, { type, book }) +
      moodPull(type, sentiment) +
      starPull(type, stars) +
      (statedType === type ? STATED : 0),
  }));
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).type;
}
