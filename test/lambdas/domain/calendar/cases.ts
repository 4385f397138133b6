import { type Intervals, type Line, localMinute } from './model.ts';

/** Zones whose clocks change within 2026: by an hour, half an hour or two, at 1, 2, 3 o'clock, at and around midnight. */
export const ZONES = [
  'America/New_York',
  'America/St_Johns',
  'America/Santiago',
  'America/Havana',
  'Atlantic/Azores',
  'Europe/London',
  'Africa/Cairo',
  'Asia/Beirut',
  'Antarctica/Troll',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
] as const;

const DAY = 1440;
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const YEAR = Date.parse('2026-01-01T00:00:00Z') / 60_000;

/** Dice that fall the same for the same seed (mulberry32). */
export class Dice {
  private state: number;
  constructor(seed: number) {
    this.state = seed;
  }
  private next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
  /** A whole number from `low` to `high`, both included. */
  from(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }
  chance(percent: number): boolean {
    return this.next() * 100 < percent;
  }
  of<T>(list: readonly T[]): T {
    const picked = list[this.from(0, list.length - 1)];
    if (picked === undefined) throw new Error('nothing to pick from');
    return picked;
  }
}

/** Days of 2026 (as minutes since 1970) in which a zone's clocks change. */
export function changesOf(zone: string): number[] {
  const days = Array.from({ length: 365 }, (_, day) => YEAR + day * DAY);
  return days.filter((minute) => localMinute(zone, minute + DAY) - localMinute(zone, minute) !== DAY);
}

const changes = new Map(ZONES.map((zone) => [zone, changesOf(zone)]));

const time = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** Intervals between some of the day's quarters, now and then at an odd minute, often where clocks change. */
function scattered(dice: Dice): Intervals {
  const last = dice.chance(50) ? 6 * 60 : DAY;
  const edges = new Set<number>();
  for (let count = 2 * dice.from(1, 4); edges.size < count; ) {
    edges.add(dice.chance(90) ? dice.from(0, last / 15) * 15 : dice.from(0, last));
  }
  const sorted = [...edges].toSorted((a, b) => a - b);
  return sorted.flatMap((from, index): Intervals => (index % 2 === 0 ? [[time(from), time(sorted[index + 1]!)]] : []));
}

function intervalsOf(dice: Dice): Intervals {
  const shapes: Intervals[] = [
    [['09:00', '18:00']],
    [
      ['13:00', '18:00'],
      ['09:00', '12:00'],
    ],
    [
      ['08:00', '12:00'],
      ['12:00', '16:30'],
      ['20:00', '22:00'],
    ],
    [
      ['00:00', '06:00'],
      ['22:00', '24:00'],
    ],
    [['00:00', '24:00']],
    [
      ['00:00', '01:30'],
      ['01:30', '02:15'],
      ['02:20', '02:50'],
      ['03:00', '04:00'],
    ],
  ];
  return dice.chance(50) ? dice.of(shapes) : scattered(dice);
}

function hoursOf(dice: Dice): Record<string, Intervals> {
  const same = intervalsOf(dice);
  const uniform = dice.chance(50);
  const open = WEEKDAYS.filter(() => dice.chance(75));
  const days = open.length > 0 ? open : ['mon'];
  return Object.fromEntries(days.map((day) => [day, uniform ? same : intervalsOf(dice)]));
}

const weeklyMinutes = (hours: Record<string, Intervals>): number =>
  Object.values(hours)
    .flat()
    .reduce((sum, [from, to]) => sum + minuteOf(to) - minuteOf(from), 0);

const minuteOf = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
const dateAt = (minute: number): string => new Date(minute * 60_000).toISOString().slice(0, 10);
const instant = (minute: number, second: number): string =>
  new Date(minute * 60_000 + second * 1000).toISOString().replace('.000Z', second % 2 ? 'Z' : '.000Z');

function calendarOf(dice: Dice, timeZone: string, near: number): Line['calendar'] {
  const date = (): string => dateAt(near + dice.from(-2, 14) * DAY);
  const holidays = Array.from({ length: dice.from(0, 4) }, date);
  const makeUp = Array.from({ length: dice.from(0, 2) }, (): [string, Intervals] => [
    dice.chance(30) ? (holidays[0] ?? date()) : date(),
    dice.chance(10) ? [] : intervalsOf(dice),
  ]);
  return { timeZone, hours: hoursOf(dice), holidays, workdays: Object.fromEntries(makeUp) };
}

function targetOf(dice: Dice, calendar: Line['calendar']): string {
  if (dice.chance(30)) return `P${dice.from(1, 8)}D`;
  const most = calendar === '24x7' ? 5 * DAY : Math.min(2 * DAY, 3 * weeklyMinutes(calendar.hours));
  const minutes = dice.from(1, most);
  if (dice.chance(20)) return `PT${minutes}M${dice.from(0, 59)}S`;
  return dice.chance(50) ? `PT${minutes}M` : `PT${Math.floor(minutes / 60)}H${minutes % 60}M`;
}

function holdsOf(dice: Dice, start: number): Line['holds'] {
  const exact = dice.chance(70);
  return Array.from({ length: dice.chance(40) ? 0 : dice.from(1, 5) }, () => {
    const from = start + dice.from(-2 * DAY, 8 * DAY);
    const to = from + (dice.chance(10) ? 0 : dice.from(1, dice.chance(50) ? 240 : 3 * DAY));
    return { from: instant(from, 0), to: instant(to, exact || from === to ? 0 : dice.from(0, 59)) };
  });
}

/** One what-if question, most of them a few days before or after a change of the clocks. */
export function lineOf(dice: Dice, id: string): Line {
  const timeZone = dice.of(ZONES);
  const change = dice.of(changes.get(timeZone) ?? [YEAR]);
  const start = dice.chance(80) ? change + dice.from(-5 * DAY, 2 * DAY) : YEAR + dice.from(0, 365 * DAY);
  const calendar = dice.chance(4) ? '24x7' : calendarOf(dice, timeZone, start);
  const startedAt = instant(start, dice.chance(20) ? dice.from(0, 59) : 0);
  return { id, startedAt, target: targetOf(dice, calendar), calendar, holds: holdsOf(dice, start) };
}

/** The same questions for the same seed. */
export function linesOf(seed: number, count: number): Line[] {
  const dice = new Dice(seed);
  return Array.from({ length: count }, (_, index) => lineOf(dice, `case-${index}`));
}
