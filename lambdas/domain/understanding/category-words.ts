import { type PhraseBook, phraseBook, phrasesOf } from './phrase-book.ts';
import app from './words/categories/app.json' with { type: 'json' };
import delivery from './words/categories/delivery.json' with { type: 'json' };
import feature from './words/categories/feature.json' with { type: 'json' };
import other from './words/categories/other.json' with { type: 'json' };
import payment from './words/categories/payment.json' with { type: 'json' };
import product from './words/categories/product.json' with { type: 'json' };
import security from './words/categories/security.json' with { type: 'json' };
import service from './words/categories/service.json' with { type: 'json' };

/** What a phrase says: that a category is meant, or (weight 0, a level-1 name) what the message is about at all. */
export interface Cue {
  category: string;
  weight: number;
}

const WEIGHTS = { strong: 3, plain: 1.2, weak: 0.5 } as const;
const STRENGTHS = ['strong', 'plain', 'weak'] as const;
const WRITTEN_IN = ['zh', 'en'] as const;

/** Phrases of one category in one language. */
export type CueLists = Partial<Record<(typeof STRENGTHS)[number] | 'context', string[]>>;
type Entry = Partial<Record<(typeof WRITTEN_IN)[number], CueLists> & { context: { zh: string[]; en: string[] } }>;

const WORDS: Record<string, Entry> = {
  ...product,
  ...app,
  ...payment,
  ...delivery,
  ...service,
  ...security,
  ...feature,
  ...other,
};

/** The phrases of a category with what they say; the context is of a first level. */
export function* cuesIn(category: string, { context = [], ...lists }: CueLists): Generator<[string, Cue]> {
  for (const strength of STRENGTHS) {
    for (const phrase of phrasesOf(lists[strength] ?? [])) yield [phrase, { category, weight: WEIGHTS[strength] }];
  }
  for (const phrase of phrasesOf(context)) yield [phrase, { category, weight: 0 }];
}

function* cues(): Generator<[string, Cue]> {
  for (const [category, entry] of Object.entries(WORDS)) {
    for (const language of WRITTEN_IN) {
      yield* cuesIn(category, { ...entry[language], context: entry.context?.[language] ?? [] });
    }
  }
}

/** The cue words of all categories, kept in one file for each first level. */
export const CATEGORY_CUES: PhraseBook<Cue> = phraseBook(cues());

/** Every category that the rules have words for. */
export const KNOWN_CATEGORIES: readonly string[] = Object.keys(WORDS).filter((name) => name.includes('.'));
