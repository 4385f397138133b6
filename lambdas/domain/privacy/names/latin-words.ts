import { CLEAR_GIVEN_NAMES, WORDLIKE_GIVEN_NAMES } from '../data/given-names.ts';
import { NOT_IN_NAMES } from '../data/name-words.ts';
import { SURNAMES } from '../data/surnames.ts';
import { isPinyinName } from './pinyin.ts';

/** What a word may be in a name; `maybe` is a given name that is a word as well, `capital` any other capitalised word. */
type Kind = 'given' | 'maybe' | 'surname' | 'initial' | 'particle' | 'capital' | 'other';
export type Word = {
  lower: string;
  start: number;
  end: number;
  kind: Kind;
  isCapital: boolean;
  isAcronym: boolean;
};

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const given = setOf(CLEAR_GIVEN_NAMES);
const wordlike = setOf(WORDLIKE_GIVEN_NAMES);
const surnames = setOf(SURNAMES);
const never = setOf(NOT_IN_NAMES);
const particles = setOf('van von der den de del della di da dos das du la le el al bin ibn ben ter ten zu');

/** Endings and beginnings that family names have and English words hardly do, and letters that English does not use. */
const SURNAME_SHAPE =
  /(?:sson|dottir|dóttir|ström|strom|qvist|quist|berg|stein|vić|vic|ić|ová|ova|eva|ska|ská|ski|sky|czyk|enko|chuk|yan|escu|opoulos|idis|akis|nen|elli|etti|ucci|uez|ñez|guez|shvili|oglu|oğlu|zadeh|pour|gren|lund|dahl|feldt|mann|owicz|ewicz|iev|kov|nov|rov|moto|yama|mura|kawa|gawa|saki|hashi)$|^(?:mc|mac(?=[a-z]{4})|o'|d'|fitz)[a-z]{3}|[ščžðþøåłßñçğışéèêàáâãäöüíóúýøæœāēīūńśźżćęąřůűőťďň]/i;

const WORD = /\p{Script=Latin}(?:[\p{Script=Latin}'’-]{0,30}\p{Script=Latin})?/gu;

/** Korean and Chinese given names of two syllables with a dash: Ji-woo, Xiao-ming. */
const SYLLABLE =
  '(?:ji|min|seo|su|soo|woo|jun|joon|hyun|hye|young|yeong|eun|sung|seung|sang|jae|tae|dong|kyung|kyu|jin|yoon|yun|ha|na|bin|won|chan|hoon|hun|ho|mi|sun|yeon|hee|chul|seok|suk|xiao|wei|ming|jing|hui|ling|mei|hong|ying|yu|li|ping|kai|hao|lin|fang|chun|hua|shu|zhi|ting|ching|wai|man|siu|ka|kin|yee|chi|wing|kit|tsz)';
const TWO_SYLLABLES = new RegExp(`^${SYLLABLE}-${SYLLABLE}$`);

/** The lists in one: a look-up for each word instead of four. */
const NOTES = { given: 1, wordlike: 2, never: 4, surname: 8 } as const;
const notesOf: ReadonlyMap<string, number> = ((): Map<string, number> => {
  const notes = new Map<string, number>();
  const add = (words: ReadonlySet<string>, note: number): void => {
    for (const word of words) notes.set(word, (notes.get(word) ?? 0) | note);
  };
  add(given, NOTES.given);
  add(wordlike, NOTES.wordlike);
  add(never, NOTES.never);
  add(surnames, NOTES.surname);
  return notes;
})();

const kindOf = (lower: string, isCapital: boolean, length: number): Kind => {
  if (length === 1) return isCapital && lower !== 'i' && lower !== 'a' ? 'initial' : 'other';
  if (particles.has(lower)) return 'particle';
  const notes = notesOf.get(lower) ?? 0;
  if (notes & NOTES.given) return 'given';
  if (isCapital && length < 12 && lower.includes('-') && TWO_SYLLABLES.test(lower)) return 'given';
  if (isCapital && notes & NOTES.wordlike) return 'maybe';
  if (notes & NOTES.never) return 'other';
  if (notes & NOTES.surname) return 'surname';
  if (isCapital && length > 3 && SURNAME_SHAPE.test(lower)) return 'surname';
  return isCapital ? 'capital' : 'other';
};

/** In a text that is all capitals a capital says nothing: fewer than one letter of five is small. */
const isShouted = (text: string): boolean => {
  let small = 0;
  let large = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 97 && code <= 122) small += 1;
    else if (code >= 65 && code <= 90) large += 1;
  }
  return small * 4 < large;
};

/** The same text in lower case; as it is where lower case is longer (İ), so that offsets hold. */
const quietened = (text: string): string => {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
};

const POSSESSIVE = /['’]s$/i;

/** A hyphenated given name is known by its first half: Anna-Lena. */
const knownForm = (lower: string): string => {
  const hyphen = lower.indexOf('-');
  if (hyphen === -1) return lower;
  const half = lower.slice(0, hyphen);
  return given.has(half) && !given.has(lower) ? half : lower;
};

const toWord = (written: string, start: number): Word => {
  const hasMark = written.includes("'") || written.includes('’');
  const text = hasMark ? written.replace(POSSESSIVE, '') : written;
  const lower = hasMark ? text.toLowerCase().replaceAll('’', "'") : text.toLowerCase();
  const isCapital = text.charAt(0) !== lower.charAt(0);
  const isAcronym = isCapital && text.length > 1 && text === text.toUpperCase();
  const kind = kindOf(knownForm(lower), isCapital, text.length);
  return { lower, start, end: start + text.length, kind, isCapital, isAcronym };
};

/** The Latin words of a text with what each may be in a name. */
export const wordsOf = (text: string): Word[] =>
  Array.from((isShouted(text) ? quietened(text) : text).matchAll(WORD), (match) => toWord(match[0], match.index));

/** Whether a word is an ordinary one that no name holds. */
export const isNeverName = ({ lower }: Word): boolean => never.has(lower);

/** What English words end in and names hardly do. */
const WORD_ENDING = /(?:ed|ing|ly|tion|ness|able|ible|ful|less|ous|ment|ity|ship|ware)$/;

/** Whether a capitalised word that no list has may be a name by its looks. */
export const mayBeName = ({ lower, kind, isAcronym }: Word): boolean =>
  kind === 'given' ||
  kind === 'surname' ||
  (kind === 'capital' && !isAcronym && lower.length > 2 && !WORD_ENDING.test(lower));

/** Whether a word goes on a name that has come so far: a known name, an initial, and `unknowns` other capitals at most. */
const goesOn = (name: readonly Word[], word: Word, unknowns: number): boolean => {
  if (never.has(word.lower) || word.isCapital !== name[0]?.isCapital) return false;
  if (word.kind === 'given' || word.kind === 'surname' || word.kind === 'initial') return true;
  if (!word.isCapital) return word.lower.length > 5 && SURNAME_SHAPE.test(word.lower) && name.length === 1;
  const isComplete = name.slice(1).filter(({ kind }) => kind === 'surname' || kind === 'capital').length >= unknowns;
  return (word.kind === 'capital' || word.kind === 'maybe') && !isComplete;
};

/** The words from `at` on that read as one name: side by side on one line, particles before a capital, four at most. */
export const nameAt = (text: string, words: readonly Word[], at: number, unknowns: number): Word[] => {
  const name = words.slice(at, at + 1);
  const pending: Word[] = [];
  for (const word of words.slice(at + 1, at + 5)) {
    const last = pending.at(-1) ?? name.at(-1);
    const gap = text.slice(last?.end ?? 0, word.start);
    if (gap !== ' ' && !(last?.kind === 'initial' && /^\. ?$/.test(gap))) break;
    if (word.kind === 'particle') pending.push(word);
    else if (goesOn(name, word, unknowns)) name.push(...pending.splice(0), word);
    else break;
  }
  return name;
};

/** What the words of a name say by themselves, 0 to 0.9. */
export const wordScore = (name: readonly Word[]): number => {
  const [first, second] = name;
  if (first === undefined) return 0;
  const base: Record<Kind, number> = {
    given: first.isAcronym ? 0.25 : first.isCapital ? 0.5 : 0.4,
    maybe: first.isAcronym ? 0 : 0.3,
    surname: 0.1,
    initial: 0.2,
    capital: 0,
    particle: 0,
    other: 0,
  };
  if (name.every(({ kind }) => kind === 'initial')) return 0;
  if (second === undefined) return base[first.kind];
  if (first.isCapital && isPinyinName(first.lower, second.lower) && !wordlike.has(first.lower))
    return Math.max(base[first.kind], 0.55);
  const rest = name.slice(1).map(({ kind }) => kind);
  const isKnown = rest.includes('surname') || rest.includes('given');
  const isAcronymOnly =
    name.slice(1).every(({ isAcronym, kind }) => isAcronym && kind === 'capital') && !first.isAcronym;
  if (isAcronymOnly) return base[first.kind];
  const isInitialOnly = rest.every((kind) => kind === 'initial');
  return base[first.kind] + (isKnown ? 0.3 : isInitialOnly ? 0.1 : 0.2);
};
