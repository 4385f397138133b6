import { matchesOf } from '../matches.ts';
import type { Candidate } from '../span.ts';
import { readBefore } from './latin-lead.ts';
import { isCommon, isGivenName, isNeverName, isSurname, mayBeName, type Word } from './latin-words.ts';
import { isPinyinName } from './pinyin.ts';

/** "Delacroix, Benoit": a family name in front, in quotation marks, in a form, or known as one. */
const inverted = (text: string, last: Word, first: Word): Candidate | undefined => {
  if (!last.isCapital || !first.isCapital || text.slice(last.end, first.start) !== ', ') return undefined;
  const isLargeBoth = last.isAcronym && first.isAcronym && !isNeverName(last) && !isNeverName(first);
  if (!isLargeBoth && (last.isAcronym || !mayBeName(last))) return undefined;
  const { leads, signs } = readBefore(text, last.start);
  const isListed = leads.has('sure') || leads.has('role') || (leads.has('field') && /[:=]/.test(signs));
  const isQuoted = /["“”'「]$/.test(signs) && /^["”'’」]/.test(text.slice(first.end, first.end + 1));
  const isKnown =
    last.kind === 'surname' && /^(?:["”)\n;]|$| (?:is|was|on|has)\b)/.test(text.slice(first.end, first.end + 5));
  const isNamed = isQuoted ? mayBeName(first) : first.kind === 'given' && (isListed || (isKnown && !isLargeBoth));
  return isNamed ? { type: 'name', start: last.start, end: first.end, score: 0.8 } : undefined;
};

/** "my name is zhang wei": pinyin in small letters, where a name must stand. */
const smallPinyin = (text: string, first: Word, second: Word): Candidate | undefined => {
  if (first.isCapital || second.start !== first.end + 1) return undefined;
  if (!isPinyinName(first.lower, second.lower) || isNeverName(first) || isNeverName(second)) return undefined;
  const { leads, signs } = readBefore(text, first.start);
  const isNamed = (leads.has('sure') && signs.length <= 4) || (leads.has('field') && /^ ?[:=]/.test(signs));
  return isNamed ? { type: 'name', start: first.start, end: second.end, score: 0.6 } : undefined;
};

const SELF_ENDS = /^(?:$|[\n,.!;)]| (?:again|here|from|speaking|and|at)\b)/;

/** "this is priyanka menon from pune": two words that are none of English, where people put their name. */
const smallUnknown = (text: string, first: Word, second: Word): Candidate | undefined => {
  if (!first.isHasty || second.start !== first.end + 1 || first.lower.length < 3 || second.lower.length < 3)
    return undefined;
  if (isCommon(first) || isCommon(second) || !SELF_ENDS.test(text.slice(second.end, second.end + 10))) return undefined;
  const { leads, signs } = readBefore(text, first.start);
  const isNamed = signs === ' ' && (leads.has('sure') || leads.has('self'));
  return isNamed ? { type: 'name', start: first.start, end: second.end, score: 0.55 } : undefined;
};

const TITLE_AFTER = /^ ?(?:MRS?|MS|MSTR|MISS|DR|CHD|INF|PROF)(?![A-Za-z])/;
const OF_TRAVEL = /passenger|pax|ticket|boarding|traveller|traveler|guest|PNR|booking/i;
const WRITTEN_LARGE = /^[\p{Lu}'’-]+$/u;

/** HALVORSEN/INGRID MRS: as airlines write a name. */
const slashed = (text: string, last: Word, first: Word): Candidate | undefined => {
  if (first.start !== last.end + 1 || text.charAt(last.end) !== '/' || last.lower.length < 2 || first.lower.length < 3)
    return undefined;
  if (!WRITTEN_LARGE.test(text.slice(last.start, last.end)) || !WRITTEN_LARGE.test(text.slice(first.start, first.end)))
    return undefined;
  const isTitled = TITLE_AFTER.test(text.slice(first.end, first.end + 6));
  const isKnown =
    isGivenName(first) &&
    (isSurname(last) || OF_TRAVEL.test(text.slice(Math.max(0, last.start - 120), first.end + 40)));
  return isTitled || isKnown ? { type: 'name', start: last.start, end: first.end, score: 0.8 } : undefined;
};

const isLarge = (text: string, { start, end }: Word): boolean => {
  const code = text.charCodeAt(start + 1);
  return !(code >= 97 && code <= 122) && WRITTEN_LARGE.test(text.slice(start, end));
};

/** KOWALCZYK Zofia, MURONG XIAOFENG: the family name in capitals before the given one. */
const largeFirst = (text: string, last: Word, first: Word): Candidate | undefined => {
  if (text.charAt(last.end) !== ' ' || first.start !== last.end + 1 || last.lower.length < 3) return undefined;
  if (!isLarge(text, last) || isNeverName(last) || isNeverName(first)) return undefined;
  const isLargePinyin = isLarge(text, first) && isPinyinName(last.lower, first.lower);
  const isMixed = last.isAcronym && first.isCapital && !first.isAcronym && isGivenName(first);
  const before = text.slice(Math.max(0, last.start - 2), last.start);
  const isApart = /(?:^|[\n:;,("“]) ?$/.test(before) || (isLargePinyin && /[\p{Script=Han}] ?$/u.test(before));
  const isWhole = /^(?:$|[\n,;)."”。])/.test(text.slice(first.end, first.end + 1));
  if (!isApart || !isWhole || (!isMixed && !isLargePinyin)) return undefined;
  return { type: 'name', start: last.start, end: first.end, score: 0.7 };
};

/** Two words at `at` that are a name by how they are set down, whatever stands before them. */
export const nameInForm = (text: string, words: readonly Word[], at: number): Candidate | undefined => {
  const first = words[at];
  const second = words[at + 1];
  if (first === undefined || second === undefined || second.start - first.end > 2) return undefined;
  if (text.charAt(first.end) === '/') return slashed(text, first, second);
  if (text.charAt(first.end) === ',') return inverted(text, first, second);
  return smallPinyin(text, first, second) ?? smallUnknown(text, first, second) ?? largeFirst(text, first, second);
};

const LARGE_FIELD =
  /(?<![A-Z])(?:NAME|SIGNED|SIGNATURE|PASSENGER|CUSTOMER|ATTN|ATTENTION|RECIPIENT|BENEFICIARY|HOLDER|OWNER|GUEST|PATIENT|SENDER|CONTACT)(?: NAME)? ?: ?[._ ]{0,12}((?:\p{Lu}\.){1,3} ?\p{Lu}[\p{Lu}'’-]{1,24}|\p{Lu}[\p{Lu}'’-]{1,24}(?: \p{Lu}[\p{Lu}'’-]{0,24}){1,3})(?=$|[\n,;]|\.? [._]{2}| \d)/gu;

const LARGE_COLON = /[A-Z]{4} ?: ?[A-Z._ ]/;

/** NAME: T.Q. VANDERMEER, in a text of capitals, where no capital tells a name. */
export const largeInFields = (text: string, words: readonly Word[]): Candidate[] => {
  if (!LARGE_COLON.test(text)) return [];
  const nevers = new Set(words.filter(isNeverName).map(({ start }) => start));
  return matchesOf(LARGE_FIELD, text).map(({ 0: whole, 1: name = '', index }): Candidate => {
    const start = index + whole.length - name.length;
    const isOrdinary = Array.from({ length: name.length }, (_, at) => nevers.has(start + at)).includes(true);
    return { type: 'name', start, end: start + name.length, score: isOrdinary ? 0 : 0.6 };
  });
};
