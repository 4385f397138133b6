import { FREQUENT_SURNAMES, RARE_SURNAMES } from '../data/chinese-names.ts';
import { BEFORE_NAME, FURTHER_SOUND_CHARACTERS, NOT_GIVEN_NAMES, SOUND_CHARACTERS, TITLES } from '../data/name-cues.ts';
import { matchesOf } from '../matches.ts';
import type { Recogniser } from '../reading.ts';
import type { Candidate } from '../span.ts';

const EDGE = '(?=$|[\\s\\p{P}\\p{S}\\d])';

/** 姓名:阿依古丽 - a field of a form and nothing but a name up to the next sign. */
const FIELD = new RegExp(`(?:${BEFORE_NAME.sure}) ?[:=] ?(\\p{Script=Han}{2,4})${EDGE}`, 'gu');
/** 我叫阿依古丽 - as surely where the name begins like one; 我叫外卖 does not. */
const SAID = new RegExp(
  `(?:我叫|名叫|我的名字是)([${FREQUENT_SURNAMES}${RARE_SURNAMES}${SOUND_CHARACTERS}]\\p{Script=Han}{1,3})${EDGE}`,
  'gu',
);
const NO_NAME = new RegExp(`^(?:${NOT_GIVEN_NAMES})|[了的吗呢吧不没谁什么]`);

/** 玛丽亚·冈萨雷斯, 艾力·买买提: characters that write sounds, with dots between. */
const DOTTED_CHARACTERS = SOUND_CHARACTERS + FURTHER_SOUND_CHARACTERS;
const DOTTED = new RegExp(
  `[${DOTTED_CHARACTERS}]{1,6}(?:[·•・][${DOTTED_CHARACTERS}]{1,8}){1,2}(?<!登(?=记)|的)`,
  'gu',
);

/** 户主：巴图尔·额尔德尼: any characters with a dot between, where a name is announced. */
const DOTTED_IN_FIELD = new RegExp(
  `(?:${BEFORE_NAME.sure}|登记为|写着|写的)(?:是|为)?[:\\s]?((?:(?!登记|[是为的叫了写填])\\p{Script=Han}){1,6}[·•・]\\p{Script=Han}{1,7})${EDGE}`,
  'gu',
);

/** 张 伟: two-character names are set apart in forms and signatures. */
const SPACED = new RegExp(
  `(?:(?:${BEFORE_NAME.sure})[:\\s是]{0,3}|(?<![\\p{Script=Han}\\p{L}]))([${FREQUENT_SURNAMES}${RARE_SURNAMES}] \\p{Script=Han})(?= ?(?:${TITLES})|\\s*$)`,
  'gu',
);

/** 古丽娜尔女士: sounds before a title. */
const SOUNDED = new RegExp(
  `(?<!\\p{Script=Han})([${SOUND_CHARACTERS}]{3,6})(?=${TITLES}|签的|签收|签字|代收|取件)`,
  'gu',
);

/** 乌云其木格440106199706031201: nothing but a name beside the number of an ID card. */
const NUMBERED =
  /(?<=^|[\n:,;/、)(] ?)(\p{Script=Han}{2,6})(?=[ ,:(/]{0,2}[1-8]\d{5}(?:19|20)\d\d[01]\d[0-3]\d{4}[\dXx](?!\d))/gu;
const OF_NUMBER = /[证号码卡份人是为我你他她的给单户员客服级]/;

/** 6号院包勒尔收: whom a parcel goes to, behind the door. */
const RECEIVER = new RegExp(
  `(?<=[号院室楼户栋座层元\\d] ?)([${FREQUENT_SURNAMES}${RARE_SURNAMES}]\\p{Script=Han}{1,2}|[${SOUND_CHARACTERS}]{3,5})(?= ?(?:亲?收|启)(?:$|[^\\p{Script=Han}]))`,
  'gu',
);

/** 水無瀬千尋と申します, 田中太郎様 */
const JAPANESE =
  /(?<![\p{Script=Han}\u30A1-\u30FC])(?:(\p{Script=Han}{3,5})(?=様|さま)|(\p{Script=Han}{2,6}|[\u30A1-\u30FC]{2,8}[・ ][\u30A1-\u30FC]{2,8})(?=と申し|と言い|といい|ですが、))/gu;

const inside = (match: RegExpMatchArray, score: number): Candidate => {
  const name = match[1] ?? match[2] ?? match[0];
  const end = (match.index ?? 0) + match[0].length;
  return { type: 'name', start: end - name.length, end, score };
};

/** Chinese names known by how they are set down: in a form, with dots between, with a space between. */
export const findChineseNamesInForms: Recogniser = ({ text }) => {
  const found: Candidate[] = [];
  if (!/\p{Script=Han}/u.test(text)) return found;
  const add = (pattern: RegExp, score: number): void => {
    for (const match of matchesOf(pattern, text)) if (!NO_NAME.test(match[1] ?? '')) found.push(inside(match, score));
  };
  if (/[:=]/.test(text)) add(FIELD, 0.55);
  if (/[收启](?!\p{Script=Han})/u.test(text)) add(RECEIVER, 0.6);
  if (/\d{17}/.test(text)) {
    for (const match of matchesOf(NUMBERED, text)) if (!OF_NUMBER.test(match[1] ?? '')) found.push(inside(match, 0.6));
  }
  add(SOUNDED, 0.6);
  if (text.includes('叫') || text.includes('名字')) add(SAID, 0.55);
  if (/[\u3041-\u3096]/.test(text)) add(JAPANESE, 0.6);
  if (/[·•・]/.test(text)) {
    add(DOTTED, 0.6);
    add(DOTTED_IN_FIELD, 0.65);
  }
  if (text.includes(' ')) add(SPACED, 0.6);
  return found;
};
