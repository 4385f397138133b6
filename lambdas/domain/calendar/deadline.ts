import type { Compiled, Span } from './compile.ts';
import { DAY } from './days.ts';
import { countedSpans, type Hold, LONGEST_CLOSURE, mergeHolds, openSpans } from './spans.ts';
import { type Failure, fail, type Target } from './target.ts';

/** A question for a deadline; instants are epoch ms. Holds may be unsorted and may overlap. */
export interface DeadlineOf {
  readonly startedAt: number;
  readonly target: Target;
  readonly calendar: Compiled;
  readonly holds: readonly Hold[];
}

/** Epoch ms; null while an open hold keeps the target out of reach. */
export type Due = { readonly ok: true; readonly dueAt: number | null } | Failure;

/** Deadlines are sought a century ahead, which bounds the work for any target. */
const FARTHEST = 36_525 * DAY;

/**
 * The first instant at which the counted time since `startedAt` reaches the target. Counted is calendar time outside
 * holds. A target of n working days is the end of the n-th working day after the local date of `startedAt` (round the
 * clock: n × 24 h), moved by the counted time that holds overlap. Rules: the table "Clocks" of the lifecycle.
 */
export function deadline({ startedAt, target, calendar, holds }: DeadlineOf): Due {
  const wrong = holds.findIndex((hold) => hold.to !== null && hold.to < hold.from);
  if (wrong >= 0) return fail(`holds/${wrong}: ends before it begins`);
  const counted = countedOf(calendar, startedAt, target);
  return counted.ok ? reach(calendar, startedAt, counted.ms, mergeHolds(holds)) : counted;
}

/** The first instant at which `ms` of calendar time have passed since `from`; `from` itself for none. */
export function addCounted(
  calendar: Compiled,
  from: number,
  ms: number,
): { readonly ok: true; readonly at: number } | Failure {
  const reached = ms > 0 ? reach(calendar, from, ms, []) : { ok: true as const, dueAt: from };
  return reached.ok ? { ok: true, at: reached.dueAt ?? from } : reached;
}

/** Calendar time between two instants that no hold covers, in ms; 0 when `to` is not after `from`. */
export function countedBetween(calendar: Compiled, from: number, to: number, holds: readonly Hold[]): number {
  let counted = 0;
  for (const span of countedSpans(calendar, from, to, mergeHolds(holds))) counted += span.to - span.from;
  return counted;
}

/** Whether an instant is working time; the end of an interval is not. */
export const isOpen = (calendar: Compiled, at: number): boolean =>
  calendar.kind === 'always' ||
  calendar.day(calendar.zone.slotOf(at)).spans.some((span) => span.from <= at && at < span.to);

/** The first instant of working time at or after `at`; null without any in the next 800 days. */
export function nextOpening(calendar: Compiled, at: number): number | null {
  const [first] = openSpans(calendar, at, at + LONGEST_CLOSURE);
  return first?.from ?? null;
}

/** The counted time that a target stands for when nothing is held, in ms. */
export function countedOf(
  calendar: Compiled,
  startedAt: number,
  target: Target,
): { readonly ok: true; readonly ms: number } | Failure {
  if (target.kind === 'counted') return { ok: true, ms: target.ms };
  if (calendar.kind === 'always') return { ok: true, ms: target.days * DAY };
  const { zone } = calendar;
  let left = target.days;
  let last = startedAt;
  const first = zone.localDay(startedAt) + 1;
  for (let day = first; day - first < FARTHEST / DAY && zone.startOf(day) < last + LONGEST_CLOSURE; day += 1) {
    const end = calendar.day(day).spans.at(-1)?.to;
    if (end === undefined) continue;
    last = end;
    left -= 1;
    if (left === 0) return { ok: true, ms: countedBetween(calendar, startedAt, end, []) };
  }
  return unreached(calendar, last);
}

function reach(calendar: Compiled, from: number, ms: number, holds: readonly Span[]): Due {
  const lastHold = holds.at(-1);
  const open = lastHold?.to === Number.POSITIVE_INFINITY ? lastHold : undefined;
  const until = Math.min(from + FARTHEST, open?.from ?? Number.POSITIVE_INFINITY);
  let left = ms;
  let last = from;
  for (const span of countedSpans(calendar, from, until, holds, LONGEST_CLOSURE)) {
    last = span.to;
    if (span.to - span.from >= left) return { ok: true, dueAt: span.from + left };
    left -= span.to - span.from;
  }
  return open ? { ok: true, dueAt: null } : unreached(calendar, last);
}

function unreached(calendar: Compiled, last: number): Failure {
  const closed = nextOpening(calendar, last) === null;
  return fail(closed ? 'calendar: no working time in 800 days' : 'target: not reached within 100 years');
}
