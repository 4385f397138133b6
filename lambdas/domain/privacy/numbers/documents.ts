import type { Recogniser } from '../reading.ts';
import { endsCode, over, type Scores } from './candidate.ts';

/** Chinese passports E/G/D/S/P/H + 8, E + letter + 7; elsewhere one or two letters and 6-8 digits, or 9 digits. */
const PASSPORT =
  /(?<![A-Za-z0-9*]|\d[-_.])(?:[A-Za-z]{1,2} ?\d{6,8}|\d{9}|[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ0-9]{8}|\d{2}[A-Za-z]{2}\d{5})(?![A-Za-z0-9*]|[-_.]\d)/g;
const PASSPORTS: Scores = { for: 0.9, near: 0.55, silent: 0.1, against: 0 };

/** Passport numbers look like any code: a word must speak of a passport. */
export const findPassports: Recogniser = (reading) =>
  /passport|护照|護照/i.test(reading.text)
    ? [...reading.text.matchAll(PASSPORT)]
        .filter(([value]) => /\d/.test(value))
        .map((match) =>
          over(
            match,
            'passport',
            PASSPORTS[reading.cues().verdict(match.index, match.index + match[0].length, ['passport'])],
          ),
        )
    : [];

/** Area, group and serial; 000, 666 and 900-999, 00 and 0000 are never issued (Social Security Administration). */
const SSN = /(?<![\d#*]|\d[-_.])(?!000|666|9)\d{3}([- ]?)(?!00)\d{2}\1(?!0000)\d{4}(?![\d*]|[-_.]\d)/g;
const WITH_SIGNS: Scores = { for: 0.95, near: 0.9, silent: 0.6, against: 0.1 };
const PLAIN: Scores = { for: 0.9, near: 0.6, silent: 0, against: 0 };

/** US social security numbers: 3-2-4 with dashes or spaces, or nine digits that a word announces. */
export const findSsns: Recogniser = (reading) =>
  [...reading.text.matchAll(SSN)]
    .filter((match) => !endsCode(reading, match.index))
    .map((match) => {
      const scores = match[1] === '' ? PLAIN : WITH_SIGNS;
      return over(match, 'ssn', scores[reading.cues().verdict(match.index, match.index + match[0].length, ['ssn'])]);
    });
