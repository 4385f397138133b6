import { CITIES, LEADING_WORDS, PROVINCES } from '../data/chinese-places.ts';
import type { Recogniser } from '../reading.ts';
import type { Candidate } from '../span.ts';
import { chainsOf, HOUSE, type Part } from './chinese-parts.ts';

const CUE = /(?:住|地址|住址|寄到|寄往|送到|送往|收货|搬到|家在|位于|老家|发到|发往|坐标)[^。！？\n]{0,8}$/;
const POSTCODE = /^[ ,，(（]{0,2}(?:(?:邮编|邮政编码)[:：]? ?)?\d{6}(?!\d)\)?/;

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
const LEADING_VERB = /^.[到往至给去]$/;
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
    if (/[的了而这那]/.test(text.slice(start, last.end))) continue;
    const score = scoreOf(chain, CUE.test(text.slice(Math.max(0, start - 16), start)));
    if (score === 0) continue;
    const postcode = POSTCODE.exec(text.slice(last.end, last.end + 20))?.[0] ?? '';
    found.push({ type: 'address', start, end: last.end + postcode.length, score });
  }
  return found;
};
