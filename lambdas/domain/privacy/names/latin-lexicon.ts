import { COMMON_WORDS, GIVEN_NAMES_AS_WORDS } from '../data/common-words.ts';
import { CLEAR_GIVEN_NAMES, WORDLIKE_GIVEN_NAMES } from '../data/given-names.ts';
import { GIVEN_NAMES_ELSEWHERE } from '../data/given-names-elsewhere.ts';
import { NOT_IN_NAMES } from '../data/name-words.ts';
import { SURNAMES } from '../data/surnames.ts';

/** What a word may be in a name; `maybe` is a given name that is a word as well, `capital` any other capitalised word. */
export type Kind = 'given' | 'maybe' | 'surname' | 'initial' | 'particle' | 'capital' | 'other';
export const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
export const given = setOf(`${CLEAR_GIVEN_NAMES} ${GIVEN_NAMES_ELSEWHERE}`);
export const wordlike = setOf(WORDLIKE_GIVEN_NAMES);
export const surnames = setOf(SURNAMES);
export const never = setOf(NOT_IN_NAMES);
export const common = setOf(COMMON_WORDS);
export const asWords = setOf(GIVEN_NAMES_AS_WORDS);
const particles = setOf(
  'van von der den de del della di da dos das du la le el al bin ibn ben ter ten zu ní nic ó ap af av vom zum zur y bint bte binti abu',
);

/** Endings and beginnings that family names have and English words hardly do, and letters that English does not use. */
export const SURNAME_SHAPE =
  /(?:sson|dottir|dóttir|ström|strom|qvist|quist|berg|stein|vić|vic|ić|ová|ova|eva|ska|ská|ski|sky|czyk|enko|chuk|yan|escu|opoulos|idis|akis|nen|elli|etti|ucci|uez|ñez|guez|shvili|oglu|oğlu|zadeh|pour|gren|lund|dahl|feldt|mann|owicz|ewicz|iev|kov|nov|rov|moto|yama|mura|kawa|gawa|saki|hashi)$|^(?:mc|mac(?=[a-z]{4})|o'|d'|fitz)[a-z]{3}|[ščžðþøåłßñçğışéèêàáâãäöüíóúýøæœāēīūńśźżćęąřůűőťďňơư\u1E00-\u1EFF]/i;

/** Korean and Chinese given names of two syllables with a dash: Ji-woo, Xiao-ming. */
const SYLLABLE =
  '(?:ji|min|seo|su|soo|woo|jun|joon|hyun|hye|young|yeong|eun|sung|seung|sang|jae|tae|dong|kyung|kyu|jin|yoon|yun|ha|na|bin|won|chan|hoon|hun|ho|mi|sun|yeon|hee|chul|seok|suk|xiao|wei|ming|jing|hui|ling|mei|hong|ying|yu|li|ping|kai|hao|lin|fang|chun|hua|shu|zhi|ting|ching|wai|man|siu|ka|kin|yee|chi|wing|kit|tsz)';
const TWO_SYLLABLES = new RegExp(`^${SYLLABLE}-${SYLLABLE}$`);

/** The lists in one: a look-up for each word instead of four. */
const NOTES = { given: 1, wordlike: 2, never: 4, surname: 8, particle: 16 } as const;
const notesOf: ReadonlyMap<string, number> = ((): Map<string, number> => {
  const notes = new Map<string, number>();
  const add = (words: ReadonlySet<string>, note: number): void => {
    for (const word of words) notes.set(word, (notes.get(word) ?? 0) | note);
  };
  add(given, NOTES.given);
  add(wordlike, NOTES.wordlike);
  add(never, NOTES.never);
  add(surnames, NOTES.surname);
  add(particles, NOTES.particle);
  return notes;
})();

/** What a word by itself may be; `length` as written. */
export const kindOf = (lower: string, isCapital: boolean, length: number): Kind => {
  if (length === 1 && (isCapital || lower !== 'y'))
    return isCapital && lower !== 'i' && lower !== 'a' ? 'initial' : 'other';
  const notes = notesOf.get(lower) ?? 0;
  if (notes & NOTES.particle) return 'particle';
  if (notes & NOTES.given) return 'given';
  if (isCapital && length < 12 && lower.includes('-') && TWO_SYLLABLES.test(lower)) return 'given';
  if (isCapital && notes & NOTES.wordlike) return 'maybe';
  if (notes & NOTES.never) return 'other';
  if (notes & NOTES.surname) return 'surname';
  if (isCapital && length > 3 && SURNAME_SHAPE.test(lower)) return 'surname';
  return isCapital ? 'capital' : 'other';
};

/** A hyphenated given name is known by its first half (Anna-Lena), two family names by their second (Ellis-Ingram). */
export const knownForm = (lower: string): string => {
  const hyphen = lower.indexOf('-');
  if (hyphen === -1) return lower;
  const half = lower.slice(0, hyphen);
  const other = lower.slice(hyphen + 1);
  if (surnames.has(half) && surnames.has(other) && !given.has(other)) return other;
  return given.has(half) && !given.has(lower) ? half : lower;
};
