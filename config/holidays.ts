import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { holidaysOf } from '../lib/calendar/holidays.ts';
import { companyDays } from '../lib/calendar/ical.ts';
import type { Problem } from './problems.ts';

/** How far holidays are worked out around the year of the deployment: the next deployment goes further. */
const YEARS_BEFORE = 1;
const YEARS_AFTER = 2;

const written = z.looseObject({
  settings: z.looseObject({
    calendars: z.record(z.string(), z.unknown()),
    calendarsEndOn: z.optional(z.unknown()),
  }),
});
const withHolidays = z.looseObject({ holidays: z.union([z.string(), z.array(z.string())]) });

const DATE = /^\d{4}-/;
const date = z.iso.date();
const PLACE = /^[A-Z]{2}(?:-[A-Z0-9]+){0,2}$/;
const FILE = /\.ics$/;

/** Dates that an entry of `holidays` stands for, or what is wrong with it. */
type Dates = { dates: readonly string[]; notes?: readonly string[] } | { detail: string };

export interface Resolved {
  /** The stage's file with dates alone in its calendars. */
  given: unknown;
  problems: Problem[];
  /** What of iCal files was left out, and why. */
  notes: string[];
}

function ofPlace(place: string, years: readonly number[]): Dates {
  try {
    return { dates: holidaysOf(place, years) };
  } catch (error) {
    return { detail: error instanceof RangeError ? error.message : 'no holidays on record' };
  }
}

function ofFile(name: string, folder: string, years: readonly number[]): Dates {
  const path = join(folder, name);
  if (!existsSync(path)) return { detail: `there is no file ${name} beside the stage's` };
  const days = companyDays(readFileSync(path, 'utf8'), `${years[0]}-01-01`, `${years.at(-1)}-12-31`);
  return days.ok ? { dates: days.dates, notes: days.skipped } : { detail: days.problem };
}

function datesOf(entry: string, folder: string, years: readonly number[]): Dates {
  if (date.safeParse(entry).success) return { dates: [entry] };
  if (FILE.test(entry)) return ofFile(entry, folder, years);
  if (PLACE.test(entry)) return ofPlace(entry, years);
  return { detail: 'expected a date yyyy-mm-dd, a place such as DE or DE-BY, or an iCal file (.ics)' };
}

/** The earlier of two days on which calendars end; `null` and whatever is no date end never. */
const earlier = (one: unknown, day: string): string => (typeof one === 'string' && one < day ? one : day);

/** What became of one calendar: undefined for one that names dates alone, or nothing. */
function resolveCalendar(spec: unknown, path: string, folder: string, years: readonly number[]) {
  const calendar = withHolidays.safeParse(spec);
  if (!calendar.success) return undefined;
  const { holidays } = calendar.data;
  const alone = typeof holidays === 'string';
  const entries = alone ? [holidays] : holidays;
  if (!alone && entries.every((entry) => DATE.test(entry))) return undefined;
  const found = entries.map((entry, index) => ({
    entry,
    path: alone ? `${path}.holidays` : `${path}.holidays.${index}`,
    dates: datesOf(entry, folder, years),
  }));
  const dates = found.flatMap((one) => ('dates' in one.dates ? one.dates.dates : []));
  return {
    calendar: { ...calendar.data, holidays: [...new Set(dates)].toSorted() },
    problems: found.flatMap((one) => ('detail' in one.dates ? [{ path: one.path, detail: one.dates.detail }] : [])),
    notes: found.flatMap((one) =>
      'dates' in one.dates ? (one.dates.notes ?? []).map((note) => `${one.path}: ${one.entry}: ${note}`) : [],
    ),
  };
}

/**
 * Puts dates in the place of what a stage's file names in the `holidays` of its calendars: a place (`DE`, `DE-BY`), whose
 * public holidays are worked out, or an iCal file beside the stage's, whose all-day events are the company's own days off.
 * With any of these the calendars end with the last year that was worked out.
 * @param folder where the stage's file is
 * @param year the year of the deployment
 */
export function resolveHolidays(given: unknown, folder: string, year: number): Resolved {
  const read = written.safeParse(given);
  if (!read.success) return { given, problems: [], notes: [] };
  const years = Array.from({ length: YEARS_BEFORE + 1 + YEARS_AFTER }, (_, index) => year - YEARS_BEFORE + index);
  const { settings } = read.data;
  const resolved = Object.entries(settings.calendars).flatMap(([name, spec]) => {
    const one = resolveCalendar(spec, `settings.calendars.${name}`, folder, years);
    return one === undefined ? [] : [{ name, ...one }];
  });
  if (resolved.length === 0) return { given, problems: [], notes: [] };
  const calendars = {
    ...settings.calendars,
    ...Object.fromEntries(resolved.map(({ name, calendar }) => [name, calendar])),
  };
  const calendarsEndOn = earlier(settings.calendarsEndOn, `${years.at(-1)}-12-31`);
  return {
    given: { ...read.data, settings: { ...settings, calendars, calendarsEndOn } },
    problems: resolved.flatMap(({ problems }) => problems),
    notes: resolved.flatMap(({ notes }) => notes),
  };
}
