import { NOT_IN_ADDRESSES, NOT_IN_TOWNS } from '../data/street-words.ts';
import { matchesOf } from '../matches.ts';
import { common } from '../names/latin-lexicon.ts';
import {
  CERTAIN_TOWN,
  COUNTRY_AFTER,
  HASTY_LAST_TOWN,
  HASTY_POSTCODE_AFTER,
  HASTY_STATE_AFTER,
  HASTY_TOWN_AFTER,
  POSTCODE,
  POSTCODE_AFTER,
  SEPARATOR,
  STATE,
  STATE_AFTER,
  TOWN_AFTER,
  UNIT_AFTER,
} from './latin-patterns.ts';

export const notInAddresses: ReadonlySet<string> = new Set(NOT_IN_ADDRESSES.split('|'));
const notInTowns = new Set([...notInAddresses, ...NOT_IN_TOWNS.split('|')]);
/** Whether a word in small letters is one of the language, and in no address. */
export const isOrdinaryWord = (word: string): boolean => notInTowns.has(word) || common.has(word);
const FIRST_WORD = /\p{L}[\p{L}'’]*/u;

export type Tail = { whole: string; end: number; hasUnit: boolean; hasPostcode: boolean; hasTown: boolean };
type Part = 'unit' | 'postcode' | 'state' | 'town' | 'country';

const stick = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

const AFTER_TOWN = new RegExp(`^(?:$|[\\s]*[,.;:!?)\\n]|${SEPARATOR}(?:${POSTCODE}|${STATE}))`, 'u');

/** A town stands behind a comma, a line end or a postcode, or before a state or a postcode; its words are no ordinary ones. */
const isTown = (text: string, tail: Tail, match: RegExpExecArray): boolean => {
  const [whole, capital = '', town = capital] = match;
  const follows = text.slice(tail.end + whole.length, tail.end + whole.length + 14);
  if (CERTAIN_TOWN.test(follows)) return true;
  if (notInAddresses.has((FIRST_WORD.exec(town)?.[0] ?? '').toLowerCase())) return false;
  if (/[,\n]/.test(whole.slice(0, whole.length - town.length))) return true;
  return tail.hasPostcode || tail.hasUnit || AFTER_TOWN.test(follows);
};

/** What ends a town in a text of small letters: no town has these words. */
const GO_ON =
  / (?:for|is|was|are|were|has|have|had|will|would|can|could|please|thanks|thank|before|after|because|so|but|when|where|which|that|this|last|next|every|today|tomorrow|yesterday|by|with|from|to|as|if|and (?:it|i|the|we|my|call)|i|we|you|my|our|your|it|they)(?![\p{L}'’-])/u;

/** "Nottingham Please call", "calino for the party": a town's name ends before a word that is no name. */
const townLength = ([whole, ...towns]: RegExpExecArray): number => {
  const town = towns.find(Boolean) ?? '';
  const from = whole.length - town.length;
  const small = town === town.toLowerCase() ? GO_ON.exec(town) : null;
  if (small !== null) return from + small.index;
  for (const { 0: word, index } of matchesOf(/(?<= )\p{Lu}[\p{L}'’]*/gu, town))
    if (notInTowns.has(word.toLowerCase())) return from + index - 1;
  return whole.length;
};

const townAt = (text: string, tail: Tail, towns: number, isLowerCase: boolean): RegExpExecArray | null => {
  const isDirect = text.startsWith(' ', tail.end);
  if (towns >= (tail.hasPostcode ? (isDirect ? 4 : 1) : 3)) return null;
  const town = stick(isLowerCase ? HASTY_TOWN_AFTER : TOWN_AFTER, text, tail.end);
  return town !== null && isTown(text, tail, town) ? town : null;
};

const partAt = (
  text: string,
  tail: Tail,
  towns: number,
  isLowerCase: boolean,
): { part: Part; length: number } | undefined => {
  const at = (part: Part, pattern: RegExp): { part: Part; length: number } | undefined => {
    const match = stick(pattern, text, tail.end);
    return match === null ? undefined : { part, length: match[0].length };
  };
  const unit = at('unit', UNIT_AFTER);
  if (unit !== undefined) return unit;
  const code = tail.hasPostcode ? undefined : at('postcode', isLowerCase ? HASTY_POSTCODE_AFTER : POSTCODE_AFTER);
  if (code !== undefined) return code;
  const state = tail.hasPostcode ? undefined : at('state', isLowerCase ? HASTY_STATE_AFTER : STATE_AFTER);
  if (state !== undefined) return state;
  const town = townAt(text, tail, towns, isLowerCase);
  if (town !== null) return { part: 'town', length: townLength(town) };
  return isLowerCase && !tail.hasPostcode ? at('country', COUNTRY_AFTER) : undefined;
};

/** In a text of small letters the town is what no list of words has, from a unit to the end of the line. */
const withLastTown = (text: string, tail: Tail): Tail => {
  if (tail.hasTown || tail.hasPostcode || !tail.hasUnit) return tail;
  const match = stick(HASTY_LAST_TOWN, text, tail.end);
  const [whole = '', town = '', country = ''] = match ?? [];
  const isOrdinary = town.split(' ').some(isOrdinaryWord);
  if (match === null || isOrdinary || town + country === '') return tail;
  return { ...tail, end: tail.end + whole.length, hasTown: true };
};

/** What follows a street: units, a town, a state, a postcode, in any order and each on the same or the next line. */
export const tailOf = (text: string, from: number, isLowerCase: boolean): Tail => {
  const tail: Tail = { whole: '', end: from, hasUnit: false, hasPostcode: false, hasTown: false };
  let towns = 0;
  for (let parts = 0; parts < 9; parts += 1) {
    const next = partAt(text, tail, towns, isLowerCase);
    if (next === undefined) break;
    const hadPostcode = tail.hasPostcode;
    if (next.part === 'unit') tail.hasUnit = true;
    if (next.part === 'postcode') tail.hasPostcode = true;
    if (next.part === 'town') {
      tail.hasTown = true;
      towns += 1;
    }
    tail.end += next.length;
    if (next.part === 'town' && hadPostcode) break;
  }
  return isLowerCase ? withLastTown(text, tail) : tail;
};
