import * as z from 'zod/mini';
import { zoneOf } from '../domain/calendar/zone.ts';

const time = (pattern: RegExp, error: string) => z.string({ error }).check(z.regex(pattern, { error, abort: true }));

const begin = time(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'expected a local time "00:00" to "23:59"');
const end = time(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, 'expected a local time "00:00" to "24:00"');

// Times of equal width: their order as text is their order in the day.
const interval = z
  .tuple([begin, end], { error: 'expected an interval [begin, end]' })
  .check(z.refine(([from, to]) => from < to, { error: 'the interval does not end after it begins', abort: true }));

function overlaps(intervals: readonly (readonly [string, string])[]): boolean {
  const sorted = intervals.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return sorted.some(([from], index) => from < (sorted[index - 1]?.[1] ?? ''));
}

const intervals = z
  .array(interval, { error: 'expected a list of intervals' })
  .check(z.refine((day) => !overlaps(day), { error: 'the intervals of the day overlap' }));

const weekday = z.optional(intervals);
const date = z.iso.date({ error: 'expected a date yyyy-mm-dd' });

/**
 * A calendar of working hours. `hours` are local times of `timeZone` by weekday, `workdays` (make-up days) win over
 * `holidays`, which win over `hours`; a day without intervals is closed. An overnight shift ends at "24:00" and goes on
 * at "00:00".
 */
const workingHours = z
  .strictObject(
    {
      timeZone: z
        .string({ error: 'expected the name of an IANA time zone' })
        .check(z.refine((id) => zoneOf(id) !== undefined, { error: 'unknown time zone' })),
      hours: z.strictObject(
        { mon: weekday, tue: weekday, wed: weekday, thu: weekday, fri: weekday, sat: weekday, sun: weekday },
        { error: 'expected intervals by weekday, mon to sun' },
      ),
      holidays: z.optional(z.array(date, { error: 'expected a list of dates' })),
      workdays: z.optional(z.record(date, intervals, { error: 'expected intervals by date yyyy-mm-dd' })),
    },
    { error: 'expected "24x7" or timeZone, hours, holidays, workdays' },
  )
  .check(
    z.refine(
      ({ hours, workdays = {} }) =>
        [...Object.values(hours), ...Object.values(workdays)].some((day = []) => day.length > 0),
      {
        error: 'no working time',
        path: ['hours'],
      },
    ),
  );

export type WorkingHours = z.infer<typeof workingHours>;

/** A calendar as it is written down: open round the clock, or working hours. */
export type CalendarSpec = '24x7' | WorkingHours;

/** Checks a calendar as a union would, but keeps the path of each wrong field. */
export const calendarSpec = z.custom<CalendarSpec>().check((context) => {
  if (context.value === '24x7') return;
  for (const { path, message } of problemsOf(context.value)) {
    context.issues.push({ code: 'custom', path, message, input: context.value });
  }
});

const problemsOf = (value: unknown): { path: PropertyKey[]; message: string }[] =>
  (workingHours.safeParse(value).error?.issues ?? []).flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ path: [...issue.path, key], message: 'unknown field' }))
      : [{ path: issue.path, message: issue.message }],
  );
