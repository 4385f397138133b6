import type { CountryCode } from 'libphonenumber-js/min';
import { HOME_COUNTRIES } from '../data/calling-plans.ts';
import { COUNTRY_WORDS } from '../data/countries.ts';
import { matchesOf } from '../matches.ts';

/** Where a text names a country, by its two letters. */
export type Named = { country: string; start: number; end: number };

const byName = new Map<string, string>();
/** The first words of the names that have several. */
const firstWords = new Set<string>();
const byPattern = new Map<string, RegExp>();
for (const [country, { en, zh }] of Object.entries(COUNTRY_WORDS)) {
  for (const name of en.split('|')) {
    byName.set(name, country);
    if (name.includes(' ')) firstWords.add(name.slice(0, name.indexOf(' ')));
  }
  if (zh !== '') byPattern.set(country, new RegExp(zh, 'g'));
}
const ANY_CHINESE = new RegExp(
  Object.values(COUNTRY_WORDS)
    .map(({ zh }) => zh)
    .filter(Boolean)
    .join('|'),
);
const WORD = /(?:[a-z]\.){2}|[a-zà-ž]{2,}/g;
/** Names have capitals, but for a message in small letters altogether. */
const CAPITALISED = /(?:[A-Z]\.){2}|[A-ZÀ-Ž][a-zà-žA-ZÀ-Ž]{1,20}/g;
const MOST_WORDS = 3;

const inLatin = (text: string): Named[] => {
  const found: Named[] = [];
  const words = matchesOf(/[A-Z]/.test(text) ? CAPITALISED : WORD, text);
  for (const [at, { 0: first, index: start }] of words.entries()) {
    const plain = first.toLowerCase();
    for (let more = firstWords.has(plain) ? MOST_WORDS - 1 : 0; more >= 0; more -= 1) {
      const last = words[at + more] ?? words[at];
      const end = last === undefined ? start : last.index + last[0].length;
      const country = byName.get(more === 0 ? plain : text.slice(start, end).toLowerCase());
      if (country === undefined) continue;
      found.push({ country, start, end });
      break;
    }
  }
  return found;
};

const inChinese = (text: string): Named[] =>
  !ANY_CHINESE.test(text)
    ? []
    : [...byPattern].flatMap(([country, pattern]) =>
        matchesOf(pattern, text).map(({ 0: name, index: start }) => ({ country, start, end: start + name.length })),
      );

/** The countries that a text names, in order. */
export const countriesIn = (text: string): Named[] =>
  [...inLatin(text), ...inChinese(text)].toSorted((a, b) => a.start - b.start);

/** The countries named in the text, the nearest before a place first, those behind it last. */
export const countriesBy = (named: readonly Named[], start: number, reach: number): string[] => {
  const near = named.filter((one) => Math.abs(one.start - start) <= reach);
  const before = near.filter((one) => one.start < start).toReversed();
  return [...before, ...near.filter((one) => one.start >= start)].map(({ country }) => country);
};

/** The countries whose language a text is in, by the text as it was written. */
export const homesOf = (written: string): CountryCode[] =>
  HOME_COUNTRIES.flatMap(({ words, countries }) => (words.test(written) ? countries : []));
