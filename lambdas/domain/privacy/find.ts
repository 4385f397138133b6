import { findChineseAddresses } from './addresses/chinese.ts';
import { findAddressesInFurtherScripts } from './addresses/further-scripts.ts';
import { findJapaneseAddresses } from './addresses/japanese.ts';
import { findLatinAddresses } from './addresses/latin.ts';
import { findEmails } from './email.ts';
import { fold } from './fold.ts';
import { findChineseNames } from './names/chinese.ts';
import { findChineseNamesInForms } from './names/chinese-forms.ts';
import { findLatinNames } from './names/latin.ts';
import { findBankCards } from './numbers/bank-card.ts';
import { findChineseLandlines } from './numbers/chinese-landline.ts';
import { findPassports } from './numbers/documents.ts';
import { findForeignPhones } from './numbers/foreign-phone.ts';
import { findIbans } from './numbers/iban.ts';
import { findIdCards } from './numbers/id-card.ts';
import { findIps } from './numbers/ip.ts';
import { findMobiles } from './numbers/mobile.ts';
import { findNationalPhones } from './numbers/national-phone.ts';
import { findPlates } from './numbers/plate.ts';
import { findSsns } from './numbers/ssn.ts';
import { type Recogniser, read } from './reading.ts';
import { findRepeats, REPEAT_SCORE } from './repeats.ts';
import { type Candidate, chooseSpans, PERSONAL_DATA_TYPES, type Span } from './span.ts';
import { findWechatIds } from './wechat.ts';

const OF_LONG_NUMBERS: readonly Recogniser[] = [
  findMobiles,
  findChineseLandlines,
  findForeignPhones,
  findNationalPhones,
  findIdCards,
  findBankCards,
  findSsns,
];
const OF_NUMBERS: readonly Recogniser[] = [findIbans, findPassports, findPlates, findIps];
const OF_WORDS: readonly Recogniser[] = [
  findEmails,
  findWechatIds,
  findChineseNames,
  findChineseNamesInForms,
  findLatinNames,
  findChineseAddresses,
  findJapaneseAddresses,
  findAddressesInFurtherScripts,
  findLatinAddresses,
];

const LABEL = new RegExp(`\\[(?:${PERSONAL_DATA_TYPES.join('|')})(?: \\d{1,4})?\\]`, 'g');

/** Labels of an earlier masking are no words: they must not announce what stands beside them. */
const withoutLabels = (text: string): string =>
  text.includes('[') ? text.replace(LABEL, (label) => '\u25A1'.repeat(label.length)) : text;

/** The shortest number that is anybody's has seven digits; of those that letters stand for five are digits. */
const LONG_NUMBER = /\d(?:[^\d]{0,11}\d){4}/;
const EVERY = [...OF_LONG_NUMBERS, ...OF_NUMBERS, ...OF_WORDS];
const WITHOUT_LONG_NUMBERS = [...OF_NUMBERS, ...OF_WORDS];

const recognisersFor = (text: string): readonly Recogniser[] =>
  !/\d/.test(text) ? OF_WORDS : LONG_NUMBER.test(text) ? EVERY : WITHOUT_LONG_NUMBERS;

/**
 * The personal data in a text: spans in UTF-16 units of the text as given, by start, not overlapping. Each
 * recogniser proposes candidates with a score, the surest that do not overlap stand.
 */
export const findPersonalData = (text: string): Span[] => {
  const folded = fold(text);
  const plain = withoutLabels(folded.text);
  const reading = read(plain);
  const candidates: Candidate[] = [];
  for (const recognise of recognisersFor(plain)) candidates.push(...recognise(reading));
  const first = chooseSpans(candidates, folded.text.length);
  const repeats = findRepeats(plain, first).map((span) => ({ ...span, score: REPEAT_SCORE }));
  const all = repeats.length > first.length ? chooseSpans([...candidates, ...repeats], folded.text.length) : first;
  return all.map(({ type, start, end }) => ({ type, ...folded.original(start, end) }));
};
