/** What shows nothing at the ends of a text: white space, control characters, zero-width and filler characters. */
const BLANK = String.raw`\s\p{Cc}\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\u2800\u3164\uFEFF\uFFA0`;
const ENDS = new RegExp(`^[${BLANK}]+|[${BLANK}]+$`, 'gu');

/**
 * A text as it is kept: lone surrogates repaired, NFC, without white space and zero-width characters at its ends.
 * What shows nothing becomes empty.
 */
export const cleanText = (text: string): string => text.toWellFormed().normalize('NFC').replace(ENDS, '');

/** Length in code points, which is what people count as characters. */
export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** The first code points of a text; never half a character. */
export const firstCodePoints = (text: string, count: number): string =>
  Array.from(text.slice(0, count * 2))
    .slice(0, count)
    .join('');
