import type { Verdict } from '../cues.ts';
import {
  ARMY_TOPIC,
  FORMS_OF_COUNTRIES,
  NEVER_PLATES,
  OF_THE_ARMY,
  OTHER_CODE_BEFORE,
  PLATE_FORMS,
  PLATE_TOPIC,
  TELLING_PLATES,
} from '../data/plate-forms.ts';
import { matchesOf, over } from '../matches.ts';
import type { Reading, Recogniser } from '../reading.ts';
import type { Candidate } from '../span.ts';

const PLACE = '[A-HJ-NP-Za-hj-np-z0-9]';
/** Province, office letter, five places or six for new-energy cars; no I or O (GA 36); a digit may be a Chinese numeral. */
const CHINESE = new RegExp(
  `[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤粵青藏川宁琼使][ ·•-]?[A-HJ-NP-Za-hj-np-z][ ·•.・-]{0,2}(?:${PLACE}{4,5}[挂学警港澳领临试超]|${PLACE}{5,6}(?![A-Za-z0-9])挂?|${PLACE}(?: ${PLACE}){4,5}(?! ?[A-Za-z0-9])|${PLACE}{1,4} ${PLACE}{1,4}(?: ${PLACE}{1,3})?(?![A-Za-z0-9])|(?=[A-HJ-NP-Z0-9]{0,5}[零一幺二三四五六七八九])[零一幺二三四五六七八九A-HJ-NP-Z0-9]{5,6}(?=$|[^A-Za-z0-9零一二三四五六七八九十]))`,
  'g',
);
/** 使014578, 224578使: of an embassy; WJ京1234X: of the armed police. */
const OFFICIAL =
  /使\d{6}(?![A-Za-z0-9])|使\d{3}[ ·-]\d{3}(?!\d)|(?<![A-Za-z0-9])\d{3}[ ·-]?\d{3}[使领](?![用馆事导者命得其劲])|WJ ?[\u4E00-\u9FFF]?[ ·]?[0-9A-Z]{4,6}(?![A-Za-z0-9])/g;
/** 京A88888限量版, 川A88888口味: a name of goods. */
const GOODS_AFTER = /^(?:限量|口味|味|款|版|型|牌|系列|同款|风格|号线|次|高速)/;

/** Where a word announces a plate, any code with letters and digits is one. */
const ANNOUNCED =
  /(?<![A-Za-z0-9-])(?=[A-Z -]{0,6}\d)(?=[\d -]{0,6}[A-Z])(?:[A-Z0-9](?: [A-Z0-9]){4,7}|[A-ZÄÖÜ]{1,3}[ -][A-Z]{1,2}[ -]?\d{1,4}[EH]?|[A-Z]{1,2} \d{1,4} [A-Z]{1,3}|[A-Z]{2}[ -]?\d{1,2}[ -]?[A-Z]{1,2}[ -]?\d{4}|[A-Z0-9]{2,4}[ ·-][A-Z0-9]{2,5}(?:[ -][A-Z0-9]{1,4})?|[A-Z0-9]{4,8})(?![A-Za-z0-9])/g;
/** The same in the small letters of a hasty message. */
const HASTY =
  /(?<![A-Za-z0-9-])(?=[a-z -]{0,4}\d)(?=[\d -]{0,4}[a-z])(?:[a-z]{2}-\d{2}-[a-z]{2,3}|[a-z]{1,3}-\d{3,4}|[a-z]{2} \d{1,2} [a-z]{1,2} \d{4}|[a-z0-9]{2,4} [a-z0-9]{3,4}|[a-z0-9]{5,8})(?![A-Za-z0-9])/g;

/** ABC-1234, 123 ABC: a little way behind the word ("plate from Ohio, ABC-1234"). */
const AMERICAN = /(?<![A-Za-z0-9-])(?:[A-Z]{3}[ -]?\d{3,4}|\d{3}[ -]?[A-Z]{3})(?![A-Za-z0-9-])/g;

/** Letters beside digits, without which no code of any country is there. */
const CODE = /[A-Za-zÄÖÜ\u0E01-\u0E2E][ ·-]{0,2}\d|\d-\d|\d[ -]?[A-Za-z\u3041-\u3093\uAC00-\uD7A3]|使\d|\d[使领]/;

/** What one tells of a car that is in the way. */
const PARKED =
  /(?<![a-z])(?:parked|my spot|driveway|block(?:ed|ing)|hit my|scratched|uber|lyft|cab|taxi|plates?|tag|tow(?:ed|ing)?|cut me off|ran (?:a|the) red)(?![a-z])/i;

const saidOf = ({ cues }: Reading, match: RegExpExecArray): Verdict =>
  cues().verdict(match.index, match.index + match[0].length, ['plate']);

/** Plates that their form alone gives away. */
const byFormAlone = (reading: Reading): Candidate[] => {
  const { text } = reading;
  const plain = matchesOf(CHINESE, text).filter((match) => {
    const end = match.index + match[0].length;
    const isCertain =
      /\d/.test(match[0]) && (!/[A-Za-z0-9] [A-Za-z0-9]/.test(match[0].slice(3)) || PLATE_TOPIC.test(text));
    const said = saidOf(reading, match);
    return (said === 'for' || (isCertain && said !== 'against')) && !GOODS_AFTER.test(text.slice(end, end + 3));
  });
  const army = ARMY_TOPIC.test(text) ? matchesOf(OF_THE_ARMY, text) : [];
  return [
    ...plain.map((match) => over(match, 'plate', 0.85)),
    ...matchesOf(TELLING_PLATES, text).map((match) => over(match, 'plate', 0.75)),
    ...army.map((match) => over(match, 'plate', 0.7)),
  ];
};

/** In talk of cars: the forms of many countries, and those of the countries that the text names or speaks like. */
const inTalkOfCars = (reading: Reading): Candidate[] => {
  const { text } = reading;
  const isOther = (match: RegExpExecArray): boolean =>
    NEVER_PLATES.test(match[0]) || OTHER_CODE_BEFORE.test(text.slice(Math.max(0, match.index - 12), match.index));
  const countries = new Set([...reading.countries().map((one) => one.country), ...reading.homes()]);
  const forms = [...countries].flatMap((country) => FORMS_OF_COUNTRIES[country] ?? []);
  const byForm = [...forms, ...PLATE_FORMS]
    .flatMap((form) => matchesOf(form, text))
    .filter((match) => saidOf(reading, match) !== 'against' && !isOther(match));
  const american = matchesOf(AMERICAN, text).filter((match) => {
    const said = saidOf(reading, match);
    return said === 'near' || (said === 'silent' && PARKED.test(text) && !isOther(match));
  });
  const announced = [ANNOUNCED, HASTY]
    .flatMap((pattern) => matchesOf(pattern, text))
    .filter((match) => saidOf(reading, match) === 'for' && !NEVER_PLATES.test(match[0]));
  return [
    ...matchesOf(OFFICIAL, text).map((match) => over(match, 'plate', 0.7)),
    ...[...byForm, ...american].map((match) => over(match, 'plate', 0.6)),
    ...announced.map((match) => over(match, 'plate', 0.75)),
  ];
};

/** Vehicle plates: Chinese ones by form, those of some countries in talk of cars, others where a word says so. */
export const findPlates: Recogniser = (reading) =>
  CODE.test(reading.text) && PLATE_TOPIC.test(reading.text)
    ? [...byFormAlone(reading), ...inTalkOfCars(reading)]
    : byFormAlone(reading);
