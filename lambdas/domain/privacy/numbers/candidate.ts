import type { Verdict } from '../cues.ts';
import type { Reading } from '../reading.ts';
import type { Candidate, PersonalDataType } from '../span.ts';

/** A score for each verdict of the words around a number. */
export type Scores = Readonly<Record<Verdict, number>>;

const NUMBER_SIGN = /(?:^|[^a-z])no$/i;

/** Whether a number at `start` follows letters that are no cue: it is the end of a code such as SF13800138000. */
export const endsCode = ({ text, cues }: Reading, start: number): boolean =>
  /[a-z]/i.test(text[start - 1] ?? '') &&
  !cues().touches(start) &&
  !NUMBER_SIGN.test(text.slice(Math.max(0, start - 3), start));

/** What matters of a match: the text and where it stands. */
export type Match = { readonly 0: string; readonly index?: number | undefined };

/** A candidate over a match of a pattern, less a bracket that opens before it and closes behind it. */
export const over = (match: Match, type: PersonalDataType, score: number): Candidate => {
  const start = match.index ?? 0;
  const isOpen = match[0].startsWith('(') && !match[0].includes(')');
  return { type, start: isOpen ? start + 1 : start, end: start + match[0].length, score };
};

export const digitsOf = (written: string): string => written.replace(/\D/g, '');
