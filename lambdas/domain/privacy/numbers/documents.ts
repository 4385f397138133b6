import type { CueKind } from '../data/cues.ts';
import { PLATE_TOPIC } from '../data/plate-forms.ts';
import { matchesOf, over } from '../matches.ts';
import type { Reading, Recogniser } from '../reading.ts';
import type { Scores } from './candidate.ts';

const EDGE_BEFORE = String.raw`(?<![A-Za-z0-9*]|\d[-_.])`;
const EDGE_AFTER = String.raw`(?![A-Za-z0-9*]|[-_.]\d)`;
const CHINESE =
  '(?:[EGDSPHKegdsphk][ -]?(?:\\d{4} ?\\d{4}|\\d{2} \\d{3} \\d{3})|[EG]\\d(?: \\d){7}|(?:DE|SE|PE|MA)\\d{7}|[Ee][A-HJ-NP-Za-hj-np-z]\\d{7})';
/** One or two letters and 6-8 digits in one or two groups; 9 digits; 2 and 7; nine places of letters and digits. */
const FOREIGN =
  '[A-Za-z]{1,2}\\d{6,8}|(?!(?:NO|NR|ID|IS|IN|US|UK|GB|EU|MY|OF|ON|AT|CA|AU|DE|FR|CN|HK|TW)[ -])(?:[A-Z]{1,2}|[egdpsk])[ -](?:\\d{6,8}|\\d{3,4}[ -]?\\d{3,4})|[A-Z]{1,2}\\d{3,4}[ -]\\d{3,4}|[A-Z]{3}\\d{6}|[A-Z]\\d{7}[A-Z]|[A-Z]\\d{6}[A-Z]{2}|(?=[A-Z0-9]{0,6}\\d[A-Z]{1,6}\\d)[A-Z][A-Z0-9]{7}|[CFGHJKLMNPRTVWXYZ](?=[A-Z0-9]{0,6}\\d[A-Z]{1,6}\\d)[A-Z0-9]{9}|\\d{7,9}|\\d{3} \\d{3} \\d{3}|\\d{2} \\d{7}|(?=[A-Z0-9]{0,6}\\d[A-Z]{0,6}\\d)[A-Z0-9]{9}';
const PASSPORT = new RegExp(`${EDGE_BEFORE}(?:(?<chinese>${CHINESE})|${FOREIGN})${EDGE_AFTER}`, 'g');
/** Words without which a foreign code is no passport. */
const DOCUMENT =
  /pass?port|psprt|(?:scan|copy|photo) (?:of|page)|(?<![a-z])ppt (?:no|num|#)|护照|公务照|本子|外交本|公务本|外国人|外籍|外宾|[国洲坡大兰]本(?=[A-Z\d])|证件|签证|旅客信息|国籍|(?<=[本国国亚大坡兰])籍|出境|入境|海关|パスポート|旅券|pasaporte|passeport|reisepass|passaport|paspoort|travel doc|document n|psprt|(?<![a-z])pp (?=[A-Z0-9]{8})|(?<![a-z])mrz(?![a-z])|e-?gate|(?<![a-z])esta(?![a-z])|visa(?:s| letter)?(?![a-z])|(?:little|burgundy|blue|red) book|booklet|doc(?:ument)?s? check|(?<![a-z])apis(?![a-z])|p<[a-z]{3}|registration (?:slip|card)|guest (?:register|form)|check-in (?:form|slip)|consulate|immigration|biometrics?|(?<![a-z])(?:mein|ihr|sein|der|den|dem) pass(?![a-z])|passnummer|document holder/i;
/** Words that make the form of a Chinese passport one, where nothing says that it is something else. */
const TRAVEL =
  /退票|复印(?![机纸店])|出票|机票|登记|宾馆|旅客|改签|值机|登机|航班|酒店|民宿|入住|出国|免税|通关|清关|护照|旅行社|flight|airline|check-?in|visa|boarding|immigration|embassy|border|hotel|ticket was booked|travell?er|passenger|citizen|kiosk|crew member|booked as|cruise|ferry|lounge|airport|e-?ticket|p<[a-z]{3}/i;
const OF_CHINA: Scores = { for: 0.9, near: 0.8, silent: 0.6, against: 0 };
const OF_OTHERS: Scores = { for: 0.9, near: 0.55, silent: 0.1, against: 0 };
/** Letters and digits as passports have them: where no other word claims the code, talk of a passport is enough. */
const LETTERED =
  /^(?:[A-Z]{1,2}\d{7,8}|[A-Z]{2}\d{6}|[A-Z]{3}\d{6}|\d{2}[A-Z]{2}\d{5}|[A-Z]\d{7}[A-Z]|[A-Z]\d{6}[A-Z]{2}|[A-Z]\d{3}[A-Z]\d{4}|[A-Z]\d{6}[A-Z]\d|(?=[A-Z0-9]*\d[A-Z]+\d)[CFGHJK][A-Z0-9]{8}|X\d[A-Z0-9]{6})$/;
/** Who travels says so beside it: "Canadian, AB123456", "Traveller 2: …, TK0123456". */
const TRAVELLER =
  /(?<![a-z])(?:travell?er|passenger|pax|citizen|crew member|nationality|canadian|american|british|australian|aussie|irish|german|french|italian|spanish|dutch|swiss|danish|swedish|norwegian|japanese|korean|indian|singaporean?|new zealand|chinese|turkish|russian|brazilian|mexican)(?![a-z])|旅客信息|乘客信息|[\u4E00-\u9FFF]国籍|[\u4E00-\u9FFF]{2}籍(?![贯地])/i;
/** c01x00t47: in small letters only where a word announces it. */
const HASTY = /(?<![A-Za-z0-9*])(?=[a-z0-9]{0,8}[a-z])(?=(?:[a-z]{0,3}\d){5})[a-z0-9]{9}(?![A-Za-z0-9*])/g;

/** What a code is more often than a passport, in the words right before it. */
const OTHER_CODE =
  /(?:order|booking|item|model|case|ref|reference|flight|code|sku|parcel|tracking|订单|单号|型号|编号|货号|航班|快递|[款第])[^.。,，;；!?！？]{0,16}$/i;

/** "New number 561234987" in talk of a passport. */
const NUMBERED =
  /(?:(?<![a-z])(?:number|no|one|should read|should be)\.?(?: is)?|[国洲坡大兰]本|号码?(?:是|为)?)[:：]? ?$/i;
const EXPIRES = /^,? (?:expire[sd]?|is expiring|runs out|valid (?:until|to|thru|till))(?![a-z])/i;
/** "Belgian EK000123", "Canada: P000123AB", 墨西哥籍N00012345, 瑞典那位 AA012345: whose it is stands right before it. */
const WHOSE =
  /^(?:国?籍|人|护照|那位|那个|配偶的?|同事|客人|游客|旅客|的|'s| one| holder| citizen| national| guest| friend| wife| husband| passenger| travel doc| document| number| no\.?| id| is| has){0,3}[ :：,，(（=-]{0,3}$/;
const STATES =
  'AUS|AUT|BEL|BGR|BRA|CAN|CHE|CHL|CHN|COL|CZE|DEU|DNK|EGY|ESP|FIN|FRA|GBR|GHA|GRC|HKG|HUN|IDN|IND|IRL|ISR|ITA|JPN|KEN|KOR|LKA|MAR|MEX|MYS|NGA|NLD|NOR|NZL|PAK|PER|PHL|POL|PRT|ROU|RUS|SAU|SGP|SWE|THA|TUR|TWN|UKR|USA|VNM|ZAF';
/** "ITA / YB0001234", "YA0000123, ITA": the state in three letters, as airlines have it. */
const STATE_BEFORE = new RegExp(`(?<![A-Za-z])(?:${STATES})[ /,|:;-]{1,3}$`);
const STATE_AFTER = new RegExp(`^[ /,|:;-]{1,3}(?:${STATES})(?![A-Za-z])`);

/** Whether a country's name or letters stand at the code, and nothing speaks of cars, whose plates have them too. */
const isOfState = (reading: Reading, start: number, end: number): boolean => {
  const { text } = reading;
  const isBeside =
    STATE_BEFORE.test(text.slice(Math.max(0, start - 6), start)) ||
    STATE_AFTER.test(text.slice(end, end + 7)) ||
    reading
      .countries()
      .some((one) => one.end <= start && start - one.end <= 20 && WHOSE.test(text.slice(one.end, start)));
  return isBeside && !PLATE_TOPIC.test(text);
};

/** What a text speaks of, looked for once and only where a code needs it. */
type Talk = { isOfPassports: () => boolean; isOfTravel: () => boolean };

const talkOf = (text: string): Talk => {
  let passports: boolean | undefined;
  let travel: boolean | undefined;
  const isOfPassports = (): boolean => (passports ??= DOCUMENT.test(text) || TRAVELLER.test(text));
  return { isOfPassports, isOfTravel: () => (travel ??= isOfPassports() || TRAVEL.test(text)) };
};

const isUnclaimed = (reading: Reading, match: RegExpMatchArray, talk: Talk): boolean => {
  const { text } = reading;
  const start = match.index ?? 0;
  const end = start + match[0].length;
  const isDigits = /^\d{9}$/.test(match[0]);
  const isExpiring = isDigits && EXPIRES.test(text.slice(end, end + 24));
  const isNumbered = isDigits && NUMBERED.test(text.slice(Math.max(0, start - 12), start));
  const isLettered = LETTERED.test(match[0].replace(' ', '')) || /^\d{2} \d{7}$/.test(match[0]);
  if (!isExpiring && !isNumbered && !isLettered) return false;
  if (OTHER_CODE.test(text.slice(Math.max(0, start - 30), start))) return false;
  if (isExpiring) return talk.isOfTravel();
  return talk.isOfPassports() || (isLettered && isOfState(reading, start, end));
};

/** EB0001234 in a Chinese message: no word for it, but one that a number was given, and none for goods or orders. */
const BY_FORM = /^E[A-HJ-NP-Z]\d{7}$/;
const GIVEN = /号码|身份证|证明|证书|证件|姓名|[旧新]照(?!片)|补签|同行/;
const OLD_ONE = /[旧老新]照(?!片)[^\d]{0,4}$/;
const OF_GOODS =
  /订单|单号|快递|包裹|货|型号|编号|批|图号|零件|物料|版本|库存|行李|航班|序列|设备|优惠|券|条码|编码|件码|货码|换码/;

const scoreOf = (reading: Reading, match: RegExpMatchArray, talk: Talk): number => {
  const { text, cues } = reading;
  const start = match.index ?? 0;
  const isChinese = match.groups?.['chinese'] !== undefined;
  const wanted: CueKind[] = isChinese ? ['passport', 'id-card'] : ['passport'];
  const verdict = cues().verdict(start, start + match[0].length, wanted);
  if (verdict === 'against') return 0;
  if (/^\d{7,8}$/.test(match[0])) {
    return verdict === 'for' && !/^(?:19|20)\d\d[01]\d[0-3]\d$/.test(match[0]) ? 0.7 : 0;
  }
  if (!isChinese && verdict === 'silent') return isUnclaimed(reading, match, talk) ? 0.55 : 0;
  if (verdict === 'for' || talk.isOfTravel()) return (isChinese ? OF_CHINA : OF_OTHERS)[verdict];
  const isGiven = BY_FORM.test(match[0]) ? GIVEN.test(text) : OLD_ONE.test(text.slice(Math.max(0, start - 8), start));
  return isChinese && ((isGiven && !OF_GOODS.test(text)) || isUnclaimed(reading, match, talk)) ? 0.55 : 0;
};

/** Passport numbers look like any code: the text must speak of a passport, a journey or a nationality. */
export const findPassports: Recogniser = (reading) => {
  const talk = talkOf(reading.text);
  return [...matchesOf(PASSPORT, reading.text), ...matchesOf(HASTY, reading.text)].map((match) =>
    over(match, 'passport', scoreOf(reading, match, talk)),
  );
};
