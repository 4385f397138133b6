import { matchesOf } from '../matches.ts';
import type { Reading, Recogniser } from '../reading.ts';
import type { Candidate } from '../span.ts';
import { endsCode, type Scores } from './candidate.ts';
import { passesLuhn } from './checksum.ts';

/** Groups of digits with one or two signs between: a card may be among them. */
const RUN = /(?<![\d*+]|(?<!cc|card|no|nr|pan)#|\d[-_.])\d+(?:[ .·•|_/\n-]{1,3}\d+){0,24}(?![\d*]|[-_.]\d)/g;
const SHORTEST = 13;
const LONGEST = 19;

/** Issuer ranges with the lengths they issue (ISO/IEC 7812 ranges that the card schemes publish). */
const ISSUERS: readonly { range: RegExp; lengths: readonly number[] }[] = [
  { range: /^4/, lengths: [16, 19] },
  { range: /^(?:5[1-5]|2(?:22[1-9]|2[3-9]|[3-6]|7[01]|720))/, lengths: [16] },
  { range: /^3[47]/, lengths: [15] },
  { range: /^62/, lengths: [16, 17, 18, 19] },
  { range: /^(?:6011|64[4-9]|65)/, lengths: [16] },
  { range: /^35(?:2[89]|[3-8])/, lengths: [16] },
  { range: /^(?:5018|5020|5038|6304|6759|676[1-3])/, lengths: [16, 18, 19] },
  { range: /^(?:30[0-5]|36|38)/, lengths: [14] },
  // Chinese debit cards from before the 62 range.
  { range: /^(?:9558|436742|4563|6013|60[13])/, lengths: [16, 18, 19] },
];

/** Mir, Verve, Elo, RuPay, Troy, Bankcard, UzCard and Humo: too rare for sixteen digits in a row to be one of theirs. */
const OF_RARE_ISSUER = /^(?:220[0-4]|506|507[89]|508|60[67]|636|81|82|9792|5610|56022|8600|9860)\d{9,12}$/;

const OF_ISSUER: Scores = { for: 0.96, near: 0.9, silent: 0.65, against: 0.2 };
/** Written in a card's groups, it is one. */
const GROUPED: Scores = { for: 0.96, near: 0.95, silent: 0.93, against: 0.2 };
/** Of an issuer, in groups that no card has. */
const IRREGULAR: Scores = { for: 0.9, near: 0.7, silent: 0.5, against: 0.1 };
const OTHER: Scores = { for: 0.8, near: 0.55, silent: 0.1, against: 0 };

const isIssued = (digits: string): boolean =>
  ISSUERS.some(({ range, lengths }) => range.test(digits) && lengths.includes(digits.length));

const PLAIN = /^\d+$/;
/** 4-4-4-4(-3), 4-6-5 or 6-13 digits, as printed on a card. */
const IN_GROUPS =
  /^(?:\d{4}(?:[ .·•|_/-]{1,3}\d{4}){2,3}(?:[ .·•|_/-]{1,3}\d{1,4})?|\d{4}[ -]\d{6}[ -]\d{4,5}|\d{6}[ -]\d{7,13})$/;

/** 4341 716 959 949: the Visa cards of thirteen digits that were given out once. */
const OF_THIRTEEN = /^4\d{3}([ .-])\d{3}\1\d{3}\1\d{3}$/;

const scoresFor = (written: string, digits: string): Scores => {
  if (OF_THIRTEEN.test(written)) return IRREGULAR;
  if (digits.length === 16 && OF_RARE_ISSUER.test(digits)) return IN_GROUPS.test(written) ? GROUPED : OTHER;
  if (!isIssued(digits)) return OTHER;
  return PLAIN.test(written) ? OF_ISSUER : IN_GROUPS.test(written) ? GROUPED : IRREGULAR;
};

/** The card among the groups of a run, if any: neighbouring groups of 13-19 digits together that pass Luhn. */
const cardsIn = (reading: Reading, run: string, from: number): Candidate[] => {
  const groups = matchesOf(/\d+/g, run).map(({ 0: digits, index }) => ({ digits, at: index }));
  const found: Candidate[] = [];
  for (const [first, { at }] of groups.entries()) {
    let digits = '';
    for (const group of groups.slice(first)) {
      digits += group.digits;
      if (digits.length > LONGEST) break;
      if (digits.length < SHORTEST || /^[01]/.test(digits) || !passesLuhn(digits)) continue;
      const start = from + at;
      const end = from + group.at + group.digits.length;
      if (/\d-$/.test(reading.text.slice(start - 2, start)) || /^-\d/.test(reading.text.slice(end, end + 2))) continue;
      const verdict = reading.cues().verdict(start, end, ['bank-card'], ['goods']);
      // Numbers on two lines are two, unless the words speak of a card.
      if (verdict === 'silent' && /[^-]\n/.test(reading.text.slice(start, end))) continue;
      const scores = scoresFor(reading.text.slice(start, end), digits);
      found.push({
        type: 'bank-card',
        start,
        end,
        score: scores[verdict],
      });
    }
  }
  return found;
};

/** Payment cards: Luhn must fit, and either an issuer's range and length or a word that announces a card. */
export const findBankCards: Recogniser = (reading) =>
  matchesOf(RUN, reading.text)
    .filter(({ 0: run, index }) => run.length >= SHORTEST && !endsCode(reading, index))
    .flatMap(({ 0: run, index }) => cardsIn(reading, run, index));
