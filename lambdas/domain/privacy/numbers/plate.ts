import type { Verdict } from '../cues.ts';
import type { Recogniser } from '../reading.ts';
import type { Candidate } from '../span.ts';
import { over } from './candidate.ts';

/** Province, office letter, five places or six for new-energy cars; no I or O (GA 36). */
const CHINESE =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使] ?[A-HJ-NP-Za-hj-np-z][ ·•.・-]{0,2}(?:[A-HJ-NP-Za-hj-np-z0-9]{5,6}|[A-HJ-NP-Za-hj-np-z0-9]{4}[挂学警港澳领])(?![A-Za-z0-9])/g;

/** AB12 CDE in a text about a car. */
const BRITISH = /(?<![A-Za-z0-9])[A-Z]{2}\d{2} ?[A-Z]{3}(?![A-Za-z0-9])/g;
const ABOUT_CARS = /(?<![a-z])(?:car|cars|van|vehicle|registration|reg|parked|parking|driver|driving|taxi)(?![a-z])/i;

/** Elsewhere plates have no common form: B-AB 123, AB12 CDE, 7ABC123, where a word announces them. */
const ANNOUNCED =
  /(?<![A-Za-z0-9])(?=[A-Z -]{0,6}\d)(?=[\d -]{0,6}[A-Z])(?:[A-Z]{1,3}[ -][A-Z]{1,2}[ -]?\d{1,4}|[A-Z0-9]{2,4}[ -][A-Z0-9]{2,4}|[A-Z0-9]{4,8})(?![A-Za-z0-9])/g;

/** Vehicle plates: Chinese ones by form, others where a word says so. */
export const findPlates: Recogniser = ({ text, cues }) => {
  const found: Candidate[] = [];
  const verdict = (match: RegExpMatchArray): Verdict =>
    cues().verdict(match.index ?? 0, (match.index ?? 0) + match[0].length, ['plate']);
  const isAnnounced = (match: RegExpMatchArray): boolean => verdict(match) === 'for';
  for (const match of text.matchAll(CHINESE)) {
    const isPlate = /\d/.test(match[0]) ? verdict(match) !== 'against' : isAnnounced(match);
    if (isPlate) found.push(over(match, 'plate', 0.85));
  }
  if (ABOUT_CARS.test(text)) for (const match of text.matchAll(BRITISH)) found.push(over(match, 'plate', 0.6));
  if (!/plate|registration|\breg\b|vrn|车牌|車牌|车号|牌照/i.test(text)) return found;
  for (const match of text.matchAll(ANNOUNCED)) {
    if (isAnnounced(match)) found.push(over(match, 'plate', 0.75));
  }
  return found;
};
