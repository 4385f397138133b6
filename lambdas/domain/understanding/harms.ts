import { outermost } from './moods.ts';
import { type PhraseBook, phraseBook, phrasesOf } from './phrase-book.ts';
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
/** Words of harm in one language. */
export type HarmLists = Partial<Record<HarmName, Lists>>;

const isHarm = (name: string): name is HarmName => name in words;
const entriesOf = (lists: HarmLists) =>
  Object.entries<Lists>(lists).flatMap(([name, list]) => (isHarm(name) ? [{ name, ...list }] : []));

/** Words of harm, ready to be asked. */
export interface HarmWords {
  books: { name: HarmName; book: PhraseBook<Meaning> }[];
  /** What stands right before a word and denies it. */
  denied: RegExp;
}

export const harmWordsOf = (lists: HarmLists, denied: RegExp): HarmWords => ({
  denied,
  books: entriesOf(lists).map(({ name, phrases, benign = [] }) => ({
    name,
    book: phraseBook([
      ...phrasesOf(phrases).map((phrase): [string, Meaning] => [phrase, { name, benign: false }]),
      ...phrasesOf(benign).map((phrase): [string, Meaning] => [phrase, { name, benign: true }]),
    ]),
  })),
});

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

const HOME = harmWordsOf(words, DENIED);

/** The kinds of harm that a normalised text reports, each once; denied and harmless uses (`fire TV`) are left out. */
export function harmsIn(normalised: string, { books, denied }: HarmWords = HOME): Harm[] {
  const question = QUESTION.test(normalised);
  return books.flatMap(({ name, book }) => {
    const real = outermost(book.find(normalised)).find(({ start, meaning }) => {
      const before = normalised.slice(Math.max(0, start - REACH), start);
      return !meaning.benign && !denied.test(before) && !(question && ASKED.test(before));
    });
    return real === undefined ? [] : [{ name, phrase: normalised.slice(real.start, real.end) }];
  });
}

/** Danger is believed in whatever language it seems to be told; single words of other harm mean else elsewhere. */
const ANYWHERE: readonly HarmName[] = ['danger', 'outage', 'mass-data-loss', 'theft-now'];

/** The kinds of harm that a text of another language than Chinese and English reports. */
export function harmsAbroad(normalised: string, own: HarmWords): Harm[] {
  const told = harmsIn(normalised, own);
  const heard = new Set(told.map(({ name }) => name));
  return [...told, ...harmsIn(normalised).filter(({ name }) => ANYWHERE.includes(name) && !heard.has(name))];
}
