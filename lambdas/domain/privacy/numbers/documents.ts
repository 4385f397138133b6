import type { CueKind } from '../data/cues.ts';
import { matchesOf, over } from '../matches.ts';
import type { Recogniser } from '../reading.ts';
import { endsCode, type Scores } from './candidate.ts';

const EDGE_BEFORE = String.raw`(?<![A-Za-z0-9*]|\d[-_.])`;
const EDGE_AFTER = String.raw`(?![A-Za-z0-9*]|[-_.]\d)`;
const CHINESE = '(?:[EGDSPHKegdsphk][ -]?\\d{4} ?\\d{4}|(?:DE|SE|PE|MA)\\d{7}|[Ee][A-HJ-NP-Za-hj-np-z]\\d{7})';
/** One or two letters and 6-8 digits in one or two groups; 9 digits; 2 and 7; nine places of letters and digits. */
const FOREIGN =
  '[A-Za-z]{1,2}\\d{6,8}|(?!(?:NO|NR|ID|IS|IN|US|UK|GB|EU|MY|OF|ON|AT|CA|AU|DE|FR|CN|HK|TW)[ -])(?:[A-Z]{1,2}|[egdpsk])[ -](?:\\d{6,8}|\\d{3,4}[ -]?\\d{3,4})|[A-Z]{1,2}\\d{3,4}[ -]\\d{3,4}|[A-Z]{3}\\d{6}|[A-Z]\\d{7}[A-Z]|[A-Z]\\d{6}[A-Z]{2}|(?=[A-Z0-9]{0,6}\\d[A-Z]{1,6}\\d)[A-Z][A-Z0-9]{7}|\\d{9}|\\d{3} \\d{3} \\d{3}|\\d{2} \\d{7}|(?=[A-Z0-9]{0,6}\\d[A-Z]{0,6}\\d)[A-Z0-9]{9}';
const PASSPORT = new RegExp(`${EDGE_BEFORE}(?:(?<chinese>${CHINESE})|${FOREIGN})${EDGE_AFTER}`, 'g');
/** Words without which a foreign code is no passport. */
const DOCUMENT =
  /pass?port|(?:scan|copy|photo) (?:of|page)|(?<![a-z])ppt (?:no|num|#)|护照|公务照|本子|[国洲坡大兰]本(?=[A-Z\d])|证件|签证|旅客信息|国籍|(?<=[本国国亚大坡兰])籍|出境|入境|海关|パスポート|旅券|pasaporte|passeport|reisepass|passaport|paspoort|travel doc|document n|psprt|(?<![a-z])pp (?=[A-Z0-9]{8})|(?<![a-z])mrz(?![a-z])|e-?gate|(?<![a-z])esta(?![a-z])|visa(?:s| letter)?(?![a-z])|(?:little|burgundy|blue|red) book/i;
/** Words that make the form of a Chinese passport one, where nothing says that it is something else. */
const TRAVEL =
  /退票|机票|改签|值机|登机|航班|酒店|民宿|入住|出国|免税|通关|清关|护照|旅行社|flight|airline|check-?in|visa|boarding|immigration|embassy|border|hotel|ticket was booked|travell?er|passenger|citizen|kiosk|crew member|booked as/i;
const OF_CHINA: Scores = { for: 0.9, near: 0.8, silent: 0.6, against: 0 };
const OF_OTHERS: Scores = { for: 0.9, near: 0.55, silent: 0.1, against: 0 };
/** Letters and digits as passports have them: where no other word claims the code, talk of a passport is enough. */
const LETTERED =
  /^(?:[A-Z]{1,2}\d{7,8}|[A-Z]{2}\d{6}|[A-Z]{3}\d{6}|\d{2}[A-Z]{2}\d{5}|[A-Z]\d{7}[A-Z]|[A-Z]\d{6}[A-Z]{2}|[A-Z]\d{3}[A-Z]\d{4}|[A-Z]\d{6}[A-Z]\d|(?=[A-Z0-9]*\d[A-Z]+\d)[CFGHJK][A-Z0-9]{8}|X\d[A-Z0-9]{6})$/;
/** Who travels says so beside it: "Canadian, AB123456", "Traveller 2: …, TK0123456". */
const TRAVELLER =
  /(?<![a-z])(?:travell?er|passenger|pax|citizen|crew member|nationality|canadian|american|british|australian|aussie|irish|german|french|italian|spanish|dutch|swiss|danish|swedish|norwegian|japanese|korean|indian|singaporean?|new zealand|chinese|turkish|russian|brazilian|mexican)(?![a-z])|旅客信息|乘客信息|[\u4E00-\u9FFF]国籍|(?:日本|韩国|美国|英国|法国|德国|意大利|加拿大|澳大利亚|新西兰|新加坡|马来西亚|泰国|印度|俄罗斯|西班牙|荷兰|瑞士|瑞典)籍/i;
/** c01x00t47: in small letters only where a word announces it. */
const HASTY = /(?<![A-Za-z0-9*])(?=[a-z0-9]{0,8}[a-z])(?=(?:[a-z]{0,3}\d){5})[a-z0-9]{9}(?![A-Za-z0-9*])/g;

/** What a code is more often than a passport, in the words right before it. */
const OTHER_CODE =
  /(?:order|booking|item|model|case|ref|reference|flight|code|sku|parcel|tracking|订单|单号|型号|编号|货号|航班|快递|[款第])[^.。,，;；!?！？]{0,16}$/i;

/** "New number 561234987" in talk of a passport. */
const NUMBERED =
  /(?:(?<![a-z])(?:number|no|should read|should be)\.?(?: is)?|[国洲坡大兰]本|号码?(?:是|为)?)[:：]? ?$/i;

const isUnclaimed = (text: string, match: RegExpMatchArray): boolean => {
  const start = match.index ?? 0;
  const isCode =
    LETTERED.test(match[0].replace(' ', '')) ||
    (/^\d{9}$/.test(match[0]) && NUMBERED.test(text.slice(Math.max(0, start - 12), start)));
  return (
    isCode &&
    (DOCUMENT.test(text) || TRAVELLER.test(text)) &&
    !OTHER_CODE.test(text.slice(Math.max(0, start - 30), start))
  );
};

/** Passport numbers look like any code: the text must speak of a passport or a journey, of a foreign one close by. */
export const findPassports: Recogniser = ({ text, cues }) => {
  const matches = [...matchesOf(PASSPORT, text), ...matchesOf(HASTY, text)];
  if (matches.length === 0 || !(DOCUMENT.test(text) || TRAVEL.test(text) || TRAVELLER.test(text))) return [];
  return matches.map((match) => {
    const isChinese = match.groups?.['chinese'] !== undefined;
    const wanted: CueKind[] = isChinese ? ['passport', 'id-card'] : ['passport'];
    const verdict = cues().verdict(match.index, match.index + match[0].length, wanted);
    if (!isChinese && verdict === 'silent') return over(match, 'passport', isUnclaimed(text, match) ? 0.55 : 0.1);
    return over(match, 'passport', (isChinese ? OF_CHINA : OF_OTHERS)[verdict]);
  });
};

/** Area, group and serial. */
const SSN = /(?<![\d*]|\d[-_.])(?:\d{3}( ?[-.] ?| ?)\d{2}\1|\d{3} ?- ?\d{2} ?- ?)\d{4}(?![\d*]|[-_.]\d)/g;
/** Never issued (Social Security Administration): only in talk of such numbers, as in examples and typing errors; 987-65-432x is kept for advertisements. */
const UNISSUED = /^(?!987\D65\D432\d)(?:000|666|9)|^\d{3}\D*00|0000$/;
const WITH_DASHES: Scores = { for: 0.95, near: 0.9, silent: 0.6, against: 0.1 };
const PLAIN: Scores = { for: 0.9, near: 0.6, silent: 0, against: 0 };
/** Talk of spare parts and catalogues, whose numbers have the same form. */
const GOODS =
  /配件|零件|料号|(?<![a-z])(?:parts?|spares?|gasket|catalogu?e|manual|model|sku|filter|valve|screws?|bolts?|adapter|hose|belt|blade|cartridge|isbn|style|pattern|item)(?![a-z])/i;
const SOCIAL =
  /(?<![a-z])(?:ssns?|socials?|identity|tax|tin|w-?[249]s?|1099|irs|payroll|dependents?|beneficiary|background check)(?![a-z])|报税|社安号|社会安全/i;

/** US social security numbers: 3-2-4 with dashes, or as a word announces them. */
export const findSsns: Recogniser = (reading) => {
  const matches = matchesOf(SSN, reading.text).filter((match) => !endsCode(reading, match.index));
  if (matches.length === 0) return [];
  const isOfSocial = SOCIAL.test(reading.text);
  const isOfGoods = !isOfSocial && GOODS.test(reading.text);
  return matches.map((match) => {
    const end = match.index + match[0].length;
    const verdict = reading.cues().verdict(match.index, end, ['ssn']);
    const isAnotherKind =
      reading.cues().verdict(match.index, end, ['phone', 'hotline', 'bank-card', 'passport']) === 'for';
    const scores = match[1]?.includes('-') === true || match[1] === ' ' ? WITH_DASHES : PLAIN;
    const isStray = verdict === 'silent' && !isOfSocial;
    if (verdict !== 'for' && ((isStray && UNISSUED.test(match[0])) || reading.text.charAt(match.index - 1) === '#')) {
      return over(match, 'ssn', 0);
    }
    const isUnsure = isAnotherKind || (isOfGoods && verdict === 'silent');
    return over(match, 'ssn', isUnsure && verdict !== 'for' ? 0.3 : scores[verdict]);
  });
};
