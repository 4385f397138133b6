import { calendarSpec, type WorkingHours } from '../../contracts/calendar.ts';
import { dayNumber, weekdayOf } from './days.ts';
import type { Failure } from './target.ts';
import { type Zone, zoneOf } from './zone.ts';

/** Working time between two instants (epoch ms), without its end. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Which rule decided a day: make-up days win over holidays, holidays over the hours of the weekday. */
type Rule = 'make-up' | 'holiday' | 'weekly';

/** The working time of a local date: spans in order, disjoint, after clock changes. */
interface Day {
  readonly rule: Rule;
  readonly spans: readonly Span[];
}

interface HoursCalendar {
  readonly kind: 'hours';
  readonly zone: Zone;
  day(day: number): Day;
  /** Whether the weekly hours would be open on the day, whatever holidays say. */
  opensWeekly(day: number): boolean;
}

/** A calendar ready to compute with; nothing outside can change it. */
export type Compiled = { readonly kind: 'always' } | HoursCalendar;

/** Every wrong field of a calendar: `pointer` is a JSON pointer into it. */
export interface CalendarFailure extends Failure {
  readonly errors: readonly { readonly pointer: string; readonly detail: string }[];
}

/** Local minutes after midnight. */
interface Minutes {
  readonly from: number;
  readonly to: number;
}

type Intervals = readonly (readonly [string, string])[];

/** Days kept per calendar; more than a century, so that one deadline never empties the memo. */
const KEPT = 50_000;
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** Checks a calendar (shape: `calendarSpec`) and prepares it. Costs more than a deadline: compile once, compute often. */
export function compileCalendar(spec: unknown): { readonly ok: true; readonly calendar: Compiled } | CalendarFailure {
  const parsed = calendarSpec.safeParse(spec);
  if (!parsed.success) return calendarFailure(parsed.error.issues);
  if (parsed.data === '24x7') return { ok: true, calendar: Object.freeze({ kind: 'always' }) };
  const zone = zoneOf(parsed.data.timeZone);
  if (!zone) return calendarFailure([{ path: ['timeZone'], message: 'unknown time zone' }]);
  return { ok: true, calendar: workingCalendar(zone, parsed.data) };
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

function calendarFailure(issues: readonly Issue[]): CalendarFailure {
  const errors = issues.map(({ path, message }) => ({ pointer: pointer(path), detail: message }));
  return { ok: false, errors, problem: errors.map((error) => `calendar${error.pointer}: ${error.detail}`).join('; ') };
}

const pointer = (path: readonly PropertyKey[]): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

function workingCalendar(zone: Zone, spec: WorkingHours): HoursCalendar {
  const weekly = WEEKDAYS.map((weekday) => minutesOf(spec.hours[weekday] ?? []));
  const holidays = new Set((spec.holidays ?? []).map(dayNumber));
  const makeUp = new Map(Object.entries(spec.workdays ?? {}).map(([date, day]) => [dayNumber(date), minutesOf(day)]));
  const weeklyOn = (day: number): readonly Minutes[] => weekly[weekdayOf(day)] ?? [];
  const openOn = (day: number): readonly Minutes[] => makeUp.get(day) ?? (holidays.has(day) ? [] : weeklyOn(day));
  const ruleOf = (day: number): Rule => (makeUp.has(day) ? 'make-up' : holidays.has(day) ? 'holiday' : 'weekly');
  const memo = new Map<number, Day>();
  return Object.freeze({
    kind: 'hours',
    zone,
    day(day: number): Day {
      const kept = memo.get(day);
      if (kept) return kept;
      if (memo.size >= KEPT) memo.clear();
      const made = Object.freeze({ rule: ruleOf(day), spans: Object.freeze(spansOf(zone, openOn, day)) });
      memo.set(day, made);
      return made;
    },
    opensWeekly: (day: number): boolean => weeklyOn(day).length > 0,
  });
}

// Intervals that touch stay apart: where the clock skips the time at which they touch, joined ones would end earlier.
function minutesOf(intervals: Intervals): readonly Minutes[] {
  return intervals
    .map(([from, to]) => ({ from: minuteOf(from), to: minuteOf(to) }))
    .toSorted((a, b) => a.from - b.from);
}

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Sorts and joins what overlaps or touches; what ends before it begins vanishes. */
function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.filter(({ from, to }) => from < to).toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && span.from <= last.to) merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else merged.push(span);
  }
  return merged;
}

/**
 * The working time between a day's midnight and the next. When the clock changes within a day, its neighbours' local
 * times may move into it (a skipped 23:45 lies after midnight), so all three are converted and what falls here is kept.
 */
function spansOf(zone: Zone, openOn: (day: number) => readonly Minutes[], day: number): readonly Span[] {
  const start = zone.startOf(day);
  const around = [day - 1, day, day + 1];
  if (around.every((near) => zone.isPlain(near))) {
    return openOn(day).map(({ from, to }) => Object.freeze({ from: start + from * 60_000, to: start + to * 60_000 }));
  }
  const end = zone.startOf(day + 1);
  const moved = around.flatMap((near) =>
    openOn(near).map(({ from, to }) => ({
      from: Math.max(start, zone.instant(near, from)),
      to: Math.min(end, zone.instant(near, to)),
    })),
  );
  return merge(moved).map((span) => Object.freeze(span));
}
