/** Numbers that look like personal data and are not, in the formats that carriers and shops really use. */

/** A small generator with a fixed seed (mulberry32): the same numbers in every run. */
export const seeded = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
};

export type Random = () => number;
export const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
export const digits = (random: Random, length: number): string =>
  Array.from({ length }, () => Math.floor(random() * 10)).join('');
const letters = (random: Random, length: number): string =>
  Array.from({ length }, () => 'ABCDEFGHJKLMNPQRSTUVWXYZ'.charAt(Math.floor(random() * 24))).join('');
const two = (value: number): string => String(value).padStart(2, '0');
const upTo = (random: Random, count: number): number => Math.floor(random() * count);
/** A day of 2024 to 2026 as yymmdd. */
const day = (random: Random): string =>
  `2${4 + upTo(random, 3)}${two(1 + upTo(random, 12))}${two(1 + upTo(random, 28))}`;

type Maker = { issuer: string; make: (random: Random) => string };

/** Ten carriers and ten shops; the shape of each as printed on its labels and order pages. */
const MAKERS: readonly Maker[] = [
  {
    issuer: 'SF Express',
    make: (r) =>
      pick(r, [`SF${digits(r, 13)}`, `SF1${digits(r, 12)}`, `${pick(r, ['2', '3', '6', '7'])}${digits(r, 11)}`]),
  },
  { issuer: 'YTO', make: (r) => pick(r, [`YT${digits(r, 13)}`, `8${digits(r, 17)}`, `8${digits(r, 9)}`]) },
  { issuer: 'ZTO', make: (r) => pick(r, [`7${digits(r, 13)}`, `7${digits(r, 11)}`, `ZTO${digits(r, 13)}`]) },
  { issuer: 'STO', make: (r) => pick(r, [`77${digits(r, 13)}`, `STO${digits(r, 12)}`, `268${digits(r, 9)}`]) },
  { issuer: 'Yunda', make: (r) => pick(r, [`43${digits(r, 13)}`, `31${digits(r, 11)}`, `46${digits(r, 13)}`]) },
  {
    issuer: 'JD Logistics',
    make: (r) => pick(r, [`JD${digits(r, 13)}`, `JDVA${digits(r, 11)}`, `JDX${digits(r, 12)}-1-1-`]),
  },
  { issuer: 'J&T', make: (r) => `JT${digits(r, 13)}` },
  {
    issuer: 'EMS',
    make: (r) => pick(r, [`E${letters(r, 1)}${digits(r, 9)}CN`, `1${digits(r, 12)}`, `98${digits(r, 11)}`]),
  },
  { issuer: 'Deppon', make: (r) => pick(r, [`DPK${digits(r, 12)}`, `DPL${digits(r, 10)}`]) },
  {
    issuer: 'UPS, FedEx, USPS, DHL',
    make: (r) =>
      pick(r, [
        `1Z${letters(r, 1)}${digits(r, 2)}${letters(r, 1)}${digits(r, 12)}`,
        digits(r, 12),
        `94${digits(r, 20)}`,
        `${pick(r, ['1', '4', '8'])}${digits(r, 9)}`,
      ]),
  },
  { issuer: 'Taobao, Tmall', make: (r) => `${pick(r, ['1', '2', '3', '4'])}${digits(r, 18)}` },
  { issuer: 'JD', make: (r) => `${pick(r, ['2', '3'])}${digits(r, 11)}` },
  { issuer: 'Pinduoduo', make: (r) => `${day(r)}-${digits(r, 15)}` },
  { issuer: 'Douyin', make: (r) => `69${digits(r, 17)}` },
  {
    issuer: 'Meituan',
    make: (r) => pick(r, [digits(r, 16).replace(/^0/, '1'), digits(r, 18).replace(/^0/, '3')]),
  },
  { issuer: 'Alipay', make: (r) => `20${day(r)}2200${digits(r, 16)}` },
  { issuer: 'WeChat Pay', make: (r) => `42000${digits(r, 5)}20${day(r)}${digits(r, 10)}` },
  {
    issuer: 'Amazon',
    make: (r) => `${pick(r, ['111', '112', '113', '114', '701', '026'])}-${digits(r, 7)}-${digits(r, 7)}`,
  },
  { issuer: 'eBay', make: (r) => `${digits(r, 2)}-${digits(r, 5)}-${digits(r, 5)}` },
  {
    issuer: 'own orders',
    make: (r) => pick(r, [`20${day(r)}${digits(r, 10)}`, `NO.${digits(r, 10)}`, digits(r, 11)]),
  },
];

const FRAMES: readonly ((number: string) => string)[] = [
  (n) => `订单号${n}到现在还没发货`,
  (n) => `运单号：${n}，三天没更新了`,
  (n) => `快递单号是${n}，显示已签收但我没收到`,
  (n) => `单号 ${n} 麻烦查一下`,
  (n) => `我的订单${n}什么时候退款`,
  (n) => `订单编号:${n}`,
  (n) => `Order ${n} has not arrived`,
  (n) => `My tracking number is ${n}, no update since Monday`,
  (n) => `Where is parcel ${n}?`,
  (n) => `order no. ${n} was delivered broken`,
];

/** `count` sentences, each with one number that is nobody's, and without naming what it is in one of twenty. */
export const lookAlikes = (count: number, seed = 7): { issuer: string; text: string }[] => {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, i) => {
    const { issuer, make } = MAKERS[i % MAKERS.length] as Maker;
    const number = make(random);
    return {
      issuer,
      text: i % 20 === 19 - (Math.floor(i / 20) % 20) ? `${number} 查一下` : pick(random, FRAMES)(number),
    };
  });
};
