import { describe, expect, it } from 'vitest';
import {
  addCounted,
  countedBetween,
  countedOf,
  deadline,
  isOpen,
  nextOpening,
} from '../../../../lambdas/domain/calendar/index.ts';
import { at, compiled, dueAt, everyDay, office, question, weekdays } from './builders.ts';

const HOUR = 3_600_000;
const china = {
  ...office,
  holidays: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'],
  workdays: { '2026-10-10': [['09:00', '18:00']] },
};
const newYork = (...intervals: [string, string][]) => ({ timeZone: 'America/New_York', hours: everyDay(...intervals) });

describe('R3.2 counted time', () => {
  it.each([
    ['within one interval', '2026-09-28T01:00:00Z', 'PT1H', '2026-09-28T02:00:00.000Z'],
    ['received at night', '2026-09-27T20:00:00Z', 'PT1H', '2026-09-28T02:00:00.000Z'],
    ['over the break of a split shift', '2026-09-28T03:30:00Z', 'PT1H', '2026-09-28T05:30:00.000Z'],
    ['the end of an interval, not the next begin', '2026-09-28T02:00:00Z', 'PT2H', '2026-09-28T04:00:00.000Z'],
    ['the end of the day, not the next morning', '2026-09-28T01:00:00Z', 'PT8H', '2026-09-28T10:00:00.000Z'],
    ['one second more: the next morning', '2026-09-28T01:00:00Z', 'PT8H1S', '2026-09-29T01:00:01.000Z'],
    ['over a weekend', '2026-09-25T09:00:00Z', 'PT2H', '2026-09-28T02:00:00.000Z'],
    ['received in a break', '2026-09-28T04:30:00Z', 'PT30M', '2026-09-28T05:30:00.000Z'],
    ['milliseconds stay', '2026-09-28T01:00:00.789Z', 'PT1M', '2026-09-28T01:01:00.789Z'],
  ])('%s', (_, from, target, due) => {
    expect(dueAt({ from, target })).toBe(due);
  });

  it('skips holidays and counts make-up days', () => {
    expect(dueAt({ from: '2026-09-30T09:00:00Z', target: 'PT2H', calendar: china })).toBe('2026-10-08T02:00:00.000Z');
    expect(dueAt({ from: '2026-10-09T09:00:00Z', target: 'PT5H', calendar: china })).toBe('2026-10-10T05:00:00.000Z');
  });

  it('lets a make-up day win over a holiday of the same date', () => {
    const both = { ...office, holidays: ['2026-09-28'], workdays: { '2026-09-28': [['10:00', '11:00']] } };
    expect(dueAt({ from: '2026-09-27T00:00:00Z', target: 'PT1H', calendar: both })).toBe('2026-09-28T03:00:00.000Z');
    const shut = { ...office, workdays: { '2026-09-28': [] } };
    expect(dueAt({ from: '2026-09-28T00:00:00Z', target: 'PT1H', calendar: shut })).toBe('2026-09-29T02:00:00.000Z');
  });

  it('runs through midnight on an overnight shift', () => {
    const overnight = { timeZone: 'Asia/Shanghai', hours: { mon: [['22:00', '24:00']], tue: [['00:00', '06:00']] } };
    expect(dueAt({ from: '2026-09-28T13:00:00Z', target: 'PT5H', calendar: overnight })).toBe(
      '2026-09-28T19:00:00.000Z',
    );
    expect(dueAt({ from: '2026-09-28T13:00:00Z', target: 'PT2H', calendar: overnight })).toBe(
      '2026-09-28T16:00:00.000Z',
    );
  });

  it('runs round the clock', () => {
    expect(dueAt({ from: '2026-03-08T01:00:00Z', target: 'PT48H', calendar: '24x7' })).toBe('2026-03-10T01:00:00.000Z');
  });
});

describe('R3.2 changes of the clocks', () => {
  it('moves a skipped time forward by the gap', () => {
    // 02:30 on 8 March does not exist in New York: it is 03:30 there.
    const calendar = newYork(['02:30', '04:00']);
    expect(dueAt({ from: '2026-03-08T00:00:00-05:00', target: 'PT30M', calendar })).toBe('2026-03-08T08:00:00.000Z');
    expect(dueAt({ from: '2026-03-08T00:00:00-05:00', target: 'PT31M', calendar })).toBe('2026-03-09T06:31:00.000Z');
  });

  it('counts once what overlaps after a change', () => {
    // 02:15–02:45 becomes 03:15–03:45, inside 03:00–04:00.
    const calendar = newYork(['02:15', '02:45'], ['03:00', '04:00']);
    expect(dueAt({ from: '2026-03-08T00:00:00-05:00', target: 'PT1H', calendar })).toBe('2026-03-08T08:00:00.000Z');
  });

  it('keeps an interval that touches another within the gap as long as it is written', () => {
    // London skips 01:00–02:00 on 29 March: 00:00–01:30 ends at 02:30, although 01:30–02:15 follows.
    const calendar = { timeZone: 'Europe/London', hours: everyDay(['00:00', '01:30'], ['01:30', '02:15']) };
    const day = [at('2026-03-29T00:00:00Z'), at('2026-03-29T12:00:00Z')] as const;
    expect(countedBetween(compiled(calendar), ...day, [])).toBe(1.5 * HOUR);
  });

  it('takes the first of a time that comes twice', () => {
    // On 1 November 01:00–02:00 comes twice in New York.
    const whole = newYork(['01:00', '02:00']);
    const half = newYork(['00:30', '01:30']);
    const day = [at('2026-11-01T00:00:00-04:00'), at('2026-11-01T12:00:00-05:00')] as const;
    expect(countedBetween(compiled(whole), ...day, [])).toBe(2 * HOUR);
    expect(countedBetween(compiled(half), ...day, [])).toBe(HOUR);
  });

  it('ends a day whose next midnight is skipped where the next day begins', () => {
    // Cairo skips 00:00–01:00 on 24 April.
    const calendar = { timeZone: 'Africa/Cairo', hours: everyDay(['22:00', '24:00']) };
    expect(dueAt({ from: '2026-04-23T12:00:00Z', target: 'PT2H', calendar })).toBe('2026-04-23T22:00:00.000Z');
    const round = { timeZone: 'Africa/Cairo', hours: everyDay(['00:00', '24:00']) };
    expect(dueAt({ from: '2026-04-23T12:00:00Z', target: 'PT48H', calendar: round })).toBe('2026-04-25T12:00:00.000Z');
  });

  it('moves the hours of a date that a zone left out by the whole day', () => {
    // Samoa went from 29 to 31 December 2011: Friday's hours lie on Saturday.
    const calendar = { timeZone: 'Pacific/Apia', hours: { fri: [['09:00', '17:00']] } };
    expect(dueAt({ from: '2011-12-29T12:00:00-10:00', target: 'PT1H', calendar })).toBe('2011-12-30T20:00:00.000Z');
  });
});

describe('R3.2 targets of working days', () => {
  it.each([
    ['the day of receipt does not count', '2026-09-28T02:00:00Z', 'P1D', '2026-09-29T10:00:00.000Z'],
    ['receipt before hours on a working day', '2026-09-27T16:30:00Z', 'P1D', '2026-09-29T10:00:00.000Z'],
    ['the local date counts, not the UTC date', '2026-09-27T15:59:00Z', 'P1D', '2026-09-28T10:00:00.000Z'],
    ['over a holiday week to the make-up day', '2026-09-30T02:00:00Z', 'P3D', '2026-10-10T10:00:00.000Z'],
  ])('%s', (_, from, target, due) => {
    expect(dueAt({ from, target, calendar: china })).toBe(due);
  });

  it('follow the local date even where clocks went back over midnight', () => {
    // At 00:01 on 7 November 2010 St. John's went back to 23:01 of the 6th.
    const calendar = { timeZone: 'America/St_Johns', hours: everyDay(['09:00', '17:00']) };
    expect(dueAt({ from: '2010-11-06T23:30:00-03:30', target: 'P1D', calendar })).toBe('2010-11-07T20:30:00.000Z');
  });

  it('are n × 24 h round the clock', () => {
    expect(dueAt({ from: '2026-09-28T02:00:00Z', target: 'P3D', calendar: '24x7' })).toBe('2026-10-01T02:00:00.000Z');
  });

  it('move by the counted time that holds overlap', () => {
    const asked = { from: '2026-09-28T02:00:00Z', target: 'P1D' };
    // Held from Monday 17:00 to Tuesday 10:00: two working hours, which go on on Wednesday.
    expect(dueAt({ ...asked, holds: [['2026-09-28T09:00:00Z', '2026-09-29T02:00:00Z']] })).toBe(
      '2026-09-30T03:00:00.000Z',
    );
    expect(dueAt({ ...asked, holds: [['2026-09-28T12:00:00Z', '2026-09-28T22:00:00Z']] })).toBe(
      '2026-09-29T10:00:00.000Z',
    );
  });
});

describe('R3.2 holds', () => {
  const asked = { from: '2026-09-28T01:00:00Z', target: 'PT4H' };

  it.each<[string, [string, string | null][], string | null]>([
    ['outside hours change nothing', [['2026-09-28T12:00:00Z', '2026-09-28T20:00:00Z']], '2026-09-28T06:00:00.000Z'],
    ['before the start change nothing', [['2026-09-25T01:00:00Z', '2026-09-28T01:00:00Z']], '2026-09-28T06:00:00.000Z'],
    [
      'after the deadline change nothing',
      [['2026-09-28T06:00:00Z', '2026-09-29T06:00:00Z']],
      '2026-09-28T06:00:00.000Z',
    ],
    [
      'extend by their overlap with hours',
      [['2026-09-28T03:00:00Z', '2026-09-28T05:30:00Z']],
      '2026-09-28T07:30:00.000Z',
    ],
    [
      'overlapping count once, in any order',
      [
        ['2026-09-28T02:30:00Z', '2026-09-28T03:30:00Z'],
        ['2026-09-28T02:00:00Z', '2026-09-28T03:00:00Z'],
      ],
      '2026-09-28T07:30:00.000Z',
    ],
    ['without length change nothing', [['2026-09-28T02:00:00Z', '2026-09-28T02:00:00Z']], '2026-09-28T06:00:00.000Z'],
    [
      'met by the extension extend it again',
      [
        ['2026-09-28T01:00:00Z', '2026-09-28T02:00:00Z'],
        ['2026-09-28T06:30:00Z', '2026-09-28T07:00:00Z'],
      ],
      '2026-09-28T07:30:00.000Z',
    ],
    ['still open leave no deadline', [['2026-09-28T02:00:00Z', null]], null],
    ['still open before the start leave no deadline', [['2026-09-20T02:00:00Z', null]], null],
    ['open after the deadline do not matter', [['2026-09-28T06:00:00Z', null]], '2026-09-28T06:00:00.000Z'],
  ])('%s', (_, holds, due) => {
    expect(dueAt({ ...asked, holds })).toBe(due);
  });

  it('that end before they begin are a problem', () => {
    const holds: [string, string][] = [
      ['2026-09-28T02:00:00Z', '2026-09-28T03:00:00Z'],
      ['2026-09-28T03:00:00Z', '2026-09-28T02:59:59Z'],
    ];
    expect(dueAt({ ...asked, holds })).toBe('holds/1: ends before it begins');
  });
});

const once = (date: string) => ({ timeZone: 'Europe/Berlin', hours: {}, workdays: { [date]: [['09:00', '10:00']] } });

describe('R3.2 a deadline that never comes', () => {
  const from = '2026-01-01T00:00:00Z';

  it.each(['PT2H', 'P2D'])('is a problem: no working time in 800 days (%s)', (target) => {
    expect(dueAt({ from, target, calendar: once('2026-02-02') })).toBe('calendar: no working time in 800 days');
  });

  it('is sought for 800 days and no longer', () => {
    expect(dueAt({ from, target: 'PT1H', calendar: once('2028-03-10') })).toBe('2028-03-10T09:00:00.000Z');
    expect(dueAt({ from, target: 'PT1H', calendar: once('2028-03-12') })).toBe('calendar: no working time in 800 days');
    expect(dueAt({ from, target: 'P1D', calendar: once('2028-03-12') })).toBe('calendar: no working time in 800 days');
  });

  it.each(['PT999999999H', 'P40000D'])('is a problem when it lies beyond a century (%s)', (target) => {
    expect(dueAt({ from, target })).toBe('target: not reached within 100 years');
    expect(dueAt({ from, target, calendar: '24x7' })).toBe('target: not reached within 100 years');
  });
});

describe('R3.2 working time around an instant', () => {
  const calendar = compiled(office);

  it('is open from the begin of an interval to before its end', () => {
    const open = ['00:59:59.999', '01:00:00.000', '03:59:59.999', '04:00:00.000'].map((time) =>
      isOpen(calendar, at(`2026-09-28T${time}Z`)),
    );
    expect(open).toEqual([false, true, true, false]);
    expect(isOpen(compiled('24x7'), 0)).toBe(true);
  });

  it('opens next at the instant itself when open, else at the next begin', () => {
    expect(nextOpening(calendar, at('2026-09-28T02:00:00Z'))).toBe(at('2026-09-28T02:00:00Z'));
    expect(nextOpening(calendar, at('2026-09-25T10:00:00Z'))).toBe(at('2026-09-28T01:00:00Z'));
    expect(nextOpening(compiled('24x7'), 5)).toBe(5);
    expect(
      nextOpening(
        compiled({ ...office, hours: {}, workdays: { '2026-09-28': [['09:00', '10:00']] } }),
        at('2026-09-29T00:00:00Z'),
      ),
    ).toBe(null);
  });

  it('counts nothing backwards and adds nothing to nothing', () => {
    expect(countedBetween(calendar, at('2026-09-29T02:00:00Z'), at('2026-09-28T02:00:00Z'), [])).toBe(0);
    expect(addCounted(calendar, at('2026-09-27T02:00:00Z'), 0)).toEqual({ ok: true, at: at('2026-09-27T02:00:00Z') });
    expect(addCounted(calendar, at('2026-09-27T02:00:00Z'), HOUR)).toEqual({
      ok: true,
      at: at('2026-09-28T02:00:00Z'),
    });
  });

  it('knows what a target of working days is in counted time', () => {
    const { startedAt, target } = question({ from: '2026-09-28T02:00:00Z', target: 'P1D' });
    expect(countedOf(calendar, startedAt, target)).toEqual({ ok: true, ms: 15 * HOUR });
  });

  it('counts past a closure longer than deadlines are sought', () => {
    const rare = compiled({
      timeZone: 'UTC',
      hours: {},
      workdays: { '2020-01-06': [['09:00', '10:00']], '2026-01-05': [['09:00', '11:00']] },
    });
    expect(countedBetween(rare, at('2019-01-01T00:00:00Z'), at('2027-01-01T00:00:00Z'), [])).toBe(3 * HOUR);
  });
});

it('R3.2 gives the same deadline wherever the same instant is written', () => {
  const asked = { target: 'PT3H', calendar: { timeZone: 'Europe/London', hours: weekdays(['09:00', '17:00']) } };
  const dues = ['2026-10-23T15:30:00Z', '2026-10-23T16:30:00+01:00', '2026-10-24T00:30:00+09:00'].map((from) =>
    dueAt({ from, ...asked }),
  );
  expect(new Set(dues)).toEqual(new Set(['2026-10-26T11:30:00.000Z']));
  expect(deadline(question({ from: '2026-10-23T15:30:00Z', ...asked })).ok).toBe(true);
});
