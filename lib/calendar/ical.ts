import ICAL from 'ical.js';
import * as z from 'zod/mini';

/** Dates `yyyy-mm-dd` in order, and what of the file was left out and why, by the event's place in the file. */
export interface CompanyDays {
  readonly ok: true;
  readonly dates: readonly string[];
  readonly skipped: readonly string[];
}

/** Occurrences looked at per event, against rules that repeat without end or sense. */
const MOST = 20_000;

/**
 * The days that a company's iCal file closes, for the `holidays` of a calendar: its all-day events, repeated ones too,
 * from one date to another, both included (`yyyy-mm-dd`). Events with a time of day and cancelled ones are skipped and
 * said so; a file that cannot be read is a problem. Dates are the file's own, in no zone.
 */
export function companyDays(text: string, from: string, to: string): CompanyDays | { ok: false; problem: string } {
  const closed = new Set<string>();
  const skipped: string[] = [];
  try {
    const calendar = ICAL.Component.fromString(text);
    if (calendar.name !== 'vcalendar') return { ok: false, problem: 'iCal file: no VCALENDAR' };
    const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
    const series = new Set(events.filter((event) => !event.isRecurrenceException()).map((event) => event.uid));
    for (const [index, event] of events.entries()) {
      if (!hasRealDates(event)) throw new RangeError(`event ${index + 1} has a date that does not exist`);
      // A changed occurrence is met again as part of its series.
      if (event.isRecurrenceException() && series.has(event.uid)) continue;
      const reason = notADay(event);
      if (reason) skipped.push(`event ${index + 1}: ${reason}`);
      else for (const date of datesOf(event, from, to)) closed.add(date);
    }
  } catch (error) {
    return { ok: false, problem: `iCal file: ${error instanceof Error ? error.message : 'unreadable'}` };
  }
  return { ok: true, dates: [...closed].toSorted(), skipped };
}

function notADay(event: ICAL.Event): string | undefined {
  if (!event.component.hasProperty('dtstart')) return 'has no date';
  if (event.component.getFirstPropertyValue('status') === 'CANCELLED') return 'is cancelled';
  return event.startDate.isDate ? undefined : 'has a time of day';
}

/** The library reads 31 June as 1 July; as written in the file, every date must be one. */
const hasRealDates = ({ component }: ICAL.Event): boolean =>
  ['dtstart', 'dtend', 'recurrence-id', 'exdate', 'rdate']
    .flatMap((name) => component.getAllProperties(name))
    .filter((property) => property.type === 'date')
    .every((property) => dates.safeParse(property.toJSON().slice(3)).success);

const dates = z.array(z.iso.date());

function* datesOf(event: ICAL.Event, from: string, to: string): Generator<string, void, undefined> {
  const occurrences = event.iterator();
  for (let seen = 0; seen < MOST; seen += 1) {
    const next = occurrences.next();
    if (!next || dateOf(next) > to) return;
    const { item, startDate, endDate } = event.getOccurrenceDetails(next);
    if (notADay(item)) continue;
    yield* within(startDate, endDate, from, to);
  }
  throw new RangeError(`an event repeats more than ${MOST} times`);
}

/** The dates of an all-day event; its end is not part of it, but it is never shorter than a day. */
function* within(start: ICAL.Time, end: ICAL.Time, from: string, to: string): Generator<string, void, undefined> {
  const date = start.clone();
  do {
    if (dateOf(date) > to) return;
    if (dateOf(date) >= from) yield dateOf(date);
    date.adjust(1, 0, 0, 0);
  } while (dateOf(date) < dateOf(end));
}

const dateOf = (time: ICAL.Time): string => time.toString().slice(0, 10);
