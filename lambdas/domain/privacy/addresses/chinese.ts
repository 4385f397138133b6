import { CITIES, LEADING_WORDS, PROVINCES } from '../data/chinese-places.ts';
import { matchesOf, over } from '../matches.ts';
import type { Recogniser } from '../reading.ts';
import { chainsOf, HOUSE, type Part, UNUSUAL } from './chinese-parts.ts';

const CUE =
  /(?:(?:住|地址|住址|寄到|寄往|送到|送往|收货|搬到|家在|位于|老家|发到|发往|坐标)[^。！？\n]{0,8}|[在到至往于送寄去址][:：\s]{0,2})$/;
const POSTCODE = /^[ ,，(（]{0,2}(?:(?:邮编|邮政编码)[:：]? ?)?\d{6}(?!\d)\)?/;

const WEAK_ENDING = /[苑园府城院湾轩阁居邸庭里坊路街道巷弄村区市县]$/;

/** A chain less the named parts at its end that nothing confirms ("…3号店里"). */
const withoutLooseEnd = (text: string, chain: readonly Part[]): Part[] => {
  const last = chain.findLastIndex(
    (part) => part.level >= HOUSE || (part.level === 7 && !WEAK_ENDING.test(text.slice(part.start, part.end))),
  );
  return last === -1 ? [...chain] : chain.slice(0, last + 1);
};

/** 幸福小区12号楼: a block of an estate that has a name. */
const isBlock = (text: string, chain: readonly Part[]): boolean =>
  /^\p{Script=Han}{2,10}(?:小区|花园|家园|新村|公寓|社区|苑|园|府|城|庭|里).{0,6}\d(?:号楼|栋|幢|座|单元)$/u.test(
    text.slice(chain[0]?.start, chain.at(-1)?.end),
  );

/** 听风苑11-3-2002: block, entrance and door of an estate. */
const DOOR_CODE = /\p{Script=Han}{2,10}\d{1,3}-\d{1,2}-\d{3,4}$/u;

/** How sure it is that the parts make an address of street level. */
const scoreOf = (text: string, chain: readonly Part[], isAnnounced: boolean): number => {
  const count = (test: (level: number) => boolean): number => chain.filter(({ level }) => test(level)).length;
  const doors = count((level) => level >= HOUSE);
  const administrative = count((level) => level <= 3);
  const roads = count((level) => level === 6);
  const places = count((level) => level === 7 || level === 5 || level === 4);
  const support = (administrative > 2 ? 0.2 : administrative > 0 ? 0.12 : 0) + (isAnnounced ? 0.1 : 0);
  if (roads > 0 && doors > 0) return 0.75 + support;
  if (count((level) => level === UNUSUAL) > 0) return doors > 1 ? 0.5 + support : 0;
  if (places > 0 && doors > 1) return 0.7 + support;
  if (places > 0 && doors === 1)
    return (
      (isBlock(text, chain) || DOOR_CODE.test(text.slice(chain[0]?.start, chain.at(-1)?.end)) ? 0.5 : 0.4) + support
    );
  return administrative > 1 && roads + places > 0 ? 0.35 + support : 0;
};

const knownPlace = new RegExp(`${PROVINCES}|${CITIES}`);
const leading = new Set(LEADING_WORDS);
/** 换到, 寄往, 送至 */
const LEADING_VERB = /^.[到往至给去]$/;
/** What no name of a place holds, so that the name begins behind its last one; the rest only as the end of a verb. */
const LEADS_IN =
  /^.*(?:[住位落居处]于|[寄退送拿搬返发]回|[送寄投误发搬]至|[寄发送前]往|(?:^|[^\p{Script=Han}])从(?!化)|(?:货|所在|目的|户籍|出生)地(?!铁)|隔壁|对面|旁边|附近|门口|楼下|楼上|[在到住是给送寄了递址去叫填])/u;
const UNIT = /(?:大道|大街|胡同|小区|花园|公寓|大厦|广场|家园|新村|街道|中心|.)$/u;
const SHORTEST_NAME = 2;
/** What leads to a name and begins one: 后海大道, 新南街. */
const AMBIGUOUS = /^(?:后|前|上|下|新|旧|出|过|家|人|单|货|今天|明天)$/;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Where the name of a chain's first part begins: at a known place, else behind the last word that only leads to it. */
const nameStart = (text: string, { start, end }: Part): number => {
  const part = text.slice(start, end);
  const known = knownPlace.exec(part);
  if (known !== null) return start + known.index;
  const from = LEADS_IN.exec(part)?.[0].length ?? 0;
  const words = Array.from(segmenter.segment(part.slice(from)));
  const named = part.length - (UNIT.exec(part)?.[0].length ?? 0) - SHORTEST_NAME;
  const lead = words.findLastIndex(
    ({ segment, index }) =>
      (leading.has(segment) || LEADING_VERB.test(segment)) &&
      (from + index + segment.length <= named || !AMBIGUOUS.test(segment)),
  );
  const first = words[lead + 1];
  return first === undefined ? end : start + from + first.index;
};

const NAMELESS = /^(?:小区|社区|公司|门店|学院|医院|大厦|大楼|公寓|中心)$/;
/** What ends names and begins them as well: 城关区, 大学城北路. */
const BEGINNING = /^(?:城|里|府|村|院|园|湾|坊|庄|大学|中学|广场|家园|新村|花园)$/;

/** A chain from where its name begins; a part without a name of its own ("我们小区") is none. */
const trimmed = (text: string, chain: readonly Part[]): Part[] => {
  const [first, second, ...rest] = chain;
  if (first === undefined || first.level >= HOUSE) return [];
  const start = nameStart(text, first);
  const name = text.slice(start, first.end);
  if (name === '' || NAMELESS.test(name)) return trimmed(text, chain.slice(1));
  if (second === undefined || second.level >= HOUSE || !BEGINNING.test(name))
    return [{ ...first, start }, ...chain.slice(1)];
  return [{ ...second, start }, ...rest];
};

/** 我住龙湖春江天玺6-2-1801: an estate without one of the usual words, where somebody lives. */
const HOME =
  /(?<=(?:[我你他她]住|住在|家住|送到|寄到|寄往|地址[:是]?|搬到) ?)(\p{Script=Han}{2,8}\d{1,3}-\d{1,2}-\d{3,4})(?![\d-])/gu;

/** Addresses in Chinese writing from the province or the street down to the room, with a postcode that follows. */
export const findChineseAddresses: Recogniser = ({ text }) => {
  if (!/[\p{Script=Han}]{2}/u.test(text)) return [];
  const found = matchesOf(HOME, text).map((match) => over(match, 'address', 0.6));
  for (const whole of chainsOf(text)) {
    const chain = trimmed(text, withoutLooseEnd(text, whole));
    const first = chain[0];
    const last = chain.at(-1);
    if (first === undefined || last === undefined) continue;
    const { start } = first;
    if (/[的了而这那]|^(?:一个|一栋|一座|某|哪|几|每)/.test(text.slice(start, last.end).replace('美的', ''))) continue;
    const score = scoreOf(text, chain, CUE.test(text.slice(Math.max(0, start - 16), start)));
    if (score === 0) continue;
    const postcode = POSTCODE.exec(text.slice(last.end, last.end + 20))?.[0] ?? '';
    found.push({ type: 'address', start, end: last.end + postcode.length, score });
  }
  return found;
};
