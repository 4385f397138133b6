import type { Verdict } from '../cues.ts';
import { NEVER_PLATES, PLATE_FORMS, PLATE_TOPIC } from '../data/plate-forms.ts';
import { matchesOf, over } from '../matches.ts';
import type { Recogniser } from '../reading.ts';
import type { Candidate } from '../span.ts';

const PLACE = '[A-HJ-NP-Za-hj-np-z0-9]';
/** Province, office letter, five places or six for new-energy cars; no I or O (GA 36); a digit may be a Chinese numeral. */
const CHINESE = new RegExp(
  `[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使][ ·•-]?[A-HJ-NP-Za-hj-np-z][ ·•.・-]{0,2}(?:${PLACE}{4,5}[挂学警港澳领]|${PLACE}{5,6}(?![A-Za-z0-9])挂?|${PLACE}(?: ${PLACE}){4,5}(?! ?[A-Za-z0-9])|${PLACE}{1,4} ${PLACE}{1,4}(?: ${PLACE}{1,3})?(?![A-Za-z0-9])|(?=[A-HJ-NP-Z0-9]{0,5}[零一幺二三四五六七八九])[零一幺二三四五六七八九A-HJ-NP-Z0-9]{5,6}(?=$|[^A-Za-z0-9零一二三四五六七八九十]))`,
  'g',
);
/** 使014578, 224578使: of an embassy; WJ京1234X: of the armed police. */
const OFFICIAL =
  /使\d{6}(?![A-Za-z0-9])|使\d{3}[ ·-]\d{3}(?!\d)|(?<![A-Za-z0-9])\d{3}[ ·-]?\d{3}[使领](?![用馆事导者命得其劲])|WJ ?[\u4E00-\u9FFF]?[ ·]?[0-9A-Z]{4,6}(?![A-Za-z0-9])/g;
/** 京A88888限量版, 川A88888口味: a name of goods. */
const GOODS_AFTER = /^(?:限量|口味|味|款|版|型|牌|系列|同款|风格|号线|次|高速)/;

/** Where a word announces a plate, any code with letters and digits is one. */
const ANNOUNCED =
  /(?<![A-Za-z0-9-])(?=[A-Z -]{0,6}\d)(?=[\d -]{0,6}[A-Z])(?:[A-ZÄÖÜ]{1,3}[ -][A-Z]{1,2}[ -]?\d{1,4}[EH]?|[A-Z]{1,2} \d{1,4} [A-Z]{1,3}|[A-Z]{2}[ -]?\d{1,2}[ -]?[A-Z]{1,2}[ -]?\d{4}|[A-Z0-9]{2,4}[ ·-][A-Z0-9]{2,5}(?:[ -][A-Z0-9]{1,4})?|[A-Z0-9]{4,8})(?![A-Za-z0-9])/g;
/** The same in the small letters of a hasty message. */
const HASTY =
  /(?<![A-Za-z0-9-])(?=[a-z ]{0,4}\d)(?=[\d ]{0,4}[a-z])(?:[a-z]{2} \d{1,2} [a-z]{1,2} \d{4}|[a-z0-9]{2,4} [a-z0-9]{3,4}|[a-z0-9]{5,8})(?![A-Za-z0-9])/g;

/** ABC-1234, 123 ABC: a little way behind the word ("plate from Ohio, ABC-1234"). */
const AMERICAN = /(?<![A-Za-z0-9-])(?:[A-Z]{3}[ -]?\d{3,4}|\d{3}[ -]?[A-Z]{3})(?![A-Za-z0-9-])/g;

/** Letters beside digits, without which no code of any country is there. */
const CODE = /[A-Za-zÄÖÜ][ ·-]{0,2}\d|\d[ -]?[A-Za-z\u3041-\u3093\uAC00-\uD7A3]|使\d|\d[使领]/;

/** What one tells of a car that is in the way. */
const PARKED =
  /(?<![a-z])(?:parked|my spot|driveway|block(?:ed|ing)|hit my|scratched|plates?|tag|tow(?:ed|ing)?|cut me off|ran (?:a|the) red)(?![a-z])/i;

/** Vehicle plates: Chinese ones by form, those of some countries in talk of cars, others where a word says so. */
export const findPlates: Recogniser = ({ text, cues }) => {
  const found: Candidate[] = [];
  const verdict = (match: RegExpMatchArray): Verdict =>
    cues().verdict(match.index ?? 0, (match.index ?? 0) + match[0].length, ['plate']);
  const add = (match: RegExpMatchArray, score: number): void => {
    found.push(over(match, 'plate', score));
  };
  for (const match of matchesOf(CHINESE, text)) {
    const end = match.index + match[0].length;
    const isCertain =
      /\d/.test(match[0]) && (!/[A-Za-z0-9] [A-Za-z0-9]/.test(match[0].slice(3)) || PLATE_TOPIC.test(text));
    const said = verdict(match);
    const isPlate = said === 'for' || (isCertain && said !== 'against');
    if (isPlate && !GOODS_AFTER.test(text.slice(end, end + 3))) add(match, 0.85);
  }
  if (!CODE.test(text) || !PLATE_TOPIC.test(text)) return found;
  for (const match of matchesOf(OFFICIAL, text)) add(match, 0.7);
  for (const form of PLATE_FORMS) {
    for (const match of matchesOf(form, text)) if (verdict(match) !== 'against') add(match, 0.6);
  }
  for (const match of matchesOf(AMERICAN, text)) {
    const said = verdict(match);
    if (said === 'near' || (said === 'silent' && PARKED.test(text))) add(match, 0.6);
  }
  for (const pattern of [ANNOUNCED, HASTY]) {
    for (const match of matchesOf(pattern, text)) {
      if (verdict(match) === 'for' && !NEVER_PLATES.test(match[0])) add(match, 0.75);
    }
  }
  return found;
};
