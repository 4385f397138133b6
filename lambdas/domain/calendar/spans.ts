import type { Compiled, Span } from './compile.ts';
import { DAY } from './days.ts';

/** Time that does not count (epoch ms); `to` null: still held. */
export interface Hold {
  readonly from: number;
  readonly to: number | null;
}

/** Without working time for this long, a calendar counts as never opening again. */
export const LONGEST_CLOSURE = 800 * DAY;

/** Holds in order, overlapping ones joined; one that is still open ends at Infinity, one that ends before it begins vanishes. */
export function mergeHolds(holds: readonly Hold[]): Span[] {
  const merged: Span[] = [];
  const closed = holds
    .map(({ from, to }) => ({ from, to: to ?? Number.POSITIVE_INFINITY }))
    .filter((hold) => hold.from < hold.to);
  for (const hold of closed.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && hold.from <= last.to) merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, hold.to) };
    else merged.push(hold);
  }
  return merged;
}

/** Working time in [from, until), in order; ends early after `closure` ms without any. */
export function* openSpans(
  calendar: Compiled,
  from: number,
  until: number,
  closure: number = Number.POSITIVE_INFINITY,
): Generator<Span, void, undefined> {
  if (from >= until) return;
  if (calendar.kind === 'always') {
    yield { from, to: until };
    return;
  }
  const { zone } = calendar;
  let last = from;
  for (let day = zone.slotOf(from); zone.startOf(day) < Math.min(until, last + closure); day += 1) {
    for (const span of calendar.day(day).spans) {
      if (span.to <= from) continue;
      if (span.from >= Math.min(until, last + closure)) return;
      yield { from: Math.max(from, span.from), to: Math.min(until, span.to) };
      last = span.to;
    }
  }
}

/** Working time in [from, until) less holds (as `mergeHolds` gives them). */
export function* countedSpans(
  calendar: Compiled,
  from: number,
  until: number,
  holds: readonly Span[],
  closure?: number,
): Generator<Span, void, undefined> {
  let next = 0;
  for (const open of openSpans(calendar, from, until, closure)) {
    let at = open.from;
    for (let hold = holds[next]; hold && hold.from < open.to; hold = holds[next]) {
      if (hold.from > at) yield { from: at, to: hold.from };
      at = Math.max(at, hold.to);
      // A hold that outlasts this span meets the following one, too.
      if (hold.to > open.to) break;
      next += 1;
    }
    if (at < open.to) yield { from: at, to: open.to };
  }
}
