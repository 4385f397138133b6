import {
  PLAIN_STREET_ENDINGS,
  STREET_BEGINNINGS,
  STREET_ENDINGS,
  STREET_SUFFIXES,
  UNIT_WORDS,
} from '../data/street-words.ts';

// Every part is bounded: words of 24 letters, up to five of them, numbers of five digits.
const NUMBER = String.raw`(?<![\d.,:/#$€£%-])\d{1,5}(?:[A-Za-z](?![A-Za-z]))?(?:[-/][A-Za-z\d]{1,4}(?![A-Za-z\d]))?(?: bis| ter)?(?![\d%])`;
const LETTERS = String.raw`(?:\p{L}{1,5}\.|\p{L}[\p{L}'’-]{0,24})`;
const CAPITAL = String.raw`(?:\p{Lu}\p{L}{0,3}\.|\p{Lu}[\p{L}'’-]{0,24}|\d{1,3}(?:st|nd|rd|th)|(?:of|de|la|the|del|du|des|der|den|van|von|di|da|do|dos|le|el|y)(?= ))`;
const END = String.raw`(?![\p{L}\p{N}])`;
export const SEPARATOR = String.raw`(?:,? |, ?|,?\s{0,3}\n[>\s]{0,3},? ?)`;

const flags = 'gu';
/** 12 Baker Street; 1600 N. Amphitheatre Pkwy. */
export const ENGLISH = new RegExp(
  `(?:No\\.? ?|(?:Unit|Flat|Apt\\.?|Lot|Suite) (?=\\d+/)|${NUMBER} )?${NUMBER} (?:(?:${CAPITAL} ){1,4}(?:${titled(STREET_ENDINGS)})|Broadway)${END}\\.?(?: [NSEW]{1,2}${END})?`,
  flags,
);
/** 12 baker street, in the lower case of a hasty message. */
export const HASTY = new RegExp(
  `(?:${NUMBER} )?${NUMBER} (?:[a-z][a-z'-]{1,24} ){1,3}(?:${PLAIN_STREET_ENDINGS})${END}`,
  flags,
);
/** 12 rue de la Paix, Via Roma 5, 40 Calle Mayor 3. */
export const ROMANCE = new RegExp(
  `(?:${NUMBER} )?(?:${NUMBER},? )?(?<![\\p{L}])(?:${titled(STREET_BEGINNINGS)}|${STREET_BEGINNINGS}) (?:${LETTERS} ){0,4}${LETTERS}(?:,? \\d{1,4}[A-Za-z]?(?:/[A-Za-z0-9]{1,3})?${END})?`,
  flags,
);
/** Hauptstraße 12, 3 Adrianalaan 62. */
export const JOINED = new RegExp(
  `(?:${NUMBER} )?(?:${CAPITAL} ){0,2}\\p{Lu}\\p{L}{2,24}(?:${STREET_SUFFIXES}) ${NUMBER}${END}`,
  flags,
);
/** P.O. Box 12, PSC 7004, Box 8380, Unit 4818 Box 0262. */
export const BOX =
  /(?<![\p{L}\p{N}])(?:\d{1,5} )?(?:(?:PSC|Unit|CMR) \d{1,5},? )?(?:P\.? ?O\.? ?)?Box \d{1,6}(?![\p{L}\p{N}])/giu;
/** US forces abroad: a ship, FPO AP 12345. */
export const FORCES =
  /(?<![\p{L}\p{N}])(?:(?:PSC|Unit|CMR) \d{1,5},? Box \d{1,6}|US[A-Z]{1,3} [\p{L}'-]{2,24})[,\s]{1,3}(?:APO|FPO|DPO),? A[AEP] \d{5}(?!\d)/giu;
/** 92 Canelones 2266: only with what follows, or a word for an address before. */
export const PLAIN = new RegExp(`${NUMBER} (?:${NUMBER} )?${LETTERS}(?: ${LETTERS}){0,4}(?: ${NUMBER}\\.?)?`, flags);

function titled(words: string): string {
  return words
    .split('|')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('|');
}

const UNIT = String.raw`(?:(?:${UNIT_WORDS})\.? ?#?[A-Za-z]?\d{1,5}[A-Za-z]?(?:-\d{1,4})?|(?:${UNIT_WORDS}) [A-Z]|#\d{1,4}[A-Za-z]?(?:-\d{1,4})?|\d{1,3}(?:st|nd|rd|th) floor|\d{1,3}/F|\d{1,2}[ºª°](?: ?[A-Z])?)${END}`;
export const UNITS_BEFORE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${UNIT}(?:,? |, ?)){1,4}(?:\\p{Lu}[\\p{L}']{1,20} (?:House|Court|Building|Tower|Lodge|Hall|Mansions|Apartments), ?)?(?:No\\.? ?)?|(?:apt|apartment|suite|flat|unit|room)\\.? )$`,
  'iu',
);
export const UNIT_AFTER = new RegExp(`${SEPARATOR}${UNIT}`, 'iyu');
export const POSTCODE = String.raw`(?:\d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d|[A-Z]\d{2} [A-Z0-9]{4}|\d{4} ?[A-Z]{2}|\d{3} \d{2}|\d{4}|\d{6})${END}`;
export const STATE = String.raw`(?:[A-Z]{2,3}|D\.C\.)${END}`;
const TOWN_WORD = String.raw`(?:(?:St|Mt|Ft|Pt)\.|\p{Lu}[\p{L}'’-]{0,24})`;
const TOWN = String.raw`${TOWN_WORD}(?: (?:(?:de la|de|la|del|di|do|da|dos|am|an der|upon|of|and|sur|en|nad|pod|ob|bei|les|u) )?${TOWN_WORD}){0,3}(?: \d{1,2}(?!\d))?(?![\p{L}\p{N}])`;
export const TOWN_AFTER = new RegExp(`${SEPARATOR}(${TOWN})`, 'yu');
export const HASTY_TOWN_AFTER = new RegExp(`(?:, |,?\\s{0,3}\\n[>\\s]{0,3},? ?)(${TOWN})`, 'iyu');
export const STATE_AFTER = new RegExp(`${SEPARATOR}${STATE}`, 'yu');
export const POSTCODE_AFTER = new RegExp(`${SEPARATOR}(?:[A-Z]{1,2}-)?${POSTCODE}`, 'yu');

/** Words without which a kind of street line cannot stand in a text. */
export const HINTS = {
  english: new RegExp(` (?:${titled(STREET_ENDINGS)}|Broadway)${END}`, 'u'),
  hasty: new RegExp(` (?:${PLAIN_STREET_ENDINGS})${END}`, 'u'),
  box: /box/i,
  forces: /[AFD]PO/i,
  any: /\d/,
} as const;
