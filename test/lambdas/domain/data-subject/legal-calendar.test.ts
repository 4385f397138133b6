import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../../config/defaults.ts';
import type { CalendarSpec } from '../../../../lambdas/contracts/calendar.ts';
import type { Settings } from '../../../../lambdas/contracts/settings.ts';
import { legalCalendarOf, legalTimes } from '../../../../lambdas/domain/data-subject/legal-calendar.ts';
import { iso, ms } from '../../../builders/feedback.ts';

const { privacy, calendars } = defaultSettings;

type Given = Pick<Settings, 'privacy' | 'calendars' | 'speed'>;

function timesOf(receivedAt: string, settings: Given = { privacy, calendars, speed: 1 }) {
  const { warnAt, dueAt } = legalTimes(settings, legalCalendarOf(settings), ms(receivedAt));
  return { warnAt: iso(warnAt), dueAt: iso(dueAt) };
}

describe('R6.3 fifteen working days', () => {
  it('end at the end of the fifteenth working day after the day of receipt', () => {
    // Monday 2 November 2026, 10:00 in Shanghai: three weeks of five working days.
    expect(timesOf('2026-11-02T02:00:00.000Z').dueAt).toBe('2026-11-23T10:00:00.000Z');
  });

  it('go by China’s official year, holidays and make-up days', () => {
    // Received Monday 14 September 2026. 25 September and 1 to 7 October are free, Sunday 20 September and
    // Saturday 10 October are worked: the fifteenth day is that Saturday.
    const official = timesOf('2026-09-14T02:00:00.000Z').dueAt;
    const { holidays: _, workdays: __, ...hours } = calendars['team-cn'] as Exclude<CalendarSpec, '24x7'>;
    const plain = timesOf('2026-09-14T02:00:00.000Z', { privacy, calendars: { 'team-cn': hours }, speed: 1 }).dueAt;
    expect(plain).toBe('2026-10-05T10:00:00.000Z');
    expect(official).toBe('2026-10-10T10:00:00.000Z');
  });

  it('are warned of when three quarters of the time are over', () => {
    const { warnAt } = timesOf('2026-11-02T02:00:00.000Z');
    // Seven hours on the first day and fifteen times eight: 127. Three quarters are 95.25 hours, 0.25 on the twelfth day.
    expect(warnAt).toBe('2026-11-18T01:15:00.000Z');
  });

  it('are days of 24 hours, divided by the speed, where every calendar is open round the clock', () => {
    const settings = { privacy: { ...privacy, legalCalendar: '24x7' }, calendars, speed: 60 };
    expect(timesOf('2026-11-02T00:00:00.000Z', settings)).toEqual({
      warnAt: '2026-11-02T04:30:00.000Z',
      dueAt: '2026-11-02T06:00:00.000Z',
    });
  });

  it('need a calendar that is configured', () => {
    expect(() => legalCalendarOf({ privacy: { ...privacy, legalCalendar: 'nowhere' }, calendars })).toThrow('nowhere');
  });
});
