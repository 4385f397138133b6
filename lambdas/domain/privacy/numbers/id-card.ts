import type { Recogniser } from '../reading.ts';
import { endsCode, over } from './candidate.ts';
import { passesIdCheck } from './checksum.ts';

/** Province, six digits of place in all, birth date, sequence, check character (GB 11643-1999). */
const ID_CARD =
  /(?<![\d*]|\d[-_.])(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])(?:[ -]?\d){4}[ -]?(?:19|20)(?:[ -]?\d){2}[ -]?(?:0[ -]?[1-9]|1[ -]?[0-2])[ -]?(?:0[ -]?[1-9]|[12][ -]?\d|3[ -]?[01])(?:[ -]?\d){3}[ -]?[\dXx](?![\dA-Za-z*]|[-_.]\d)/g;

/** Mainland ID cards: the check character must fit, then no context is needed. */
export const findIdCards: Recogniser = (reading) =>
  [...reading.text.matchAll(ID_CARD)]
    .filter((match) => passesIdCheck(match[0].replace(/[ -]/g, '')) && !endsCode(reading, match.index))
    .map((match) => over(match, 'id-card', 0.97));
