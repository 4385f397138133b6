import { findBankCards, findIbans, findIdCards } from './cards.ts';
import { findEmails } from './email.ts';
import { fold } from './fold.ts';
import { findMobiles } from './phone.ts';
import { type Recogniser, read } from './reading.ts';
import { chooseSpans, type Span } from './span.ts';

const RECOGNISERS: readonly Recogniser[] = [findEmails, findMobiles, findIdCards, findBankCards, findIbans];

/** The personal data in a text: spans in UTF-16 units of the text as given, by start, not overlapping. */
export const findPersonalData = (text: string): Span[] => {
  const folded = fold(text);
  const reading = read(folded.text);
  const candidates = RECOGNISERS.flatMap((recognise) => recognise(reading));
  return chooseSpans(candidates, folded.text.length).map(({ type, start, end }) => ({
    type,
    ...folded.original(start, end),
  }));
};
