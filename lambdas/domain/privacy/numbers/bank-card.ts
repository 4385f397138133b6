import type { Recogniser } from '../reading.ts';
import { digitsOf, endsCode, over, type Scores } from './candidate.ts';
import { passesLuhn } from './checksum.ts';

const CARD = /(?<![\d#*+]|\d[-_.])[2-9](?:[ -]{0,2}\d){12,18}(?![\d*]|[-_.]\d)/g;

/** Issuer ranges with the lengths they issue (ISO/IEC 7812 ranges that the card schemes publish). */
const ISSUERS: readonly { range: RegExp; lengths: readonly number[] }[] = [
  { range: /^4/, lengths: [16] },
  { range: /^(?:5[1-5]|2(?:22[1-9]|2[3-9]|[3-6]|7[01]|720))/, lengths: [16] },
  { range: /^3[47]/, lengths: [15] },
  { range: /^62/, lengths: [16, 17, 18, 19] },
  { range: /^(?:6011|64[4-9]|65)/, lengths: [16] },
  { range: /^35(?:2[89]|[3-8])/, lengths: [16] },
  { range: /^(?:30[0-5]|36|38)/, lengths: [14] },
  // Chinese debit cards from before the 62 range.
  { range: /^(?:9558|436742|4563|6013|6222|60[13])/, lengths: [16, 18, 19] },
];

const OF_ISSUER: Scores = { for: 0.96, near: 0.9, silent: 0.65, against: 0.2 };
/** Written in a card's groups, it is one. */
const GROUPED: Scores = { for: 0.96, near: 0.95, silent: 0.93, against: 0.2 };
const OTHER: Scores = { for: 0.8, near: 0.3, silent: 0.1, against: 0 };

const isIssued = (digits: string): boolean =>
  ISSUERS.some(({ range, lengths }) => range.test(digits) && lengths.includes(digits.length));

const PLAIN = /^\d+$/;
/** 4-4-4-4(-3), 4-6-5 or 6-13 digits, as printed on a card. */
const IN_GROUPS = /^(?:\d{4}(?:[ -]{1,2}\d{4}){2,3}(?:[ -]{1,2}\d{1,4})?|\d{4}[ -]\d{6}[ -]\d{4,5}|\d{6}[ -]\d{7,13})$/;

const scoresFor = (written: string, digits: string): Scores => {
  if (!isIssued(digits)) return OTHER;
  return PLAIN.test(written) ? OF_ISSUER : IN_GROUPS.test(written) ? GROUPED : OTHER;
};

/** Payment cards: Luhn must fit, and either an issuer's range and length or a word that announces a card. */
export const findBankCards: Recogniser = (reading) =>
  [...reading.text.matchAll(CARD)].flatMap((match) => {
    const digits = digitsOf(match[0]);
    if (!passesLuhn(digits) || endsCode(reading, match.index)) return [];
    const verdict = reading.cues().verdict(match.index, match.index + match[0].length, ['bank-card']);
    return [over(match, 'bank-card', scoresFor(match[0], digits)[verdict])];
  });
