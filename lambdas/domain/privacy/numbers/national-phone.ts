import { NATIONAL_PLANS, TELLING_FIXED, TELLING_GROUPS } from '../data/national-plans.ts';
import { matchesOf, over } from '../matches.ts';
import type { Reading, Recogniser } from '../reading.ts';
import { digitsOf, EXTENSION, endsCode } from './candidate.ts';
import { countriesBy } from './countries.ts';

const NUMBER = new RegExp(
  String.raw`(?<![\d#*+$€£¥]|\d[-_./:,]|\d [(]?)(?<number>(?:\(|(?<!\())(?:0\d{1,4}\)? ?[/-] ?|0 \()?(?:\d[ ().-]{0,2}){5,13}\d)${EXTENSION}(?!\d|[-_./:,]\d|\*|%)`,
  'gi',
);
/** Who writes of a line says so. */
const LINE =
  /(?<![a-z])(?:line|lines|number|no\.|sim|phones?|mobile|cell|cel|gsm|whatsapp|wa|call(?:s|ed|ing)?|ring|rang|dial(?:led)?|text(?:ed|s)?|sms|answer|landline|office|switchboard|contact|reach|handy|móvil|fijo|fisso|fixo|cellulare|telefon|numéro)(?![a-z])|电话|手机|号码|致电|拨打|来电|打/i;
const REACH = 80;
const CHINESE_REACH = 16;
/** 12-11-26, 2026.11.22, 12.5 x 30: days, and measures that a text on countries may hold. */
const DAY = /^(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|(?:19|20)\d\d[ ./-]?\d\d[ ./-]?\d\d)(?:\D|$)/;

/** What `mobile.ts` takes. */
const MOBILE_OF_CHINA = /^(?:86)?1[3-9]\d{9}$/;

type Type = 'phone' | 'landline';

const hasCallingCode = (country: string, digits: string): boolean => {
  const calling = NATIONAL_PLANS[country]?.calling ?? '?';
  return calling.length > 1 && digits.length > 9 && digits.startsWith(calling);
};

/** What a country's plan says of the digits, dialled there or with its calling code. */
const typeIn = (country: string, digits: string): Type | undefined => {
  const plan = NATIONAL_PLANS[country];
  if (plan === undefined) return undefined;
  const rest = hasCallingCode(country, digits) ? digits.slice(plan.calling.length) : '';
  const forms = [digits, rest, `0${rest}`];
  if (forms.some((form) => plan.mobile.test(form))) return 'phone';
  return forms.some((form) => plan.fixed.test(form)) ? 'landline' : undefined;
};

/** What is known of a number by its form and its words. */
type Known = { written: string; isAnnounced: boolean; isNear: boolean; isChinese: boolean };

/** By the plan of a country that the text names. */
const ofCountry = (
  reading: Reading,
  start: number,
  { written, isAnnounced, isChinese }: Known,
): [Type, number] | undefined => {
  const digits = digitsOf(written);
  const reach = isChinese ? CHINESE_REACH : REACH;
  for (const country of countriesBy(reading.countries(), start, reach)) {
    const type = typeIn(country, digits);
    if (type === undefined) continue;
    const isDialled = /^\(?0/.test(written) || hasCallingCode(country, digits) || LINE.test(reading.text);
    const isSure = isAnnounced || (/\D/.test(written) && isDialled);
    if (isSure) return [type, isAnnounced ? 0.955 : 0.72];
  }
  return undefined;
};

/** By the plan of a country whose language the text is in. */
const ofLanguage = (reading: Reading, { written, isAnnounced, isNear }: Known): [Type, number] | undefined => {
  if (!isAnnounced && !isNear) return undefined;
  for (const country of reading.homes()) {
    const type = country === 'TW' ? undefined : typeIn(country, digitsOf(written));
    if (type !== undefined && (isAnnounced || /\d[ ./)-]+\d+[ ./)-]+\d/.test(written))) return [type, 0.86];
  }
  return undefined;
};

/** By groups that no other country has. */
const ofGroups = (
  reading: Reading,
  start: number,
  { written, isAnnounced, isChinese }: Known,
): [Type, number] | undefined => {
  const isTelling = isAnnounced || /^[78] ?\(/.test(written) || !isChinese;
  if (!isTelling || countriesBy(reading.countries(), start, REACH).includes('CN')) return undefined;
  const score = isAnnounced ? 0.86 : 0.71;
  if (TELLING_FIXED.test(written)) return ['landline', score];
  return TELLING_GROUPS.some((form) => form.test(written)) ? ['phone', score] : undefined;
};

/** Numbers as they are dialled in a country that the text names or speaks like, or whose groups no other country has. */
export const findNationalPhones: Recogniser = (reading) => {
  const { text, cues } = reading;
  const isChinese = /\p{Script=Han}/u.test(text);
  return matchesOf(NUMBER, text).flatMap((match) => {
    const end = match.index + match[0].length;
    const written = match.groups?.['number'] ?? match[0];
    const digits = digitsOf(written);
    if (digits.length > 13 || MOBILE_OF_CHINA.test(digits) || DAY.test(written)) return [];
    const verdict = cues().verdict(match.index, end, ['phone']);
    if (verdict === 'against' || endsCode(reading, match.index) || cues().isOwnLine(match.index, end)) return [];
    const known = { written, isAnnounced: verdict === 'for', isNear: verdict === 'near', isChinese };
    const found =
      ofCountry(reading, match.index, known) ?? ofLanguage(reading, known) ?? ofGroups(reading, match.index, known);
    return found === undefined ? [] : [over(match, ...found)];
  });
};
