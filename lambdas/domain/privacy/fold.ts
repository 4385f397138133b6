import { foldSaid, hasSaid, type Mapped } from './said.ts';
import { foldNumerals, foldPauses } from './spelt.ts';

/** Text as the recognisers read it, and the way back to the text as it was written. */
export type Folded = { text: string; original: (start: number, end: number) => { start: number; end: number } };

const UNFOLDED =
  /[\u00A0\u00AD\u00B2\u00B3\u00B9\u0660-\u0669\u06F0-\u06F9\u2000-\u2015\u202F\u2060\u2070-\u2089\u2212\u2460-\u2468\u24EA\u2776-\u277E\u3000\uFEFF\uFF01-\uFF5E]|\u20E3|\uFE0F|\uD835[\uDFCE-\uDFFF]/;

const INVISIBLE = new Set([0xad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0x20e3, 0xfe0f, 0xfeff]);
const SPACES = new Set([0xa0, 0x202f, 0x3000]);
const DASHES = new Set([0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212]);
const SUPERSCRIPTS = new Map([
  [0xb2, '2'],
  [0xb3, '3'],
  [0xb9, '1'],
]);

/** Runs of ten or nine digits of other writings, by the code point of their zero. */
const DIGIT_RUNS: readonly { zero: number; from: number; to: number }[] = [
  { zero: 0x660, from: 0x660, to: 0x669 },
  { zero: 0x6f0, from: 0x6f0, to: 0x6f9 },
  { zero: 0x2070, from: 0x2070, to: 0x2079 },
  { zero: 0x2080, from: 0x2080, to: 0x2089 },
  { zero: 0x245f, from: 0x2460, to: 0x2468 },
  { zero: 0x2775, from: 0x2776, to: 0x277e },
];

const foldOne = (character: string): string => {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80 || (code > 0x3000 && code < 0xfe0f)) return character;
  if (INVISIBLE.has(code)) return '';
  if (SPACES.has(code) || (code >= 0x2000 && code <= 0x200a)) return ' ';
  if (DASHES.has(code)) return '-';
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (code >= 0x1d7ce && code <= 0x1d7ff) return String((code - 0x1d7ce) % 10);
  if (code === 0x24ea) return '0';
  const run = DIGIT_RUNS.find(({ from, to }) => code >= from && code <= to);
  return run === undefined ? (SUPERSCRIPTS.get(code) ?? character) : String(code - run.zero);
};

/** What vanishes or takes two places of UTF-16: without it every character keeps its place. */
const MOVING = new RegExp(`[\\uD800-\\uDFFF${String.fromCharCode(...INVISIBLE)}]`);
const EACH_UNFOLDED = new RegExp(UNFOLDED.source, 'g');

const unchanged = (text: string): Mapped => ({
  text,
  starts: Array.from({ length: text.length }, (_, at) => at),
  ends: Array.from({ length: text.length }, (_, at) => at + 1),
});

const foldCharacters = (text: string): Mapped => {
  const mapped: Mapped = { text: '', starts: [], ends: [] };
  let at = 0;
  for (const character of text) {
    const plain = foldOne(character);
    if (plain.length === 1 && character.length === 1) {
      mapped.starts.push(at);
      at += 1;
      mapped.ends.push(at);
      mapped.text += plain;
      continue;
    }
    for (let i = 0; i < plain.length; i += 1) {
      mapped.starts.push(plain === character ? at + i : at);
      mapped.ends.push(plain === character ? at + i + 1 : at + character.length);
    }
    mapped.text += plain;
    at += character.length;
  }
  return mapped;
};

/**
 * Folds look-alike writing to one form: full-width and other digits, letters and signs to ASCII, wide and
 * unbreakable spaces to a space, dashes to `-`; invisible characters vanish; long numbers that are spelt out in
 * Chinese or said digit by digit in English become digits, pauses in a number dashes. Other characters stay.
 */
export const fold = (text: string): Folded => {
  const isSaid = hasSaid(text);
  const isUnfolded = UNFOLDED.test(text);
  const digits = (plain: string): string => foldPauses(foldNumerals(plain));
  if (!isSaid && (!isUnfolded || !MOVING.test(text))) {
    const plain = isUnfolded ? text.replace(EACH_UNFOLDED, foldOne) : text;
    return { text: digits(plain), original: (start, end) => ({ start, end }) };
  }
  const characters = isUnfolded ? foldCharacters(text) : unchanged(text);
  const { text: folded, starts, ends } = isSaid ? foldSaid(characters) : characters;
  return {
    text: digits(folded),
    original: (start, end) => ({ start: starts[start] ?? text.length, end: ends[end - 1] ?? text.length }),
  };
};
