import { type CountryCode, type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { FIXED_LINES, NATIONAL_FORMS, SERVICE_LINES, ZERO_LED_COUNTRIES } from '../data/calling-plans.ts';
import type { CueKind } from '../data/cues.ts';
import { type Match, matchesOf, over } from '../matches.ts';
import type { Reading, Recogniser } from '../reading.ts';
import type { Candidate } from '../span.ts';
import { digitsOf, EXTENSION, endsCode } from './candidate.ts';

/** A stroke may part two numbers. */
const END = String.raw`(?!\d|[-_.]\d|/(?!\+?\(?\d{2,5}\)?[ .-]?\d{3})\d|\*)`;
const pattern = (number: string): RegExp => new RegExp(number + EXTENSION + END, 'gi');

const INTERNATIONAL = pattern(
  String.raw`(?<![\d+])\(?(?:\+ ?|(?<!\d[-_./ ])0 ?0[ -]{0,3}(?=[1-9])|(?<=\()(?=(?:852|853|886|65)\) ?\d))\(?[1-9](?:[ ()./-]{0,3}\d){6,14}`,
);
const AMERICAN = pattern(
  String.raw`(?<![\d#*+$]|\d[-_. ]|(?<=\d)(?<!\d{4})/)(?:1[ .-])?(?:[([][2-9]\d{2}[)\]](?: - |[ -]?)|[2-9]\d{2}(?: [-.] |[ ./-]))\d{3}(?: [-.] |/(?=\d{4}(?!\d))|[ .-]?)\d{4}`,
);
const ZERO_LED = pattern(
  String.raw`(?<![\d#*+$]|\d[-_. ]|(?<=\d)(?<!\d{4})/)\(?0[1-9]\d{0,3}\)? ?(?:(?:[ ./-]| [-/] )?\d){4,9}`,
);
const BARE = pattern(String.raw`(?<![\d#*+$€£]|\d[-_./ ])\(?\d(?:[ ().-]{0,2}\d){6,13}`);

/** +52 1 55 …, +54 9 11 …: Mexico's old way to dial a mobile, Argentina's still. */
const OLD_MOBILE = /^\+(?:52 ?1|54 ?9)[ -]?\d{2,3}[ -]\d{3,4}[ -]?\d{4}$/;

/** Less the extension and a bracket that only opens. */
const withoutExtension = (written: string): string => {
  const number = written.replace(/,? ?(?:x|ext|dw|durchwahl|#|转|分机|内线).*$/i, '');
  return number.includes(')') ? number : number.replace('(', '');
};

const parse = (written: string, country?: CountryCode): PhoneNumber | undefined =>
  parsePhoneNumberFromString(
    withoutExtension(written)
      .replace(/^0 ?0/, '+')
      .replace(/^\((852|853|886|65)\)/, '+$1 ')
      .replace(/\(0\)/, ''),
    country,
  );

/** What the words around a number say of it. */
type Said = { isAnnounced: boolean; isScam: boolean; isFixedLine: boolean; homes: () => readonly CountryCode[] };

/** A company's service line answers for nobody in particular; a scammer who calls from one is a person. */
const isService = ({ countryCallingCode, nationalNumber }: PhoneNumber, { isScam }: Said): boolean =>
  !isScam && (SERVICE_LINES[countryCallingCode]?.test(nationalNumber) ?? false);

/** The candidate for a valid number: a fixed line where its plan tells, nothing when it is a company's service line. */
const telling = (match: Match, number: PhoneNumber, score: number, said: Said): Candidate[] => {
  if (isService(number, said)) return [];
  const isFixed = FIXED_LINES[number.countryCallingCode]?.test(number.nationalNumber) ?? false;
  return [over(match, isFixed ? 'landline' : 'phone', score)];
};

/** "020 7946 0018 2 times", "555 1234 24/7": a small number behind a long group is not of the phone; undefined when none. */
const withoutCount = (match: Match): Match | undefined => {
  const count = /(?<=\d{3}) (?:\d|\d{1,2}\/\d{1,2})$/.exec(match[0]);
  if (count === null || digitsOf(match[0].slice(0, count.index)).length < 7) return undefined;
  return { 0: match[0].slice(0, count.index), index: match.index };
};

const findInternational = (match: Match, said: Said): Candidate[] => {
  const number = parse(match[0]);
  if (number?.isValid() === true) return telling(match, number, 0.9, said);
  const isWritten = said.isAnnounced || /^(?:\(?\+|001[ .-]\d{3}[ .-])/.test(match[0]);
  const isPossible = number?.isPossible() === true && isWritten;
  if (number !== undefined && isPossible) return telling(match, number, 0.6, said);
  if (OLD_MOBILE.test(match[0])) return [over(match, 'phone', 0.6)];
  return said.isAnnounced ? [over(match, 'phone', 0.6)] : [];
};

const findAmerican = (match: Match, said: Said): Candidate[] => {
  const number = parse(match[0], 'US');
  return number === undefined || isService(number, said) ? [] : [over(match, 'phone', 0.75)];
};

/** British, Taiwanese, Australian, Japanese, German and French mobiles in their usual groups, which other plans take for fixed lines. */
const MOBILE_FORM =
  /^(?:\(?07[ -]?[1-9]\)?(?:[ )-]{0,2}\d){8}|09\d{2}[ -]?\d{3}[ -]?\d{3}|04\d{2} \d{3} \d{3}|0[5789]0[ -]\d{4}[ -]\d{4}|01[567]\d(?:[ /-]| \/ )\d{7,8}|0[67](?: \d\d){4})$/;
/** British, French and German fixed lines in their usual groups, which other plans take for something else. */
const FIXED_FORM =
  /^(?:\(?01\d{3}\)? \d{5,6}|01\d{3}-\d{3}-\d{3}|0[1-5](?: \d\d){4}|0[2-9]\d{1,4} ?\/ ?\d{4,8}(?:-\d{1,4})?|01\d{3} \d{3} \d{3}|01\d{2} \d{3} \d{4}|02\d \d{4} \d{4}|0(?:30|40|69|89)[ -]\d{5,8})$/;
/** 078-05-1121: a part's number, or another kind of number. */
const SSN_FORM = /^\d{3}([- .])\d{2}\1\d{4}$/;
const DATE = /^0\d?[./-]\d\d[./-]\d{2,4}$/;

const findZeroLed = (match: Match, said: Said): Candidate[] => {
  const written = withoutExtension(match[0]);
  const { length } = digitsOf(written);
  const isSpaced = /\d[ ./)-]+\d/.test(written) || /^(?:07[1-9]\d{8}|09\d{8})$/.test(written);
  if (!said.isAnnounced && SSN_FORM.test(written)) return [];
  if (length < (said.isAnnounced ? 7 : 9) || (!said.isAnnounced && !isSpaced) || DATE.test(written)) return [];
  const score = said.isAnnounced ? 0.85 : 0.7;
  if (MOBILE_FORM.test(written)) return [over(match, 'phone', score)];
  if (FIXED_FORM.test(written)) return [over(match, 'landline', score)];
  for (const country of [...said.homes(), ...ZERO_LED_COUNTRIES]) {
    const number = parse(written, country);
    const isOfCountry =
      number !== undefined && NATIONAL_FORMS[number.countryCallingCode]?.test(number.nationalNumber) !== false;
    if (isOfCountry && number.isValid()) return telling(match, number, score, said);
  }
  return said.isAnnounced ? [over(match, said.isFixedLine ? 'landline' : 'phone', 0.55)] : [];
};

const findBare = (match: Match, said: Said): Candidate[] => {
  const digits = digitsOf(withoutExtension(match[0]));
  const isDate = /^(?:19|20)\d\d[ .-]?[01]\d[ .-]?[0-3]\d/.test(match[0]);
  const isTollFree = !said.isScam && SERVICE_LINES['1']?.test(digits.replace(/^1/, '')) === true;
  for (const country of said.homes()) {
    const number = isDate ? undefined : parse(match[0], country);
    if (number?.isValid() === true) return telling(match, number, 0.7, said);
  }
  return isDate || isTollFree || digits.length > 14 ? [] : [over(match, said.isFixedLine ? 'landline' : 'phone', 0.55)];
};

/** Nothing but a phone has an extension. */
const HAS_EXTENSION = /(?:x|ext\.?|extn\.?|extension|dw|durchwahl|转|分机|内线)[: ]{0,2}\d{1,6}$/i;

const FIXED_LINE = /(?:landline|house phone|fixed line|home phone|home line|desk|festnetz|fax)[^\d]{0,12}$/i;

/** What the plan of China takes: see `chinese-landline.ts`. */
const OF_CHINA = /^0(?:10|2[0-57-9]|[3-9]\d{2})-[1-9]\d{2,3}-?\d{4}$/;

const FAMILIES = [
  { pattern: INTERNATIONAL, hint: /\+|00/, find: findInternational, bare: false },
  { pattern: AMERICAN, hint: /[2-9]\d{2}[)\]./ -]/, find: findAmerican, bare: false },
  { pattern: ZERO_LED, hint: /(?<!\d)0[1-9]/, find: findZeroLed, bare: false },
  { pattern: BARE, hint: /\d/, find: findBare, bare: true },
];

/**
 * Numbers outside mainland China: international form, North American form, national forms with a leading 0, and,
 * in a text without Chinese, any other number that a word announces as a phone.
 */
export const findForeignPhones: Recogniser = (reading: Reading) => {
  const { text, cues, homes } = reading;
  const isChinese = /\p{Script=Han}/u.test(text);
  const families = FAMILIES.filter(({ hint, bare }) => !(bare && isChinese) && hint.test(text));
  return families.flatMap((family) =>
    matchesOf(family.pattern, text).flatMap((match) => {
      if (isChinese && OF_CHINA.test(match[0])) return [];
      const end = match.index + match[0].length;
      // A plus sign outweighs the words: a SIM's number, an order's phone.
      const harmless: CueKind[] = match[0].startsWith('+') ? ['device', 'goods', 'order'] : [];
      const verdict = cues().verdict(match.index, end, ['phone'], harmless);
      if (verdict === 'against' || (!/^[(+]/.test(match[0]) && endsCode(reading, match.index))) return [];
      if (cues().isOwnLine(match.index, end)) return [];
      if (family.bare && verdict !== 'for') return [];
      const isFixedLine = FIXED_LINE.test(text.slice(Math.max(0, match.index - 24), match.index));
      return family.find(withoutCount(match) ?? match, {
        isAnnounced: verdict === 'for' || HAS_EXTENSION.test(match[0]),
        isScam: cues().isScam(match.index, end),
        isFixedLine,
        homes,
      });
    }),
  );
};
