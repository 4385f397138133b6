import type { CalendarSpec } from '../lambdas/contracts/calendar.ts';
import { chinaDataEndsOn, chinaYear } from '../lambdas/domain/calendar/index.ts';

type Hours = Exclude<CalendarSpec, '24x7'>['hours'];
type Intervals = NonNullable<Hours['mon']>;

const YEARS = Array.from({ length: 10 }, (_, index) => Number(chinaDataEndsOn.slice(0, 4)) - index);

/**
 * Weekly hours with the official year of mainland China: its holidays are closed, its make-up days (调休) are worked.
 * @param makeUp the hours of a make-up day
 */
export function officialChina(hours: Hours, makeUp: Intervals): CalendarSpec {
  const years = YEARS.flatMap((year) => chinaYear(year) ?? []);
  return {
    timeZone: 'Asia/Shanghai',
    hours,
    holidays: years.flatMap(({ holidays }) => holidays),
    workdays: Object.fromEntries(years.flatMap(({ workdays }) => workdays.map((day) => [day, makeUp]))),
  };
}

/** The last day that the official calendars know: later holidays are ordinary days until the data is renewed. */
export const officialCalendarsEndOn = chinaDataEndsOn;
