import { describe, expect, it } from 'vitest';
import { compileCalendar } from '../../../lambdas/domain/calendar/index.ts';
import { holidaysOf } from '../../../lib/calendar/holidays.ts';

describe('R3.2 public holidays of a place', () => {
  it('are those of the country, in order', () => {
    expect(holidaysOf('DE', [2026])).toEqual([
      '2026-01-01',
      '2026-04-03',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-25',
      '2026-10-03',
      '2026-12-25',
      '2026-12-26',
    ]);
  });

  it('are those of the state when one is named', () => {
    const more = holidaysOf('DE-BY', [2026]).filter((date) => !holidaysOf('DE', [2026]).includes(date));
    expect(more).toEqual(['2026-01-06', '2026-06-04', '2026-11-01']);
  });

  it('have substitute days, and every day of those that last longer or begin at sunset', () => {
    expect(holidaysOf('GB', [2026])).toContain('2026-12-28');
    expect(holidaysOf('TR', [2026]).filter((date) => date.startsWith('2026-03'))).toEqual([
      '2026-03-20',
      '2026-03-21',
      '2026-03-22',
    ]);
  });

  it('of several years fit a calendar', () => {
    const holidays = holidaysOf('JP', [2026, 2027]);
    expect(new Set(holidays.map((date) => date.slice(0, 4)))).toEqual(new Set(['2026', '2027']));
    expect(compileCalendar({ timeZone: 'Asia/Tokyo', hours: { mon: [['09:00', '17:00']] }, holidays }).ok).toBe(true);
  });

  it.each(['ZZ', '', 'de', 'DE-XX', 'DE-BY-XX', 'constructor'])(
    'of %j are refused: it is no place on record',
    (place) => {
      expect(() => holidaysOf(place, [2026])).toThrow('no such country, state or region on record');
    },
  );

  it('of China are refused, since its make-up days are shipped with the domain', () => {
    expect(() => holidaysOf('CN', [2026])).toThrow('official year');
  });
});
