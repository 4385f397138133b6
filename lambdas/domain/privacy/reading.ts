import type { CountryCode } from 'libphonenumber-js/min';
import { type Cues, findCues } from './cues.ts';
import { SIMPLIFIED, TRADITIONAL } from './data/traditional.ts';
import { countriesIn, homesOf, type Named } from './numbers/countries.ts';
import type { Candidate } from './span.ts';

/**
 * A folded text (see `fold.ts`) with what its recognisers share. `text` is in simplified characters, `written` of the
 * same length as it came; cues, the countries named and those of the language are found on first use.
 */
export type Reading = {
  text: string;
  written: string;
  cues: () => Cues;
  countries: () => readonly Named[];
  homes: () => readonly CountryCode[];
};

/** Answers candidates with offsets into the reading's text. */
export type Recogniser = (reading: Reading) => Candidate[];

const simplifiedOf = new Map(Array.from(TRADITIONAL, (character, at) => [character, SIMPLIFIED.charAt(at)]));
const ANY_TRADITIONAL = new RegExp(`[${TRADITIONAL}]`);
const EACH_TRADITIONAL = new RegExp(ANY_TRADITIONAL.source, 'g');

export const read = (written: string): Reading => {
  let cues: Cues | undefined;
  let countries: readonly Named[] | undefined;
  let homes: readonly CountryCode[] | undefined;
  const text = ANY_TRADITIONAL.test(written)
    ? written.replace(EACH_TRADITIONAL, (character) => simplifiedOf.get(character) ?? character)
    : written;
  return {
    text,
    written,
    cues: () => (cues ??= findCues(text)),
    countries: () => (countries ??= countriesIn(text)),
    homes: () => (homes ??= homesOf(written)),
  };
};
