/**
 * The deadline rules once more, as slowly and plainly as they read: minute by minute, on `Intl` alone. Shares nothing
 * with the product. Good for whole seconds and for zones whose clocks change on a quarter of an hour by at most 2 h.
 */

export type Intervals = [string, string][];

export interface Line {
  id: string;
  startedAt: string;
  target: string;
  calendar:
    | '24x7'
    | { timeZone: string; hours: Record<string, Intervals>; holidays: string[]; workdays: Record<string, Intervals> };
  holds: { from: string; to: string }[];
}

const WEEK = 7 * 1440;
const NAMES = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const offsets = new Map<string, { format: Intl.DateTimeFormat; known: Map<number, number> }>();

/** Minutes that a zone's clocks are ahead of UTC, read off a formatted local time. */
function offsetAt(zone: string, minute: number): number {
  let entry = offsets.get(zone);
  if (!entry) {
    const part = '2-digit' as const;
    const options = { year: 'numeric', month: part, day: part, hour: part, minute: part, hourCycle: 'h23' } as const;
    entry = { format: new Intl.DateTimeFormat('en-US', { timeZone: zone, ...options }), known: new Map() };
    offsets.set(zone, entry);
  }
  const quarter = Math.floor(minute / 15);
  let offset = entry.known.get(quarter);
  if (offset === undefined) {
    const parts = Object.fromEntries(
      entry.format.formatToParts(quarter * 15 * 60_000).map(({ type, value }) => [type, value]),
    );
    const local = Date.parse(`${parts['year']}-${parts['month']}-${parts['day']}T${parts['hour']}:${parts['minute']}Z`);
    offset = local / 60_000 - quarter * 15;
    entry.known.set(quarter, offset);
  }
  return offset;
}

export const localMinute = (zone: string, minute: number): number => minute + offsetAt(zone, minute);

const instants = new Map<string, number>();

/** The first minute whose local time is the wanted one; if there is none, as far past the gap as the time is into it. */
function minuteOf(zone: string, wanted: number): number {
  const key = `${zone} ${wanted}`;
  const known = instants.get(key);
  if (known !== undefined) return known;
  const guess = wanted - offsetAt(zone, wanted);
  let found: number | undefined;
  for (let minute = guess - 180; found === undefined; minute += 1) {
    if (minute > guess + 360) throw new Error('the model found no such local time');
    const local = localMinute(zone, minute);
    if (local === wanted) found = minute;
    const before = localMinute(zone, minute - 1);
    // A later minute may still show the wanted time only when clocks went back, which this is not.
    if (before < wanted && local > wanted) found = minute + (wanted - before - 1);
  }
  instants.set(key, found);
  return found;
}

const dateText = (date: number): string => new Date(date * 86_400_000).toISOString().slice(0, 10);
const minutes = (time: string): number => Number(time.split(':')[0]) * 60 + Number(time.split(':')[1]);

/** A local date's working time as [first minute, first minute after]. */
function workOf(calendar: Exclude<Line['calendar'], '24x7'>, date: number): [number, number][] {
  const text = dateText(date);
  let intervals = calendar.hours[NAMES[new Date(date * 86_400_000).getUTCDay()] ?? ''] ?? [];
  if (calendar.holidays.includes(text)) intervals = [];
  intervals = calendar.workdays[text] ?? intervals;
  return intervals
    .map(([from, to]): [number, number] => [
      minuteOf(calendar.timeZone, date * 1440 + minutes(from)),
      minuteOf(calendar.timeZone, date * 1440 + minutes(to)),
    ])
    .filter(([from, to]) => from < to);
}

/** One byte a minute from `first`, for a week: 1 is working time. */
function weekOf(calendar: Line['calendar'], first: number): Uint8Array {
  const week = new Uint8Array(WEEK);
  if (calendar === '24x7') return week.fill(1);
  const date = Math.floor(first / 1440);
  for (let day = date - 2; day <= date + 9; day += 1) {
    for (const [from, to] of workOf(calendar, day)) week.fill(1, Math.max(0, from - first), Math.max(0, to - first));
  }
  return week;
}

interface Walk {
  calendar: Line['calendar'];
  holds: { from: number; to: number }[];
  /** Seconds since 1970. */
  from: number;
  /** Called for every working second or, where nothing changes within it, minute; ends the walk by true. */
  visit: (at: number, seconds: number, held: boolean) => boolean;
}

function walk({ calendar, holds, from, visit }: Walk): void {
  const edges = new Set([from, ...holds.flatMap((hold) => [hold.from, hold.to])].map((at) => Math.floor(at / 60)));
  const held = (at: number): boolean => holds.some((hold) => hold.from <= at && at < hold.to);
  for (let first = Math.floor(from / 60), weeks = 0; weeks < 115; first += WEEK, weeks += 1) {
    const week = weekOf(calendar, first);
    for (let index = 0; index < WEEK; index += 1) {
      if (week[index] === 0) continue;
      const at = (first + index) * 60;
      if (!edges.has(first + index)) {
        if (visit(at, 60, held(at))) return;
        continue;
      }
      for (let second = Math.max(at, from); second < at + 60; second += 1) if (visit(second, 1, held(second))) return;
    }
  }
  throw new Error('the model saw no end in 800 days');
}

function secondReached(calendar: Line['calendar'], holds: Walk['holds'], from: number, seconds: number): number {
  let left = seconds;
  let due = from;
  if (seconds > 0) {
    walk({
      calendar,
      holds,
      from,
      visit(at, length, held) {
        if (held) return false;
        due = at + Math.min(left, length);
        left -= length;
        return left <= 0;
      },
    });
  }
  return due;
}

function secondsHeld(calendar: Line['calendar'], holds: Walk['holds'], from: number, to: number): number {
  let total = 0;
  walk({
    calendar,
    holds: [...holds, { from: to, to }],
    from,
    visit(at, length, held) {
      if (at >= to) return true;
      if (held) total += length;
      return false;
    },
  });
  return total;
}

function endOfWorkingDay(calendar: Line['calendar'], start: number, days: number): number {
  if (calendar === '24x7') return start + days * 86_400;
  let left = days;
  for (let date = Math.floor(localMinute(calendar.timeZone, Math.floor(start / 60)) / 1440) + 1; ; date += 1) {
    const ends = workOf(calendar, date).map(([, to]) => to);
    if (ends.length > 0) left -= 1;
    if (left === 0) return Math.max(...ends) * 60;
  }
}

/** The deadline of a line of the command, as it should be written. */
export function modelDueAt({ startedAt, target, calendar, holds }: Line): string {
  const start = Date.parse(startedAt) / 1000;
  const seconds = holds.map(({ from, to }) => ({ from: Date.parse(from) / 1000, to: Date.parse(to) / 1000 }));
  const days = /^P(\d+)D$/.exec(target)?.[1];
  const [, hours = 0, mins = 0, secs = 0] = (/^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/.exec(target) ?? []).map(Number);
  const due =
    days === undefined
      ? secondReached(calendar, seconds, start, (hours || 0) * 3600 + (mins || 0) * 60 + (secs || 0))
      : movedEnd(calendar, seconds, start, endOfWorkingDay(calendar, start, Number(days)));
  return new Date(due * 1000).toISOString();
}

function movedEnd(calendar: Line['calendar'], holds: Walk['holds'], start: number, end: number): number {
  return secondReached(calendar, holds, end, secondsHeld(calendar, holds, start, end));
}
