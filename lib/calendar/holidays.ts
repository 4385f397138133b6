import Holidays from 'date-holidays';
import { Temporal } from 'temporal-polyfill';

/**
 * The public holidays of a place, as dates `yyyy-mm-dd` in order, for the `holidays` of a calendar. Used when
 * configuration is written or synthesised, never at run time: the library behind it is large.
 *
 * @param place ISO 3166 country, with a state and a region where their holidays differ: `DE`, `DE-BY`, `DE-BY-A`.
 * China is refused: its year has make-up days, which are shipped with the domain (`chinaYear`).
 * @throws RangeError for a place without holidays on record.
 */
export function holidaysOf(place: string, years: readonly number[]): string[] {
  const found = recordsOf(place);
  const timeZone = found.getTimezones()[0] ?? 'UTC';
  const dates = years.flatMap((year) => found.getHolidays(year)).flatMap((holiday) => datesOf(holiday, timeZone));
  return [...new Set(dates)].toSorted();
}

function recordsOf(place: string): Holidays {
  const [country = '', state = '', region = ''] = place.split('-');
  if (country === 'CN') throw new RangeError('holidays of CN: use the official year shipped with the domain');
  const all = new Holidays();
  // The library answers an unknown state with its country's holidays, which would hide a slip of the pen.
  const known =
    Object.hasOwn(all.getCountries(), country) &&
    (state === '' || Object.hasOwn(all.getStates(country) ?? {}, state)) &&
    (region === '' || Object.hasOwn(all.getRegions(country, state) ?? {}, region));
  if (!known) throw new RangeError(`holidays of ${place}: no such country, state or region on record`);
  all.init(country, state, region, { types: ['public'] });
  return all;
}

/** The dates whose noon a holiday covers: some begin at sunset, and half a day off does not close a day. */
function datesOf(holiday: { date: string; start: Date; end: Date }, timeZone: string): string[] {
  const dates: string[] = [];
  const plainTime = '12:00';
  for (let date = Temporal.PlainDate.from(holiday.date.slice(0, 10)); ; date = date.add({ days: 1 })) {
    const noon = date.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds;
    if (noon >= holiday.end.getTime()) return dates;
    if (noon >= holiday.start.getTime()) dates.push(date.toString());
  }
}
