import { THING_FOLLOWS } from '../data/name-words.ts';
import { isGivenName, isSurname, mayBeName, type Word } from './latin-words.ts';

const BETWEEN = /^(?:, | and | or |, and |, or | & )$/;
const THING_AFTER = new RegExp(`^ (?:${THING_FOLLOWS})(?![a-z])`, 'i');

/** What lists say of the words in them: those that are people, and those that are no people. */
export type Listed = { people: ReadonlySet<number>; things: ReadonlySet<number> };

/** "Jones, Mitchell and Williams": three family names make a firm, unless all may be given ones. */
const isFirm = (run: readonly Word[], text: string): boolean => {
  const [first, , last] = run;
  if (run.length !== 3 || first === undefined || last === undefined) return false;
  return (
    / (?:and|&) $/.test(text.slice(Math.max(0, last.start - 5), last.start)) &&
    run.every(isSurname) &&
    !run.every(isGivenName)
  );
};

/** "Lang and Fowler were": two people by their family names, and what they did. */
const isPair = (run: readonly Word[], text: string): boolean => {
  const [first, second] = run;
  if (run.length !== 2 || first === undefined || second === undefined) return false;
  if (text.slice(first.end, second.start) !== ' and ' || !run.every(({ isCapital }) => isCapital)) return false;
  const isKnown = run.every((word) => isSurname(word) || isGivenName(word) || word.kind === 'surname');
  return (
    isKnown &&
    /^ (?:were|are both|have both|both|argued|agreed|replied|promised)\b/.test(text.slice(second.end, second.end + 12))
  );
};

const judge = (run: readonly Word[], text: string, people: Set<number>, things: Set<number>): void => {
  const last = run.at(-1);
  if (last === undefined || run.length < 2) return;
  const isOfThings = THING_AFTER.test(text.slice(last.end, last.end + 16)) && run.length > 2;
  if (isOfThings || isFirm(run, text)) {
    for (const { start } of run) things.add(start);
    return;
  }
  const known = run.filter(({ kind }) => kind === 'given' || kind === 'maybe').length;
  const isOfPeople = run.length > 2 && run.some(({ kind }) => kind === 'given') && known * 2 >= run.length;
  if (isOfPeople || isPair(run, text)) for (const { start } of run) people.add(start);
};

/** Reads lists of single words: "Malon, Mark and Kaylee", of which half are known given names, are people. */
export const readLists = (text: string, words: readonly Word[]): Listed => {
  const people = new Set<number>();
  const things = new Set<number>();
  let run: Word[] = [];
  const close = (): void => {
    judge(run, text, people, things);
    run = [];
  };
  for (const word of words) {
    const last = run.at(-1);
    if (word.lower === 'and' || word.lower === 'or') continue;
    const isName = word.isCapital ? mayBeName(word) || word.kind === 'maybe' : word.isHasty && word.kind === 'given';
    if (!isName) {
      if (run.length > 0) close();
    } else {
      if (last !== undefined && !BETWEEN.test(text.slice(last.end, word.start))) close();
      run.push(word);
    }
  }
  close();
  return { people, things };
};
