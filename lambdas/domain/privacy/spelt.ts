import { matchesOf } from './matches.ts';

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
  const words = run.replace(/[^\d]/g, '').length < 7 ? [] : matchesOf(BESIDE_WRITTEN, run);
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
export const foldNumerals = (text: string): string =>
  SPELT.test(text) || (text.includes('点') && SPELT_DOTS.test(text))
    ? text.replace(SPELT_NUMBER, foldRun).replace(SPELT_DOTS_ALL, (run) => run.replace(/[^\d点]/g, toDigit))
    : text;

/** 159,0001,2345 and 4000, 0085, 9443, 3273: a mobile, a fixed line or a card read out in groups, with pauses. */
const PAUSED =
  /(?<!\d|\d[,，、.] ?)(?:(?:1[3-9]\d|0\d{2,3})[,，、] ?\d{4}[,，、] ?\d{4}|\d{4}(?:[,，、] ?\d{4}){3}(?:[,，、] ?\d{1,3})?)(?![,，、] ?\d|\d)/g;

const ANY_PAUSE = /\d{3}[,，、] ?\d{4}[,，、]/;

/** The pauses inside such a number become dashes; lengths stay. */
export const foldPauses = (text: string): string =>
  ANY_PAUSE.test(text) ? text.replace(PAUSED, (number) => number.replace(/[,，、]/g, '-')) : text;
