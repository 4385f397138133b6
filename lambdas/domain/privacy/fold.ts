/** Text as the recognisers read it, and the way back to the text as it was written. */
export type Folded = { text: string; original: (start: number, end: number) => { start: number; end: number } };

const UNFOLDED =
  /[\u00A0\u00AD\u00B2\u00B3\u00B9\u0660-\u0669\u06F0-\u06F9\u2000-\u2015\u202F\u2060\u2070-\u2089\u2212\u2460-\u2468\u24EA\u2776-\u277E\u3000\uFEFF\uFF01-\uFF5E]|\u20E3|\uFE0F|\uD835[\uDFCE-\uDFFF]/;

const INVISIBLE = new Set([0xad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0x20e3, 0xfe0f, 0xfeff]);
const SPACES = new Set([0xa0, 0x202f, 0x3000]);
const DASHES = new Set([0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212]);
const SUPERSCRIPTS = new Map([
  [0xb2, '2'],
  [0xb3, '3'],
  [0xb9, '1'],
]);

/** Runs of ten or nine digits of other writings, by the code point of their zero. */
const DIGIT_RUNS: readonly { zero: number; from: number; to: number }[] = [
  { zero: 0x660, from: 0x660, to: 0x669 },
  { zero: 0x6f0, from: 0x6f0, to: 0x6f9 },
  { zero: 0x2070, from: 0x2070, to: 0x2079 },
  { zero: 0x2080, from: 0x2080, to: 0x2089 },
  { zero: 0x245f, from: 0x2460, to: 0x2468 },
  { zero: 0x2775, from: 0x2776, to: 0x277e },
];

const foldOne = (character: string): string => {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return character;
  if (INVISIBLE.has(code)) return '';
  if (SPACES.has(code) || (code >= 0x2000 && code <= 0x200a)) return ' ';
  if (DASHES.has(code)) return '-';
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (code >= 0x1d7ce && code <= 0x1d7ff) return String((code - 0x1d7ce) % 10);
  if (code === 0x24ea) return '0';
  const run = DIGIT_RUNS.find(({ from, to }) => code >= from && code <= to);
  return run === undefined ? (SUPERSCRIPTS.get(code) ?? character) : String(code - run.zero);
};

const NUMERALS = new Map(
  [
    '零0',
    '〇0',
    '○0',
    '洞0',
    '一1',
    '幺1',
    '壹1',
    '二2',
    '贰2',
    '貳2',
    '两2',
    '三3',
    '叁3',
    '參3',
    '四4',
    '肆4',
    '五5',
    '伍5',
    '六6',
  ]
    .concat(['陆6', '陸6', '七7', '柒7', '拐7', '八8', '捌8', '九9', '玖9', '勾9'])
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
);
const NUMERAL = [...NUMERALS.keys()].join('');
const SPELT_NUMBER = new RegExp(`[${NUMERAL}\\d](?:[ ,，、-]{0,2}[${NUMERAL}\\d]){6,}`, 'g');
const SPELT = new RegExp(`[${NUMERAL}]{3}|\\d[${NUMERAL}]|[${NUMERAL}]\\d|[${NUMERAL}][ -][${NUMERAL}]`);

/** 13800138000一直, …295两张, 第一13800138000: beside a written number a numeral or two are words. */
const BESIDE_WRITTEN = new RegExp(`^[${NUMERAL}]{1,2}(?=\\d{3})|(?<=\\d{3})[${NUMERAL}]{1,2}$`, 'g');

const foldRun = (run: string): string => {
  const words = run.replace(/[^\d]/g, '').length < 7 ? [] : Array.from(run.matchAll(BESIDE_WRITTEN));
  return run.replace(/[^\d ,，、-]/g, (numeral, at: number) => {
    const isWord = words.some(({ 0: word, index }) => at >= index && at < index + word.length);
    return isWord ? numeral : (NUMERALS.get(numeral) ?? numeral);
  });
};

/** 二零三点零点一一三点七: an IP address read out. */
const SPELT_DOTS = new RegExp(
  `(?<![${NUMERAL}\\d])[${NUMERAL}\\d]{1,3}(?:点[${NUMERAL}\\d]{1,3}){3}(?![${NUMERAL}\\d点])`,
);
const SPELT_DOTS_ALL = new RegExp(SPELT_DOTS.source, 'g');
const toDigit = (numeral: string): string => NUMERALS.get(numeral) ?? numeral;

/** Numbers of seven digits and more that are spelt out, 一三八零零… or 138零零…, become digits; lengths stay. */
const foldNumerals = (text: string): string =>
  SPELT.test(text) || SPELT_DOTS.test(text)
    ? text.replace(SPELT_NUMBER, foldRun).replace(SPELT_DOTS_ALL, (run) => run.replace(/[^\d点]/g, toDigit))
    : text;

/** 159,0001,2345 and 4000, 0085, 9443, 3273: a mobile, a fixed line or a card read out in groups, with pauses. */
const PAUSED =
  /(?<!\d|\d[,，、.] ?)(?:(?:1[3-9]\d|0\d{2,3})[,，、] ?\d{4}[,，、] ?\d{4}|\d{4}(?:[,，、] ?\d{4}){3}(?:[,，、] ?\d{1,3})?)(?![,，、] ?\d|\d)/g;

/** The pauses inside such a number become dashes; lengths stay. */
const foldPauses = (text: string): string => text.replace(PAUSED, (number) => number.replace(/[,，、]/g, '-'));

type Mapped = { text: string; starts: number[]; ends: number[] };

const unchanged = (text: string): Mapped => ({
  text,
  starts: Array.from({ length: text.length }, (_, at) => at),
  ends: Array.from({ length: text.length }, (_, at) => at + 1),
});

const foldCharacters = (text: string): Mapped => {
  const mapped: Mapped = { text: '', starts: [], ends: [] };
  let at = 0;
  for (const character of text) {
    const plain = foldOne(character);
    for (let i = 0; i < plain.length; i += 1) {
      mapped.starts.push(plain === character ? at + i : at);
      mapped.ends.push(plain === character ? at + i + 1 : at + character.length);
    }
    mapped.text += plain;
    at += character.length;
  }
  return mapped;
};

const DIGIT_WORDS = new Map(
  'zero0 oh0 nought0 one1 two2 three3 four4 five5 six6 seven7 eight8 nine9'
    .split(' ')
    .map((pair) => [pair.slice(0, -1), pair.slice(-1)]),
);
const DIGIT_WORD = `(?:(?:double|triple)[ -])?(?:${[...DIGIT_WORDS.keys()].join('|')}|\\d)`;
/** Seven digits and more, said one by one: "five five five, oh one double nine". */
const SAID = new RegExp(
  `(?<![a-z\\d])${DIGIT_WORD}(?:(?:[ -]| (?:dot|point) |(?:, |,|\\. |\\.{2,3} ?)(?:then |and )?)${DIGIT_WORD}){5,24}(?![a-z\\d])`,
  'gi',
);
const ONE_SAID = new RegExp(DIGIT_WORD, 'gi');
const TIMES = new Map([
  ['double', 2],
  ['triple', 3],
]);

/** Digits that are said in English become digits, their pauses dashes; the way back stays known. */
const foldSaid = (mapped: Mapped): Mapped => {
  const folded: Mapped = { text: '', starts: [], ends: [] };
  const keep = (from: number, to: number): void => {
    folded.text += mapped.text.slice(from, to);
    folded.starts.push(...mapped.starts.slice(from, to));
    folded.ends.push(...mapped.ends.slice(from, to));
  };
  const put = (written: string, from: number, to: number): void => {
    folded.text += written;
    for (let i = 0; i < written.length; i += 1) {
      folded.starts.push(mapped.starts[from] ?? 0);
      folded.ends.push(mapped.ends[to - 1] ?? 0);
    }
  };
  let at = 0;
  for (const run of mapped.text.matchAll(SAID)) {
    if (!/[a-z]/i.test(run[0])) continue;
    keep(at, run.index);
    at = run.index;
    for (const { 0: said, index } of run[0].matchAll(ONE_SAID)) {
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

/**
 * Folds look-alike writing to one form: full-width and other digits, letters and signs to ASCII, wide and
 * unbreakable spaces to a space, dashes to `-`; invisible characters vanish; long numbers that are spelt out in
 * Chinese or said digit by digit in English become digits, pauses in a number dashes. Other characters stay.
 */
export const fold = (text: string): Folded => {
  const isSaid = SAID.test(text);
  SAID.lastIndex = 0;
  const digits = (plain: string): string => foldPauses(foldNumerals(plain));
  if (!UNFOLDED.test(text) && !isSaid) return { text: digits(text), original: (start, end) => ({ start, end }) };
  const characters = UNFOLDED.test(text) ? foldCharacters(text) : unchanged(text);
  const { text: folded, starts, ends } = isSaid ? foldSaid(characters) : characters;
  return {
    text: digits(folded),
    original: (start, end) => ({ start: starts[start] ?? text.length, end: ends[end - 1] ?? text.length }),
  };
};
