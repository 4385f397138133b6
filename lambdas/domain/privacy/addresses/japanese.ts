import { matchesOf, over } from '../matches.ts';
import type { Recogniser } from '../reading.ts';

const NAME = '[\\p{Script=Han}\\u3041-\\u3096\\u30A1-\\u30FA\\u30FC]';
const NUMBERS = '\\d{1,4}(?:丁目|番地?|号|の|-){1,2}(?:\\d{1,4}(?:番地?|号|の|-){0,2}){0,3}(?<=[\\d番地号目])';
const PREFECTURE = '(?:東京都|北海道|(?:京都|大阪)府|[\\p{Script=Han}]{2,3}県)';
const CITY = `${NAME}{1,6}?[市区町村郡]`;
/** メゾン青葉203号室, 青山ハイツ405 */
const BUILDING = `(?: ?(?:${NAME}|[A-Za-z]){2,16} ?\\d{1,4}(?:号室|号棟|号|階|F)?)?`;
/** Postcode, prefecture, city, quarter, block and house numbers, building and room. */
const ADDRESS = new RegExp(
  `(?:\\d{3}-\\d{4} ?)?(?:${PREFECTURE} ?(?:${CITY} ?){0,3}|(?<!${NAME})(?:${CITY} ?){1,3})${NAME}{1,8} ?${NUMBERS}${BUILDING}`,
  'gu',
);
const BLOCK = /\d(?:-\d|丁|番)/;
const JAPANESE = /[\u3041-\u3096\u30A1-\u30FA]|[都県丁]/;

/** Addresses in Japanese, from the prefecture or the city down to the room. */
export const findJapaneseAddresses: Recogniser = ({ written }) =>
  BLOCK.test(written) && JAPANESE.test(written)
    ? matchesOf(ADDRESS, written).map((match) => over(match, 'address', 0.85))
    : [];
