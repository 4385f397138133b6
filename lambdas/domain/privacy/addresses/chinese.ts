import { CITIES, LEADING_WORDS, PROVINCES, UNITS } from '../data/chinese-places.ts';
import type { Recogniser } from '../reading.ts';
import type { Candidate } from '../span.ts';

/** A part of an address: levels 1-7 are named places from province to building, 8 a house number, 9 what is inside. */
type Part = { level: number; start: number; end: number };

const HOUSE = 8;
const DOOR = 9;
const NUMERAL = '(?:(?<!\\d)\\d{1,5}|[一二三四五六七八九十百零〇]{1,5}|(?<![A-Za-z])[A-Za-z]\\d{0,4}|[甲乙丙丁])';
const NUMBER = `${NUMERAL}(?:[A-Za-z]|[-#之]\\d{1,5}[A-Za-z]?){0,3}`;
const ROOM_UNITS = '号楼|號樓|号门|梯|栋|棟|幢|座|单元|單元|层|層|楼|樓|室|房|户|戶|组|期|铺|#';
const HOUSE_UNITS = '号院|號院|号(?![线码店机])|號';
const BARE =
  '(?<![\\d.:-])\\d{1,5}[A-H]?(?:-\\d{1,5}){0,3}(?![\\d号年月日天元块点小时分个件次万家人岁斤克套瓶盒箱单多米星寸毫升公里.:%A-Za-z-])';
/** A numbered part, a bare number, or the unit that ends a named part: nothing in it repeats without bound. */
const PART = new RegExp(
  `(?<room>${NUMBER}(?:${ROOM_UNITS}))|(?<house>${NUMBER}(?:${HOUSE_UNITS}))|(?<bare>${BARE})|(?<unit>${UNITS.map(({ units }) => units).join('|')})(?<section>[东西南北中一二三四五]段)?`,
  'gu',
);
const levelOf = new Map(
  UNITS.flatMap(({ level, units }) =>
    units.split('|').map((unit) => [unit.replace(/\(\?[^)]*\)/g, ''), level] as const),
  ),
);

const LONGEST_NAME = 12;
const NAME_TO_UNIT = new RegExp(`^[ ,，、]{0,2}[\\p{Script=Han}A-Za-z0-9·]{0,${LONGEST_NAME}}$`, 'u');
const NAME_BEFORE = new RegExp(`[\\p{Script=Han}·]{0,${LONGEST_NAME}}$`, 'u');
const JOINT = /^[ ,，、]{0,2}$/;
const CUE = /(?:住|地址|住址|寄到|寄往|送到|送往|收货|搬到|家在|位于|老家|发到|发往|坐标)[^。！？\n]{0,8}$/;
const POSTCODE = /^[ ,，(（]{0,2}(?:(?:邮编|邮政编码)[:：]? ?)?\d{6}(?!\d)\)?/;

/** Whether a part may follow another: from large to small, save for roads named after a village or an estate. */
const follows = (last: Part, level: number): boolean => {
  if (last.level >= HOUSE) return level === 7 || level >= HOUSE;
  return level >= last.level || (level === 6 && last.level === 7) || (level >= 3 && last.level === 3);
};

/** Whether a number without a unit belongs: after a room or building, or after a road where nothing is counted by it. */
const mayBeBare = (last: Part, gap: string, rest: string): boolean =>
  gap === '' && (last.level > 6 || (last.level === 6 && /^(?:$|[\s,，。；;、)）!！?？])/.test(rest)));

/** The name of a building between a street and a door in it (…1号国贸三期, …东大街众创空间B座). */
const BUILDING = /^(?:(?![我你他她的在住到是了和有说给寄送收等打])[\p{Script=Han}]){2,10}$/u;

type Token = { level: number; isBare: boolean; start: number; end: number };

const toToken = (match: RegExpMatchArray): Token => {
  const { room, house, bare, unit = '' } = match.groups ?? {};
  const start = match.index ?? 0;
  const level =
    house !== undefined ? HOUSE : room !== undefined || bare !== undefined ? DOOR : (levelOf.get(unit) ?? 7);
  return { level, isBare: bare !== undefined, start, end: start + match[0].length };
};

/** Whether a token goes on the chain that ends with `last`. */
const continues = (text: string, last: Part, token: Token): boolean => {
  const gap = text.slice(last.end, token.start);
  if (!follows(last, token.level)) return false;
  if (token.isBare) return mayBeBare(last, gap, text.slice(token.end, token.end + 1));
  if (token.level >= HOUSE)
    return JOINT.test(gap) || (token.level === DOOR && last.level >= 6 && last.level <= HOUSE && BUILDING.test(gap));
  return NAME_TO_UNIT.test(gap) && (last.level <= 3 || !/[,，、]/.test(gap));
};

/** Strings of parts that touch each other, in order of the text. */
const chainsOf = (text: string): Part[][] => {
  const chains: Part[][] = [];
  for (const match of text.matchAll(PART)) {
    const token = toToken(match);
    const chain = chains.at(-1);
    const last = chain?.at(-1);
    if (last !== undefined && token.level < HOUSE && last.end === token.start && !follows(last, token.level)) continue; // 市府路
    if (chain !== undefined && last !== undefined && continues(text, last, token)) {
      const level = token.isBare && last.level === 6 ? HOUSE : token.level;
      chain.push({ level, start: last.end, end: token.end });
    } else if (!token.isBare) {
      const from = Math.max(last?.end ?? 0, token.start - LONGEST_NAME);
      const name = token.level >= HOUSE ? '' : (NAME_BEFORE.exec(text.slice(from, token.start))?.[0] ?? '');
      chains.push([{ level: token.level, start: token.start - name.length, end: token.end }]);
    }
  }
  return chains;
};

const WEAK_ENDING = /[苑园府城院湾轩阁居邸庭里坊路街道巷弄村区市县]$/;

/** A chain less the named parts at its end that nothing confirms ("…3号店里"). */
const withoutLooseEnd = (text: string, chain: readonly Part[]): Part[] => {
  const last = chain.findLastIndex(
    (part) => part.level >= HOUSE || (part.level === 7 && !WEAK_ENDING.test(text.slice(part.start, part.end))),
  );
  return last === -1 ? [...chain] : chain.slice(0, last + 1);
};

/** How sure it is that the parts make an address of street level. */
const scoreOf = (chain: readonly Part[], isAnnounced: boolean): number => {
  const count = (test: (level: number) => boolean): number => chain.filter(({ level }) => test(level)).length;
  const doors = count((level) => level >= HOUSE);
  const administrative = count((level) => level <= 3);
  const roads = count((level) => level === 6);
  const places = count((level) => level === 7 || level === 5 || level === 4);
  const support = (administrative > 2 ? 0.2 : administrative > 0 ? 0.12 : 0) + (isAnnounced ? 0.1 : 0);
  if (roads > 0 && doors > 0) return 0.75 + support;
  if (places > 0 && doors > 1) return 0.7 + support;
  if (places > 0 && doors === 1) return 0.4 + support;
  return administrative > 1 && roads + places > 0 ? 0.35 + support : 0;
};

const knownPlace = new RegExp(`${PROVINCES}|${CITIES}`);
const leading = new Set(LEADING_WORDS);
/** 换到, 寄往, 送至 */
const LEADING_VERB = /^.[到往至给]$/;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Where the name of a chain's first part begins: at a known place, else behind the last word that only leads to it. */
const nameStart = (text: string, { start, end }: Part): number => {
  const part = text.slice(start, end);
  const known = knownPlace.exec(part);
  if (known !== null) return start + known.index;
  const words = Array.from(segmenter.segment(part));
  const lead = words.findLastIndex(({ segment }) => leading.has(segment) || LEADING_VERB.test(segment));
  const first = words[lead + 1];
  return start + (first === undefined ? 0 : first.index);
};

/** Addresses in Chinese writing from the province or the street down to the room, with a postcode that follows. */
export const findChineseAddresses: Recogniser = ({ text }) => {
  if (!/[\p{Script=Han}]{2}/u.test(text)) return [];
  const found: Candidate[] = [];
  for (const whole of chainsOf(text)) {
    const chain = withoutLooseEnd(text, whole);
    const first = chain[0];
    const last = chain.at(-1);
    if (first === undefined || last === undefined || first.level >= HOUSE) continue;
    const start = nameStart(text, first);
    const score = scoreOf(chain, CUE.test(text.slice(Math.max(0, start - 16), start)));
    if (score === 0) continue;
    const postcode = POSTCODE.exec(text.slice(last.end, last.end + 20))?.[0] ?? '';
    found.push({ type: 'address', start, end: last.end + postcode.length, score });
  }
  return found;
};
