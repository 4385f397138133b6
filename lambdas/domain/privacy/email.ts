import type { Recogniser } from './reading.ts';
import type { Candidate } from './span.ts';

// Every quantifier is bounded and no two neighbours share a character class, so a match is linear.
const WRITTEN = /(?<![a-z0-9._%+-])[a-z0-9][a-z0-9._%+-]{0,63} ?@ ?(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?![a-z0-9])/gi;
const AT = String.raw`(?: ?[(\[{<] ?(?:at|AT|@) ?[)\]}>] ?| at |＠| ?艾特 ?| ?圈a ?)`;
const DOT = String.raw`(?: ?[(\[{<] ?(?:dot|DOT|\.) ?[)\]}>] ?| dot |\.| ?点 ?)`;
const TOP = 'com|net|org|cn|edu|gov|io|co|uk|de|fr|me|info|example|hk|tw|jp|eu|us|test|invalid|dev|app';
const SPOKEN = new RegExp(
  `(?<![a-z0-9._%+-])[a-z0-9][a-z0-9_%+-]{0,40}(?:${DOT}[a-z0-9_%+-]{1,40}){0,3}${AT}[a-z0-9-]{1,40}(?:${DOT}[a-z0-9-]{1,40}){0,3}${DOT}(?:${TOP})(?![a-z0-9])`,
  'gi',
);

/** E-mail addresses, written or spoken ("ann dot lee at example dot com", zhang艾特example点com). */
export const findEmails: Recogniser = ({ text }) => {
  const found: Candidate[] = [];
  const add = (pattern: RegExp, score: number): void => {
    for (const match of text.matchAll(pattern)) {
      found.push({ type: 'email', start: match.index, end: match.index + match[0].length, score });
    }
  };
  if (text.includes('@')) add(WRITTEN, 0.95);
  if (/(?:at|艾特|圈a|@)/i.test(text) && /(?:dot|点|\.)/i.test(text)) add(SPOKEN, 0.8);
  return found;
};
