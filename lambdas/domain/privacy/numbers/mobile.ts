import { matchesOf, over } from '../matches.ts';
import type { Recogniser } from '../reading.ts';
import { endsCode, type Scores } from './candidate.ts';

const EXTENSION = '(?: ?(?:转分机|转|轉|分机号?|ext\\.?|x) ?\\d{1,6}|-\\d{3,4}(?!\\d))?';
/**
 * 1, 3-9, nine more digits, with single signs between; +86, 0086, 86, (+86) or 0 before it, an extension behind it.
 * Digits, a decimal point or a mask before or after mean a longer number.
 */
const MOBILE = new RegExp(
  String.raw`(?<![\d#*]|\d[-_.])(?:(?:\((?:\+|00)?86\)|(?:\+ ?|00 ?)?86)(?: ?\(0\)| ?-?)|(?<!\d )0)?1(?:[ .·_/|-]{0,2}[3-9])(?:[ .·_/|-]{0,2}\d){9}${EXTENSION}(?![\d*]|[-_.]\d)`,
  'gi',
);
const LEAD = /^(?:\(?(?:\+ ?|00 ?)?86\)?(?: ?\(0\)| ?-?)|0)?(?=1)/;

/** Letters that pass for digits: l38OOl38OOO. Five true digits must remain. */
const LOOK_ALIKE = /(?<![A-Za-z0-9])[1lI][3-9][\dOoIl]{9}(?![A-Za-z0-9])/g;

/** 138🍎0013🍎8000: any sign, twice the same, in the usual groups. */
const DECORATED = /(?<!\d)1[3-9]\d((?:(?![*×])[^\p{L}\p{N}\s]){1,6}|\s{1,3})\d{4}\1\d{4}(?!\d)/gu;

const SCORES: Scores = { for: 0.96, near: 0.93, silent: 0.92, against: 0.2 };

/** 1-800-555-0199 is North American, 153.69.214.203 an IP address; 1 3 8 0 … is spaced out on purpose. */
const isGroupedOtherwise = (written: string): boolean =>
  /^(?:\d{1,3}\.){3}\d{1,3}$/.test(written) || (/^1[^\d]/.test(written) && !/^(?:\d[^\d]{1,2}){10}\d$/.test(written));

/** A group of digits that goes on after a number written in groups makes it part of something longer. */
const goesOn = (text: string, match: RegExpMatchArray): boolean => {
  const sign = /\d([ ./·|-])\d/.exec(match[0].replace(LEAD, ''))?.[1];
  const rest = text.slice((match.index ?? 0) + match[0].length);
  return sign !== undefined && rest.startsWith(sign) && /^.(?!1[3-9])\d{3,}(?!\d)/.test(rest.slice(0, 12));
};

/** 13800138000分, 13800138000元: so many of something. */
const COUNTED = /^ ?(?:分(?!机)|元|块|积分|步|万|亿|字节|点(?![前后半钟]))/;

/** +1 312 555 0119, +49 152 28817386: of another country; in Chinese a plus may say "add". */
const isAbroad = (text: string, start: number): boolean =>
  /\+\d{1,3}[ -]?$/.test(text.slice(Math.max(0, start - 6), start)) ||
  (text.charAt(start - 1) === '+' && !/\p{Script=Han}/u.test(text));

/** Mobile numbers of mainland China, written with or without the country code and separators. */
export const findMobiles: Recogniser = (reading) => {
  const { text, cues } = reading;
  const plain = matchesOf(MOBILE, text).filter(
    (match) =>
      !isGroupedOtherwise(match[0]) &&
      !isAbroad(text, match.index) &&
      !endsCode(reading, match.index) &&
      !goesOn(text, match) &&
      !COUNTED.test(text.slice(match.index + match[0].length, match.index + match[0].length + 3)),
  );
  const disguised = /[lIOo]/.test(text)
    ? matchesOf(LOOK_ALIKE, text).filter(([value]) => /[A-Za-z]/.test(value) && value.replace(/\D/g, '').length >= 5)
    : [];
  const decorated = matchesOf(DECORATED, text).filter(
    (match) => !endsCode(reading, match.index) && !goesOn(text, match),
  );
  return [...plain, ...disguised, ...decorated].map((match) =>
    over(
      match,
      'phone',
      SCORES[cues().verdict(match.index, match.index + match[0].length, ['phone', 'wechat'], ['goods'])],
    ),
  );
};
