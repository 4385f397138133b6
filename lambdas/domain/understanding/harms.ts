import { outermost } from './moods.ts';
import { phraseBook, phrasesOf } from './phrase-book.ts';
import words from './words/harms.json' with { type: 'json' };

/** A kind of harm that a message can tell of; each has its words in `words/harms.json`. */
export type HarmName = keyof typeof words;

export interface Harm {
  name: HarmName;
  /** The words that tell of it. */
  phrase: string;
}

type Meaning = { name: HarmName; benign: boolean };
type Lists = { phrases: string[]; benign?: string[] };

const isHarm = (name: string): name is HarmName => name in words;
const ENTRIES = Object.entries<Lists>(words).flatMap(([name, lists]) => (isHarm(name) ? [{ name, ...lists }] : []));

const BOOKS = ENTRIES.map(({ name, phrases, benign = [] }) => ({
  name,
  book: phraseBook([
    ...phrasesOf(phrases).map((phrase): [string, Meaning] => [phrase, { name, benign: false }]),
    ...phrasesOf(benign).map((phrase): [string, Meaning] => [phrase, { name, benign: true }]),
  ]),
}));

/**
 * Only what directly denies the word (`没有起火`, `no injuries`): a denial further off may belong to something else, and a
 * word of danger must not be lost to it (`I did not expect it to catch fire`).
 */
const DENIED =
  /(?:没有?|并未|未|无|不会|没有?发生|未发生)$|\b(?:no|not|never|without|didn't|wasn't|isn't|nobody (?:was|got)|no one (?:was|got))(?: any| a| get| been)? $/u;

/** Asked about, not reported: `会不会爆炸`, `could it explode`. */
const ASKED =
  /(?:会不会|是否会|是不是会|会)$|\b(?:will|could|can|would|might|does) (?:it|this|that|they|the \w+)(?: ever| also)? $/u;
const QUESTION = /[?吗]|会不会|是否/u;

const REACH = 28;

/** The kinds of harm that a normalised text reports, each once; denied and harmless uses (`fire TV`) are left out. */
export function harmsIn(normalised: string): Harm[] {
  const question = QUESTION.test(normalised);
  return BOOKS.flatMap(({ name, book }) => {
    const real = outermost(book.find(normalised)).find(({ start, meaning }) => {
      const before = normalised.slice(Math.max(0, start - REACH), start);
      return !meaning.benign && !DENIED.test(before) && !(question && ASKED.test(before));
    });
    return real === undefined ? [] : [{ name, phrase: normalised.slice(real.start, real.end) }];
  });
}
