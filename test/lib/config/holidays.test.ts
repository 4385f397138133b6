import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkStage } from '../../../config/check.ts';
import { resolveHolidays } from '../../../config/holidays.ts';
import written from '../../../config/production.example.ts';
import production from '../production.ts';
import type { Json } from '../support.ts';

const office = (holidays?: unknown) => ({
  timeZone: 'Europe/Berlin',
  hours: { mon: [['09:00', '18:00']] },
  ...(holidays === undefined ? {} : { holidays }),
});

/** A stage whose calendars are these, deployed in 2026. */
function problemsOf(holidays: unknown): [path: string, detail: string][] {
  const config: Json = structuredClone(production);
  config.settings.calendars.office = office(holidays);
  const checked = checkStage(config, 2026);
  return 'problems' in checked ? checked.problems.map(({ path, detail }) => [path, detail]) : [];
}

const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');
function folderWith(...events: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'closeloop-days-'));
  const head = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//example//days//EN';
  writeFileSync(join(folder, 'days.ics'), [head, ...events, 'END:VCALENDAR', ''].join('\r\n'));
  return folder;
}

function resolved(holidays: unknown, { folder = tmpdir(), endsOn = null as string | null } = {}) {
  const given = { settings: { calendars: { office: office(holidays), '24x7': '24x7' }, calendarsEndOn: endsOn } };
  const { given: made, ...rest } = resolveHolidays(given, folder, 2026);
  const { calendars, calendarsEndOn } = (made as typeof given).settings;
  return { holidays: (calendars.office as Json).holidays as string[] | undefined, calendarsEndOn, ...rest };
}

describe('R3.2 R7.1 holidays in a stage’s file', () => {
  it('are those of a country, from the year before the deployment to two years after', () => {
    const { holidays, calendarsEndOn, problems } = resolved('DE');
    expect(problems).toEqual([]);
    expect(holidays?.filter((date) => date.endsWith('-10-03'))).toEqual(
      [2025, 2026, 2027, 2028].map((year) => `${year}-10-03`),
    );
    expect(holidays).toContain('2026-04-06');
    expect(holidays).not.toContain('2026-08-15');
    expect(calendarsEndOn).toBe('2028-12-31');
  });

  it('are those of a state, a file and single days together, each once and in order', () => {
    const folder = folderWith(event('UID:1', 'DTSTART;VALUE=DATE:20251224', 'RRULE:FREQ=YEARLY'));
    const { holidays = [] } = resolved(['2026-12-24', 'DE-BY', 'days.ics', '2026-07-03'], { folder });
    for (const date of ['2026-01-06', '2026-07-03', '2026-12-24', '2028-12-24']) expect(holidays).toContain(date);
    expect(holidays).toEqual([...new Set(holidays)].toSorted());
  });

  it('of dates alone stay as they are, and end no calendar', () => {
    expect(resolved(['2026-12-24'])).toMatchObject({ holidays: ['2026-12-24'], calendarsEndOn: null });
    expect(resolved(undefined)).toMatchObject({ holidays: undefined, calendarsEndOn: null });
  });

  it('end no later than another calendar’s data', () => {
    expect(resolved('DE', { endsOn: '2026-12-31' }).calendarsEndOn).toBe('2026-12-31');
    expect(resolved('DE', { endsOn: '2030-12-31' }).calendarsEndOn).toBe('2028-12-31');
  });

  it('say what of a file is no day off', () => {
    const folder = folderWith(
      event('UID:1', 'DTSTART:20260703T090000Z'),
      event('UID:2', 'DTSTART;VALUE=DATE:20260704'),
    );
    expect(resolved(['days.ics'], { folder })).toMatchObject({
      holidays: ['2026-07-04'],
      notes: ['settings.calendars.office.holidays.0: days.ics: event 1: has a time of day'],
    });
  });

  it('of the example are closed, and the functions are told dates alone', () => {
    const { calendars, calendarsEndOn } = production.settings;
    const team = calendars['team-de'];
    expect(written.settings.calendars['team-de']).toMatchObject({ holidays: ['DE-BE', 'company-days.example.ics'] });
    expect(team).toMatchObject({ holidays: expect.arrayContaining(['2026-03-08', '2026-12-24', '2026-12-25']) });
    expect(calendarsEndOn).not.toBeNull();
  });

  const path = 'settings.calendars.office.holidays';
  it.each<[string, unknown, string, RegExp]>([
    ['a country that is none', 'XX', path, /no such country/],
    ['a state that is none', ['DE', 'DE-XX'], `${path}.1`, /no such country, state/],
    ['mainland China', 'CN', path, /official year/],
    ['a file that is not there', ['days.ics'], `${path}.0`, /no file days.ics/],
    ['a word', ['DE', 'Christmas'], `${path}.1`, /a place such as DE/],
    ['a day that does not exist', ['DE', '2026-02-30'], `${path}.1`, /a date/],
  ])('that are %s are refused at the field', (_, holidays, where, why) => {
    const [[at, detail] = ['', ''], ...more] = problemsOf(holidays);
    expect(at).toBe(where);
    expect(detail).toMatch(why);
    expect(more).toEqual([]);
  });

  it('of a file that cannot be read are refused at the field', () => {
    const folder = folderWith(event('UID:1', 'DTSTART;VALUE=DATE:20260231'));
    expect(resolved(['days.ics'], { folder }).problems).toEqual([
      { path: `${path}.0`, detail: expect.stringContaining('iCal file') },
    ]);
  });
});
