import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figureOf, figuresOf, sumOf } from '../../../../lambdas/domain/figures/figures.ts';
import { bucketOf, quantile } from '../../../../lambdas/domain/figures/histogram.ts';
import { daysOf, isDay, periodBefore, periodOf } from '../../../../lambdas/domain/figures/period.ts';

const row = (counters: Record<string, number>) => new Map(Object.entries(counters));

describe('R5.1 figures', () => {
  test.each([
    ['csat', { ratings: 4, 'rating:5': 1, 'rating:4': 2, 'rating:1': 1 }, 0.75, 4],
    ['rating-mean', { ratings: 4, 'ratings:sum': 14 }, 3.5, 4],
    ['negative-share', { understood: 10, 'sentiment:negative': 3 }, 0.3, 10],
    ['compliance-resolution', { 'resolution:met': 9, 'resolution:breached': 1 }, 0.9, 10],
    ['reopen-rate', { resolved: 20, reopened: 1 }, 0.05, 20],
    ['first-response-mean', { 'first-response:n': 2, 'first-response:sum': 600 }, 300, 2],
    ['csat', {}, null, 0],
  ])('%s of %j is %s', (name, counters, value, n) => {
    expect(figureOf(name, row(counters))).toMatchObject({ value, n });
  });

  test('stand beside those of the period before', () => {
    const figures = figuresOf(row({ received: 5 }), row({ received: 3 }));
    expect(figures.find(({ name }) => name === 'received')).toMatchObject({ value: 5, previous: 3 });
  });

  test('rows are summed counter by counter', () => {
    expect(sumOf([row({ a: 1, b: 2 }), row({ b: 3 })])).toEqual(row({ a: 1, b: 5 }));
  });

  test('a quantile is within a bucket of the true value', () => {
    const seconds = fc.array(fc.integer({ min: 1, max: 3_000_000 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(seconds, fc.constantFrom(0.5, 0.9), (values, share) => {
        const buckets = new Map<number, number>();
        for (const value of values) buckets.set(bucketOf(value), (buckets.get(bucketOf(value)) ?? 0) + 1);
        const sorted = values.toSorted((a, b) => a - b);
        const exact = sorted[Math.max(0, Math.ceil(share * values.length) - 1)]!;
        expect(bucketOf(quantile(buckets, share)!)).toBe(bucketOf(exact));
      }),
    );
  });
});

describe('periods', () => {
  test('a week is Monday to Sunday, one that is not over is cut at today', () => {
    expect(periodOf('weekly', '2026-11-18', '2026-12-31')).toMatchObject({
      from: '2026-11-16',
      to: '2026-11-22',
      soFar: false,
    });
    expect(periodOf('weekly', '2026-11-18', '2026-11-20')).toMatchObject({ to: '2026-11-20', soFar: true });
  });

  test('the period before has the same length', () => {
    expect(periodBefore(periodOf('daily', '2026-03-01', '2026-11-20'))).toMatchObject({
      from: '2026-02-28',
      to: '2026-02-28',
    });
    expect(periodBefore(periodOf('monthly', '2026-03-15', '2026-11-20'))).toMatchObject({
      from: '2026-02-01',
      to: '2026-02-28',
    });
    expect(daysOf(periodBefore(periodOf('monthly', '2026-03-10', '2026-03-10')))).toHaveLength(10);
  });

  test.each([
    ['2026-02-28', true],
    ['2026-02-30', false],
    ['2026-2-3', false],
    ['today', false],
  ])('%s is a day: %s', (text, expected) => expect(isDay(text)).toBe(expected));
});
