import { NOT_PEOPLE } from '../data/name-words.ts';
import type { Recogniser } from '../reading.ts';
import { type Candidate, THRESHOLD } from '../span.ts';
import { contextScore } from './latin-context.ts';
import { readBefore } from './latin-lead.ts';
import { isNeverName, mayBeName, nameAt, type Word, wordScore, wordsOf } from './latin-words.ts';
import { isPinyinName } from './pinyin.ts';

const notPeople = new Set(NOT_PEOPLE.split('|'));

/** "Delacroix, Benoit": a family name in front, in quotation marks, in a form, or known as one. */
const inverted = (text: string, words: readonly Word[], at: number): Candidate | undefined => {
  const last = words[at];
  const first = words[at + 1];
  if (last === undefined || first === undefined || !last.isCapital || last.isAcronym) return undefined;
  if (text.slice(last.end, first.start) !== ', ' || !mayBeName(last) || !first.isCapital) return undefined;
  const { leads, signs } = readBefore(text, last.start);
  const isListed = leads.has('sure') || leads.has('role') || (leads.has('field') && /[:=]/.test(signs));
  const isQuoted = /["“”'「]$/.test(signs) && /^["”'’」]/.test(text.slice(first.end));
  const isKnown =
    last.kind === 'surname' && /^(?:["”)\n;]|$| (?:is|was|on|has)\b)/.test(text.slice(first.end, first.end + 5));
  const isNamed = isQuoted ? mayBeName(first) : first.kind === 'given' && (isListed || isKnown);
  return isNamed ? { type: 'name', start: last.start, end: first.end, score: 0.8 } : undefined;
};

/** Places of words in a list of three and more of which half are known given names: "Malon, Mark and Kaylee". */
const listed = (text: string, words: readonly Word[]): Set<number> => {
  const found = new Set<number>();
  let run: Word[] = [];
  const close = (): void => {
    const hasGiven = run.some(({ kind }) => kind === 'given');
    const known = run.filter(({ kind }) => kind === 'given' || kind === 'maybe').length;
    if (run.length > 2 && hasGiven && known * 2 >= run.length) for (const { start } of run) found.add(start);
    run = [];
  };
  for (const word of words) {
    const last = run.at(-1);
    const gap = last === undefined ? '' : text.slice(last.end, word.start);
    if (word.lower === 'and' || word.lower === 'or') continue;
    if (!word.isCapital || !(mayBeName(word) || word.kind === 'maybe')) close();
    else {
      if (last !== undefined && !/^(?:, | and | or |, and |, or | & )$/.test(gap)) close();
      run.push(word);
    }
  }
  close();
  return found;
};

/** "my name is zhang wei": pinyin in small letters, where a name must stand. */
const smallPinyin = (text: string, words: readonly Word[], at: number): Candidate | undefined => {
  const first = words[at];
  const second = words[at + 1];
  if (first === undefined || second === undefined || first.isCapital || second.start !== first.end + 1)
    return undefined;
  if (!isPinyinName(first.lower, second.lower) || isNeverName(first) || isNeverName(second)) return undefined;
  const { leads, signs } = readBefore(text, first.start);
  const isNamed = (leads.has('sure') && signs.length <= 4) || (leads.has('field') && /^ ?[:=]/.test(signs));
  return isNamed ? { type: 'name', start: first.start, end: second.end, score: 0.6 } : undefined;
};

/** The end of a name with the generation that follows it: Jr., III. */
const withGeneration = (text: string, end: number): number =>
  end + (/^,? (?:Jr\b\.?|Sr\b\.?|II|III|IV)(?![A-Za-z])/.exec(text.slice(end, end + 6))?.[0].length ?? 0);

/**
 * Names in Latin letters: given names that are known, words that announce a person, signatures and greetings. A
 * name excludes its title; a family name behind a title alone is not marked.
 */
export const findLatinNames: Recogniser = ({ text }) => {
  const words = wordsOf(text);
  const inLists = listed(text, words);
  const found: Candidate[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const first = words[at];
    if (first === undefined || (!first.isCapital && isNeverName(first) && first.kind === 'other')) continue;
    const small = smallPinyin(text, words, at) ?? inverted(text, words, at);
    if (small !== undefined) found.push(small);
    if (first.kind === 'other' || first.kind === 'particle') continue;
    const around = readBefore(text, first.start);
    const isNamed = around.leads.has('sure') || around.leads.has('field');
    const name = nameAt(text, words, at, isNamed ? 2 : 1);
    const end = withGeneration(text, name.at(-1)?.end ?? first.end);
    const isListed = name.length === 1 && inLists.has(first.start);
    const score = isListed ? 0.6 : wordScore(name) + contextScore(around, text.slice(end, end + 16), name);
    if (score < THRESHOLD || notPeople.has(text.slice(first.start, end).toLowerCase())) continue;
    found.push({ type: 'name', start: first.start, end, score: Math.min(score, 0.95) });
    at += name.length - 1;
  }
  return found;
};
