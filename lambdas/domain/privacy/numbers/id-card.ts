import { matchesOf, over } from '../matches.ts';
import type { Recogniser } from '../reading.ts';
import type { Candidate } from '../span.ts';
import { endsCode, type Scores } from './candidate.ts';
import { passesIdCheck } from './checksum.ts';

const GAP = '[\\s.-]?';
const MONTH = `(?:0${GAP}[1-9]|1${GAP}[0-2])`;
const DAY = `(?:0${GAP}[1-9]|[12]${GAP}\\d|3${GAP}[01])`;
/** Province, six digits of place in all, birth date, sequence, check character (GB 11643-1999); × and Х pass for X. */
const ID_CARD = new RegExp(
  `(?<![\\d*]|\\d[-_.])(?:1${GAP}[1-5]|2${GAP}[1-3]|3${GAP}[1-7]|4${GAP}[1-6]|5${GAP}[0-4]|6${GAP}[1-5]|7${GAP}1|8${GAP}[1-3])(?:${GAP}\\d){4}${GAP}(?:1${GAP}9|2${GAP}0)(?:${GAP}\\d){2}${GAP}${MONTH}${GAP}${DAY}(?:${GAP}\\d){3}${GAP}[\\dXx×Хх](?:(?![\\dA-Za-z*]|[-_.]\\d)|(?=(?<mobile>1[3-9]\\d{9})(?!\\d)))`,
  'g',
);
const SCORES: Scores = { for: 0.98, near: 0.97, silent: 0.97, against: 0.3 };

/** Mainland ID cards: the check character must fit, then no context is needed, but a word for an order rules it out. */
export const findIdCards: Recogniser = (reading) =>
  matchesOf(ID_CARD, reading.text)
    .filter((match) => passesIdCheck(match[0].replace(/[\s.-]/g, '').replace(/[×Хх]/, 'X')))
    .filter((match) => !endsCode(reading, match.index))
    .flatMap((match): Candidate[] => {
      const end = match.index + match[0].length;
      const card = over(match, 'id-card', SCORES[reading.cues().verdict(match.index, end, ['id-card'])]);
      const mobile = match.groups?.['mobile']; // written on without a gap
      return mobile === undefined ? [card] : [card, over({ 0: mobile, index: end }, 'phone', card.score)];
    });
