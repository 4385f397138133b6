import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FEEDBACK_TYPES, SENTIMENTS } from '../../../../lambdas/domain/labels.ts';
import { moodPull, typePull } from '../../../../lambdas/domain/understanding/feeling-and-type.ts';

const heard = (positive: number) => ({ positive, negative: 1 - positive, neutral: 0, mixed: 0 });
const NO_WORDS = { positive: 0, negative: 0 };
const amount = fc.double({ min: 0, max: 20, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('what the feeling says for a type (R2.1)', () => {
  it('nothing, where nothing is felt', () => {
    for (const type of FEEDBACK_TYPES)
      expect(moodPull(type, { heard: heard(0.5), worded: NO_WORDS })).toBeCloseTo(0, 9);
  });

  it('praise for who sounds pleased, complaint for who names what is bad', () => {
    expect(moodPull('praise', { heard: heard(0.9), worded: NO_WORDS })).toBeGreaterThan(0.5);
    expect(moodPull('praise', { heard: heard(0.1), worded: NO_WORDS })).toBeLessThan(-0.5);
    expect(moodPull('complaint', { heard: heard(0.5), worded: { positive: 0, negative: 2 } })).toBeGreaterThan(0.5);
  });

  it('never anything for wishes and questions, and never without bounds', () => {
    fc.assert(
      fc.property(share, amount, amount, (positive, good, bad) => {
        const felt = { heard: heard(positive), worded: { positive: good, negative: bad } };
        for (const type of ['suggestion', 'inquiry']) expect(moodPull(type, felt)).toBe(0);
        for (const type of ['complaint', 'praise']) expect(Math.abs(moodPull(type, felt))).toBeLessThan(3);
      }),
    );
  });

  it('more for praise the better it feels', () => {
    fc.assert(
      fc.property(share, share, (a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        const pull = (positive: number) => moodPull('praise', { heard: heard(positive), worded: NO_WORDS });
        expect(pull(more)).toBeGreaterThanOrEqual(pull(less));
      }),
    );
  });
});

describe('what the type says for a feeling (R2.1)', () => {
  const types = (named: string, sure: number) => {
    const rest = (1 - sure) / 3;
    const all = { complaint: rest, suggestion: rest, inquiry: rest, praise: rest };
    return { ...all, [named]: sure };
  };

  it.each([
    ['praise', 'positive'],
    ['complaint', 'negative'],
    ['inquiry', 'neutral'],
    ['suggestion', 'neutral'],
  ])('%s speaks for %s more than for any other', (type, felt) => {
    const pulls = SENTIMENTS.map((sentiment) => typePull(sentiment, types(type, 0.97)));
    expect(SENTIMENTS[pulls.indexOf(Math.max(...pulls))]).toBe(felt);
  });

  it('has bounds, also where a type is certain', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FEEDBACK_TYPES),
        share,
        fc.constantFrom(...SENTIMENTS),
        (type, sure, sentiment) => {
          expect(Math.abs(typePull(sentiment, types(type, sure)))).toBeLessThan(2);
        },
      ),
    );
  });
});
