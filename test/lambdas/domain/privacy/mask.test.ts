import { describe, expect, it } from 'vitest';
import { maskSpans, maskText } from '../../../../lambdas/domain/privacy/index.ts';
import { readMarked } from './marked.ts';

const maskMarked = (marked: string): string => {
  const { text, spans } = readMarked(marked);
  return maskSpans(text, spans);
};

describe('R6.1 masking', () => {
  it.each([
    ['«phone:13812345678»', '138****5678'],
    ['«phone:+86 138 1234 5678»', '138****5678'],
    ['«phone:１３８１２３４５６７８»', '138****5678'],
    ['«phone:幺三八零零幺三八零零零»', '138****8000'],
    ['«phone:+1 415 555 0132»', '141****0132'],
    ['«landline:010-85678901»', '010****8901'],
    ['«landline:85678901»', '******01'],
    ['«id-card:11010519491231002X»', '**************002X'],
    ['«bank-card:4111 1111 1111 1111»', '************1111'],
    ['«email:ann.lee@example.com»', 'a***@example.com'],
    ['«email:ann at example dot com»', '[email]'],
    ['«name:John Smith» of «address:12 High Street»', '[name] of [address]'],
    ['«plate:京A12345» «passport:E12345678» «iban:X» «ssn:Y» «ip:Z»', '[plate] [passport] [iban] [ssn] [ip]'],
    ['«wechat-id:abcdef»', '[wechat-id]'],
  ])('%s becomes %s', (marked, masked) => expect(maskMarked(marked)).toBe(masked));

  it('tells two people apart and knows the first one again', () => {
    expect(maskMarked('«name:张三»骂了«name:李四»，«name:张三»先动的手')).toBe('[name]骂了[name 2]，[name]先动的手');
  });

  it.each([
    [
      '张伟和李娜都投诉了，张伟说打13812345678，李娜说打13912345678',
      '[name]和[name 2]都投诉了，[name]说打138****5678，[name 2]说打139****5678',
    ],
    ['Spoke with John Smith and Maria Garcia; John Smith hung up', 'Spoke with [name] and [name 2]; [name] hung up'],
  ])('tells the people of a text apart: %s', (text, masked) => expect(maskText(text).masked).toBe(masked));

  it('knows a value again whatever its case and spaces', () => {
    expect(maskMarked('«name:John  Smith», «name:JOHN SMITH», «name:Jane»')).toBe('[name], [name], [name 2]');
  });

  it('finds and masks in one go, with spans into the text as given', () => {
    const { masked, spans } = maskText('😀我叫王芳，１３８００１３８０００');
    expect(masked).toBe('😀我叫[name]，138****8000');
    expect(spans).toEqual([
      { type: 'name', start: 4, end: 6 },
      { type: 'phone', start: 7, end: 18 },
    ]);
  });

  it('leaves a text without personal data as it is', () => {
    const text = '订单号SF1234567890123，三天没更新了 🙃';
    expect(maskText(text)).toEqual({ masked: text, spans: [] });
  });
});
