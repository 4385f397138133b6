import { clausesOf, normalise } from '../understanding/normalise.ts';

const HAN = /\p{Script=Han}/u;
/** What says nothing by itself. */
const EMPTY_WORDS = new Set(
  (
    'a an the i we you it he she they my our your its me us is are was were be been am do does did have has had will would ' +
    'can could should may and or but so if then than that this these those there here of to in on at for with from by as ' +
    'not no very really just too also please hi hello thanks thank dear when what how why s t m re ve'
  ).split(' '),
);
const EMPTY_CHARS = new Set('的了是我你您他她它们这那就都很也在有和与吗呢吧啊呀哦么请把被给让还又再但');

/** Longest label: so many words, or characters where no spaces are written. */
const MOST_WORDS = 6;
const MOST_CHARS = 14;
/** More of a text is not looked at: what matters is said by then. */
const MOST_TOKENS = 200;
/** Numbers of orders, phones and the like are no part of a label, masked or not. */
const NUMBER = /^\d{3,}$/u;

const TOKEN = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}'’-])+/gu;

const tokensOf = (text: string): string[] => (text.match(/[\p{L}\p{N}]/u) ? (text.match(TOKEN) ?? []) : []);

const says = (token: string): boolean =>
  HAN.test(token) ? !EMPTY_CHARS.has(token) : !EMPTY_WORDS.has(token) && !NUMBER.test(token);

/** The longest run of tokens of a clause that another text has as well. */
function commonRun(clause: readonly string[], other: readonly string[]): string[] {
  let best = { length: 0, end: 0 };
  let before = new Uint16Array(other.length + 1);
  clause.forEach((token, i) => {
    const row = new Uint16Array(other.length + 1);
    other.forEach((one, j) => {
      const length = one === token && !NUMBER.test(token) ? (before[j] ?? 0) + 1 : 0;
      row[j + 1] = length;
      if (length > best.length) best = { length, end: i + 1 };
    });
    before = row;
  });
  return clause.slice(best.end - best.length, best.end);
}

/** Without words that say nothing at its ends, and not too long. */
function trimmed(run: readonly string[]): string[] {
  const first = run.findIndex(says);
  if (first < 0) return [];
  const most = run.some((token) => HAN.test(token)) ? MOST_CHARS : MOST_WORDS;
  const short = run.slice(first, first + most);
  return short.slice(0, short.findLastIndex(says) + 1);
}

const written = (tokens: readonly string[]): string =>
  tokens.reduce((text, token) => {
    const apart = text !== '' && !(HAN.test(token) && HAN.test(text.slice(-1)));
    return `${text}${apart ? ' ' : ''}${token}`;
  }, '');

/** So many words, or characters, say enough: of two that do, what is said first counts more. */
const ENOUGH = 4;

const weight = (tokens: readonly string[]): number => Math.min(ENOUGH, tokens.filter(says).length);

/**
 * The most telling words that two masked texts have in common: of each clause the longest common run, of these the first
 * that says enough, else the one that says most. Empty when they have no words in common. Neither masked data nor long numbers are part of it.
 */
export function labelOf(one: string, other: string): string {
  const [mine, theirs] = [normalise(one), tokensOf(normalise(other)).slice(0, MOST_TOKENS)];
  let best: string[] = [];
  let looked = 0;
  for (const { start, end } of clausesOf(mine)) {
    if (looked >= MOST_TOKENS) break;
    const clause = tokensOf(mine.slice(start, end)).slice(0, MOST_TOKENS - looked);
    looked += clause.length;
    const run = trimmed(commonRun(clause, theirs));
    if (weight(run) > weight(best)) best = run;
  }
  return written(best);
}
