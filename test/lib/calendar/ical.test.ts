import { describe, expect, it } from 'vitest';
import { companyDays } from '../../../lib/calendar/ical.ts';

const file = (...events: string[][]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//example//days//EN',
    ...events.flatMap((lines, index) => ['BEGIN:VEVENT', `UID:${index}@example.com`, ...lines, 'END:VEVENT']),
    'END:VCALENDAR',
    '',
  ].join('\r\n');

const year = (text: string) => companyDays(text, '2026-01-01', '2026-12-31');

describe("R3.2 a company's days from an iCal file", () => {
  it.each<[string, string[], string[]]>([
    ['a day', ['DTSTART;VALUE=DATE:20260703', 'DTEND;VALUE=DATE:20260704'], ['2026-07-03']],
    ['a day without an end', ['DTSTART;VALUE=DATE:20260703'], ['2026-07-03']],
    ['a day that ends where it begins', ['DTSTART;VALUE=DATE:20260703', 'DTEND;VALUE=DATE:20260703'], ['2026-07-03']],
    [
      'several days, the end left out',
      ['DTSTART;VALUE=DATE:20260228', 'DTEND;VALUE=DATE:20260303'],
      ['2026-02-28', '2026-03-01', '2026-03-02'],
    ],
    ['days as a duration', ['DTSTART;VALUE=DATE:20260703', 'DURATION:P2D'], ['2026-07-03', '2026-07-04']],
    ['every year since long ago', ['DTSTART;VALUE=DATE:19990703', 'RRULE:FREQ=YEARLY'], ['2026-07-03']],
    [
      'a rule with an exception',
      ['DTSTART;VALUE=DATE:20260703', 'RRULE:FREQ=MONTHLY;COUNT=3', 'EXDATE;VALUE=DATE:20260803'],
      ['2026-07-03', '2026-09-03'],
    ],
    [
      'only what lies in the time asked for',
      ['DTSTART;VALUE=DATE:20251230', 'DTEND;VALUE=DATE:20260102'],
      ['2026-01-01'],
    ],
    ['nothing of another year', ['DTSTART;VALUE=DATE:20270101'], []],
  ])('takes %s', (_, lines, dates) => {
    expect(year(file(lines))).toEqual({ ok: true, dates, skipped: [] });
  });

  it('sorts the days of all events and takes each once', () => {
    const events = [['DTSTART;VALUE=DATE:20260703'], ['DTSTART;VALUE=DATE:20260102'], ['DTSTART;VALUE=DATE:20260703']];
    expect(year(file(...events))).toEqual({ ok: true, dates: ['2026-01-02', '2026-07-03'], skipped: [] });
  });

  it('says which events it skipped, and why, without their words', () => {
    const skipped = year(
      file(
        ['DTSTART:20260703T090000Z', 'DTEND:20260703T100000Z', 'SUMMARY:All hands'],
        ['DTSTART;VALUE=DATE:20260704', 'STATUS:CANCELLED'],
        ['SUMMARY:Some day'],
        ['DTSTART;VALUE=DATE:20260705'],
      ),
    );
    expect(skipped).toEqual({
      ok: true,
      dates: ['2026-07-05'],
      skipped: ['event 1: has a time of day', 'event 2: is cancelled', 'event 3: has no date'],
    });
  });

  it('follows an occurrence that was moved, and one that was cancelled', () => {
    const series = ['UID:s@example.com', 'DTSTART;VALUE=DATE:20260703', 'RRULE:FREQ=MONTHLY;COUNT=3'];
    const moved = ['UID:s@example.com', 'RECURRENCE-ID;VALUE=DATE:20260803', 'DTSTART;VALUE=DATE:20260805'];
    const cancelled = [
      'UID:s@example.com',
      'RECURRENCE-ID;VALUE=DATE:20260903',
      'DTSTART;VALUE=DATE:20260903',
      'STATUS:CANCELLED',
    ];
    const text = file(series, moved, cancelled).replaceAll(/UID:\d@example.com\r\n/g, '');
    expect(year(text)).toMatchObject({ ok: true, dates: ['2026-07-03', '2026-08-05'] });
  });

  it.each([
    ['nothing', ''],
    ['some text', 'closed on Friday'],
    ['half a file', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260703\r\n'],
    ['another component', 'BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260703\r\nEND:VEVENT\r\n'],
    ['a date that is none', file(['DTSTART;VALUE=DATE:2026070'])],
    ['a day that is none', file(['DTSTART;VALUE=DATE:20260631'])],
    ['a month that is none', file(['DTSTART;VALUE=DATE:20261301'])],
  ])('has a problem with %s, not an exception', (_, text) => {
    expect(year(text)).toEqual({ ok: false, problem: expect.stringContaining('iCal file: ') });
  });

  it('stops at rules that never end', () => {
    const endless = year(file(['DTSTART;VALUE=DATE:19000101', 'RRULE:FREQ=DAILY']));
    expect(endless).toMatchObject({ ok: false, problem: expect.stringContaining('repeats') });
  });
});
