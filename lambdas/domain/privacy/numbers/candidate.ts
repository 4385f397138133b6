import type { Verdict } from '../cues.ts';
import type { Reading } from '../reading.ts';

/** A score for each verdict of the words around a number. */
export type Scores = Readonly<Record<Verdict, number>>;

const NUMBER_SIGN = /(?:^|[^a-z])no$/i;

/** Whether a number at `start` follows letters that are no cue: it is the end of a code such as SF13800138000. */
export const endsCode = ({ text, cues }: Reading, start: number): boolean =>
  /[a-z]/i.test(text[start - 1] ?? '') &&
  !cues().touches(start) &&
  !NUMBER_SIGN.test(text.slice(Math.max(0, start - 3), start));

export const digitsOf = (written: string): string => written.replace(/\D/g, '');

/** What may follow a number of a phone and belongs to it; its group is the number that one dials within. */
export const EXTENSION = String.raw`(?:,? ?(?:x|ext\.?|extn\.?|extension|dw|durchwahl|#|转|转分机|分机|内线)[: ]{0,2}\d{1,6}| ?\((?:x|ext\.?|dw|转|分机|内线)[: ]{0,2}\d{1,6}\))?`;
