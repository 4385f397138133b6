import { OF_HONG_KONG } from '../data/calling-plans.ts';
import { matchesOf, over } from '../matches.ts';
import type { Recogniser } from '../reading.ts';
import type { Candidate } from '../span.ts';
import { digitsOf, endsCode, type Scores } from './candidate.ts';

const EXTENSION = String.raw`(?: ?(?:转|转分机|分机号?|内线|ext\.?|x)[: ]?\d{1,6}| ?\((?:转|分机|内线|ext\.?|x) ?\d{1,6}\)|-\d{1,5})?`;
/**
 * Area code (010, 02x, 03xx to 09xx; without 0 after the country code) and a subscriber number of 7 or 8 digits; made-up
 * ones begin with 1.
 */
const AREA = String.raw`(?:10|2[0-57-9]|[3-9]\d{2})`;
const SUBSCRIBER = String.raw`(?:[1-9]\d{2,3}[ .-]?\d{4}|[1-9]\d{3} \d{3})`;
/** Where the area code is set apart, also those that nobody has. */
const APART = String.raw`(?:[ .)-]{1,3}0\d{2,3}[ .-]?\d{4}|[ .)-]{0,3}${SUBSCRIBER})`;
/** A stroke parts two numbers, or the parts of something longer. */
const AFTER_STROKE = String.raw`(?<=\d)(?<!\d{4})/`;
const BEFORE_STROKE = String.raw`/(?!(?:0${AREA}|1[3-9]\d)[ -]?\d{3,4}|${SUBSCRIBER}(?!\d))\d`;
const FULL = new RegExp(
  String.raw`(?<![\d#*+]|\d[-_.]|${AFTER_STROKE})(?:(?:(?:\+|00)86[ -]?|86[- ])\(?0?${AREA}|\(0${AREA}(?=\))|0${AREA})${APART}${EXTENSION}(?![\d*]|[-_.]\d|${BEFORE_STROKE})`,
  'gi',
);
const LOCAL = new RegExp(
  String.raw`(?<![\d#*+.]|\d[-_. ]|${AFTER_STROKE})[2-9]\d{2,3}[ -]?\d{4}${EXTENSION}(?![\d*%]|[-_.]\d|${BEFORE_STROKE})`,
  'gi',
);

const WITH_SIGNS: Scores = { for: 0.95, near: 0.9, silent: 0.8, against: 0.2 };
const PLAIN: Scores = { for: 0.92, near: 0.85, silent: 0.45, against: 0.1 };
const WITHOUT_AREA: Scores = { for: 0.8, near: 0.3, silent: 0, against: 0 };

/** Fixed lines of mainland China: with the area code anywhere, without it where a word announces it. */
export const findChineseLandlines: Recogniser = (reading) => {
  const { text, written, cues } = reading;
  const found: Candidate[] = [];
  const isPersonal = (match: RegExpMatchArray): boolean => {
    const start = match.index ?? 0;
    return !endsCode(reading, start) && !cues().isOwnLine(start, start + match[0].length);
  };
  const verdict = (match: RegExpMatchArray) =>
    cues().verdict(match.index ?? 0, (match.index ?? 0) + match[0].length, ['phone']);
  const isChinese = /\p{Script=Han}/u.test(text);
  for (const match of matchesOf(FULL, text)) {
    if (!isChinese && match[0].startsWith('0') && !match[0].startsWith('0086')) continue; // 0845 … of other plans
    const scores = /^\d+$/.test(match[0]) ? PLAIN : WITH_SIGNS;
    if (isPersonal(match)) found.push(over(match, 'landline', scores[verdict(match)]));
  }
  if (!isChinese) return found;
  const isOfHongKong = OF_HONG_KONG.test(written);
  for (const match of matchesOf(LOCAL, text)) {
    const isService = /^(?:400|800)/.test(digitsOf(match[0]));
    const isMobile = isOfHongKong && /^[4-9]\d{7}$/.test(digitsOf(match[0]));
    const type = isMobile ? 'phone' : 'landline';
    if (!isService && isPersonal(match)) found.push(over(match, type, WITHOUT_AREA[verdict(match)]));
  }
  return found;
};
