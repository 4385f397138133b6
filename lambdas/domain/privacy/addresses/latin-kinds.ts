import {
  BOX,
  BOX_ABROAD,
  CORNER,
  ENGLISH,
  FORCES,
  HASTY,
  HASTY_NUMBERED,
  HASTY_ROMANCE,
  HINTS,
  HOUSE_TO_POSTCODE,
  JOINED,
  NUMBERED,
  PLAIN,
  QUARTERED,
  RARE_ENGLISH,
  ROMANCE,
  TRAILING,
  UNIT_LED,
  UNIT_TO_POSTCODE,
} from './latin-patterns.ts';
import { isOrdinaryWord, type Tail } from './latin-tail.ts';

/** "we moved to salontie 6": a street in small letters begins behind the last ordinary word. */
const withoutLead = (written: string): string => {
  const words = written.split(' ');
  const last = words.findLastIndex((word) => isOrdinaryWord(word.toLowerCase()));
  return words.slice(last + 1).join(' ');
};

/** "Is Hauptstraße 12": the first word of a sentence is no part of a street. */
const FIRST =
  /^(?:(?:Is|Was|Are|At|In|On|From|To|Near|By|My|Our|Your|Please|Visit|See|Find|Meet|Hi|Hello|Dear|And|Or|But|For|With|Where|Address) )+(?=\p{L}[^ ]* )/u;
const withoutFirst = (written: string): string => written.replace(FIRST, '');
/**
 * A kind of street line; `alone` is the score without a tail or an announcement, `street` what of a match is the street
 * where words of the sentence may stand before it.
 */
export type Kind = {
  pattern: RegExp;
  hint: RegExp;
  alone: number;
  mayBeOrdinary: boolean;
  street?: (written: string) => string;
};

export const KINDS: readonly Kind[] = [
  { pattern: ENGLISH, hint: HINTS.english, alone: 0.7, mayBeOrdinary: true },
  { pattern: RARE_ENGLISH, hint: HINTS.rare, alone: 0.4, mayBeOrdinary: true },
  { pattern: HASTY, hint: HINTS.hasty, alone: 0.5, mayBeOrdinary: false },
  { pattern: ROMANCE, hint: HINTS.romance, alone: 0.4, mayBeOrdinary: false },
  { pattern: HASTY_ROMANCE, hint: HINTS.romance, alone: 0.4, mayBeOrdinary: false },
  { pattern: JOINED, hint: HINTS.joined, alone: 0.65, mayBeOrdinary: true, street: withoutFirst },
  { pattern: TRAILING, hint: HINTS.postal, alone: 0.5, mayBeOrdinary: true, street: withoutFirst },
  { pattern: UNIT_LED, hint: HINTS.unit, alone: 0.6, mayBeOrdinary: true },
  { pattern: QUARTERED, hint: HINTS.quarter, alone: 0.6, mayBeOrdinary: true },
  { pattern: CORNER, hint: HINTS.corner, alone: 0.75, mayBeOrdinary: true },
  { pattern: BOX, hint: HINTS.box, alone: 0.3, mayBeOrdinary: true },
  { pattern: BOX_ABROAD, hint: HINTS.box, alone: 0.3, mayBeOrdinary: true },
  { pattern: HOUSE_TO_POSTCODE, hint: HINTS.house, alone: 0.7, mayBeOrdinary: true },
  { pattern: UNIT_TO_POSTCODE, hint: HINTS.unitToPostcode, alone: 0.6, mayBeOrdinary: true },
  { pattern: FORCES, hint: HINTS.forces, alone: 0.9, mayBeOrdinary: true },
  { pattern: NUMBERED, hint: HINTS.numbered, alone: 0.25, mayBeOrdinary: false, street: withoutFirst },
  { pattern: HASTY_NUMBERED, hint: HINTS.unitBehind, alone: 0.2, mayBeOrdinary: false, street: withoutLead },
  { pattern: PLAIN, hint: HINTS.any, alone: 0, mayBeOrdinary: false },
];

/** 9 The Paddocks, Bath BA2 6QT: a number, a name and a postcode of a form that nothing else has. */
const POSTAL = /^\d{1,5}[A-Za-z]? \p{Lu}.{2,80}(?:[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|, [A-Z]{2} \d{5}(?:-\d{4})?)$/su;

export const scoreOf = (kind: Kind, written: string, tail: Tail, isAnnounced: boolean): number => {
  const hasNumber = /\d/.test(written);
  if (kind.pattern !== HOUSE_TO_POSTCODE && !hasNumber && !tail.hasPostcode && !tail.hasUnit && kind.pattern !== CORNER)
    return 0;
  const support =
    (isAnnounced ? 0.25 : 0) + (tail.hasPostcode ? 0.2 : 0) + (tail.hasUnit ? 0.3 : 0) + (tail.hasTown ? 0.1 : 0);
  const twoNumbers = kind.alone === 0 && /\d\.?$/.test(written) ? (/\d \p{Lu}/u.test(written) ? 0.4 : 0.25) : 0;
  const isPostal = kind.pattern === PLAIN && tail.hasTown && POSTAL.test(tail.whole) ? 0.25 : 0;
  const isRomance = kind.pattern === ROMANCE || kind.pattern === HASTY_ROMANCE;
  const isBox = kind.pattern === BOX && /o\.? ?box|^(?:psc|unit|cmr|rr|hc)/i.test(written);
  const numbered = (isRomance && hasNumber ? 0.2 : 0) + (isBox ? 0.35 : 0);
  return Math.min(kind.alone + support + twoNumbers + numbered + isPostal, 0.95);
};

/** Kinds that reach to the postcode and have no tail. */
export const isWhole = ({ pattern }: Kind): boolean => pattern === UNIT_TO_POSTCODE || pattern === HOUSE_TO_POSTCODE;
