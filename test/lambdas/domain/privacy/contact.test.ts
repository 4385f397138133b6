import { describe, expect, it } from 'vitest';
import { maskContact, normaliseEmail, normalisePhone } from '../../../../lambdas/domain/privacy/index.ts';

describe('R6.1 contact fields for display', () => {
  it('shows a little of each', () => {
    expect(
      maskContact({ name: '张三', email: 'ann.lee@example.com', phone: '+86 138 1234 5678', wechat: 'ann_lee88' }),
    ).toEqual({ name: '张**', email: 'a***@example.com', phone: '138****5678', wechat: 'a**' });
  });

  it('answers null for what is missing or blank', () => {
    expect(maskContact({ name: ' ', email: null, phone: undefined })).toEqual({
      name: null,
      email: null,
      phone: null,
      wechat: null,
    });
  });

  it('never shows what is no e-mail or phone at all', () => {
    expect(maskContact({ email: 'not a mail', phone: 'call me' })).toMatchObject({ email: '[email]', phone: '****' });
  });
});

describe('R6.1 forms for the blind index', () => {
  it.each([
    '13800138000',
    '138 0013 8000',
    '+86 138-0013-8000',
    '0086-13800138000',
    '(+86)13800138000',
    '１３８００１３８０００',
    '013800138000',
  ])('brings %s to one form', (written) => expect(normalisePhone(written)).toBe('+8613800138000'));

  it.each([
    ['+1 (743) 438-6774', '+17434386774'],
    ['+44 20 7946 0018', '+442079460018'],
    ['010-85678901', '+861085678901'],
    ['00852 9123 4567', '+85291234567'],
  ])('knows other plans: %s', (written, e164) => expect(normalisePhone(written)).toBe(e164));

  it.each(['', 'abc', '12', '+'])('answers null for %j', (written) => expect(normalisePhone(written)).toBeNull());

  it.each([
    [' Ann.Lee@Example.COM ', 'ann.lee@example.com'],
    ['ａｎｎ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'ann@example.com'],
    ['not a mail', null],
    ['a@b@c', null],
  ])('normalises the mail %s', (written, normal) => expect(normaliseEmail(written)).toBe(normal));
});
