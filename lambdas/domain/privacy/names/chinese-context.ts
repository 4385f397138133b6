import { AFTER_NAME, BEFORE_NAME, NOT_AFTER_NAME, TITLES } from '../data/name-cues.ts';

const LINK = '[\\s:：是为叫写的填"“「\'(（【《,，/]{0,3}';
const SURE_BEFORE = new RegExp(`(?:${BEFORE_NAME.sure})${LINK}$`);
export const SURE = new RegExp(BEFORE_NAME.sure);
export const ROLE = new RegExp(`${BEFORE_NAME.role}|${TITLES}`);
const LIKELY_BEFORE = new RegExp(`(?:${BEFORE_NAME.likely})["“「'（(]?$`);
const ROLE_BEFORE = new RegExp(`(?:${BEFORE_NAME.role})["“「'（(]?$`);
export const TITLE_AFTER = new RegExp(`^ ?(?:${TITLES})`);
export const PERSON_AFTER = new RegExp(`^ ?(?:${AFTER_NAME})`);
/** 张三，男，35岁 */
const DESCRIBED_AFTER = /^ ?[,，、(（] ?(?:男|女|今年|\d{2}岁|身份证|手机|电话)/;
export const THING_AFTER = new RegExp(`^(?:${NOT_AFTER_NAME})`);
const EDGE_BEFORE = /(?:^|[\s\p{P}\p{S}])$/u;
export const EDGE_AFTER = /^(?:$|[\s\p{P}\p{S}\d])/u;
const SIGNATURE_BEFORE = /(?:[—-]{1,2} ?|\n\s{0,8}|此致|敬礼|谢谢)$/;

/** ，13912345678 or / 6222…: a number or a mail box in the next field, as in "王芳，13912345678，退款". */
const VALUE_AFTER = /^[\s,，、/|:：(（]{1,3}(?:\+?\d[\d -]{7}|\d{6,}[\dXx]|[\w.-]{2,20}@)/;
const VALUE_BEFORE = /(?:\d{7}[\dXx]|\d{4}|[a-z]\.[a-z]{2,7})[\s,，、/|)）]{1,3}$/i;

/**
 * What the words around a name say: `isSure` when they announce or address a person, `isNamed` when any characters
 * will do, `isWhole` when nothing else stands between the signs around it, `isBeside` when a number comes next to that,
 * `isNumbered` when it follows.
 */
type Surroundings = {
  score: number;
  isSure: boolean;
  isNamed: boolean;
  isWhole: boolean;
  isBeside: boolean;
  isNumbered: boolean;
};

export const surroundings = (before: string, after: string): Surroundings => {
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
    isNumbered: isBeside && VALUE_AFTER.test(after),
  };
};
