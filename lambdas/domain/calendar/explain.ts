import type { Compiled, Span } from './compile.ts';
import { dateOf } from './days.ts';
import { countedBetween, type DeadlineOf, deadline } from './deadline.ts';
import { countedSpans, mergeHolds } from './spans.ts';
import type { Failure } from './target.ts';

/** Why a deadline is what it is. Instants are epoch ms, dates are local (`yyyy-mm-dd`) and inclusive of both ends. */
export interface Explanation {
  readonly ok: true;
  readonly dueAt: number | null;
  /** Time that counted; up to the open hold while there is no deadline. */
  readonly counted: readonly Span[];
  /** Dates that their weekday would have opened. */
  readonly holidays: readonly string[];
  readonly makeUpDays: readonly string[];
  /** Joined holds within the time, and how much calendar time (ms) each kept from counting; `to` null: still held. */
  readonly holds: readonly { readonly from: number; readonly to: number | null; readonly kept: number | null }[];
}

/** The deadline of `deadline`, with the intervals counted and the holidays, make-up days and holds met on the way. */
export function explainDeadline(question: DeadlineOf): Explanation | Failure {
  const due = deadline(question);
  if (!due.ok) return due;
  const { calendar, startedAt } = question;
  const holds = mergeHolds(question.holds);
  const end = due.dueAt ?? Math.max(startedAt, holds.at(-1)?.from ?? startedAt);
  return {
    ok: true,
    dueAt: due.dueAt,
    counted: joined(countedSpans(calendar, startedAt, end, holds)),
    ...daysMet(calendar, startedAt, end),
    holds: holds
      .filter((hold) => hold.to > startedAt && (due.dueAt === null || hold.from < due.dueAt))
      .map(({ from, to }) =>
        to === Number.POSITIVE_INFINITY
          ? { from, to: null, kept: null }
          : { from, to, kept: countedBetween(calendar, Math.max(from, startedAt), to, []) },
      ),
  };
}

/** A night without a break is one interval, not one per date. */
function joined(spans: Iterable<Span>): Span[] {
  const whole: Span[] = [];
  for (const span of spans) {
    const last = whole.at(-1);
    if (last?.to === span.from) whole[whole.length - 1] = { from: last.from, to: span.to };
    else whole.push(span);
  }
  return whole;
}

function daysMet(calendar: Compiled, from: number, to: number): { holidays: string[]; makeUpDays: string[] } {
  const holidays: string[] = [];
  const makeUpDays: string[] = [];
  if (calendar.kind === 'always') return { holidays, makeUpDays };
  // A deadline at midnight belongs to the day that ends there.
  const last = calendar.zone.localDay(Math.max(from, to - 1));
  for (let day = calendar.zone.localDay(from); day <= last; day += 1) {
    const { rule } = calendar.day(day);
    if (rule === 'make-up') makeUpDays.push(dateOf(day));
    if (rule === 'holiday' && calendar.opensWeekly(day)) holidays.push(dateOf(day));
  }
  return { holidays, makeUpDays };
}
