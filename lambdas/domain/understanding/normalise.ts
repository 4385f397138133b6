import { simplified } from './traditional.ts';

/**
 * Places of masked data (`[name]`, `138****5678`, `a***@example.com`), addresses of pages, names after an at sign. All in
 * ASCII: Chinese stands beside them without a space.
 */
const NOT_WORDS = /\[[a-z-]+\]|[\w.+-]*\*{2,}[\w.@-]*|https?:\/\/[!-~]+|www\.[!-~]+|@[\w-]+/gi;

/** The text without what is no word of any language. */
export const wordsOnly = (text: string): string => text.replace(NOT_WORDS, ' ');

/**
 * The text as the word lists are written: compatibility forms folded (NFKC), lower case, simplified characters, straight
 * quotes, single spaces, without masked data and addresses. Offsets are not kept.
 */
export const normalise = (text: string): string =>
  simplified(wordsOnly(text).normalize('NFKC'))
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/[\s\u200b-\u200d\ufeff]+/g, ' ')
    .trim();

/** What is read of a text beyond its words of harm, UTF-16 units: what a message is about it says early. */
const READ = 2000;

/** The part of a text that is read; never half a character. */
export const beginningOf = (text: string): string => {
  const end = (text.codePointAt(READ - 1) ?? 0) > 0xffff ? READ - 1 : READ;
  return text.length <= READ ? text : text.slice(0, end);
};

/** A part of a text that says one thing; UTF-16 offsets into the text. */
export interface Clause {
  start: number;
  end: number;
}

const CLAUSE_END =
  /[.!?;,。~\n、]+(?!\d)|(?=但是|但|不过|就是|可是|然而|只是|虽然)|(?=\b(?:but|however|although|though)\b)/gu;

/** The clauses of a normalised text: cut at sentence ends, commas and turns (`but`, `但是`). */
export function clausesOf(normalised: string): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  for (const cut of normalised.matchAll(CLAUSE_END)) {
    if (cut.index > start) clauses.push({ start, end: cut.index });
    start = cut.index + cut[0].length;
  }
  if (normalised.length > start) clauses.push({ start, end: normalised.length });
  return clauses;
}
