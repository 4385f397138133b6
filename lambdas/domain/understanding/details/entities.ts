/** A thing that a text names. Types are those of Comprehend in lower case, and `money`, `version`, `order`. */
export interface Entity {
  type: 'date' | 'money' | 'quantity' | 'version' | 'order' | 'organization';
  /** As written. */
  text: string;
}

const NUMBER = String.raw`\d{1,9}(?:,\d{3}){0,3}(?:\.\d{1,4})?`;
const HAN_NUMBER = '[零一二两三四五六七八九十百千万半几]{1,6}';

const either = (...parts: string[]): RegExp => new RegExp(`(?:${parts.join('|')})`, 'giu');

/**
 * Patterns in the order in which they take a place of the text; none has nested repetition, so each is linear.
 * `\b` knows no Han: digits are fenced by look-arounds instead.
 */
const PATTERNS: readonly (readonly [Entity['type'], RegExp])[] = [
  [
    'date',
    either(
      String.raw`(?<!\d)\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?!\d)`,
      String.raw`(?<!\d)\d{1,2}月\d{1,2}[日号]`,
      String.raw`(?<![\d.])\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]m)?(?![\d:])`,
      '(?:今天|昨天|前天|昨晚|今早|今晚|明天|上周|本周|这周|下周|上个月|这个月|下个月|去年|今年|周[一二三四五六日末]|星期[一二三四五六日天])(?:早上|上午|中午|下午|晚上|凌晨)?',
      String.raw`\b(?:yesterday|today|tonight|tomorrow|last (?:night|week|month|year)|this (?:morning|week|month))\b`,
      String.raw`\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b`,
      String.raw`\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?) \d{1,2}(?:st|nd|rd|th)?\b`,
      String.raw`\b\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:january|february|march|april|may|june|july|august|september|october|november|december)\b`,
    ),
  ],
  [
    'money',
    either(
      String.raw`[¥￥$€£]\s?${NUMBER}`,
      String.raw`(?<![\d.])${NUMBER}\s?(?:元|块钱|块|万元|欧元|美元|港币|dollars?|bucks|euros?|pounds?|usd|eur|gbp|cny|rmb|yuan)(?![a-z])`,
      `${HAN_NUMBER}(?:元|块钱)`,
    ),
  ],
  [
    'version',
    either(
      String.raw`\bv?\d{1,3}\.\d{1,3}\.\d{1,4}\b`,
      String.raw`\b(?:ios|android|windows|macos|version|v)\s?\d{1,3}(?:\.\d{1,3}){0,3}\b`,
    ),
  ],
  ['order', either(String.raw`(?<![\w*])(?=[a-z-]{0,4}\d)[a-z]{0,4}-?\d{8,22}(?![\w*])`)],
  [
    'quantity',
    either(
      String.raw`(?<![\d.])${NUMBER}\s?(?:个?小时|分钟|天|周|个月|年|次|遍|斤|公斤|克|件|份|盒|瓶|岁|%|hours?|hrs?|minutes?|mins?|days?|weeks?|months?|years?|times|kg|g|lbs?|percent)(?![a-z])`,
      `${HAN_NUMBER}(?:个?小时|分钟|天|周|个月|年|次|遍|斤|公斤|件|份|盒|瓶)`,
      String.raw`\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|several) (?:hours|minutes|days|weeks|months|years|times)\b`,
    ),
  ],
  [
    'organization',
    either(
      String.raw`[\p{Script=Han}]{2,10}(?:公司|银行|集团|酒店|超市|医院|航空)`,
      String.raw`\b[A-Z][\w&-]{1,30} (?:Inc|Ltd|LLC|GmbH|Corp|Airlines|Bank)\b`,
    ),
  ],
];

/** Entities told of one message. */
const MOST = 10;

interface Place extends Entity {
  start: number;
  end: number;
}

/**
 * Dates, sums, quantities, versions, order numbers and named companies of a masked text (R2.3), in order, at most `MOST`;
 * what stands inside an earlier kind is not told again.
 */
export function entitiesOf(text: string): Entity[] {
  const taken: Place[] = [];
  for (const [type, pattern] of PATTERNS) {
    for (const { index, 0: found } of text.matchAll(pattern)) {
      const end = index + found.length;
      if (!taken.some((place) => place.start < end && index < place.end))
        taken.push({ type, text: found, start: index, end });
    }
  }
  return taken
    .toSorted((a, b) => a.start - b.start)
    .slice(0, MOST)
    .map(({ type, text: told }) => ({ type, text: told }));
}
