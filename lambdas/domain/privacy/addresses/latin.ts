import { ADDRESS_FOLLOWS, NO_STREET_AFTER, NOT_IN_ADDRESSES, NOT_IN_TOWNS } from '../data/street-words.ts';
import type { Recogniser } from '../reading.ts';
import type { Candidate } from '../span.ts';
import {
  BOX,
  CERTAIN_TOWN,
  CORNER,
  ENGLISH,
  FORCES,
  HASTY,
  HASTY_POSTCODE_AFTER,
  HASTY_ROMANCE,
  HASTY_STATE_AFTER,
  HASTY_TOWN_AFTER,
  HINTS,
  HOUSE_BEFORE,
  JOINED,
  NAMED_UNITS_BEFORE,
  PLAIN,
  POSTCODE,
  POSTCODE_AFTER,
  QUARTERED,
  RARE_ENGLISH,
  ROMANCE,
  SEPARATOR,
  STATE,
  STATE_AFTER,
  TOWN_AFTER,
  TRAILING,
  UNIT_AFTER,
  UNIT_LED,
  UNIT_TO_POSTCODE,
  UNITS_BEFORE,
} from './latin-patterns.ts';

const ANNOUNCED = new RegExp(`(?:${ADDRESS_FOLLOWS})[\\s:,-]{0,5}(?:the )?$`, 'iu');
const NO_STREET = new RegExp(`^ (?:${NO_STREET_AFTER})(?![a-z])`, 'i');
const REACH = 48;
const notInAddresses = new Set(NOT_IN_ADDRESSES.split('|'));
const notInTowns = new Set([...notInAddresses, ...NOT_IN_TOWNS.split('|')]);
const FIRST_WORD = /\p{L}[\p{L}'’]*/u;

const stick = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

const isOrdinary = (written: string): boolean =>
  (written.match(/(?<![\d/])\p{L}[\p{L}'’]*/gu) ?? []).some((word) => notInAddresses.has(word.toLowerCase()));

type Tail = { whole: string; end: number; hasUnit: boolean; hasPostcode: boolean; hasTown: boolean };

/** What follows a street: units, a town, a state, a postcode, in any order and each on the same or the next line. */
const tailOf = (text: string, from: number, isLowerCase: boolean): Tail => {
  const tail: Tail = { whole: '', end: from, hasUnit: false, hasPostcode: false, hasTown: false };
  let towns = 0;
  for (let parts = 0; parts < 8; parts += 1) {
    const unit = stick(UNIT_AFTER, text, tail.end);
    const postcode = tail.hasPostcode
      ? null
      : stick(isLowerCase ? HASTY_POSTCODE_AFTER : POSTCODE_AFTER, text, tail.end);
    const state = tail.hasPostcode ? null : stick(isLowerCase ? HASTY_STATE_AFTER : STATE_AFTER, text, tail.end);
    const town =
      towns < (tail.hasPostcode ? 1 : 3) ? stick(isLowerCase ? HASTY_TOWN_AFTER : TOWN_AFTER, text, tail.end) : null;
    const match = unit ?? postcode ?? state ?? (town !== null && isTown(text, tail, town) ? town : null);
    if (match === null) break;
    if (match === unit) tail.hasUnit = true;
    else if (match === postcode) tail.hasPostcode = true;
    else if (match === town) {
      tail.hasTown = true;
      towns += 1;
    }
    tail.end += match === town ? townLength(match) : match[0].length;
    if (match === town && tail.hasPostcode) break;
  }
  return tail;
};

const AFTER_TOWN = new RegExp(`^(?:$|[\\s]*[,.;:!?)\\n]|${SEPARATOR}(?:${POSTCODE}|${STATE}))`, 'u');

/** A town stands behind a comma, a line end or a postcode, or before a state or a postcode; its words are no ordinary ones. */
const isTown = (text: string, tail: Tail, match: RegExpExecArray): boolean => {
  const [whole, capital = '', town = capital] = match;
  const follows = text.slice(tail.end + whole.length, tail.end + whole.length + 14);
  if (CERTAIN_TOWN.test(follows)) return true;
  if (notInAddresses.has((FIRST_WORD.exec(town)?.[0] ?? '').toLowerCase())) return false;
  if (/[,\n]/.test(whole.slice(0, whole.length - town.length))) return true;
  return tail.hasPostcode || tail.hasUnit || AFTER_TOWN.test(follows);
};

/** "Nottingham Please call": a town's name ends before a capital word that is no name. */
const townLength = ([whole, ...towns]: RegExpExecArray): number => {
  const town = towns.find(Boolean) ?? '';
  const from = whole.length - town.length;
  for (const { 0: word, index } of town.matchAll(/(?<= )\p{Lu}[\p{L}'’]*/gu))
    if (notInTowns.has(word.toLowerCase())) return from + index - 1;
  return whole.length;
};

type Kind = { pattern: RegExp; hint: RegExp; alone: number; mayBeOrdinary: boolean };

/** Kinds of street lines; `alone` is the score without a tail or an announcement. */
const KINDS: readonly Kind[] = [
  { pattern: ENGLISH, hint: HINTS.english, alone: 0.7, mayBeOrdinary: true },
  { pattern: RARE_ENGLISH, hint: HINTS.rare, alone: 0.4, mayBeOrdinary: true },
  { pattern: HASTY, hint: HINTS.hasty, alone: 0.5, mayBeOrdinary: false },
  { pattern: ROMANCE, hint: HINTS.romance, alone: 0.4, mayBeOrdinary: false },
  { pattern: HASTY_ROMANCE, hint: HINTS.romance, alone: 0.4, mayBeOrdinary: false },
  { pattern: JOINED, hint: HINTS.joined, alone: 0.65, mayBeOrdinary: true },
  { pattern: TRAILING, hint: HINTS.postal, alone: 0.5, mayBeOrdinary: true },
  { pattern: UNIT_LED, hint: HINTS.unit, alone: 0.6, mayBeOrdinary: true },
  { pattern: QUARTERED, hint: HINTS.quarter, alone: 0.6, mayBeOrdinary: true },
  { pattern: CORNER, hint: HINTS.corner, alone: 0.75, mayBeOrdinary: true },
  { pattern: BOX, hint: HINTS.box, alone: 0.3, mayBeOrdinary: true },
  { pattern: UNIT_TO_POSTCODE, hint: HINTS.unitToPostcode, alone: 0.6, mayBeOrdinary: true },
  { pattern: FORCES, hint: HINTS.forces, alone: 0.9, mayBeOrdinary: true },
  { pattern: PLAIN, hint: HINTS.any, alone: 0, mayBeOrdinary: false },
];

/** 9 The Paddocks, Bath BA2 6QT: a number, a name and a postcode of a form that nothing else has. */
const POSTAL = /^\d{1,5}[A-Za-z]? \p{Lu}.{2,80}(?:[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|, [A-Z]{2} \d{5}(?:-\d{4})?)$/su;

const scoreOf = (kind: Kind, written: string, tail: Tail, isAnnounced: boolean): number => {
  const hasNumber = /\d/.test(written);
  if (!hasNumber && !tail.hasPostcode && !tail.hasUnit && kind.pattern !== CORNER) return 0;
  const support =
    (isAnnounced ? 0.25 : 0) + (tail.hasPostcode ? 0.2 : 0) + (tail.hasUnit ? 0.3 : 0) + (tail.hasTown ? 0.1 : 0);
  const twoNumbers = kind.alone === 0 && /\d\.?$/.test(written) ? (/\d \p{Lu}/u.test(written) ? 0.4 : 0.25) : 0;
  const isPostal = kind.pattern === PLAIN && tail.hasTown && POSTAL.test(tail.whole) ? 0.25 : 0;
  const isRomance = kind.pattern === ROMANCE || kind.pattern === HASTY_ROMANCE;
  const isBox = kind.pattern === BOX && /o\.? ?box|^(?:psc|unit|cmr|rr|hc)/i.test(written);
  const numbered = (isRomance && hasNumber ? 0.2 : 0) + (isBox ? 0.35 : 0);
  return Math.min(kind.alone + support + twoNumbers + numbered + isPostal, 0.95);
};

/** "Flat 3, ", "Rose Cottage, " or "Room 501, Building 3, " right before a street. */
const unitsBefore = (text: string, at: number): string => {
  if (!/[\p{L}\d.],? ?$/u.test(text.slice(Math.max(0, at - 3), at))) return '';
  const before = text.slice(Math.max(0, at - REACH), at);
  const named = before.includes(', ') ? NAMED_UNITS_BEFORE.exec(text.slice(Math.max(0, at - REACH - REACH), at)) : null;
  if (named !== null) return named[0];
  return HOUSE_BEFORE.exec(before)?.[0] ?? UNITS_BEFORE.exec(before)?.[0] ?? '';
};

const candidateFor = (text: string, kind: Kind, match: RegExpMatchArray, isAllLower: boolean): Candidate[] => {
  const isLowerCase = isAllLower || (kind.pattern === HASTY && match[0] === match[0].toLowerCase());
  const from = match.index ?? 0;
  const to = from + match[0].length;
  const named = kind.pattern === PLAIN ? match[0].replace(/^(\d+[A-Za-z]?) The (?=\p{Lu})/u, '$1 ') : match[0];
  if (!kind.mayBeOrdinary && isOrdinary(named)) return [];
  if (kind.pattern === ROMANCE && /^\p{Ll}/u.test(match[0])) return []; // "via", "route", "place"
  if (NO_STREET.test(text.slice(to, to + 14))) return [];
  const before = unitsBefore(text, from);
  const units = kind.pattern === PLAIN && /^no/i.test(before) ? '' : before;
  const start = from - units.length;
  const tail = tailOf(text, to, isLowerCase);
  if (units !== '') tail.hasUnit = true;
  tail.whole = text.slice(start, tail.end);
  const isAnnounced = ANNOUNCED.test(text.slice(Math.max(0, start - REACH), start));
  const end = tail.end - (/[.'’-]+$/.exec(text.slice(start, tail.end))?.[0].length ?? 0); // the sentence's own full stop
  return [{ type: 'address', start, end, score: scoreOf(kind, match[0], tail, isAnnounced) }];
};

/** Street addresses in Latin letters, from the unit or the street to the postcode. */
export const findLatinAddresses: Recogniser = ({ text }) => {
  if (!/\d|corner of/i.test(text) || !/[A-Za-z]{3}/.test(text)) return [];
  const isLowerCase = text === text.toLowerCase();
  const kinds = KINDS.filter(({ pattern, hint }) => (pattern !== HASTY_ROMANCE || isLowerCase) && hint.test(text));
  return kinds.flatMap((kind): Candidate[] =>
    [...text.matchAll(kind.pattern)].flatMap((match) => candidateFor(text, kind, match, isLowerCase)),
  );
};
