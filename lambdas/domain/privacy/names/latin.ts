import {
  CLOSINGS,
  GREETINGS,
  NAME_AFTER_PREPOSITION,
  NAME_FIELDS,
  NAME_FOLLOWS,
  NAME_LIKELY,
  NOT_PEOPLE,
  PERSON_FOLLOWS,
  PERSON_ROLES,
  PERSON_TITLES,
  PERSON_VERBS,
  PLACE_BEGINNINGS,
  SELF_NAMED,
  SPEAKERS,
  THING_FOLLOWS,
} from '../data/name-words.ts';
import type { Recogniser } from '../reading.ts';
import { type Candidate, THRESHOLD } from '../span.ts';
import { isNeverName, mayBeName, nameAt, type Word, wordScore, wordsOf } from './latin-words.ts';
import { isPinyinName } from './pinyin.ts';

const notPeople = new Set(NOT_PEOPLE.split('|'));

type Lead =
  | 'title'
  | 'sure'
  | 'field'
  | 'likely'
  | 'preposition'
  | 'greeting'
  | 'closing'
  | 'place'
  | 'speaker'
  | 'role'
  | 'verb'
  | 'self';
const LEADS: ReadonlyMap<string, Lead[]> = ((): Map<string, Lead[]> => {
  const leads = new Map<string, Lead[]>();
  const add = (lead: Lead, words: string): void => {
    for (const phrase of words.split('|')) leads.set(phrase, [...(leads.get(phrase) ?? []), lead]);
  };
  add('title', PERSON_TITLES);
  add('sure', NAME_FOLLOWS);
  add('field', NAME_FIELDS);
  add('likely', NAME_LIKELY);
  add('preposition', NAME_AFTER_PREPOSITION);
  add('greeting', GREETINGS);
  add('closing', CLOSINGS);
  add('place', PLACE_BEGINNINGS);
  add('speaker', SPEAKERS);
  add('role', PERSON_ROLES);
  add('verb', PERSON_VERBS);
  add('self', SELF_NAMED);
  return leads;
})();

/** Phrases are five words at most; a lead is read no further back than this. */
const MOST_WORDS = 6;
const REACH = 48;

const LETTER = /[\p{L}\p{N}]/u;
const HAN_LEAD = /(?:客服|我叫|叫|联系|找|给|我是|经理|说)$/;

/** What stands right before a name: which kinds of phrase end there, and the signs between. */
type Before = {
  leads: ReadonlySet<Lead>;
  signs: string;
  isSentenceStart: boolean;
  isSmall: boolean;
  isQuoted: boolean;
};

const readBefore = (text: string, start: number): Before => {
  const lead = text.slice(Math.max(0, start - REACH), start);
  let length = lead.length;
  while (length > 0 && !LETTER.test(lead.charAt(length - 1))) length -= 1;
  const signs = lead.slice(length);
  const plain = ` ${lead
    .slice(0, lead.length - signs.length)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}'’@/&]+/gu, ' ')}`;
  const leads = new Set<Lead>();
  let at = plain.length;
  for (let words = 0; words < MOST_WORDS && at > 0; words += 1) {
    at = plain.lastIndexOf(' ', at - 1);
    const phrase = plain.slice(at + 1);
    for (const kind of LEADS.get(phrase) ?? []) leads.add(kind);
  }
  if (HAN_LEAD.test(plain)) leads.add('likely');
  return {
    leads,
    signs,
    isSentenceStart: lead === signs || /[.!?:;\n>"“]/.test(signs),
    isSmall: /(?<![\p{L}])\p{Ll}[\p{Ll}']*\W{1,3}$/u.test(lead.slice(-24)),
    isQuoted: /[,!?"”'] ?(?:said|says|asked|replied|wrote) $/.test(lead),
  };
};
const PERSON_AFTER = new RegExp(`^[ ,]{0,2}(?:${PERSON_FOLLOWS})(?![a-z])`, 'i');
const THING_AFTER = new RegExp(`^(?: |'s | & )(?:${THING_FOLLOWS})(?![a-z])`, 'i');
const LINE_END = /^[\s.!]*(?:\n|$)/;
const DASH = /(?:^|[\s.!?])[-–—~]{1,2} ?$/;

/** A line of its own below another, such as a signature at the end. */
const isOwnLine = (signs: string, rest: string): boolean => /\n[> ]*$/.test(signs) && /^[ .!]*(?:\n|$)/.test(rest);

/** What only people have. */
const OF_PERSON =
  /^['’]s (?:birthday|husband|wife|mother|father|mum|mom|dad|son|daughter|passport|surname|family|behalf)(?![a-z])/i;

/** What a name of words that no list has gets from what surrounds it, 0 to 0.5. */
const unknownScore = ({ leads, signs, isSmall, isQuoted }: Before, rest: string, name: readonly Word[]): number => {
  if (!name.every(mayBeName)) return 0;
  const isNear = /^(?: ?[(,"“] ?| )$/.test(signs);
  if (leads.has('role') && isNear && isSmall) return 0.5;
  if (isQuoted) return 0.5;
  if (leads.has('verb') && signs === ' ')
    return /^ (?:his|her|my|the|that|about|in|from|at|and)\b|^[.,!?]/.test(rest) ? 0.5 : 0.3;
  if (name.length === 1 && OF_PERSON.test(rest)) return 0.5;
  if (name.length < 2) return 0;
  if (leads.has('self') && isNear && /^(?:$|[,.!?\n(]| (?:from|speaking|here|and|your|at|again))/.test(rest))
    return 0.35;
  return isOwnLine(signs, rest) && name.length < 4 ? (/^[ .!]*$/.test(rest) ? 0.35 : 0.25) : 0;
};

/** What the text around a name says, -1 to 0.65. */
const contextScore = (around: Before, rest: string, name: readonly Word[]): number => {
  const { leads, signs, isSentenceStart } = around;
  const [first] = name;
  const isClose = signs.length <= 4;
  if (THING_AFTER.test(rest) || (leads.has('place') && /^\.? $/.test(signs))) return -1;
  if (/^['’]s \p{Lu}/u.test(rest) || (signs.endsWith('& ') && /^['’]s/.test(rest))) return -1; // David's Tea, Ben & Jerry's
  if (leads.has('title') && /^\.? ?$/.test(signs)) return name.length === 1 ? -1 : 0.5;
  const follows = PERSON_AFTER.test(rest) ? 0.1 : 0;
  const isSpeech = leads.has('speaker') && signs.startsWith(':') && !name.some(({ kind }) => kind === 'given');
  if (isSpeech) return 0;
  if ((leads.has('sure') && isClose) || (leads.has('field') && /^ ?[:=?]\s{0,3}$/.test(signs))) return 0.55 + follows;
  if (first?.isAcronym === true && first.kind === 'capital') return -1; // SWA, HUGE
  if (LINE_END.test(rest)) {
    if (leads.has('closing') && /^[,.!]{0,3}\s{1,4}$/.test(signs)) return 0.5;
    if (DASH.test(signs) && first?.kind !== 'capital') return 0.4;
  }
  if (leads.has('greeting') && /^[ ,]{1,2}$/.test(signs) && /^[,!\n]/.test(rest)) return 0.5;
  const unknown = unknownScore(around, rest, name);
  if (leads.has('likely') && isClose) return Math.max(0.2, unknown) + follows;
  if (leads.has('preposition') && isClose && first?.kind !== 'maybe') return Math.max(0.2, unknown) + follows;
  if (unknown > 0) return unknown;
  const isLine = name.length > 1 && isOwnLine(signs, rest);
  return follows - (first?.kind === 'maybe' && isSentenceStart && !isLine ? 0.15 : 0);
};

/** "Delacroix, Benoit": a family name in front, in quotation marks, in a form, or known as one. */
const inverted = (text: string, words: readonly Word[], at: number): Candidate | undefined => {
  const [last, first] = words.slice(at, at + 2);
  if (last === undefined || first === undefined || !last.isCapital || last.isAcronym) return undefined;
  if (text.slice(last.end, first.start) !== ', ' || !mayBeName(last) || !first.isCapital) return undefined;
  const { leads, signs } = readBefore(text, last.start);
  const isListed = leads.has('sure') || leads.has('role') || (leads.has('field') && /[:=]/.test(signs));
  const isQuoted = /["“”'「]$/.test(signs) && /^["”'’」]/.test(text.slice(first.end));
  const isKnown =
    last.kind === 'surname' && /^(?:["”)\n;]|$| (?:is|was|on|has)\b)/.test(text.slice(first.end, first.end + 5));
  const isNamed = isQuoted ? mayBeName(first) : first.kind === 'given' && (isListed || isKnown);
  return isNamed ? { type: 'name', start: last.start, end: first.end, score: 0.8 } : undefined;
};

/** Places of words in a list of three and more of which half are known given names: "Malon, Mark and Kaylee". */
const listed = (text: string, words: readonly Word[]): Set<number> => {
  const found = new Set<number>();
  let run: Word[] = [];
  const close = (): void => {
    const hasGiven = run.some(({ kind }) => kind === 'given');
    const known = run.filter(({ kind }) => kind === 'given' || kind === 'maybe').length;
    if (run.length > 2 && hasGiven && known * 2 >= run.length) for (const { start } of run) found.add(start);
    run = [];
  };
  for (const word of words) {
    const last = run.at(-1);
    const gap = last === undefined ? '' : text.slice(last.end, word.start);
    if (word.lower === 'and' || word.lower === 'or') continue;
    if (!word.isCapital || !(mayBeName(word) || word.kind === 'maybe')) close();
    else {
      if (last !== undefined && !/^(?:, | and | or |, and |, or | & )$/.test(gap)) close();
      run.push(word);
    }
  }
  close();
  return found;
};

/** "my name is zhang wei": pinyin in small letters, where a name must stand. */
const smallPinyin = (text: string, words: readonly Word[], at: number): Candidate | undefined => {
  const [first, second] = words.slice(at, at + 2);
  if (first === undefined || second === undefined || first.isCapital || second.start !== first.end + 1)
    return undefined;
  if (!isPinyinName(first.lower, second.lower) || isNeverName(first) || isNeverName(second)) return undefined;
  const { leads, signs } = readBefore(text, first.start);
  const isNamed = (leads.has('sure') && signs.length <= 4) || (leads.has('field') && /^ ?[:=]/.test(signs));
  return isNamed ? { type: 'name', start: first.start, end: second.end, score: 0.6 } : undefined;
};

/** The end of a name with the generation that follows it: Jr., III. */
const withGeneration = (text: string, end: number): number =>
  end + (/^,? (?:Jr\b\.?|Sr\b\.?|II|III|IV)(?![A-Za-z])/.exec(text.slice(end, end + 6))?.[0].length ?? 0);

/**
 * Names in Latin letters: given names that are known, words that announce a person, signatures and greetings. A
 * name excludes its title; a family name behind a title alone is not marked.
 */
export const findLatinNames: Recogniser = ({ text }) => {
  const words = wordsOf(text);
  const inLists = listed(text, words);
  const found: Candidate[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const first = words[at];
    if (first === undefined) continue;
    const small = smallPinyin(text, words, at) ?? inverted(text, words, at);
    if (small !== undefined) found.push(small);
    if (first.kind === 'other' || first.kind === 'particle') continue;
    const around = readBefore(text, first.start);
    const isNamed = around.leads.has('sure') || around.leads.has('field');
    const name = nameAt(text, words, at, isNamed ? 2 : 1);
    const end = withGeneration(text, name.at(-1)?.end ?? first.end);
    if (notPeople.has(text.slice(first.start, end).toLowerCase())) continue;
    const isListed = name.length === 1 && inLists.has(first.start);
    const score = isListed ? 0.6 : wordScore(name) + contextScore(around, text.slice(end, end + 16), name);
    if (score < THRESHOLD) continue;
    found.push({ type: 'name', start: first.start, end, score: Math.min(score, 0.95) });
    at += name.length - 1;
  }
  return found;
};
