import { type Cues, findCues } from './cues.ts';
import type { Candidate } from './span.ts';

/** A folded text (see `fold.ts`) with what its recognisers share; cues are found on first use. */
export type Reading = { text: string; cues: () => Cues };

/** Answers candidates with offsets into the reading's text. */
export type Recogniser = (reading: Reading) => Candidate[];

export const read = (text: string): Reading => {
  let cues: Cues | undefined;
  return { text, cues: () => (cues ??= findCues(text)) };
};
