import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPersonalData, maskText } from '../../../../lambdas/domain/privacy/index.ts';
import { readMarked } from './marked.ts';

const SENTENCES = [
  '打«phone:13812345678»找我',
  '手机«phone:１３８００１３８０００»。',
  '«phone:+86 138 1234 5678»',
  '座机«landline:010-85678901»',
  '身份证«id-card:11010519491231002X»认证失败',
  'card «bank-card:4111 1111 1111 1111» was charged',
  'write to «email:ann.lee@example.com» please',
  'IBAN «iban:DE89 3704 0044 0532 0130 00»',
  'SSN «ssn:123-45-6789»',
  '护照号码是«passport:E12345678»',
  '车牌«plate:京A12345»',
  '微信号：«wechat-id:ann_lee88»',
  '登录IP «ip:203.0.113.45»异常',
  '我叫«name:王芳»，订单一直没发货',
  '客服«name:刘洋»说三天内回复',
  'My name is «name:John Smith».',
  'Dear Mr «name:Peter Hughes»,',
  '收货地址：«address:浙江省杭州市西湖区文三路478号A座1203室»',
  'I live at «address:123 Main Street, Apt 4B, Springfield, IL 62704».',
  '订单号SF1234567890123没更新',
  '😀👨‍👩‍👧 很生气！',
  'Order 112-1234567-1234567 is late',
  '价格1999.00元，2024-05-12 12:30:45',
];
const message = fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 6 }).map((all) => all.join('\n'));

const SCRAPS =
  '1|13800138000|4111 1111 1111 1111|-|.| |@|a@b.c| at | dot |example.com|(|)|+86|+1 |::|市|路|12号|张|伟|我叫|王芳|John|Smith|12 |Street|, |\n|Apt 1|Mr |。|😀|\u{1D7CF}|１|①|\u200B|1️⃣|微信|vx:|GB33|京A|一二三|八九零|身份证|order |phone |[name]|***|é|one two |oh |double |点|，|メゾン|区|1-2-3|様|Rose Cottage, |the corner of |plate |Flat 3, |加薇|id |3 号楼|微信|«|Perth |the Dutch |8 (900) |0470/00|bounce-1-u=a|=example.org@|★|★を@|198-51-|京A·|WJ京|zero-13-|«|\uD83D|\u0000'.split(
    '|',
  );
const hostile = fc.array(fc.constantFrom(...SCRAPS), { maxLength: 60 }).map((all) => all.join(''));
const anything = fc.oneof(
  message.map((marked) => readMarked(marked).text),
  hostile,
  fc.string({ unit: 'binary', maxLength: 80 }),
);

describe('R6.1 properties of recognition and masking', () => {
  it('finds everything that stands in plain sentences, whatever their order', () => {
    fc.assert(
      fc.property(message, (marked) => {
        const { text, spans } = readMarked(marked);
        expect(findPersonalData(text)).toEqual(spans);
      }),
    );
  });

  it('answers spans that are in the text, in order, apart, and cut no character in two', () => {
    fc.assert(
      fc.property(anything, (text) => {
        let last = 0;
        for (const { start, end } of findPersonalData(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end).isWellFormed() || !text.isWellFormed()).toBe(true);
          last = end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('leaves no value that was found in the masked text', () => {
    fc.assert(
      fc.property(message, (marked) => {
        const { text } = readMarked(marked);
        const { masked, spans } = maskText(text);
        for (const { start, end } of spans) expect(masked).not.toContain(text.slice(start, end));
      }),
    );
  });

  it('changes nothing in a text that is masked already', () => {
    fc.assert(
      fc.property(message, (marked) => {
        const { masked } = maskText(readMarked(marked).text);
        expect(maskText(masked)).toEqual({ masked, spans: [] });
      }),
    );
  });

  it('keeps what is outside the spans to the letter', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { masked, spans } = maskText(text);
        let rest = masked;
        let at = 0;
        for (const { start, end } of spans) {
          const kept = text.slice(at, start);
          const found = rest.indexOf(kept);
          expect(found).toBeGreaterThanOrEqual(0);
          rest = rest.slice(found + kept.length);
          at = end;
        }
        expect(rest.endsWith(text.slice(at))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('comes through 5,000 hostile characters of any rhythm: a blow-up would outlast the test', () => {
    const rhythm = fc
      .array(fc.constantFrom(...SCRAPS), { minLength: 1, maxLength: 3 })
      .map((all) => all.join('') || ' ');
    fc.assert(
      fc.property(rhythm, (unit) => {
        const text = unit.repeat(Math.ceil(5000 / unit.length)).slice(0, 5000);
        expect(findPersonalData(text).every(({ end }) => end <= text.length)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
