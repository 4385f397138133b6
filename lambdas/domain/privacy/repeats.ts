import { type Span, THRESHOLD } from './span.ts';

const WORD = /[\p{Script=Latin}\p{N}]/u;

/** Whether cutting the text here would cut a Latin word or a number in two. */
const isInsideWord = (text: string, at: number): boolean =>
  WORD.test(text.charAt(at - 1)) && WORD.test(text.charAt(at));

/** Values shorter than this are too common to be the same thing elsewhere. */
const SHORTEST = 2;

/** A hostile text may hold a thousand values; those beyond are still masked where they were found. */
const MOST_VALUES = 200;

/**
 * The places where a value that was found stands once more, untold by the words around it: what is known to be
 * personal in one sentence does not become harmless in the next.
 */
export const findRepeats = (text: string, spans: readonly Span[]): Span[] => {
  const types = new Map(spans.map(({ type, start, end }) => [text.slice(start, end), type]));
  const found: Span[] = [];
  for (const [value, type] of [...types].slice(0, MOST_VALUES)) {
    if (value.length < SHORTEST) continue;
    for (let start = text.indexOf(value); start !== -1; start = text.indexOf(value, start + value.length)) {
      const end = start + value.length;
      if (!isInsideWord(text, start) && !isInsideWord(text, end)) found.push({ type, start, end });
    }
  }
  return found;
};

/** Repeats count as just sure enough: whatever else was found there comes first. */
export const REPEAT_SCORE = THRESHOLD;
