import { describe, expect, it } from 'vitest';
import { compileCalendar, countedBetween } from '../../../../lambdas/domain/calendar/index.ts';
import { at, compiled, office } from './builders.ts';

const zone = 'Europe/Berlin';
const nine: [string, string][] = [['09:00', '17:00']];

describe('R3.2 a calendar that cannot be right names the field', () => {
  it.each([
    ['an unknown zone', { timeZone: 'Mars/Olympus', hours: { mon: nine } }, '/timeZone'],
    ['an empty zone', { timeZone: '', hours: { mon: nine } }, '/timeZone'],
    ['an offset for a zone', { timeZone: '+08:00', hours: { mon: nine } }, '/timeZone'],
    ['a timestamp for a zone', { timeZone: '2026-01-01T00:00[Europe/Berlin]', hours: { mon: nine } }, '/timeZone'],
    ['no zone', { hours: { mon: nine } }, '/timeZone'],
    ['no hours', { timeZone: zone }, '/hours'],
    [
      'an interval that ends before it begins',
      { timeZone: zone, hours: { mon: [['17:00', '09:00']] } },
      '/hours/mon/0',
    ],
    ['an interval without length', { timeZone: zone, hours: { tue: [['09:00', '09:00']] } }, '/hours/tue/0'],
    ['an interval over midnight', { timeZone: zone, hours: { fri: [['22:00', '06:00']] } }, '/hours/fri/0'],
    [
      'overlapping intervals',
      {
        timeZone: zone,
        hours: {
          wed: [
            ['12:00', '18:00'],
            ['09:00', '12:01'],
          ],
        },
      },
      '/hours/wed',
    ],
    ['the same interval twice', { timeZone: zone, hours: { wed: [...nine, ...nine] } }, '/hours/wed'],
    ['a begin at 24:00', { timeZone: zone, hours: { mon: [['24:00', '24:00']] } }, '/hours/mon/0/0'],
    ['an end after 24:00', { timeZone: zone, hours: { mon: [['09:00', '24:30']] } }, '/hours/mon/0/1'],
    ['a time of one digit', { timeZone: zone, hours: { mon: [['9:00', '17:00']] } }, '/hours/mon/0/0'],
    ['half an interval', { timeZone: zone, hours: { mon: [['09:00']] } }, '/hours/mon/0'],
    ['an interval too many parts', { timeZone: zone, hours: { mon: [['09:00', '10:00', '11:00']] } }, '/hours/mon/0'],
    ['an unknown weekday', { timeZone: zone, hours: { mon: nine, monday: nine } }, '/hours/monday'],
    ['an unknown field', { timeZone: zone, hours: { mon: nine }, holiday: [] }, '/holiday'],
    [
      'a date that does not exist',
      { timeZone: zone, hours: { mon: nine }, holidays: ['2026-05-01', '2026-02-30'] },
      '/holidays/1',
    ],
    ['a date in another form', { timeZone: zone, hours: { mon: nine }, holidays: ['01.05.2026'] }, '/holidays/0'],
    [
      'a make-up day that does not exist',
      { timeZone: zone, hours: { mon: nine }, workdays: { '2026-02-29': nine } },
      '/workdays/2026-02-29',
    ],
    [
      'a make-up day with a wrong interval',
      { timeZone: zone, hours: {}, workdays: { '2026-02-28': [['10:00', '09:00']] } },
      '/workdays/2026-02-28/0',
    ],
    ['no working time at all', { timeZone: zone, hours: { mon: [] }, workdays: { '2026-02-28': [] } }, '/hours'],
  ])('%s', (_, spec, pointer) => {
    const result = compileCalendar(spec);
    expect(result).toMatchObject({ ok: false, problem: expect.stringContaining(`calendar${pointer}: `) });
    expect(result.ok ? [] : result.errors.map((error) => error.pointer)).toContain(pointer);
  });

  it.each([
    ['null', null],
    ['a number', 7],
    ['a list', []],
    ['another word', '24x8'],
    ['nothing', undefined],
  ])('%s', (_, spec) => {
    expect(compileCalendar(spec)).toMatchObject({ ok: false, errors: [{ pointer: '' }] });
  });

  it('names every wrong field at once, and only those', () => {
    const wrong = { timeZone: 'Nowhere/Land', hours: { mon: nine, tue: [['1', '2']] }, holidays: ['2026-13-01'] };
    const result = compileCalendar(wrong);
    expect(result.ok ? [] : result.errors.map((error) => error.pointer)).toEqual([
      '/timeZone',
      '/hours/tue/0/0',
      '/hours/tue/0/1',
      '/holidays/0',
    ]);
  });
});

describe('R3.2 a compiled calendar', () => {
  const monday = [at('2026-09-28T00:00:00+08:00'), at('2026-09-29T00:00:00+08:00')] as const;

  it('does not change when what it was compiled from does', () => {
    const spec = { ...structuredClone(office), holidays: ['2026-10-01'] };
    const calendar = compiled(spec);
    spec.hours['mon'] = [];
    spec.holidays.push('2026-09-28');
    expect(countedBetween(calendar, ...monday, [])).toBe(8 * 3_600_000);
  });

  it('cannot be changed through what it gives away', () => {
    const calendar = compiled(office);
    if (calendar.kind !== 'hours') throw new Error('not a calendar of hours');
    const day = calendar.day(Date.parse('2026-09-28') / 86_400_000);
    expect(day.spans).toHaveLength(2);
    expect(Reflect.set(day.spans, 0, day.spans[1])).toBe(false);
    expect(day.spans.map((span) => Reflect.set(span, 'to', 0))).toEqual([false, false]);
    expect(Reflect.set(day, 'spans', [])).toBe(false);
    expect(Reflect.set(calendar, 'kind', 'always')).toBe(false);
  });

  it('takes intervals in any order, touching ones too', () => {
    const shuffled = {
      ...office,
      hours: {
        mon: [
          ['13:00', '18:00'],
          ['09:00', '11:00'],
          ['11:00', '12:00'],
        ],
      },
    };
    expect(countedBetween(compiled(shuffled), ...monday, [])).toBe(8 * 3_600_000);
  });
});
