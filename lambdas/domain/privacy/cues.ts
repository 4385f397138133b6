import { CUES, type CueKind, SCAM_WORDS } from './data/cues.ts';
import { matchesOf } from './matches.ts';
import { lastUpTo } from './ordered.ts';

/** How the words around a number speak: it is what is asked for, is nearly so, is something else, or nothing is said. */
export type Verdict = 'for' | 'near' | 'against' | 'silent';

export type Cues = {
  /**
   * The verdict on a number at [start, end) of the text for a recogniser of the kinds `wanted`; cues of the kinds
   * `harmless` do not speak against it.
   */
  verdict: (start: number, end: number, wanted: readonly CueKind[], harmless?: readonly CueKind[]) => Verdict;
  /** Whether a number is announced as a company's own line, and nothing near speaks of a scam. */
  isOwnLine: (start: number, end: number) => boolean;
  /** Whether the sentence around a number speaks of a scam. */
  isScam: (start: number, end: number) => boolean;
  /** Whether a cue touches a number at `start` ("tel13800138000"). */
  touches: (start: number) => boolean;
};

type Cue = { kind: CueKind; start: number; end: number };

/** Kinds that turn a number into something that is not personal data, when they announce it. */
const OTHER_THINGS: readonly CueKind[] = ['order', 'goods', 'device', 'money', 'tail'];

const SCAM = new RegExp(SCAM_WORDS, 'i');
const REACH = 48;
const REACH_AFTER = 16;
/** What parts a cue from a number: the end of a sentence, or of a line without a colon. */
const SENTENCE_END = /[。！？!?；;]|(?<!(?<![a-z])(?:n[or]|num))\.\s|\n\s*\n|^[^:]*\n/i;

/** What joins a cue to its number: signs, "is", 是, "me at". Only one class repeats, so a match is linear. */
const LINK =
  /^(?:[\s:#=,，"'“”‘’()（）「」【】[\].*+-]|是|为|乃|叫|号|码|即|填|我的?|佢|就|请|係|は|が|の|'s|(?:es|est|ist|lautet|unter|der|die|das|el|le|mon|mein|meine|is|was|no|nr|number|id|are|to|at|on|in|by|me|us|my|him|her|them|this|the|of|for|back|please|now|called|it's|reads?|reading|says|shows?|showed|starts|goes|with|which|a|an|new|old|current|correct|full|al|à|au|auf|op|su|seen|was|has|had|hat|de|do|da|del|di|number|num|nr|n°|nº|#|still|under|using)(?![a-zà-ÿ]))*$/i;

/** A number, or a list of numbers, between a cue and its last number. */
const LIST = /^[\s:#=：是为]*(?:[A-Za-z]{0,4}[\d-]{6,30}[\s,，、/和及&+]+(?:and )?){1,3}$/;

const LINK_AFTER =
  /^[\s"'”」()（）,，]*(?:是|为|就是|这个|这|is|was|as)(?:\s|我的|我|你们的|这个|的|my|the|your|our|an?(?= ))*$/i;

/** 555-0132 (home), 555-0132-fax, 555-0132 cell */
const NOTE_AFTER = /^(?: ?[-(/]? ?| ?\((?:\p{L}{1,16} ){1,2})$/u;

const kindOf = new Map<string, CueKind>();
const chinese: string[] = [];
const english: string[] = [];
for (const { kind, zh, en } of CUES) {
  for (const word of zh.split('|').filter(Boolean)) {
    kindOf.set(word, kind);
    chinese.push(word);
  }
  for (const word of en.split('|').filter(Boolean)) {
    kindOf.set(word, kind);
    english.push(word);
  }
}
const alternatives = (words: string[]): string =>
  words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[$.]/g, '\\$&'))
    .join('|');
/** Words behind a look at the characters that they begin with: it spares hundreds of comparisons. */
const behindFirst = (words: string[]): string =>
  `(?=[${[...new Set(words.map((word) => word.charAt(0)))].join('')}])(?:${alternatives(words)})`;
const isLatin = (word: string): boolean => word < '\u0100';
const CUE = new RegExp(
  `${behindFirst(chinese.filter((word) => !isLatin(word)))}|${behindFirst(chinese.filter(isLatin))}|(?<![a-z0-9]|n')(?:${alternatives(english)})(?![a-z])`,
  'gi',
);

/** 你们公司电话, 官网上的电话, your office number: the company's own line, not a person's. */
const OWNER_BEFORE = /(?:你们|贵司|贵公司|你司|官方|官网|客服|售后|门店|店铺)[^，。,.!？?\n]{0,3}$/;
const ENGLISH_OWNER_BEFORE =
  /(?<![a-z])(?:your|official|customer service|support|store's|shop's|company's) (?:[a-z]+ )?$/i;
const LINE_NOUN =
  /^(?:phone|telephone|tel|phone number|telephone number|contact number|landline|office|office number|number is|switchboard)$/i;

const isOwned = (text: string, start: number, cue: string): boolean => {
  const before = text.slice(Math.max(0, start - 24), start);
  return OWNER_BEFORE.test(before) || (LINE_NOUN.test(cue) && ENGLISH_OWNER_BEFORE.test(before));
};

/** 护照编号, 车牌编号, passport code: what numbers anything takes the kind of the cue it touches. */
const NUMBERING = /^(?:编号|编码|单号|id|code|ref|reference|reference number|no)$/i;
const PERSONAL: readonly CueKind[] = ['phone', 'id-card', 'bank-card', 'passport', 'plate', 'ssn', 'iban', 'wechat'];

const allCues = (text: string): Cue[] => {
  const found: Cue[] = [];
  for (const match of matchesOf(CUE, text)) {
    const kind = kindOf.get(match[0].toLowerCase());
    const last = found.at(-1);
    const isOwn =
      kind === 'phone' &&
      ((last?.kind === 'hotline' && last.end === match.index) || isOwned(text, match.index, match[0]));
    const touched =
      last !== undefined && match.index - last.end <= 1 && PERSONAL.includes(last.kind) ? last : undefined;
    if (touched !== undefined && NUMBERING.test(match[0])) {
      found.push({ kind: touched.kind, start: match.index, end: match.index + match[0].length });
    } else if (kind !== undefined) {
      found.push({ kind: isOwn ? 'hotline' : kind, start: match.index, end: match.index + match[0].length });
    }
  }
  return found;
};

const digitCount = (text: string): number => text.replace(/\D/g, '').length;

/** Whether `gap` only joins a cue and a number of so many digits; a list counts when its numbers are as long. */
const joins = (gap: string, digits: number): boolean => {
  if (gap.length <= 16 && LINK.test(gap)) return true;
  if (!LIST.test(gap)) return false;
  const listed = gap.match(/\d[\d-]*/g) ?? [];
  return listed.every((number) => Math.abs(digitCount(number) - digits) <= 1);
};

/** All cues of a text, found in one pass; the answers then look beside a place. */
export const findCues = (text: string): Cues => {
  const found = allCues(text);
  const before = (start: number): { kind: CueKind; gap: string } | undefined => {
    const cue = found[lastUpTo(found, (one) => one.end, start)];
    if (cue === undefined || start - cue.end > REACH) return undefined;
    const gap = text.slice(cue.end, start).replace(/^\.(?=\s)/, ''); // "order no. 12"
    return SENTENCE_END.test(gap) ? undefined : { kind: cue.kind, gap };
  };
  const saidAfter = (end: number, wanted: readonly CueKind[]): CueKind | undefined => {
    const cue = found[lastUpTo(found, (one) => one.start, end - 1) + 1];
    if (cue === undefined || cue.start - end > REACH_AFTER) return undefined;
    const gap = text.slice(end, cue.start);
    const isNoted = wanted.includes(cue.kind) && NOTE_AFTER.test(gap);
    return isNoted || LINK_AFTER.test(gap) ? cue.kind : undefined;
  };
  const touches = (start: number): boolean => before(start)?.gap === '';
  const verdict: Cues['verdict'] = (start, end, wanted, harmless = []) => {
    const isOther = (kind: CueKind): boolean => OTHER_THINGS.includes(kind) && !harmless.includes(kind);
    const cue = before(start);
    const isJoined = cue !== undefined && joins(cue.gap, digitCount(text.slice(start, end)));
    if (isJoined && wanted.includes(cue.kind)) return 'for';
    if (isJoined && isOther(cue.kind)) return 'against';
    const after = saidAfter(end, wanted);
    if (after !== undefined && wanted.includes(after)) return 'for';
    if (after !== undefined && isOther(after)) return 'against';
    return cue !== undefined && wanted.includes(cue.kind) ? 'near' : 'silent';
  };
  const isScam = (start: number, end: number): boolean =>
    SCAM.test(text.slice(Math.max(0, start - REACH), start)) || SCAM.test(text.slice(end, end + REACH));
  const isOwnLine = (start: number, end: number): boolean =>
    verdict(start, end, ['hotline']) === 'for' && !isScam(start, end);
  return { verdict, isOwnLine, isScam, touches };
};
