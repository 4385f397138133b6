import { type CountryCode, type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { FIXED_LINES, SERVICE_LINES, ZERO_LED_COUNTRIES } from '../data/calling-plans.ts';
import type { Reading, Recogniser } from '../reading.ts';
import type { Candidate } from '../span.ts';
import { digitsOf, endsCode, over } from './candidate.ts';

const EXTENSION = String.raw`(?: ?(?:x|ext\.?|extension|#|转) ?\d{1,6})?`;
const END = String.raw`(?!\d|[-_./]\d|\*)`;
const pattern = (number: string): RegExp => new RegExp(number + EXTENSION + END, 'gi');

const INTERNATIONAL = pattern(
  String.raw`(?<![\d+])(?:\+ ?|(?<!\d[-_./ ])00(?=[1-9]))\(?[1-9](?:[ ()./-]{0,3}\d){6,14}`,
);
const AMERICAN = pattern(
  String.raw`(?<![\d#*+$]|\d[-_./ ])(?:1[ .-])?(?:\([2-9]\d{2}\)[ -]?|[2-9]\d{2}[ .-])\d{3}[ .-]?\d{4}`,
);
const ZERO_LED = pattern(String.raw`(?<![\d#*+$]|\d[-_./ ])\(?0[1-9]\d{0,3}\)?(?:[ ./-]{0,3}\d){4,9}`);
const BARE = pattern(String.raw`(?<![\d#*+$€£]|\d[-_./ ])\(?\d(?:[ ().-]{0,2}\d){6,13}`);

const withoutExtension = (written: string): string => written.replace(/ ?(?:x|ext|#|转).*$/i, '');

const parse = (written: string, country?: CountryCode): PhoneNumber | undefined =>
  parsePhoneNumberFromString(withoutExtension(written).replace(/^00/, '+'), country);

const isService = ({ countryCallingCode, nationalNumber }: PhoneNumber): boolean =>
  SERVICE_LINES[countryCallingCode]?.test(nationalNumber) ?? false;

/** The candidate for a parsed number: a fixed line where its plan tells, nothing when it is a company's service line. */
const telling = (match: RegExpMatchArray, number: PhoneNumber, score: number): Candidate[] => {
  if (isService(number)) return [];
  const isFixed = FIXED_LINES[number.countryCallingCode]?.test(number.nationalNumber) ?? false;
  return [over(match, isFixed ? 'landline' : 'phone', score)];
};

const findInternational = (match: RegExpMatchArray, isAnnounced: boolean): Candidate[] => {
  const number = parse(match[0]);
  if (number?.isValid() === true) return telling(match, number, 0.9);
  const isPossible = number?.isPossible() === true && match[0].startsWith('+');
  return isPossible || isAnnounced ? [over(match, 'phone', 0.6)] : [];
};

const findAmerican = (match: RegExpMatchArray): Candidate[] => {
  const number = parse(match[0], 'US');
  return number === undefined || isService(number) ? [] : [over(match, 'phone', 0.75)];
};

const findZeroLed = (match: RegExpMatchArray, isAnnounced: boolean): Candidate[] => {
  const written = match[0];
  if (!isAnnounced && !/\d[ ./)-]+\d/.test(written)) return [];
  if (/^0\d?[./-]\d\d[./-]\d{2,4}$/.test(written)) return []; // a date
  if (/^07\d{3}[ -]?\d{3}[ -]?\d{3}$/.test(withoutExtension(written)))
    return [over(match, 'phone', isAnnounced ? 0.85 : 0.7)];
  for (const country of ZERO_LED_COUNTRIES) {
    const number = parse(written, country);
    if (number?.isValid() === true) return telling(match, number, isAnnounced ? 0.85 : 0.7);
  }
  return isAnnounced ? [over(match, 'phone', 0.55)] : [];
};

const findBare = (match: RegExpMatchArray): Candidate[] => {
  const digits = digitsOf(withoutExtension(match[0]));
  const isDate = /^(?:19|20)\d\d[ .-]?[01]\d[ .-]?[0-3]\d/.test(match[0]);
  return isDate || digits.length > 14 || SERVICE_LINES['1']?.test(digits.replace(/^1/, ''))
    ? []
    : [over(match, 'phone', 0.55)];
};

const FAMILIES = [
  { pattern: INTERNATIONAL, find: findInternational, bare: false },
  { pattern: AMERICAN, find: findAmerican, bare: false },
  { pattern: ZERO_LED, find: findZeroLed, bare: false },
  { pattern: BARE, find: findBare, bare: true },
];

/**
 * Numbers outside mainland China: international form, North American form, national forms with a leading 0, and,
 * in a text without Chinese, any other number that a word announces as a phone.
 */
export const findForeignPhones: Recogniser = (reading: Reading) => {
  const { text, cues } = reading;
  const isChinese = /\p{Script=Han}/u.test(text);
  return FAMILIES.flatMap((family) =>
    [...text.matchAll(family.pattern)].flatMap((match) => {
      const end = match.index + match[0].length;
      const verdict = cues().verdict(match.index, end, ['phone']);
      if (verdict === 'against' || endsCode(reading, match.index)) return [];
      if (cues().verdict(match.index, end, ['hotline']) === 'for') return [];
      if (family.bare && (isChinese || verdict !== 'for')) return [];
      return family.find(match, verdict === 'for');
    }),
  );
};
