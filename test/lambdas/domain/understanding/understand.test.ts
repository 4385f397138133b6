import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { understand } from '../../../../lambdas/domain/understanding/understand.ts';
import { understandByRules } from '../../../../lambdas/domain/understanding/understand-by-rules.ts';
import { models, understood } from './own-models.ts';
import { aMessage, taxonomy } from './reading.ts';

const EXPECTED = [
  ['外卖等了两个钟头还没送来', 'complaint', 'delivery.late', 'negative'],
  ['银行卡被扣了两次钱，赶紧退给我', 'complaint', 'payment.wrong-charge', 'negative'],
  ['软件一点开就闪退，重装也没用', 'complaint', 'app.crash', 'negative'],
  ['收不到验证码，登录不了', 'complaint', 'app.login', 'negative'],
  ['客服态度太差了，话没说完就挂电话', 'complaint', 'service.attitude', 'negative'],
  ['牛肉面味道很好，分量也足', 'praise', 'product.defect', 'positive'],
  ['收到的杯子是碎的，箱子都压扁了', 'complaint', 'delivery.damaged', 'negative'],
  ['请问怎么开增值税发票？', 'inquiry', 'payment.invoice', 'neutral'],
  ['My parcel is a week late and the tracking has not moved', 'complaint', 'delivery.late', 'negative'],
  ['I was on hold for two hours and nobody answered', 'complaint', 'service.slow', 'negative'],
  ['The app crashes every time I open it', 'complaint', 'app.crash', 'negative'],
  ['Super friendly staff, thank you!', 'praise', 'service.attitude', 'positive'],
  ['How do I reset my password?', 'inquiry', 'app.login', 'neutral'],
  ['The charger stopped working after two days', 'complaint', 'product.defect', 'negative'],
] as const;

describe('models and rules together (R2.1, R2.2, R2.4)', () => {
  it.each(EXPECTED)('read "%s" as %s, %s, %s', (text, type, category, sentiment) => {
    expect(understood(text).findings).toMatchObject({ type, category, sentiment });
  });

  it.each([
    ['la batería dura muy poco', 'es'],
    ['der Akku hält nicht lange', 'de'],
    ['退款還沒收到', 'zh-TW'],
    ['battery drains overnight', 'en'],
  ])('tell the language of "%s": %s', (text, language) => {
    expect(understood(text).findings.language).toBe(language);
  });

  it('leave languages without models, and what says nothing, to the rules', () => {
    for (const text of ['la batería dura muy poco', 'asdfgh', '……']) {
      const message = aMessage(text);
      expect(understand(message, { ...taxonomy, models })).toEqual(understandByRules(message, { ...taxonomy, models }));
    }
  });

  it('name no category that the company does not have', () => {
    const { 'delivery.late': _gone, ...categories } = taxonomy.categories;
    const { findings } = understand(aMessage('外卖等了两个钟头还没送来'), { ...taxonomy, categories, models });
    expect(findings.category).not.toBe('delivery.late');
  });

  it('hear somebody else’s opinion where they are unsure themselves', () => {
    const scores = { negative: 0.97, positive: 0.01, neutral: 0.01, mixed: 0.01 };
    const opinion = { sentiment: { sentiment: 'negative' as const, scores } };
    expect(understood('周二到的', { opinion }).findings.sentiment).toBe('negative');
  });

  it('hand to a person exactly what they are less sure of than the company asks', () => {
    fc.assert(
      fc.property(fc.constantFrom(...EXPECTED), fc.double({ min: 0, max: 1, noNaN: true }), ([text], reviewBelow) => {
        const { findings } = understand(aMessage(text), { ...taxonomy, models, reviewBelow });
        expect(findings.review).toBe(findings.confidence < reviewBelow);
      }),
    );
  });
});

const DANGER = ['充电器起火了', '电池爆炸了', '孩子触电了', 'the charger caught fire', 'it exploded'];

describe('any text', () => {
  it('is read, always the same way, with figures within their bounds', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({
        unit: fc.constantFrom('退', '款', '不', '好', 'a', 'b', ' ', '！', '?', '😡', '9', '\ud83d'),
        maxLength: 200,
      }),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        const first = understood(text);
        expect(understood(text)).toEqual(first);
        expect(first.findings.confidence).toBeGreaterThanOrEqual(0);
        expect(first.findings.confidence).toBeLessThanOrEqual(1);
        expect(first.findings.intensity).toBeGreaterThanOrEqual(0);
        expect(first.findings.intensity).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });

  it('that reports danger is P0, whatever stands around it and however unsure the models are', () => {
    const around = fc.constantFrom('', '很好用，', '谢谢你们！', 'great app. ', '昨天买的，颜色很漂亮。', 'love it! ');
    fc.assert(
      fc.property(around, fc.constantFrom(...DANGER), around, (before, danger, after) => {
        const { findings } = understood(`${before}${danger}。${after}`);
        expect(findings).toMatchObject({ priority: 'P0', type: 'complaint' });
      }),
    );
  });
});
