import { matchesOf, over } from '../matches.ts';
import type { Recogniser } from '../reading.ts';
import { endsCode, type Scores } from './candidate.ts';

/** Area, group and serial. */
const SSN = /(?<![\d*]|\d[-_.])(?:\d{3}( ?[-./] ?| ?)\d{2}\1|\d{3} ?- ?\d{2} ?- ?)\d{4}(?![\d*]|[-_.]\d)/g;
/** Never issued (Social Security Administration): only in talk of such numbers, as in examples and typing errors; 987-65-432x is kept for advertisements. */
const UNISSUED = /^(?!987\D65\D432\d)(?:000|666|9)|^\d{3}\D*00|0000$/;
const WITH_DASHES: Scores = { for: 0.95, near: 0.9, silent: 0.6, against: 0.1 };
const PLAIN: Scores = { for: 0.9, near: 0.6, silent: 0, against: 0 };
/** Talk of spare parts and catalogues, whose numbers have the same form. */
const GOODS =
  /配件|零件|料号|(?<![a-z])(?:parts?|spares?|gasket|catalogu?e|manual|model|sku|filter|valve|screws?|bolts?|adapter|hose|belt|blade|cartridge|isbn|style|pattern|item)(?![a-z])/i;
const SOCIAL =
  /(?<![a-z])(?:ssns?|ss (?:number|no|#)|socials?|identity|tax|tin|w-?[249]s?|1099|irs|payroll|dependents?|beneficiary|background check)(?![a-z])|报税|社安号|社会安全/i;

/** Nine digits in a row of a payroll or behind who is to inherit. */
const IN_ROW = /^(?:98765432\d|(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4})$/;
const OF_PAY = /(?<![a-z])(?:payroll|beneficiary|dependents?|custodian|w-?[24]s?)(?![a-z])/i;
const OTHER_NUMBER =
  /(?<![a-z])(?:routing|aba|account|acct|ein|order|case|claim|ticket|ref|reference|phone|passport|policy)(?![a-z])/i;

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
    const isDotted = match[1]?.includes('.') === true && isOfSocial;
    const scores = isDotted || match[1]?.includes('-') === true || match[1] === ' ' ? WITH_DASHES : PLAIN;
    if (
      verdict === 'silent' &&
      IN_ROW.test(match[0]) &&
      OF_PAY.test(reading.text) &&
      !isAnotherKind &&
      !OTHER_NUMBER.test(reading.text)
    )
      return over(match, 'ssn', 0.55);
    const isStray = verdict === 'silent' && !isOfSocial;
    if (verdict !== 'for' && ((isStray && UNISSUED.test(match[0])) || reading.text.charAt(match.index - 1) === '#')) {
      return over(match, 'ssn', 0);
    }
    const isUnsure = isAnotherKind || (isOfGoods && verdict === 'silent');
    return over(match, 'ssn', isUnsure && verdict !== 'for' ? 0.3 : scores[verdict]);
  });
};
