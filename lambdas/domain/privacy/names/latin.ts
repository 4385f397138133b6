import { CLEAR_GIVEN_NAMES, WORDLIKE_GIVEN_NAMES } from '../data/given-names.ts';
import {
  NAME_AFTER_PREPOSITION,
  NAME_FIELDS,
  NAME_FOLLOWS,
  NAME_LIKELY,
  NOT_IN_NAMES,
  NOT_PEOPLE,
  PERSON_FOLLOWS,
  PERSON_TITLES,
  THING_FOLLOWS,
} from '../data/name-words.ts';
import { SURNAMES } from '../data/surnames.ts';
import type { Recogniser } from '../reading.ts';
import { type Candidate, THRESHOLD } from '../span.ts';
import { isPinyinName } from './pinyin.ts';

type Kind = 'given' | 'maybe' | 'surname' | 'initial' | 'particle' | 'capital' | 'other';
type Word = {
  text: string;
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
const notPeople = new Set(NOT_PEOPLE.split('|'));

const before = (words: string): RegExp =>
  new RegExp(`(?:^|[^\\p{Script=Latin}])(?:${words})[\\s:,.>"“'(-]{0,4}$`, 'iu');
const SURE_BEFORE = before(NAME_FOLLOWS);
const FIELD_BEFORE = new RegExp(`(?:^|[^\\p{Script=Latin}])(?:${NAME_FIELDS}) ?[:=] {0,3}$`, 'iu');
const LIKELY_BEFORE = before(NAME_LIKELY);
const PREPOSITION_BEFORE = before(NAME_AFTER_PREPOSITION);
const TITLE_BEFORE = new RegExp(`(?:^|[^\\p{Script=Latin}])(?:${PERSON_TITLES})\\.? ?$`, 'iu');
const PLACE_BEFORE = /(?:^|[^a-z])(?:st|saint|san|santa|lake|mount|mt|port|fort|new|los|las|cape)\.? $/i;
const PERSON_AFTER = new RegExp(`^[ ,]{0,2}(?:${PERSON_FOLLOWS})(?![a-z])`, 'i');
const THING_AFTER = new RegExp(`^(?: |'s | & )(?:${THING_FOLLOWS})(?![a-z])`, 'i');
const SENTENCE_START = /(?:^|[.!?:;\n>"“])\s*$/;
const GREETING_BEFORE = /(?:^|[^a-z])(?:dear|hi|hello|hey|good (?:morning|day|afternoon|evening))[ ,]{1,2}$/i;
const CLOSING_BEFORE =
  /(?:regards|sincerely|thanks|thank you|cheers|yours|truly|faithfully|wishes|(?:best|love)(?=[,\n]))[,.!]{0,3}\s{0,4}$/i;
const DASH_BEFORE = /(?:^|[\s.!?])[-–—~]{1,2} ?$/;
const LINE_END = /^[\s.!]*(?:\n|$)/;

const WORD = /\p{Script=Latin}(?:[\p{Script=Latin}'’-]{0,30}\p{Script=Latin})?/gu;

const kindOf = (lower: string, isCapital: boolean, length: number): Kind => {
  if (length === 1) return isCapital && lower !== 'i' && lower !== 'a' ? 'initial' : 'other';
  if (particles.has(lower)) return 'particle';
  if (given.has(lower)) return 'given';
  if (isCapital && wordlike.has(lower)) return 'maybe';
  if (never.has(lower)) return 'other';
  if (surnames.has(lower)) return 'surname';
  return isCapital ? 'capital' : 'other';
};

const wordsOf = (text: string): Word[] =>
  Array.from(text.matchAll(WORD), ({ 0: written, index: start }) => {
    const plain = written.replace(/['’]s$/i, '');
    const lower = plain.toLowerCase().replaceAll('’', "'");
    const isCapital = /^\p{Lu}/u.test(plain);
    const isAcronym = plain.length > 1 && plain === plain.toUpperCase();
    const half = lower.split('-')[0] ?? lower;
    const kind = kindOf(
      given.has(lower) ? lower : half !== lower && given.has(half) ? half : lower,
      isCapital,
      plain.length,
    );
    return { text: plain, lower, start, end: start + plain.length, kind, isCapital, isAcronym };
  });

/** Whether a word goes on a name that has come so far: a known name, an initial, and one unknown capital at most. */
const goesOn = (name: readonly Word[], word: Word): boolean => {
  if (never.has(word.lower) || word.isCapital !== name[0]?.isCapital) return false;
  if (word.kind === 'given' || word.kind === 'surname' || word.kind === 'initial') return true;
  const isComplete = name.slice(1).some(({ kind }) => kind === 'surname' || kind === 'capital');
  return (word.kind === 'capital' || word.kind === 'maybe') && !isComplete;
};

/** The words from `at` on that read as one name: side by side on one line, particles before a capital, four at most. */
const nameAt = (text: string, words: readonly Word[], at: number): Word[] => {
  const name = words.slice(at, at + 1);
  const pending: Word[] = [];
  for (const word of words.slice(at + 1, at + 5)) {
    const last = pending.at(-1) ?? name.at(-1);
    const gap = text.slice(last?.end ?? 0, word.start);
    if (gap !== ' ' && !(last?.kind === 'initial' && /^\. ?$/.test(gap))) break;
    if (word.kind === 'particle') pending.push(word);
    else if (goesOn(name, word)) name.push(...pending.splice(0), word);
    else break;
  }
  return name;
};

/** What the words of a name say by themselves, 0 to 0.9. */
const wordScore = (name: readonly Word[]): number => {
  const [first, second] = name;
  if (first === undefined) return 0;
  const base: Record<Kind, number> = {
    given: first.isAcronym ? 0.25 : first.isCapital ? 0.5 : 0.4,
    maybe: first.isAcronym ? 0 : 0.3,
    surname: 0.1,
    initial: 0.1,
    capital: 0,
    particle: 0,
    other: 0,
  };
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

/** What the text around a name says, -1 to 0.6. */
const contextScore = (lead: string, rest: string, name: readonly Word[]): number => {
  const isAlone = name.length === 1;
  if (THING_AFTER.test(rest) || PLACE_BEFORE.test(lead)) return -1;
  if (TITLE_BEFORE.test(lead)) return isAlone ? -1 : 0.5;
  const follows = PERSON_AFTER.test(rest) ? 0.1 : 0;
  if (SURE_BEFORE.test(lead) || FIELD_BEFORE.test(lead)) return 0.55 + follows;
  if (LINE_END.test(rest) && CLOSING_BEFORE.test(lead)) return 0.5;
  if (LINE_END.test(rest) && DASH_BEFORE.test(lead) && name[0]?.kind !== 'capital') return 0.4;
  if (GREETING_BEFORE.test(lead) && /^[,!\n]/.test(rest)) return 0.5;
  if (LIKELY_BEFORE.test(lead)) return 0.2 + follows;
  if (PREPOSITION_BEFORE.test(lead) && name[0]?.kind !== 'maybe') return 0.2 + follows;
  const isUnsure = name[0]?.kind === 'maybe' && SENTENCE_START.test(lead);
  return follows - (isUnsure ? 0.15 : 0) - (/(?:^|[^a-z])the $/i.test(lead) ? 0.15 : 0);
};

const REACH = 40;

/** In a text that is all capitals a capital says nothing. */
const isShouted = (text: string): boolean =>
  (text.match(/\p{Ll}/gu)?.length ?? 0) * 4 < (text.match(/\p{Lu}/gu)?.length ?? 0);

/**
 * Names in Latin letters: given names that are known, words that announce a person, signatures and greetings. A
 * name excludes its title; a family name behind a title alone is not marked.
 */
export const findLatinNames: Recogniser = ({ text }) => {
  const words = wordsOf(isShouted(text) ? text.toLowerCase() : text);
  const found: Candidate[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const first = words[at];
    if (first === undefined || first.kind === 'other' || first.kind === 'particle') continue;
    const name = nameAt(text, words, at);
    const end = name.at(-1)?.end ?? first.end;
    const lead = text.slice(Math.max(0, first.start - REACH), first.start);
    const score = notPeople.has(text.slice(first.start, end).toLowerCase())
      ? 0
      : wordScore(name) + contextScore(lead, text.slice(end, end + 16), name);
    if (score < THRESHOLD) continue;
    found.push({ type: 'name', start: first.start, end, score: Math.min(score, 0.95) });
    at += name.length - 1;
  }
  return found;
};
