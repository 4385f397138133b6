import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelOf } from '../../../../lambdas/domain/topics/label.ts';

describe('R2.5 the label of a topic', () => {
  test.each([
    ['你好，App打开就闪退，请处理', '我的App打开就闪退，更新也没用', 'app 打开就闪退'],
    ['快递三天没有更新了，谢谢', '已经三天没有更新了', '三天没有更新'],
    [
      'Hi, the app crashes when I open my wallet. Thanks',
      'since today the app crashes when I open my card',
      'app crashes when i open',
    ],
    ['It broke.', 'Refund please', ''],
  ])('of "%s" and "%s" is "%s"', (one, other, expected) => {
    expect(labelOf(one, other)).toBe(expected);
  });

  test('R6.1 is neither masked data nor a long number', () => {
    const text = (phone: string) => `订单 20261120001 退款没有到账，电话 ${phone} 请联系 [name]`;
    const label = labelOf(text('138****5678'), text('138****5678'));
    expect(label).toBe('退款没有到账');
    expect(labelOf('call 13800138000', 'call 13800138000')).toBe('call');
  });

  test('is short, and is in both texts', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('退款没有到账的了，a b c 闪退')) }), (text) => {
        const label = labelOf(text, `前面 ${text} 后面`);
        expect(label.length).toBeLessThanOrEqual(40);
        expect(text.toLowerCase().replace(/\s+/gu, '')).toContain(label.replace(/\s+/gu, ''));
      }),
    );
  });
});
