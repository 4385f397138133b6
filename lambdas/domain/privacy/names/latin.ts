import { NOT_PEOPLE } from '../data/name-words.ts';
import type { Recogniser } from '../reading.ts';
import { type Candidate, THRESHOLD } from '../span.ts';
import { namesInFurtherScripts } from './further-scripts.ts';
import { contextScore } from './latin-context.ts';
import { largeInFields, nameInForm } from './latin-forms.ts';
import { type Before, readBefore } from './latin-lead.ts';
import { readLists } from './latin-lists.ts';
import { nameAt, wordScore } from './latin-parts.ts';
import { isCommon, isNeverName, mayBeName, type Word, wordsOf } from './latin-words.ts';

const notPeople = new Set(NOT_PEOPLE.split('|'));
const AFTER = 64;

/** The end of a name with what follows it: the generation or a degree, the full stop of an initial. */
const withAddition = (text: string, end: number, last: Word | undefined): number => {
  const rest = text.slice(end, end + 8);
  const addition = /^,? (?:Jr\b\.?|Sr\b\.?|II|III|IV|MD|PhD|DDS|DVM|Esq)(?![A-Za-z])/.exec(rest);
  if (addition !== null) return end + addition[0].length;
  return last?.kind === 'initial' && /^\.(?:,| [<(\p{Ll}])/u.test(rest) ? end + 1 : end;
};

/** So many frequent words nearby make a text English: in others an unknown word is no family name. */
const ENGLISH_WORDS = 3;
const CLAUSE_END = /^(?:$|[\n,.!?;)"”]| (?:again|here|from|speaking)\b)/;

/** "its jamal whitcombe again": in small letters a family name that no list has follows where a name must stand. */
const smallSurname = (text: string, words: readonly Word[], at: number, around: Before): Word | undefined => {
  const [first, second, third] = words.slice(at, at + 3);
  if (first?.kind !== 'given' || first.isCapital || second === undefined || second.isCapital) return undefined;
  if (second.start !== first.end + 1 || second.lower.length < 3 || second.kind !== 'other' || isCommon(second))
    return undefined;
  const rest = text.slice(second.end, second.end + 12);
  const { leads } = around;
  const isNamed = leads.has('sure') || leads.has('field') || leads.has('self') || leads.has('noun');
  if (isNamed && CLAUSE_END.test(rest)) return second;
  if (!first.isHasty) return undefined;
  const nearby = words.slice(Math.max(0, at - 8), at + 10);
  if (CLAUSE_END.test(rest)) return nearby.filter(isCommon).length >= ENGLISH_WORDS ? second : undefined;
  return third !== undefined && rest.startsWith(' ') && isCommon(third) ? second : undefined;
};

/** Whether a name stands in a list right behind one that was found. */
const isNextTo = (text: string, last: Candidate | undefined, start: number): boolean =>
  last !== undefined &&
  start - last.end < 6 &&
  /^\.?(?:, | and |, and | & | \/ |; )$/.test(text.slice(last.end, start));

/**
 * Names in Latin letters: given names that are known, words that announce a person, signatures and greetings. A
 * name excludes its title; a family name behind a title alone is not marked.
 */
export const findLatinNames: Recogniser = ({ text }) => {
  const words = wordsOf(text);
  const { people, things } = readLists(text, words);
  const found: Candidate[] = [...namesInFurtherScripts(text), ...largeInFields(text, words)];
  for (let at = 0; at < words.length; at += 1) {
    const first = words[at];
    if (first === undefined || (!first.isCapital && first.kind === 'other' && isNeverName(first))) continue;
    const inForm = nameInForm(text, words, at);
    if (inForm !== undefined) found.push(inForm);
    if (first.kind === 'other' || first.kind === 'particle') continue;
    const around = readBefore(text, first.start);
    const isNamed = around.leads.has('sure') || around.leads.has('field');
    const name = nameAt(text, words, at, isNamed ? 2 : 1);
    const surname = name.length === 1 ? smallSurname(text, words, at, around) : undefined;
    if (surname !== undefined) name.push(surname);
    const end = withAddition(text, name.at(-1)?.end ?? first.end, name.at(-1));
    if (notPeople.has(text.slice(first.start, end).toLowerCase()) || (name.length === 1 && things.has(first.start))) {
      at += name.length - 1;
      continue;
    }
    if (first.kind === 'surname' && notPeople.has(first.lower)) continue;
    const isListed = name.length === 1 && people.has(first.start);
    const beside = name.length > 1 && name.every(mayBeName) && isNextTo(text, found.at(-1), first.start) ? 0.3 : 0;
    const score = isListed ? 0.6 : beside + wordScore(name) + contextScore(around, text.slice(end, end + AFTER), name);
    if (score < THRESHOLD) continue;
    found.push({ type: 'name', start: first.start, end, score: Math.min(score, 0.95) });
    at += name.length - 1;
  }
  return found;
};
