import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../../../lambdas/domain/understanding/normalise.ts';
import { sentimentOf } from '../../../../lambdas/domain/understanding/sentiment.ts';
import { weighSentiment } from '../../../../lambdas/domain/understanding/sentiment-opinion.ts';
import { findings } from './reading.ts';

const nothing = { positive: 0, negative: 0 };
const moodOf = (text: string) => sentimentOf(text, normalise(text), nothing);

describe('the sentiment by words of feeling (R2.2)', () => {
  it.each([
    ['negative', '垃圾软件，太差了'],
    ['negative', '東西壞了，客服態度很差'],
    ['negative', '一点都不好用'],
    ['negative', '不推荐，质量不好'],
    ['negative', 'Not good at all'],
    ['negative', "I don't like it, total waste of money"],
    ['negative', 'I would not recommend this'],
    ['positive', '非常满意，下次还来'],
    ['positive', '没有色差，很喜欢'],
    ['positive', '不错，没问题'],
    ['positive', 'No problems, works great'],
    ['positive', "Can't complain, excellent product"],
    ['mixed', '味道很好吃，但是送餐太慢了'],
    ['mixed', 'Great food, but the delivery was terribly late and the box was broken'],
    ['neutral', '请问几点开门'],
    ['neutral', '不好意思，请问发票抬头怎么填'],
    ['neutral', 'What are your opening hours?'],
    ['neutral', ''],
  ])('%s: %s', (sentiment, text) => {
    expect(moodOf(text).sentiment).toBe(sentiment);
  });

  it('is stronger for strong words, raising words and shouting, weaker for softening ones', () => {
    expect(moodOf('垃圾，恶心').intensity).toBeGreaterThan(moodOf('差').intensity);
    expect(moodOf('very slow').intensity).toBeGreaterThan(moodOf('slow').intensity);
    expect(moodOf('a bit slow').intensity).toBeLessThan(moodOf('slow').intensity);
    expect(moodOf('太差了！！！').intensity).toBeGreaterThan(moodOf('太差了').intensity);
  });

  it('hears stars', () => {
    expect(findings('到了', { stars: 5 }).sentiment).toBe('positive');
    expect(findings('到了', { stars: 1 }).sentiment).toBe('negative');
  });

  it('stays within 0..1 whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const { intensity } = findings(text);
        expect(intensity).toBeGreaterThanOrEqual(0);
        expect(intensity).toBeLessThanOrEqual(1);
      }),
    );
  });
});

const opinion = (sentiment: 'negative' | 'positive' | 'neutral' | 'mixed', score: number) => ({
  sentiment,
  scores: { positive: 0, negative: 0, mixed: 0, neutral: 1 - score, [sentiment]: score },
});

describe('rules against an opinion', () => {
  it('follows a convinced opinion where the rules have seen little', () => {
    const faint = { sentiment: 'neutral', intensity: 0 } as const;
    expect(weighSentiment(faint, opinion('negative', 0.9))).toMatchObject({ sentiment: 'negative', intensity: 0.9 });
    expect(weighSentiment(faint, opinion('negative', 0.69))).toMatchObject({ sentiment: 'neutral', intensity: 0 });
    expect(weighSentiment(faint, opinion('negative', 0.7)).sentiment).toBe('negative');
  });

  it('keeps to strong words of the text', () => {
    const strong = { sentiment: 'negative', intensity: 0.51 } as const;
    expect(weighSentiment(strong, opinion('positive', 0.99))).toEqual({ ...strong, by: 'rules' });
    expect(weighSentiment({ ...strong, intensity: 0.5 }, opinion('positive', 0.99)).sentiment).toBe('positive');
  });

  it('takes the mean intensity where both agree', () => {
    const rules = { sentiment: 'negative', intensity: 0.5 } as const;
    expect(weighSentiment(rules, opinion('negative', 0.9))).toMatchObject({ sentiment: 'negative', intensity: 0.7 });
  });

  it('stands as it is when nobody was heard', () => {
    const rules = { sentiment: 'mixed', intensity: 0.4 } as const;
    expect(weighSentiment(rules, undefined)).toEqual({ ...rules, by: 'rules' });
  });

  it('lets an opinion make a complaint of a plain text', () => {
    const text = 'So that is how you treat people.';
    const heard = { sentiment: opinion('negative', 0.95) };
    expect(findings(text, { opinion: heard })).toMatchObject({ type: 'complaint', sentiment: 'negative' });
  });
});
