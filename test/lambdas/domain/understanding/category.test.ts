import { describe, expect, it } from 'vitest';
import { KNOWN_CATEGORIES } from '../../../../lambdas/domain/understanding/category-words.ts';
import { understandByRules } from '../../../../lambdas/domain/understanding/understand-by-rules.ts';
import { CATEGORY_CASES } from './categories.cases.ts';
import { aMessage, findings, read, taxonomy } from './reading.ts';

const cases = Object.entries(CATEGORY_CASES).flatMap(([category, { zh, en }]) =>
  [...zh, ...en].map((text) => ({ category, text })),
);

describe('the category by cue words (R2.4)', () => {
  it('has words and cases for every category of the default labels, and for no other', () => {
    expect(KNOWN_CATEGORIES.toSorted()).toEqual(Object.keys(taxonomy.categories).toSorted());
    expect(Object.keys(CATEGORY_CASES).toSorted()).toEqual(Object.keys(taxonomy.categories).toSorted());
  });

  it.each(cases)('$category: $text', ({ category, text }) => {
    expect(findings(text).category).toBe(category);
  });

  it('is sure where the words are plain, and hands a message without any to a person', () => {
    expect(findings('登录不了，一直收不到验证码')).toMatchObject({ review: false });
    expect(findings('I am writing to you about yesterday.')).toMatchObject({ category: 'other.general', review: true });
  });

  it('keeps the three likeliest with their confidence, and the words that spoke', () => {
    const { understanding, findings: found } = read('快递晚了三天，箱子还压坏了，客服没人理');
    expect(Object.keys(understanding.scores).length).toBe(3);
    expect(understanding.scores[found.category]).toBe(found.confidence);
    expect(understanding.phrases.length).toBeGreaterThan(0);
  });

  it('tags what else is spoken of', () => {
    const { category, tags } = findings('快递弄丢了我的包裹，退款也一直不给退');
    expect([category, ...tags].toSorted()).toEqual(['delivery.lost', 'payment.refund']);
  });

  it('follows what is bad in a complaint and what is good in praise', () => {
    expect(findings('送货很快，但是杯子有划痕，很失望').category).toBe('product.appearance');
    expect(findings('Delivery was a day late, but the staff were so friendly and helpful, thank you!').category).toBe(
      'service.attitude',
    );
  });

  it('names only categories that the company has', () => {
    const own = { ...taxonomy, categories: { 'app.crash': { team: 'app' }, 'other.general': { team: 'app' } } };
    expect(understandByRules(aMessage('退款一直没到账'), own).findings.category).toBe('other.general');
  });

  it('never shows masked data among its words', () => {
    const { understanding } = read('退款没到账，打我电话138****5678，卡号 ****4421，[name]');
    expect(understanding.phrases.join(' ')).not.toMatch(/[*\d[]/);
  });
});
