import { matchesOf } from './matches.ts';
/** A text and where each of its characters stood in the text as it was written. */
export type Mapped = { text: string; starts: number[]; ends: number[] };

const DIGIT_WORDS = new Map(
  'zero0 oh0 nought0 one1 two2 three3 four4 five5 six6 seven7 eight8 nine9'
    .split(' ')
    .map((pair) => [pair.slice(0, -1), pair.slice(-1)]),
);
const DIGIT_WORD = `(?:(?:double|triple)[ -])?(?:${[...DIGIT_WORDS.keys()].join('|')}|\\d)`;
/** 138-zero-zero-13-8003: groups of digits and words. */
const MIXED = `(?:${[...DIGIT_WORDS.keys()].join('|')}|\\d{1,5})`;
/** Seven digits and more, said one by one: "five five five, oh one double nine". */
const SAID = new RegExp(
  `(?<![a-z\\d])${DIGIT_WORD}(?:(?:[ -]| (?:dot|point) |(?:, |,|\\. |\\.{2,3} ?)(?:then |and )?)${DIGIT_WORD}){5,24}(?![a-z\\d])|(?<![a-z\\d-])${MIXED}(?:-${MIXED}){3,16}(?![a-z\\d])`,
  'gi',
);
const ONE_SAID = new RegExp(DIGIT_WORD, 'gi');
const TIMES = new Map([
  ['double', 2],
  ['triple', 3],
]);

/** Digits that are said in English become digits, their pauses dashes; the way back stays known. */
export const foldSaid = (mapped: Mapped): Mapped => {
  const folded: Mapped = { text: '', starts: [], ends: [] };
  const keep = (from: number, to: number): void => {
    folded.text += mapped.text.slice(from, to);
    for (const start of mapped.starts.slice(from, to)) folded.starts.push(start);
    for (const end of mapped.ends.slice(from, to)) folded.ends.push(end);
  };
  const put = (written: string, from: number, to: number): void => {
    folded.text += written;
    for (let i = 0; i < written.length; i += 1) {
      folded.starts.push(mapped.starts[from] ?? 0);
      folded.ends.push(mapped.ends[to - 1] ?? 0);
    }
  };
  let at = 0;
  for (const run of matchesOf(SAID, mapped.text)) {
    if (!/[a-z]/i.test(run[0])) continue;
    keep(at, run.index);
    at = run.index;
    for (const { 0: said, index } of matchesOf(ONE_SAID, run[0])) {
      const from = run.index + index;
      const gap = mapped.text.slice(at, from);
      if (/[,.]/.test(gap)) put('-', at, from);
      else if (/dot|point/i.test(gap)) put('.', at, from);
      const word = /\w+$/.exec(said.toLowerCase())?.[0] ?? '';
      const digit = DIGIT_WORDS.get(word) ?? word;
      at = from + said.length;
      put(digit.repeat(TIMES.get(said.slice(0, 6).toLowerCase()) ?? 1), from, at);
    }
  }
  keep(at, mapped.text.length);
  return folded;
};

/** Letters of a digit and one more digit right behind them, said or written: the look that nearly all texts fail. */
const TWO_WORDS =
  /(?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine|\d)(?:[ ,.-]{1,5}| (?:dot|point|and|then) |[,.]{1,3} ?(?:then |and ))(?:double|triple|zero|oh|nought|one|two|three|four|five|six|seven|eight|nine)(?![a-z])|(?:double|triple)[ -]/i;

/** Whether a text has such digits. */
export const hasSaid = (text: string): boolean => TWO_WORDS.test(text) && text.search(SAID) !== -1;
