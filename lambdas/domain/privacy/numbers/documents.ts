import type { CueKind } from '../data/cues.ts';
import type { Recogniser } from '../reading.ts';
import { endsCode, over, type Scores } from './candidate.ts';

const EDGE_BEFORE = String.raw`(?<![A-Za-z0-9*]|\d[-_.])`;
const EDGE_AFTER = String.raw`(?![A-Za-z0-9*]|[-_.]\d)`;
const CHINESE = '(?:[EGDSPHKegdsphk]\\d{8}|[Ee][A-HJ-NP-Za-hj-np-z]\\d{7})';
/** One or two letters and 6-8 digits in one or two groups; 9 digits; 2 and 7; nine places of letters and digits. */
const FOREIGN =
  '[A-Za-z]{1,2}\\d{6,8}|(?!(?:[Nn][Oo]|[Nn][Rr]|[Ii][DdSsNn]|[Uu][SsKk]|[Mm][Yy]|[Oo][FfNn]|[Aa][TtSs])[ -])[A-Za-z]{1,2}[ -](?:\\d{6,8}|\\d{3,4}[ -]?\\d{3,4})|[A-Z]{1,2}\\d{3,4}[ -]\\d{3,4}|\\d{9}|\\d{2} \\d{7}|(?=[A-Z0-9]{0,6}\\d[A-Z]{0,3}\\d)[A-Z0-9]{9}';
const PASSPORT = new RegExp(`${EDGE_BEFORE}(?:(?<chinese>${CHINESE})|${FOREIGN})${EDGE_AFTER}`, 'g');
/** Words without which a code is no passport. */
const TRAVELS =
  /passport|护照|護照|证件|證件|签证|簽證|出境|入境|海关|pasaporte|passeport|reisepass|passaport|travel document|document n/i;
const OF_CHINA: Scores = { for: 0.9, near: 0.8, silent: 0.6, against: 0 };
const OF_OTHERS: Scores = { for: 0.9, near: 0.55, silent: 0.1, against: 0 };

/** Passport numbers look like any code: the text must speak of a passport, of a foreign one close by. */
export const findPassports: Recogniser = (reading) =>
  TRAVELS.test(reading.text)
    ? [...reading.text.matchAll(PASSPORT)].map((match) => {
        const isChinese = match.groups?.['chinese'] !== undefined;
        const wanted: CueKind[] = isChinese ? ['passport', 'id-card'] : ['passport'];
        const verdict = reading.cues().verdict(match.index, match.index + match[0].length, wanted);
        return over(match, 'passport', (isChinese ? OF_CHINA : OF_OTHERS)[verdict]);
      })
    : [];

/** Area, group and serial; 000, 666 and 900-999, 00 and 0000 are never issued (Social Security Administration). */
const SSN = /(?<![\d#*]|\d[-_.])(?!000|666|9)\d{3}([- .]?)(?!00)\d{2}\1(?!0000)\d{4}(?![\d*]|[-_.]\d)/g;
const WITH_DASHES: Scores = { for: 0.95, near: 0.9, silent: 0.6, against: 0.1 };
const PLAIN: Scores = { for: 0.9, near: 0.6, silent: 0, against: 0 };

/** US social security numbers: 3-2-4 with dashes, or as a word announces them. */
export const findSsns: Recogniser = (reading) =>
  [...reading.text.matchAll(SSN)]
    .filter((match) => !endsCode(reading, match.index))
    .map((match) => {
      const end = match.index + match[0].length;
      const verdict = reading.cues().verdict(match.index, end, ['ssn']);
      const isAnotherKind =
        reading.cues().verdict(match.index, end, ['phone', 'hotline', 'bank-card', 'passport']) === 'for';
      const scores = match[1] === '-' || match[1] === ' ' ? WITH_DASHES : PLAIN;
      return over(match, 'ssn', isAnotherKind && verdict !== 'for' ? 0.3 : scores[verdict]);
    });
