import { describe, expect, it } from 'vitest';
import { explainDeadline } from '../../../../lambdas/domain/calendar/index.ts';
import { at, office, type Question, question } from './builders.ts';

const year = {
  ...office,
  holidays: ['2026-10-01', '2026-10-02', '2026-10-03', '2026-10-05', '2026-10-06', '2026-10-07', '2026-10-08'],
  workdays: { '2026-10-10': [['09:00', '18:00']] },
};

const text = (instant: number | null) => (instant === null ? null : new Date(instant).toISOString().slice(0, 16));

function explained(asked: Question) {
  const result = explainDeadline(question(asked));
  if (!result.ok) throw new Error(result.problem);
  return {
    ...result,
    dueAt: text(result.dueAt),
    counted: result.counted.map(({ from, to }) => `${text(from)}/${text(to)}`),
    holds: result.holds.map(
      ({ from, to, kept }) => `${text(from)}/${text(to)} ${kept === null ? null : kept / 60_000}`,
    ),
  };
}

describe('R3.2 why a deadline is what it is', () => {
  it('shows the intervals counted and the days met on the way', () => {
    const shown = explained({ from: '2026-09-30T07:00:00Z', target: 'PT12H', calendar: year });
    expect(shown).toEqual({
      ok: true,
      dueAt: '2026-10-10T02:00',
      counted: [
        '2026-09-30T07:00/2026-09-30T10:00',
        '2026-10-09T01:00/2026-10-09T04:00',
        '2026-10-09T05:00/2026-10-09T10:00',
        '2026-10-10T01:00/2026-10-10T02:00',
      ],
      // Saturday the 3rd would have been closed anyway.
      holidays: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07', '2026-10-08'],
      makeUpDays: ['2026-10-10'],
      holds: [],
    });
  });

  it('shows holds joined, with the calendar time that each kept from counting', () => {
    const holds: [string, string][] = [
      ['2026-09-28T09:00:00Z', '2026-09-28T12:00:00Z'],
      ['2026-09-28T02:00:00Z', '2026-09-28T03:00:00Z'],
      ['2026-09-28T02:30:00Z', '2026-09-28T03:30:00Z'],
      ['2026-09-25T00:00:00Z', '2026-09-28T01:30:00Z'],
      ['2026-09-20T00:00:00Z', '2026-09-21T00:00:00Z'],
      ['2026-09-30T00:00:00Z', '2026-09-30T02:00:00Z'],
    ];
    const shown = explained({ from: '2026-09-28T01:00:00Z', target: 'PT6H', holds });
    expect(shown.dueAt).toBe('2026-09-29T02:00');
    expect(shown.holds).toEqual([
      '2026-09-25T00:00/2026-09-28T01:30 30',
      '2026-09-28T02:00/2026-09-28T03:30 90',
      '2026-09-28T09:00/2026-09-28T12:00 60',
    ]);
  });

  it('shows what was counted up to a hold that is still open', () => {
    const shown = explained({ from: '2026-09-28T01:00:00Z', target: 'PT6H', holds: [['2026-09-28T02:00:00Z', null]] });
    expect(shown).toMatchObject({
      dueAt: null,
      counted: ['2026-09-28T01:00/2026-09-28T02:00'],
      holds: ['2026-09-28T02:00/null null'],
    });
  });

  it('shows a night without a break as one interval, and ends with the day that ends at midnight', () => {
    const calendar = {
      timeZone: 'UTC',
      hours: { mon: [['22:00', '24:00']], tue: [['00:00', '24:00']], wed: [['00:00', '24:00']] },
      holidays: ['2026-09-30'],
    };
    const shown = explained({ from: '2026-09-28T21:00:00Z', target: 'PT26H', calendar });
    expect(shown).toMatchObject({ counted: ['2026-09-28T22:00/2026-09-30T00:00'], holidays: [] });
  });

  it('shows the clock itself round the clock', () => {
    const shown = explained({ from: '2026-09-28T01:00:00Z', target: 'P1D', calendar: '24x7' });
    expect(shown).toMatchObject({ counted: ['2026-09-28T01:00/2026-09-29T01:00'], holidays: [], makeUpDays: [] });
  });

  it('passes a problem on', () => {
    const wrong = {
      ...question({ from: '2026-09-28T01:00:00Z', target: 'PT6H' }),
      holds: [{ from: at('2026-09-28T01:00:00Z'), to: 0 }],
    };
    expect(explainDeadline(wrong)).toEqual({ ok: false, problem: 'holds/0: ends before it begins' });
  });
});
