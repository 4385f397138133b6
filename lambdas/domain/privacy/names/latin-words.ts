import { common, given, type Kind, kindOf, knownForm, never, surnames } from './latin-lexicon.ts';

export type Word = {
  lower: string;
  start: number;
  end: number;
  kind: Kind;
  isCapital: boolean;
  isAcronym: boolean;
  /** In a text without capitals, where a known name stands for itself. */
  isHasty: boolean;
};

// By hand: a pattern for the words of every text was among the slowest looks of all.
const LATIN = /\p{Script=Latin}/u;

const isLatin = (code: number): boolean =>
  code < 0x80 ? (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a : code < 0x2c80 && LATIN.test(String.fromCharCode(code));
const isMark = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x2d;

const LONGEST_WORD = 32;

/** Where the word that begins at `start` ends: behind its last letter, marks may stand inside. */
const endOfWord = (text: string, start: number): number => {
  let end = start + 1;
  for (let at = end; at < start + LONGEST_WORD && at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isLatin(code)) end = at + 1;
    else if (!isMark(code)) break;
  }
  return end;
};

/** In a text that is all capitals a capital says nothing: fewer than one letter of five is small. */
const lettersOf = (text: string): { isShouted: boolean; isSmall: boolean } => {
  let small = 0;
  let large = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 97 && code <= 122) small += 1;
    else if (code >= 65 && code <= 90) large += 1;
  }
  return { isShouted: small * 4 < large, isSmall: large === 0 };
};

/** The same text in lower case; as it is where lower case is longer (İ), so that offsets hold. */
const quietened = (text: string): string => {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
};

const MARK = /['’-]/;
const POSSESSIVE = /['’]s$/i;
/** d'Aubigny, l'Estrange, al-Sayed */
const ELIDED = /^(?:[dl]['’]|al-|el-)\p{Lu}/u;

const toWord = (written: string, start: number, isHasty: boolean): Word => {
  const hasMark = MARK.test(written);
  const text = hasMark ? written.replace(POSSESSIVE, '') : written;
  const lower = hasMark ? text.toLowerCase().replaceAll('’', "'") : text.toLowerCase();
  const isCapital = text.charCodeAt(0) !== lower.charCodeAt(0) || (hasMark && ELIDED.test(text));
  const isAcronym = isCapital && text.length > 1 && text === text.toUpperCase();
  const kind = kindOf(hasMark ? knownForm(lower) : lower, isCapital, text.length);
  return { lower, start, end: start + text.length, kind, isCapital, isAcronym, isHasty };
};

/** The Latin words of a text with what each may be in a name. */
export const wordsOf = (text: string): Word[] => {
  const { isShouted, isSmall } = lettersOf(text);
  const plain = isShouted ? quietened(text) : text;
  const isHasty = (isSmall || isShouted) && plain === plain.toLowerCase() && !/\p{Script=Han}/u.test(plain);
  const words: Word[] = [];
  for (let at = 0; at < plain.length; at += 1) {
    if (!isLatin(plain.charCodeAt(at))) continue;
    const end = endOfWord(plain, at);
    words.push(toWord(plain.slice(at, end), at, isHasty));
    at = end - 1;
  }
  return words;
};

/** Whether a word is an ordinary one that no name holds. */
export const isNeverName = ({ lower }: Word): boolean => never.has(lower);

/** Whether a word is known as a family name. */
export const isSurname = ({ lower }: Word): boolean => surnames.has(lower);

/** Whether a word is known as a given name. */
export const isGivenName = ({ lower }: Word): boolean => given.has(lower);

/** Whether a word is a frequent one of English, or has the form of one. */
export const isCommon = ({ lower }: Word): boolean => never.has(lower) || common.has(lower) || WORD_ENDING.test(lower);

/** What English words end in and names hardly do. */
const WORD_ENDING = /(?:ed|ing|ly|tion|ness|able|ible|ful|less|ous|ment|ity|ship|ware)$/;

/** Whether a capitalised word that no list has may be a name by its looks. */
export const mayBeName = ({ lower, kind, isAcronym }: Word): boolean =>
  kind === 'given' ||
  kind === 'surname' ||
  (kind === 'capital' && !isAcronym && lower.length > 2 && !common.has(lower) && !WORD_ENDING.test(lower));
