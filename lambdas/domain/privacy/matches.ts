import type { Candidate, PersonalDataType } from './span.ts';

/** Most patterns match nothing of most texts. */
const NONE: readonly RegExpExecArray[] = [];

/**
 * Every match of a global pattern, as `matchAll` has them. That copies the pattern at each call, which for dozens of
 * patterns a text takes a quarter of the time.
 */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return NONE;
  const found: RegExpExecArray[] = [];
  for (; match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
}

/** What matters of a match: the text and where it stands. */
export type Match = { readonly 0: string; readonly index?: number | undefined };

/** A candidate over a match of a pattern, less a bracket that opens before it and closes behind it. */
export const over = (match: Match, type: PersonalDataType, score: number): Candidate => {
  const start = match.index ?? 0;
  const isOpen = match[0].startsWith('(') && !match[0].includes(')');
  return { type, start: isOpen ? start + 1 : start, end: start + match[0].length, score };
};
