import { describe, expect, test } from 'vitest';
import { iso, ms } from '../../../../lambdas/domain/instants.ts';
import { beginTopic, type Joining, joinTopic } from '../../../../lambdas/domain/topics/topic.ts';
import { trendOf } from '../../../../lambdas/domain/topics/trend.ts';
import { weekOf, weeksBetween } from '../../../../lambdas/domain/topics/week.ts';
import { aFeedback, anId, RECEIVED_AT } from '../../../builders/feedback.ts';
import { someRules } from '../../../builders/topics.ts';

const rules = someRules();
const HOUR = 3_600_000;
const START = ms(RECEIVED_AT);
const first = aFeedback();

const joining = (number: number, hours: number, given: Partial<Joining> = {}): Joining => ({
  member: aFeedback({ id: anId(number), receivedAt: iso(START + hours * HOUR) }),
  similarity: 0.7,
  length: 40,
  customer: 'new',
  ...given,
});

/** A topic that one more item joins at each of the hours given; which of them made it rise. */
function grown(hours: readonly number[], given: Partial<Joining> = {}) {
  const risen: number[] = [];
  const suspect: number[] = [];
  const topic = hours.reduce(
    (before, hour, at) => {
      const joined = joinTopic(before, joining(at + 2, hour, given), START + hour * HOUR, rules);
      if (joined.risen) risen.push(at + 2);
      if (joined.suspect) suspect.push(at + 2);
      return joined.topic;
    },
    beginTopic(first, 'zh', true, rules),
  );
  return { topic, risen, suspect };
}

describe('R2.5 a topic', () => {
  test('counts items, and the customers that can be told apart', () => {
    const { topic } = grown([1, 2]);
    expect(topic).toMatchObject({ count: 3, customers: 3, version: 2, firstAt: RECEIVED_AT });
    expect(joinTopic(topic, joining(9, 3, { customer: 'again' }), START, rules).topic).toMatchObject({
      count: 4,
      customers: 3,
    });
    expect(joinTopic(topic, joining(9, 3, { customer: 'unknown' }), START, rules).topic).toMatchObject({
      customers: 3,
    });
  });

  test('is counted by the hour of receipt, in whatever order its items come', () => {
    expect(grown([5, 1, 3]).topic.hours).toStrictEqual(grown([1, 3, 5]).topic.hours);
  });

  test('what was filed later is counted, and is no news', () => {
    const late = joinTopic(grown([1]).topic, joining(9, 2), START, rules).topic;
    const member = aFeedback({ id: anId(9), backfill: true });
    const filed = joinTopic(grown([1]).topic, { ...joining(9, 2), member }, START, rules).topic;
    expect([late.count, filed.count]).toStrictEqual([3, 3]);
    expect([trendOf(late, START + 2 * HOUR, rules).last, trendOf(filed, START + 2 * HOUR, rules).last]).toStrictEqual([
      3, 2,
    ]);
  });
});

describe('R3.6 a topic rises', () => {
  test('with the fifth customer, when it is new; and is told of once', () => {
    expect(grown([1, 2, 3, 4, 5, 6, 7]).risen).toStrictEqual([5]);
  });

  test('not by its age, once it is older than three days', () => {
    expect(grown([100, 101, 102, 103, 104]).risen).toStrictEqual([]);
  });

  test('with ten in a day that are three times the day before', () => {
    const before = [79, 80, 81];
    const surge = Array.from({ length: 10 }, (_, at) => 105 + at / 10);
    expect(grown([...before, ...surge], { customer: 'unknown' }).risen).toStrictEqual([14]);
    expect(grown([78, ...before, ...surge], { customer: 'unknown' }).risen).toStrictEqual([]);
  });

  test('once more after it has been quiet', () => {
    const surge = (from: number) => Array.from({ length: 12 }, (_, at) => from + at / 10);
    const { risen } = grown([...surge(100), ...surge(101), 160, ...surge(200)], { customer: 'unknown' });
    expect(risen).toStrictEqual([11, 36]);
  });

  test('growth is the last day over the one before', () => {
    const { topic } = grown([1, 2, 3, 30, 31], { customer: 'unknown' });
    expect(trendOf(topic, START + 31 * HOUR, rules)).toStrictEqual({
      last: 2,
      previous: 4,
      growth: 0.5,
      rising: false,
    });
  });
});

describe('R1.4 copies of a long text by different senders within minutes', () => {
  const copy = { similarity: 0.95, length: 60 };
  const minutes = (...all: number[]) => all.map((minute) => minute / 60);

  test('are suspect from the fifth on', () => {
    const { topic, suspect } = grown(minutes(1, 2, 3, 4, 5), copy);
    expect(suspect).toStrictEqual([5, 6]);
    expect(topic.suspectAt).toBe(iso(START + 4 * 60_000));
  });

  test.each([
    ['short ones, which are the same by chance', { ...copy, length: 10 }, minutes(1, 2, 3, 4, 5)],
    ['those in own words', { ...copy, similarity: 0.6 }, minutes(1, 2, 3, 4, 5)],
    ['those of one customer', { ...copy, customer: 'again' as const }, minutes(1, 2, 3, 4, 5)],
    ['those that come slowly', copy, minutes(4, 8, 12, 16, 20)],
  ])('but not %s', (_, given, hours) => {
    expect(grown(hours, given).suspect).toStrictEqual([]);
  });
});

test('weeks begin on Monday', () => {
  expect(weekOf('2026-11-22T23:59:59.999Z')).toBe('2026-11-16');
  expect(weekOf('2026-11-23T00:00:00.000Z')).toBe('2026-11-23');
  expect(weeksBetween('2026-11-08T00:00:00.000Z', '2026-11-23T10:00:00.000Z')).toStrictEqual([
    '2026-11-23',
    '2026-11-16',
    '2026-11-09',
    '2026-11-02',
  ]);
});
