import { hashOf, spread } from '../hash.ts';
import { GramCollector, type Grams } from './grams.ts';

/** What the models see of a text: its n-grams, and hashes of what the rules found in it. */
export interface Features extends Grams {
  cues: Uint32Array;
}

/** What is read of a long text: UTF-16 units. */
const READ = 1000;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || code === 39 || (code >= 0xdf && code <= 0x24f) || (code >= 0x400 && code <= 0x4ff);
const isHan = (code: number): boolean =>
  (code >= 0x3400 && code <= 0x9fff) || (code >= 0x3040 && code <= 0x30ff) || (code >= 0xac00 && code <= 0xd7af);
const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
/** Symbols and dingbats of two bytes: ☹ ❤ ✓. */
const isSign = (code: number): boolean => code >= 0x2600 && code <= 0x27bf;
/** Asks for a sign in colour: it says nothing itself. */
const VARIANT = 0xfe0f;
const BRACKET = 91;
/** Characters of the longest name of an emoticon. */
const EMOTICON = 5;
/** `!` and `?` say something themselves. */
const isLoud = (code: number): boolean => code === 33 || code === 63;

const endOf = (text: string, start: number, belongs: (code: number) => boolean): number => {
  let end = start;
  while (end < text.length && belongs(text.charCodeAt(end))) end += 1;
  return end;
};

/** Where an emoticon named in brackets ends (`[泪]`, `[笑哈哈]`): platforms write theirs like this; `at` when there is none. */
function endOfEmoticon(text: string, at: number): number {
  const end = endOf(text, at + 1, isHan);
  const isNamed = end > at + 1 && end <= at + 1 + EMOTICON && text[end] === ']';
  return isNamed ? end + 1 : at;
}

/** Reads what stands at an offset and answers where the next thing starts. */
function step(grams: GramCollector, text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (isHan(code)) {
    grams.unit(spread(code), true);
    return at + 1;
  }
  if (isLetter(code)) {
    const end = endOf(text, at, isLetter);
    grams.unit(hashOf(text, at, end), false);
    grams.letters(text, at, end);
    return end;
  }
  if (isDigit(code)) {
    // Only how long a number is, up to four digits.
    const end = endOf(text, at, isDigit);
    grams.unit(spread(0x10000 + Math.min(end - at, 4)), false);
    return end;
  }
  if (code === 32 || code === VARIANT) return at + 1;
  const afterEmoticon = code === BRACKET ? endOfEmoticon(text, at) : at;
  if (afterEmoticon > at) {
    grams.unit(hashOf(text, at, afterEmoticon), false);
    return afterEmoticon;
  }
  if (isSign(code) || isSurrogate(code)) {
    grams.unit(spread(text.codePointAt(at) ?? code), false);
    return at + (isSign(code) ? 1 : 2);
  }
  if (isLoud(code)) grams.unit(spread(code), false);
  grams.cut();
  return at + 1;
}

/**
 * The hashed n-grams of a normalised text: 1 to 4 Han characters, 1 to 2 words, 2 words with one between, 3 to 5 letters of a
 * word; the first and the last 1 to 4 characters or words. Numbers count by their length only. At most the first 1,000 UTF-16 units are read.
 */
export function gramsOf(normalised: string): Grams {
  const text = normalised.length > READ ? normalised.slice(0, READ) : normalised;
  const grams = new GramCollector(text.length);
  for (let at = 0; at < text.length; ) at = step(grams, text, at);
  grams.cut();
  return grams.grams();
}
