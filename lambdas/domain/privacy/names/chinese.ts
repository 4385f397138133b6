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
import { AFTER_NAME, BEFORE_NAME, NOT_AFTER_NAME, TITLES } from '../data/name-cues.ts';
import { lastUpTo } from '../ordered.ts';
import type { Recogniser } from '../reading.ts';
import { type Candidate, THRESHOLD } from '../span.ts';

const frequent = new Set(FREQUENT_SURNAMES);
const surnames = new Set(FREQUENT_SURNAMES + RARE_SURNAMES);
const wordlike = new Set(WORDLIKE_SURNAMES);
const compound = new Set(COMPOUND_SURNAMES);
const strong = new Set(GIVEN_STRONG);
const weak = new Set(GIVEN_WEAK);
const wordNames = new Set(WORD_NAMES);
const notNames = new RegExp(`^(?:${NOT_NAMES.join('|')})`);

const LINK = '[\\s:：是为叫写的填"“「\'(（【《,，/]{0,3}';
const SURE_BEFORE = new RegExp(`(?:${BEFORE_NAME.sure})${LINK}$`);
const SURE = new RegExp(BEFORE_NAME.sure);
const ROLE = new RegExp(`${BEFORE_NAME.role}|${TITLES}`);
const LIKELY_BEFORE = new RegExp(`(?:${BEFORE_NAME.likely})["“「'（(]?$`);
const ROLE_BEFORE = new RegExp(`(?:${BEFORE_NAME.role})["“「'（(]?$`);
const TITLE_AFTER = new RegExp(`^ ?(?:${TITLES})`);
const PERSON_AFTER = new RegExp(`^ ?(?:${AFTER_NAME})`);
/** 张三，男，35岁 */
const DESCRIBED_AFTER = /^ ?[,，、(（] ?(?:男|女|今年|\d{2}岁|身份证|手机|电话)/;
const THING_AFTER = new RegExp(`^(?:${NOT_AFTER_NAME})`);
const EDGE_BEFORE = /(?:^|[\s\p{P}\p{S}])$/u;
const EDGE_AFTER = /^(?:$|[\s\p{P}\p{S}\d])/u;
const SIGNATURE_BEFORE = /(?:[—-]{1,2} ?|\n\s{0,8}|此致|敬礼|谢谢)$/;

const HAN = /^\p{Script=Han}+$/u;
const NEVER_GIVEN = new Set(
  '的了是在不我你他她它们这那吗呢吧啊哦呀嘛和与跟给把被就都也还很太说要会能去来上下个么什没有为症病品店车版号',
);

type Name = { start: number; end: number; surname: string; given: string };

const isGiven = (character: string): boolean => strong.has(character) || weak.has(character);

/** Every stretch that is built like a name: a family name and one or two characters that may be a given name. */
const possibleNames = (text: string, isSure: boolean): Name[] => {
  const names: Name[] = [];
  const add = (start: number, surname: string): void => {
    for (const length of [2, 1]) {
      const given = text.slice(start + surname.length, start + surname.length + length);
      const fits =
        !TITLE_AFTER.test(given) &&
        Array.from(given).every((character) => isGiven(character) || (isSure && !NEVER_GIVEN.has(character)));
      if (given.length === length && HAN.test(given) && fits) {
        names.push({ start, end: start + surname.length + length, surname, given });
      }
    }
  };
  for (let at = 0; at < text.length - 1; at += 1) {
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

/** ，13912345678 or / 6222…: a number or a mail box in the next field, as in "王芳，13912345678，退款". */
const VALUE_AFTER = /^[\s,，、/|:：(（]{1,3}(?:\+?\d[\d -]{7}|\d{6,}[\dXx]|[\w.-]{2,20}@)/;
const VALUE_BEFORE = /(?:\d{7}[\dXx]|\d{4}|[a-z]\.[a-z]{2,7})[\s,，、/|)）]{1,3}$/i;

/**
 * What the words around a name say: `isSure` when they announce or address a person, `isNamed` when any characters
 * will do, `isWhole` when nothing else stands between the signs around it, `isBeside` when a number comes next to that.
 */
type Surroundings = { score: number; isSure: boolean; isNamed: boolean; isWhole: boolean; isBeside: boolean };

const surroundings = (before: string, after: string): Surroundings => {
  const isAnnounced = SURE_BEFORE.test(before);
  const isTitled = TITLE_AFTER.test(after);
  const isRole = ROLE_BEFORE.test(before);
  const isEdged = EDGE_BEFORE.test(before);
  const isWhole = isEdged && EDGE_AFTER.test(after);
  const isBeside = isWhole && (DESCRIBED_AFTER.test(after) || VALUE_AFTER.test(after) || VALUE_BEFORE.test(before));
  let score = isTitled ? 0.45 : PERSON_AFTER.test(after) ? 0.15 : EDGE_AFTER.test(after) ? 0.12 : -0.05;
  if (isAnnounced) score += 0.5;
  else if (isRole) score += 0.35;
  else if (isBeside) score += 0.35;
  else if (LIKELY_BEFORE.test(before)) score += 0.25;
  else if (SIGNATURE_BEFORE.test(before) && after.trim() === '') score += 0.35;
  else if (isEdged) score += 0.1;
  const isFramed = LIKELY_BEFORE.test(before) && (PERSON_AFTER.test(after) || EDGE_AFTER.test(after));
  const isNamed = isAnnounced || isRole || (isTitled && isEdged);
  return {
    score,
    isSure: isAnnounced || isTitled,
    isNamed,
    isWhole: isWhole || isFramed || (isEdged && PERSON_AFTER.test(after)),
    isBeside,
  };
};

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Where words begin and end around a place; a clause is cut once and only when asked about. */
const wordBorders = (text: string): ((at: number) => Set<number>) => {
  const clauses = Array.from(text.matchAll(/\p{Script=Han}{2,}/gu), ({ 0: clause, index: start }) => ({
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
  const { score, isSure, isNamed, isWhole, isBeside } = surroundings(before, after);
  const total = Math.min(score + surnameScore(name.surname) + givenScore(name.given, isNamed), 0.95);
  if (total < THRESHOLD || notNames.test(written + after) || THING_AFTER.test(after)) return 0;
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
    (isCertain || isLikely || (isSure && isWhole) || (isSure && EDGE_AFTER.test(after)))
    ? total - 0.05
    : 0;
};

/** Names in Chinese writing, by family name, characters of given names, and the words around them. */
export const findChineseNames: Recogniser = ({ text }) => {
  if (!/\p{Script=Han}{2}/u.test(text)) return [];
  const borders = wordBorders(text);
  const isSure = SURE.test(text) || ROLE.test(text);
  return possibleNames(text, isSure).map(
    (name): Candidate => ({ type: 'name', start: name.start, end: name.end, score: scoreOf(text, name, borders) }),
  );
};
