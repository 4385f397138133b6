import type { PersonalDataType } from '../../../lambdas/domain/privacy/index.ts';
import type { Corpus, Labelled } from './corpora.ts';
import { digits, pick, type Random, seeded } from './look-alikes.ts';

/** Mobile numbers, ID cards and bank cards of China in the forms that people write, each in a sentence. */

const grouped = (value: string, sizes: readonly number[], sign: string): string => {
  let at = 0;
  return sizes.map((size) => value.slice(at, (at += size))).join(sign);
};
const fullWidth = (value: string): string =>
  value.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const spelt = (value: string): string => value.replace(/\d/g, (digit) => '零一二三四五六七八九'.charAt(Number(digit)));

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const idCard = (random: Random): string => {
  const born = `${pick(random, ['19', '20'])}${pick(random, ['71', '85', '93', '02'])}${pick(random, ['0115', '0630', '1109', '1231'])}`;
  const head = `${pick(random, ['110105', '310115', '440305', '330106', '510107', '420111'])}${born}${digits(random, 3)}`;
  const sum = ID_WEIGHTS.reduce((total, weight, i) => total + weight * Number(head[i]), 0);
  return head + '10X98765432'.charAt(sum % 11);
};

const bankCard = (random: Random): string => {
  const [bin = '', length = 19] = pick(random, [
    ['622202', 19],
    ['621700', 19],
    ['622848', 19],
    ['621661', 19],
    ['622588', 16],
    ['625912', 16],
    ['453201', 16],
    ['521234', 16],
  ] as const);
  const head = bin + digits(random, length - bin.length - 1);
  const sum = Array.from(head)
    .toReversed()
    .reduce((total, digit, i) => {
      const value = Number(digit) * (i % 2 === 0 ? 2 : 1);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return head + String((10 - (sum % 10)) % 10);
};

const mobile = (random: Random): string =>
  `1${pick(random, ['38', '59', '77', '86', '99', '30', '52'])}${digits(random, 8)}`;

const FORMS: Record<
  string,
  {
    make: (random: Random) => string;
    forms: readonly ((value: string) => string)[];
    frames: readonly [string, string][];
  }
> = {
  phone: {
    make: mobile,
    forms: [
      (v) => v,
      (v) => v,
      (v) => grouped(v, [3, 4, 4], ' '),
      (v) => grouped(v, [3, 4, 4], '-'),
      (v) => `+86${v}`,
      (v) => `+86 ${grouped(v, [3, 4, 4], ' ')}`,
      (v) => `0086-${v}`,
      fullWidth,
      spelt,
      (v) => Array.from(v).join(' '),
    ],
    frames: [
      ['请打', '联系我'],
      ['手机号', '，一直没人回'],
      ['', ''],
      ['我的电话是', '。'],
      ['call me at ', ' please'],
      ['（', '）收到回复'],
    ],
  },
  'id-card': {
    make: idCard,
    forms: [(v) => v, (v) => v, (v) => v.toLowerCase(), (v) => grouped(v, [6, 8, 4], ' '), fullWidth],
    frames: [
      ['身份证', '认证失败'],
      ['证件号码：', ''],
      ['', '实名不了'],
      ['my ID card is ', ', help'],
    ],
  },
  'bank-card': {
    make: bankCard,
    forms: [
      (v) => v,
      (v) => v,
      (v) => v.replace(/(\d{4})(?=\d)/g, '$1 '),
      (v) => v.replace(/(\d{4})(?=\d)/g, '$1-'),
      fullWidth,
    ],
    frames: [
      ['卡号', '退款没到'],
      ['银行卡：', '，请核实'],
      ['退到', '这张卡'],
      ['my card ', ' was charged twice'],
      ['', ' 被扣了两次'],
    ],
  },
};

/** `count` sentences with one value each; the seed fixes them. */
export const writtenForms = (count: number, seed = 11): Corpus => {
  const random = seeded(seed);
  const types = Object.keys(FORMS) as PersonalDataType[];
  const texts = Array.from({ length: count }, (_, i): Labelled => {
    const type = types[i % types.length]!;
    const { make, forms, frames } = FORMS[type]!;
    const value = pick(random, forms)(make(random));
    const [before, after] = pick(random, frames);
    return {
      text: before + value + after,
      spans: [{ type, start: before.length, end: before.length + value.length }],
      neutral: [],
    };
  });
  return {
    name: 'written forms, generated',
    texts,
    tellsLandlines: true,
    provenance: { isBlind: false, written: 'with the rules', seen: 'forms' },
  };
};
