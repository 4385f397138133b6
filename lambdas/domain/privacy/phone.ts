import { isTight } from './cues.ts';
import type { Recogniser } from './reading.ts';

// A digit or a lettered code before, or a digit after, means a longer number.
const MOBILE =
  /(?<![\d#*.]|\d[-_]|[A-Za-z])(?:(?:\(?\+|00)86\)?[ -]?|\(?86\)?[ -]?|0)?1[3-9](?:[ .-]?\d){9}(?![\d*]|[-_]\d|\.\d)/g;

/** Mainland mobile numbers: 11 digits from 13 to 19, with or without the country code and separators. */
export const findMobiles: Recogniser = ({ text, cues }) =>
  [...text.matchAll(MOBILE)].map((match) => {
    const cue = cues().before(match.index);
    const other = cue !== undefined && isTight(cue) && ['order', 'device', 'money', 'tail'].includes(cue.kind);
    return { type: 'phone', start: match.index, end: match.index + match[0].length, score: other ? 0.2 : 0.85 };
  });
