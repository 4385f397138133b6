import { UNITS } from '../data/chinese-places.ts';
import { matchesOf } from '../matches.ts';

/** A part of an address: levels 1-7 are named places from province to building, 8 a house number, 9 what is inside. */
export type Part = { level: number; start: number; end: number };

export const HOUSE = 8;
const DOOR = 9;
/** The name before a block's number that ends in no unit: something only where a door in the block follows. */
export const UNUSUAL = 7.5;
const BLOCK = /\d ?(?:号楼|栋|幢|座)$/;
const NUMERAL =
  '(?:第?(?<!\\d)\\d{1,5}|第?[一二三四五六七八九十百零〇]{1,5}|(?<![A-Za-z])[A-Za-z]{1,2}\\d{0,4}|[甲乙丙丁](?:\\d{1,4}|[一二三四五六七八九十]{1,3})?|负[一二三])';
const NUMBER = `${NUMERAL}(?:[A-Za-z]|[-#之]\\d{1,5}[A-Za-z]?){0,3}`;
const ROOM_UNITS =
  '号(?:办公|教学|宿舍|实验|住院|综合|公寓|写字)楼|号楼(?![上下道梯主])|(?<![路街道巷弄段] ?\\d{1,5})号楼(?=下)|号门(?![口卫前外])|(?<=\\d)门(?![口卫店面票锁铃禁把外前内])|塔(?!楼)|公寓(?=\\d)|梯|F(?![A-Za-z])|栋|幢|座|单元|层|楼(?![下上道梯主底])|寝室|舍(?=\\d)|室|房|户|组|期|铺(?!位)|#';
const HOUSE_UNITS = '号院|号(?:之[一二三四五六七八九十\\d]{1,2}|[甲乙丙](?![\\p{Script=Han}]))?(?![线码店机])';
/** A floor's letter (8楼B) or what is beside its number (5楼之2). */
const ROOM_END = '(?:之[\\d一二三四五六七八九十]{1,3}|(?<=[层楼座])[A-H](?![A-Za-z\\d室房户座栋单]))?';
/** Where in a house: 首层, 西厢房, 地下一层. */
const INSIDE =
  '[首底顶]层|地下(?:[一二三\\d]层|室)|[东西南北前后左右上下正侧]{1,2}(?:厢房|客堂|屋(?!组)|门(?![口卫])|院|侧楼|楼|座|单元|间)|亭子间|门面房|底商|[内东西南北]?侧?(?:平房|砖房|瓦房|厂房|库房)|(?<=[层楼元])[左右]手|儿?[东西南北左右]数第?[一二三四五六七八九十\\d]{1,2}[家户间门]|(?<=号)地下(?![室通停车铁商一二三\\d])|(?<!不|得|看)过道房';
const BARE =
  '(?<![\\d.:]|\\d-)(?:[A-Z]{0,2}\\d{1,5}[A-H]?(?:-[A-Z]?\\d{1,5}){0,3}(?![\\d号年月日天元块点小时分个件次万家人岁斤克套瓶盒箱单多米星寸毫升公里.:%A-Za-z-])|[一二三四五六七八九零〇幺]{3,4}(?![一二三四五六七八九零〇幺十百千万号年月日天元块点个件次]))';
/** A numbered part, a bare number, or the unit that ends a named part: nothing in it repeats without bound. */
const PART = new RegExp(
  `(?<room>${NUMBER}(?: (?=号|栋|幢|座|单元|层|楼|室))?(?:${ROOM_UNITS})${ROOM_END}|${INSIDE})|(?<house>${NUMBER} ?(?:${HOUSE_UNITS})|(?<=[巷弄里])之[一二三四五六七八九十\\d]{1,2})|(?<bare>${BARE})|(?<unit>${UNITS.map(({ units }) => units).join('|')})(?<section>[东西南北中一二三四五]段)?`,
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
const JOINT = /^(?:[ ,，、-]{0,2}|[附增]|[(（][^()（）]{1,15}[)）])$/;

/** Whether a part may follow another: from large to small, save for roads named after a village or an estate. */
const follows = (last: Part, level: number): boolean => {
  if (last.level >= HOUSE) return level === 7 || level >= HOUSE;
  return level >= last.level || (level === 6 && last.level === 7) || (level >= 3 && last.level === 3);
};

/** Whether a number without a unit belongs: after a room or building, or after a road where nothing is counted by it. */
const mayBeBare = (last: Part, gap: string, rest: string): boolean =>
  (gap === '' || gap === '-' || (gap === ' ' && last.level >= HOUSE)) &&
  (last.level > 6 || (last.level === 6 && /^(?:$|[\s,，。；;、)）!！?？])/.test(rest)));

/** 27号，中关村大厦11层: a building after a pause, unless the sentence goes on with something else. */
const PAUSED_BUILDING =
  /^[,，、](?!.*(?:[我你他她的在住到是了和有说给寄送收等打去跟离]|隔壁|对面|旁边|附近|楼下|门口))[\p{Script=Han}]{2,8}$/u;

/** The name of a building between a street and a door in it (…1号国贸三期, …东大街众创空间B座). */
const BUILDING = /^\n?(?:(?![我你他她的在住到是了和有说给寄送收等打])[\p{Script=Han}]){2,10}$/u;

/** 云深处9-909: a building, a block and a door behind the number of the house. */
const NUMBERED_BUILDING =
  /^(?:(?![我你他她的在住到是了和有说给寄送收等打])[\p{Script=Han}]){2,8}\d{1,3}(?:-\d{1,4}){1,3}$/u;

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
  if (token.isBare && last.level === HOUSE && NUMBERED_BUILDING.test(text.slice(last.end, token.end))) return true;
  if (token.isBare) return mayBeBare(last, gap, text.slice(token.end, token.end + 1));
  if (token.level >= HOUSE)
    return (
      JOINT.test(gap) ||
      (last.level >= (token.level === DOOR ? 6 : 4) && last.level <= token.level - 1 && BUILDING.test(gap))
    );
  if (last.level === HOUSE && token.level === 7 && PAUSED_BUILDING.test(gap)) return true;
  return NAME_TO_UNIT.test(gap) && (last.level <= 3 || !/[,，、]/.test(gap));
};

/** 芳古园一区, 科技园A区: a quarter of an estate, not of a city. */
const isQuarter = (text: string, last: Part, token: Token): boolean =>
  last.level >= 5 &&
  token.level === 3 &&
  /^(?:[\p{Script=Han}]{2,8})?[一二三四五六七八九十\dA-Z东西南北中]区$/u.test(text.slice(last.end, token.end));

const BEGINS = /^[城里府村院园湾坊庄]\p{Script=Han}{0,2}$/u;

/** Adds a token to the chain where it belongs to it. */
const extend = (text: string, chain: Part[], token: Token): boolean => {
  const last = chain.at(-1);
  if (last === undefined) return false;
  const gap = text.slice(last.end, token.start);
  if (last.level >= 6 && gap.includes('(') && !gap.includes(')')) return true; // inside a remark
  if (isQuarter(text, last, token)) {
    chain.push({ level: 7, start: last.end, end: token.end });
    return true;
  }
  if (continues(text, last, token)) {
    chain.push({ level: token.isBare && last.level === 6 ? HOUSE : token.level, start: last.end, end: token.end });
    return true;
  }
  // 城关区: what looked like a unit was the beginning of a name.
  const before = chain.at(-2);
  const isNameless =
    chain.length === 1 ||
    last.end - last.start === 1 ||
    (last.end - last.start === 2 && before !== undefined && before.level < HOUSE && follows(before, token.level));
  if (isNameless && token.level < last.level && BEGINS.test(text.slice(last.end - 1, token.start))) {
    chain[chain.length - 1] = { level: token.level, start: last.start, end: token.end };
    return true;
  }
  if (gap !== '' || token.level >= HOUSE || last.level >= HOUSE) return false;
  // 鹿城区, 市府路: what looked like a part was the beginning of a name.
  const previous = chain.at(-2);
  const goesOn = previous === undefined || follows(previous, token.level);
  if (goesOn) chain[chain.length - 1] = { level: token.level, start: last.start, end: token.end };
  return true;
};

/** Strings of parts that touch each other, in order of the text. */
export const chainsOf = (text: string): Part[][] => {
  const chains: Part[][] = [];
  for (const match of matchesOf(PART, text)) {
    const token = toToken(match);
    const chain = chains.at(-1);
    if ((chain !== undefined && extend(text, chain, token)) || token.isBare) continue;
    const from = Math.max(chain?.at(-1)?.end ?? 0, token.start - LONGEST_NAME);
    const mayHaveName = token.level < HOUSE || BLOCK.test(text.slice(token.start, token.end));
    const name = mayHaveName ? (NAME_BEFORE.exec(text.slice(from, token.start))?.[0] ?? '') : '';
    if (name !== '' && token.level === DOOR) {
      // 翠湖天地8号楼502室: an estate without one of the usual words
      chains.push([
        { level: UNUSUAL, start: token.start - name.length, end: token.start },
        { level: DOOR, start: token.start, end: token.end },
      ]);
      continue;
    }
    if (name === '' && token.level < HOUSE) continue; // 城关区, 里仁路: a name begins with what elsewhere ends one
    chains.push([{ level: token.level, start: token.start - name.length, end: token.end }]);
  }
  return chains;
};
