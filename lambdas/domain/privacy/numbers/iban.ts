import { IBAN_LENGTHS } from '../data/iban-lengths.ts';
import { matchesOf } from '../matches.ts';
import type { Recogniser } from '../reading.ts';
import type { Candidate } from '../span.ts';
import { digitsOf } from './candidate.ts';
import { passesIbanCheck } from './checksum.ts';

const BEGINNING = /(?<![A-Za-z0-9])[A-Za-z]{2}[ .-]?\d{2}(?=[ .·_/\n-]{0,2}[A-Za-z0-9])/g;
const LONGEST_WRITTEN = 80;
/** One text in a hundred passes the check; no account number of the register has fewer digits. */
const FEWEST_DIGITS = 8;

const SIGN = /[ .·_/\n-]/;

/** The end of an IBAN of `length` characters that begins at `start`, one or two signs or line ends between; -1 when short. */
const endOf = (text: string, start: number, length: number): number => {
  let seen = 0;
  for (let at = start; at < Math.min(text.length, start + LONGEST_WRITTEN); at += 1) {
    const character = text[at] ?? '';
    if (/[A-Za-z0-9]/.test(character)) seen += 1;
    else if (!SIGN.test(character) || (SIGN.test(text[at - 1] ?? '') && SIGN.test(text[at - 2] ?? ''))) return -1;
    if (seen === length) return at + 1;
  }
  return -1;
};

/** IBANs of every country in the register, the length and the check digits must fit. */
export const findIbans: Recogniser = ({ text }) => {
  const found: Candidate[] = [];
  for (const match of matchesOf(BEGINNING, text)) {
    const length = IBAN_LENGTHS.get(match[0].slice(0, 2).toUpperCase());
    const end = length === undefined ? -1 : endOf(text, match.index, length);
    if (end === -1 || /[A-Za-z0-9]/.test(text[end] ?? '')) continue;
    const iban = text
      .slice(match.index, end)
      .replace(/[ .·_/\n-]/g, '')
      .toUpperCase();
    if (digitsOf(iban).length < FEWEST_DIGITS || !passesIbanCheck(iban)) continue;
    found.push({ type: 'iban', start: match.index, end, score: 0.98 });
  }
  return found;
};
