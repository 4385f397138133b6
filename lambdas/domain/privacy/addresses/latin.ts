import { ADDRESS_FOLLOWS, NO_STREET_AFTER, UNIT_WORDS } from '../data/street-words.ts';
import { matchesOf } from '../matches.ts';
import type { Recogniser } from '../reading.ts';
import type { Candidate } from '../span.ts';
import { isWhole, KINDS, type Kind, scoreOf } from './latin-kinds.ts';
import {
  HASTY,
  HASTY_NUMBERED,
  HASTY_ROMANCE,
  HOUSE_BEFORE,
  NAMED_UNITS_BEFORE,
  NUMBERED,
  PLAIN,
  ROMANCE,
  UNITS_BEFORE,
} from './latin-patterns.ts';
import { notInAddresses, type Tail, tailOf } from './latin-tail.ts';

const ANNOUNCED = new RegExp(`(?:${ADDRESS_FOLLOWS})[\\s:,-]{0,5}(?:the )?$`, 'iu');
const ANY_ANNOUNCED = new RegExp(ADDRESS_FOLLOWS, 'iu');
const NO_STREET = new RegExp(`^ (?:${NO_STREET_AFTER})(?![a-z])`, 'i');
const REACH = 48;
const isOrdinary = (written: string): boolean =>
  (written.match(/(?<![\d/])\p{L}[\p{L}'’]*/gu) ?? []).some((word) => notInAddresses.has(word.toLowerCase()));

const UNIT_ENDS = new Set(
  'floor flat maisonette suite unit room apt apartment lane étage hinterhaus vorderhaus gartenhaus hinterhof seitenflügel quergebäude links rechts izq izquierda dcha derecha eg og stock etage tv th mf hh vh'.split(
    ' ',
  ),
);

/** Whether what stands right before a street may end a unit: most words before a number do not. */
const mayEndUnit = (before: string): boolean => {
  let end = before.length;
  while (end > 0 && ', \n'.includes(before.charAt(end - 1))) end -= 1;
  let from = end;
  while (from > 0 && !', \n'.includes(before.charAt(from - 1))) from -= 1;
  const word = before.slice(from, end).toLowerCase();
  return word.length === 1 || /[\d.ºª°]/.test(word) || UNIT_ENDS.has(word);
};

const unitWords = new Set([...UNIT_WORDS.split('|'), ...'maisonette etage og eg tv th mf sal hinterhaus m'.split(' ')]);

/** Whether a look for units is worth while: it is slow, and most words before a number are none. */
const mayHoldUnit = (before: string): boolean =>
  /[#ºª°/]|\dF-|haus|hof|gebäude|flügel/.test(before) ||
  (before.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => unitWords.has(word));

/** "Flat 3, ", "Rose Cottage, " or "Room 501, Building 3, " right before a street. */
const unitsBefore = (text: string, at: number): string => {
  const before = text.slice(Math.max(0, at - REACH), at);
  if (before.endsWith(', ') || before.endsWith(',')) {
    const isInUnit = before.indexOf(', ') < before.length - 2;
    const named = isInUnit ? NAMED_UNITS_BEFORE.exec(text.slice(Math.max(0, at - REACH - REACH), at)) : null;
    const house = named ?? HOUSE_BEFORE.exec(before);
    if (house !== null) return house[0];
  }
  return mayEndUnit(before) && mayHoldUnit(before) ? (UNITS_BEFORE.exec(before)?.[0] ?? '') : '';
};

/** What only an address follows, and no person. */
const PLACE_FOLLOWS =
  /(?:address|office|house|home|lives?|living|resid(?:e|es|ing)|located|adresse|dirección)(?: (?:is|to|with|at|in|now)){0,2}[\s:]{1,3}$/i;
const NAMED_BEFORE = /(?:^|\s)((?:\p{Lu}[\p{L}'’.-]{1,24} ){1,3}(and )?)$/u;
const SMALL_BEFORE = /(?:^|\s)(\p{L}{4,24} (and )?)$/u;

/** "Felicity and Hraunás 84", "Långlöt 44 Horký Street": a crossing street or a house's name where an address is announced. */
const namedBefore = (text: string, at: number, isLowerCase: boolean): string => {
  const last = text.slice(Math.max(text.lastIndexOf(' ', at - 2) + 1, at - 26), at);
  if (!last.endsWith(' ') || (!isLowerCase && last !== 'and ' && !/^\s?\p{Lu}|\n\p{Lu}/u.test(last))) return '';
  const [, named = '', and] =
    (isLowerCase ? SMALL_BEFORE : NAMED_BEFORE).exec(text.slice(Math.max(0, at - REACH), at)) ?? [];
  if (named === '' || isOrdinary(named.replace(/and $/, ''))) return '';
  const lead = text.slice(Math.max(0, at - named.length - REACH), at - named.length);
  const isPlace = PLACE_FOLLOWS.test(lead);
  if (and === undefined) return isPlace ? named : '';
  return isPlace || !isLowerCase || ANNOUNCED.test(lead) || /\n\s?$/.test(lead) ? named : '';
};

/** A sentence's own full stop is no part of an address; that of "N.T." is. */
const loosePoint = (written: string): number =>
  /\p{Lu}\.\p{Lu}\.$/u.test(written) ? 0 : (/[.'’-]+$/.exec(written)?.[0].length ?? 0);

/** A text, and what is known of all of it. */
type Look = { text: string; isAllLower: boolean; mayAnnounce: () => boolean };

/** How far the unit or the postcode may be behind a street that nothing else tells. */
const SUPPORT = 80;

/** Whether what stands around a bare name and number could ever make an address of it: most do not, and a close look is slow. */
const mayBeSupported = ({ text, mayAnnounce }: Look, { pattern }: Kind, match: RegExpMatchArray): boolean => {
  if (pattern !== PLAIN && pattern !== NUMBERED) return true;
  if (mayAnnounce() || (pattern === PLAIN && /\d\.?$/.test(match[0]))) return true;
  const end = (match.index ?? 0) + match[0].length;
  return /\d/.test(text.slice(end, end + SUPPORT));
};

const candidateFor = (look: Look, kind: Kind, match: RegExpMatchArray): Candidate[] => {
  const { text, isAllLower, mayAnnounce } = look;
  if (!mayBeSupported(look, kind, match)) return [];
  const isLowerCase = isAllLower || (kind.pattern === HASTY && match[0] === match[0].toLowerCase());
  const to = (match.index ?? 0) + match[0].length;
  const street = kind.street?.(match[0]) ?? match[0];
  const from = to - street.length;
  const named = (kind.pattern === HASTY_NUMBERED ? street : match[0]).replace(/^(\d+[A-Za-z]?) The (?=\p{Lu})/u, '$1 ');
  if (!kind.mayBeOrdinary && isOrdinary(named)) return [];
  if (kind.pattern === ROMANCE && /^\p{Ll}/u.test(match[0])) return []; // "via", "route", "place"
  if (NO_STREET.test(text.slice(to, to + 14))) return [];
  const before = unitsBefore(text, from);
  const units = kind.pattern === PLAIN && /^no/i.test(before) ? '' : before;
  const behind = from - units.length;
  const start = behind - (units === '' ? namedBefore(text, behind, isLowerCase) : '').length;
  const tail: Tail = isWhole(kind)
    ? { whole: '', end: to, hasUnit: true, hasPostcode: true, hasTown: true }
    : tailOf(text, to, isLowerCase);
  if (units !== '') tail.hasUnit = true;
  tail.whole = text.slice(start, tail.end);
  const isAnnounced = mayAnnounce() && ANNOUNCED.test(text.slice(Math.max(0, start - REACH), start));
  const end = tail.end - loosePoint(text.slice(start, tail.end));
  return [{ type: 'address', start, end, score: scoreOf(kind, match[0], tail, isAnnounced) }];
};

/** Street addresses in Latin letters, from the unit or the street to the postcode. */
export const findLatinAddresses: Recogniser = ({ text }) => {
  if (!/\d|corner of/i.test(text) || !/[A-Za-z]{3}/.test(text)) return [];
  let announced: boolean | undefined;
  const mayAnnounce = (): boolean => (announced ??= ANY_ANNOUNCED.test(text));
  const look = { text, isAllLower: text === text.toLowerCase(), mayAnnounce };
  return KINDS.filter(({ pattern, hint }) => (pattern !== HASTY_ROMANCE || look.isAllLower) && hint.test(text)).flatMap(
    (kind): Candidate[] => matchesOf(kind.pattern, text).flatMap((match) => candidateFor(look, kind, match)),
  );
};
