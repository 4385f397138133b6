import {
  COMPOUND_SURNAMES,
  FREQUENT_SURNAMES,
  GIVEN_STRONG,
  GIVEN_WEAK,
  NOT_NAMES,
  RARE_SURNAMES,
  WORD_NAMES,
  WORDLIKE_SURNAMES,
} from '../data/chinese-names.ts';
import { matchesOf } from '../matches.ts';
import { lastUpTo } from '../ordered.ts';
import type { Recogniser } from '../reading.ts';
import { type Candidate, THRESHOLD } from '../span.ts';
import { EDGE_AFTER, PERSON_AFTER, ROLE, SURE, surroundings, THING_AFTER, TITLE_AFTER } from './chinese-context.ts';

const frequent = new Set(FREQUENT_SURNAMES);
const surnames = new Set(FREQUENT_SURNAMES + RARE_SURNAMES);
const wordlike = new Set(WORDLIKE_SURNAMES);
const compound = new Set(COMPOUND_SURNAMES);
const strong = new Set(GIVEN_STRONG);
const weak = new Set(GIVEN_WEAK);
const wordNames = new Set(WORD_NAMES);
const notNames = new RegExp(`^(?:${NOT_NAMES.join('|')})`);

const HAN = /^\p{Script=Han}+$/u;
const NEVER_GIVEN = new Set(
  '的了是在不我你他她它们这那吗呢吧啊哦呀嘛和与跟给把被就都也还很太说要会能去来上下个么什没有为症病品店车版号',
);

/** What a sentence goes on with behind a name (李娜都…) and hardly a name ends in. */
const GOES_ON = new Set('都也还很太说要会能去就被把让跟与及');

type Name = { start: number; end: number; surname: string; given: string };

const isGiven = (character: string): boolean => strong.has(character) || weak.has(character);

const mayBeGiven = (character: string, isSure: boolean): boolean =>
  isGiven(character) || (isSure && !NEVER_GIVEN.has(character));

/** Every stretch that is built like a name: a family name and one or two characters that may be a given name. */
const possibleNames = (text: string, isSure: boolean): Name[] => {
  const names: Name[] = [];
  const add = (start: number, surname: string): void => {
    for (const length of [2, 1]) {
      const given = text.slice(start + surname.length, start + surname.length + length);
      const fits =
        given.length === length &&
        mayBeGiven(given.charAt(0), isSure) &&
        (length === 1 || mayBeGiven(given.charAt(1), isSure)) &&
        !GOES_ON.has(given.charAt(length - 1)) &&
        HAN.test(given) &&
        !TITLE_AFTER.test(given) &&
        !(given.endsWith('儿') && /[子女媳童科时]/.test(text.charAt(start + surname.length + length)));
      if (fits) names.push({ start, end: start + surname.length + length, surname, given });
    }
  };
  for (let at = 0; at < text.length - 1; at += 1) {
    if (text.charCodeAt(at) < 0x3400) continue;
    const one = text.charAt(at);
    const two = text.slice(at, at + 2);
    if (wordNames.has(two)) names.push({ start: at, end: at + 2, surname: one, given: two.slice(1) });
    if (compound.has(two)) add(at, two);
    else if (surnames.has(one)) add(at, one);
  }
  return names;
};

/** How much a given name's characters look like one, -0.2 to 0.4; unknown ones may pass where a person is named. */
const givenScore = (given: string, isNamed: boolean): number => {
  const characters = Array.from(given);
  const strongs = characters.filter((character) => strong.has(character)).length;
  if (!characters.every(isGiven)) return isNamed ? 0.05 + 0.08 * strongs : strongs > 0 ? 0.05 : -0.2;
  if (characters.length === 1) return strongs === 1 ? 0.25 : 0.1;
  return 0.25 + 0.08 * strongs;
};

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Where words begin and end around a place; a clause is cut once and only when asked about. */
const wordBorders = (text: string): ((at: number) => Set<number>) => {
  const clauses = matchesOf(/\p{Script=Han}{2,}/gu, text).map(({ 0: clause, index: start }) => ({
    clause,
    start,
  }));
  const known = new Map<number, Set<number>>();
  return (at) => {
    const { clause, start } = clauses[lastUpTo(clauses, (one) => one.start, at)] ?? { clause: '', start: 0 };
    const borders = known.get(start) ?? new Set([start + clause.length]);
    if (!known.has(start)) for (const { index } of segmenter.segment(clause)) borders.add(start + index);
    known.set(start, borders);
    return borders;
  };
};

/** How much a family name alone speaks for a name. */
const surnameScore = (surname: string): number =>
  (compound.has(surname) ? 0.25 : frequent.has(surname) ? 0.12 : 0) - (wordlike.has(surname) ? 0.1 : 0);

const scoreOf = (text: string, name: Name, borders: (at: number) => Set<number>): number => {
  const written = text.slice(name.start, name.end);
  const before = text.slice(Math.max(0, name.start - 12), name.start);
  const after = text.slice(name.end, name.end + 12);
  if (wordNames.has(written)) return isGiven(after.charAt(0)) && !PERSON_AFTER.test(after) ? 0 : 0.8;
  const { score, isSure, isNamed, isWhole, isBeside, isNumbered } = surroundings(before, after);
  const total = Math.min(score + surnameScore(name.surname) + givenScore(name.given, isNamed || isNumbered), 0.95);
  if (total < THRESHOLD || THING_AFTER.test(after)) return 0;
  if (notNames.test(written + after) && (name.given.length < 2 || !TITLE_AFTER.test(after))) return 0;
  const words = borders(name.start);
  const isCut = words.has(name.start) && words.has(name.end);
  const isTwoWords = words.has(name.start + name.surname.length);
  if (isCut && isTwoWords) return total;
  const isOneWord = isCut && !Array.from(name.given, (_, i) => words.has(name.start + i + 1)).includes(true);
  if (isOneWord) return (isSure || isBeside) && EDGE_AFTER.test(after) ? total : 0; // 幸福, 成长
  // The dictionary cuts rare names anywhere: then the characters must speak for themselves.
  const strongs = Array.from(name.given).filter((character) => strong.has(character)).length;
  const isLikely = name.given.length === 2 && Array.from(name.given).every(isGiven) && strongs > 0;
  const isCertain = strongs === name.given.length;
  return (isSure || isNamed || isWhole) &&
    (isCertain ||
      isLikely ||
      (isNamed && compound.has(name.surname)) ||
      (isSure && isWhole) ||
      (isSure && EDGE_AFTER.test(after)))
    ? total - 0.05
    : 0;
};

const IN_LIST = new RegExp(
  `(?<=[、;/] ?)(?:${COMPOUND_SURNAMES.join('|')}|[${FREQUENT_SURNAMES}${RARE_SURNAMES}])\\p{Script=Han}{1,2}(?=[、;/,。]|$)`,
  'gu',
);

/** 赵一鸣、钱多朵、慕容晓峰: what is built like a name, in a list right beside one. */
const listedBeside = (text: string, found: readonly Candidate[]): Candidate[] => {
  const names = found.filter(({ score }) => score >= THRESHOLD);
  if (names.length === 0 || !/[、;/]/.test(text)) return [];
  const starts = new Set(names.map(({ start }) => start));
  const ends = new Set(names.map(({ end }) => end));
  const listed: Candidate[] = [];
  for (const { 0: name, index: start } of matchesOf(IN_LIST, text)) {
    const end = start + name.length;
    if ((ends.has(start - 1) || starts.has(end + 1)) && !notNames.test(name) && !NEVER_GIVEN.has(name.slice(-1)))
      listed.push({ type: 'name', start, end, score: 0.55 });
  }
  return listed;
};

/** Names in Chinese writing, by family name, characters of given names, and the words around them. */
export const findChineseNames: Recogniser = ({ text }) => {
  if (!/\p{Script=Han}{2}/u.test(text)) return [];
  const borders = wordBorders(text);
  const isSure = SURE.test(text) || ROLE.test(text) || /\d{17}/.test(text);
  const found = possibleNames(text, isSure).map(
    (name): Candidate => ({ type: 'name', start: name.start, end: name.end, score: scoreOf(text, name, borders) }),
  );
  return [...found, ...listedBeside(text, found)];
};
