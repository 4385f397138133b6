import { passesIbanCheck, passesIdCheck, passesLuhn } from './checksum.ts';
import type { Recogniser } from './reading.ts';
import type { Candidate } from './span.ts';

const ID =
  /(?<![\dA-Za-z])[1-9]\d{5}[ -]?(?:19|20)\d{2}[ -]?(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[ -]?\d{3}[\dXx](?![\dA-Za-z])/g;

export const findIdCards: Recogniser = ({ text }) =>
  [...text.matchAll(ID)].map((match) => ({
    type: 'id-card',
    start: match.index,
    end: match.index + match[0].length,
    score: passesIdCheck(match[0].replace(/[ -]/g, '')) ? 0.95 : 0.4,
  }));

const CARD = /(?<![\dA-Za-z]|\d[-.])[2-6](?:[ -]?\d){12,18}(?![\dA-Za-z]|[-.]\d)/g;
const BIN = /^(?:62|60|4|5[1-5]|2[2-7]|3[47])/;

export const findBankCards: Recogniser = ({ text, cues }) =>
  [...text.matchAll(CARD)].map((match) => {
    const digits = match[0].replace(/[ -]/g, '');
    const cue = cues().before(match.index)?.kind;
    const base = passesLuhn(digits) && BIN.test(digits) ? 0.6 : 0.1;
    const score = cue === 'bank-card' ? base + 0.25 : cue === 'order' || cue === 'device' ? base - 0.3 : base;
    return { type: 'bank-card', start: match.index, end: match.index + match[0].length, score };
  });

const IBAN = /(?<![A-Za-z0-9])[A-Za-z]{2}\d{2}(?: ?[A-Za-z0-9]){11,30}(?![A-Za-z0-9])/g;

export const findIbans: Recogniser = ({ text }) => {
  const found: Candidate[] = [];
  for (const match of text.matchAll(IBAN)) {
    if (!passesIbanCheck(match[0].replaceAll(' ', '').toUpperCase())) continue;
    found.push({ type: 'iban', start: match.index, end: match.index + match[0].length, score: 0.95 });
  }
  return found;
};
