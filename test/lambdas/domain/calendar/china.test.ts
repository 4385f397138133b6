import source from 'chinese-days/dist/chinese-days.json';
import { describe, expect, it } from 'vitest';
import { chinaDataEndsOn, chinaYear, deadline } from '../../../../lambdas/domain/calendar/index.ts';
import { office, question } from './builders.ts';

describe("R3.2 China's official year", () => {
  it('has the holidays and make-up days that the State Council announced for 2026', () => {
    expect(chinaYear(2026)?.workdays).toEqual([
      '2026-01-04',
      '2026-02-14',
      '2026-02-28',
      '2026-05-09',
      '2026-09-20',
      '2026-10-10',
    ]);
    expect(chinaYear(2026)?.holidays).toHaveLength(33);
    expect(chinaYear(2026)?.holidays.filter((date) => date.startsWith('2026-10'))).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((day) => `2026-10-0${day}`),
    );
  });

  it('is what its source says, for every year from 2024 to the last one known', () => {
    const from2024 = (days: object) =>
      Object.keys(days)
        .filter((date) => date >= '2024')
        .toSorted();
    const years = Array.from({ length: Number(chinaDataEndsOn.slice(0, 4)) - 2023 }, (_, index) =>
      chinaYear(2024 + index),
    );
    expect(years.flatMap((year) => year?.holidays ?? [])).toEqual(from2024(source.holidays));
    expect(years.flatMap((year) => year?.workdays ?? [])).toEqual(from2024(source.workdays));
  });

  it('says where it ends, and knows nothing of the year after', () => {
    const last = Number(chinaDataEndsOn.slice(0, 4));
    expect(chinaDataEndsOn).toBe(`${last}-12-31`);
    expect(chinaYear(last)).toBeDefined();
    expect(chinaYear(last + 1)).toBeUndefined();
  });

  it('makes fifteen working days of an erasure skip the holiday week and count the make-up day', () => {
    const { holidays = [], workdays = [] } = chinaYear(2026) ?? {};
    const calendar = {
      ...office,
      holidays,
      workdays: Object.fromEntries(workdays.map((date) => [date, [['09:00', '18:00']]])),
    };
    const due = deadline(question({ from: '2026-09-23T02:00:00Z', target: 'P15D', calendar }));
    // 24, 28, 29, 30 September; 8, 9, 10 (make-up), 12 to 16, 19 to 21 October.
    expect(due).toEqual({ ok: true, dueAt: Date.parse('2026-10-21T10:00:00Z') });
  });
});
