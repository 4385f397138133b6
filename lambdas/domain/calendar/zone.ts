import { Temporal } from 'temporal-polyfill';
import { DAY } from './days.ts';

/**
 * A time zone as the calendar needs it. Days are local dates (see `days.ts`), instants are epoch ms. A local time that
 * a clock change skips moves forward by the gap, one that comes twice means the first (Temporal's "compatible").
 */
export interface Zone {
  readonly id: string;
  /** Instant of local midnight. */
  startOf(day: number): number;
  /** Instant of a local time, in minutes after midnight, 1440 being the next midnight. */
  instant(day: number, minute: number): number;
  /** The day whose midnight is the last one not after an instant. */
  slotOf(at: number): number;
  /** The local date of an instant. */
  localDay(at: number): number;
  /** Whether the day has 24 hours, so that minutes after midnight are elapsed minutes. */
  isPlain(day: number): boolean;
}

const EPOCH = Temporal.PlainDate.from('1970-01-01');
const NAME = /^[A-Za-z][A-Za-z0-9_+\-/]*$/;
/** Local times kept per zone; more than a century, so that one deadline never empties the memo. */
const KEPT = 50_000;

const zones = new Map<string, Zone>();

/** The zone of an IANA name, undefined if there is none. Zones are shared: each local time is converted once. */
export function zoneOf(id: string): Zone | undefined {
  const kept = zones.get(id);
  if (kept) return kept;
  if (!isZone(id)) return undefined;
  const made = makeZone(id);
  zones.set(id, made);
  return made;
}

function isZone(id: string): boolean {
  try {
    // Temporal also reads offsets and whole timestamps as zones, which no calendar should name.
    return NAME.test(id) && EPOCH.toZonedDateTime(id) !== undefined;
  } catch {
    return false;
  }
}

function makeZone(id: string): Zone {
  // Conversion is what a deadline costs: a local time, numbered by its minute since 1970, is converted once.
  const instant = memoised((minute) => {
    const date = EPOCH.add({ days: Math.floor(minute / 1440) });
    const ofDay = minute - Math.floor(minute / 1440) * 1440;
    const plainTime = new Temporal.PlainTime(Math.floor(ofDay / 60), ofDay % 60);
    return date.toZonedDateTime({ timeZone: id, plainTime }).epochMilliseconds;
  });
  const startOf = (day: number): number => instant(day * 1440);
  return Object.freeze({
    id,
    startOf,
    instant: (day: number, minute: number): number => instant(day * 1440 + minute),
    slotOf(at: number): number {
      let day = Math.floor(at / DAY);
      while (startOf(day) > at) day -= 1;
      while (startOf(day + 1) <= at) day += 1;
      return day;
    },
    localDay(at: number): number {
      const date = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(id).toPlainDate();
      return EPOCH.until(date).days;
    },
    isPlain: (day: number): boolean => startOf(day + 1) - startOf(day) === DAY,
  });
}

function memoised(convert: (minute: number) => number): (minute: number) => number {
  const kept = new Map<number, number>();
  return (minute) => {
    const known = kept.get(minute);
    if (known !== undefined) return known;
    if (kept.size >= KEPT) kept.clear();
    const at = convert(minute);
    kept.set(minute, at);
    return at;
  };
}
