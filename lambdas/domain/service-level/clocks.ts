import type { Clock } from '../../contracts/feedback.ts';
import { countedBetween, deadline } from '../calendar/index.ts';
import { iso, ms } from '../instants.ts';
import type { Metric, Priority } from '../labels.ts';
import { type NamedTarget, type Policy, scaledTarget } from './policy.ts';

/** Whether a clock runs or is held: it has no verdict yet. */
export const isLive = (clock: Clock): boolean => clock.state === 'running' || clock.state === 'paused';

const spans = (clock: Clock) =>
  clock.holds.map((hold) => ({ from: ms(hold.from), to: hold.to === null ? null : ms(hold.to) }));

/**
 * When a clock's counted time reaches a share of its target (epoch ms); null while it is held.
 * Shares of a target of working days are shares of the counted time between its start and its end.
 */
export function reaches(policy: Policy, clock: Clock, share = 1): number | null {
  const calendar = policy.calendar(clock.calendar);
  const whole = share * clock.share;
  const span = { startedAt: ms(clock.countedFrom), calendar };
  const target = scaledTarget(clock.target, policy.speed);
  if (whole === 1) return dueOrThrow(deadline({ ...span, target, holds: spans(clock) }));
  const end = target.kind === 'counted' ? null : dueOrThrow(deadline({ ...span, target, holds: [] }));
  const counted =
    target.kind === 'counted' ? target.ms : countedBetween(calendar, span.startedAt, end ?? span.startedAt, []);
  const part = { kind: 'counted', ms: Math.max(1, Math.round(counted * whole)) } as const;
  return dueOrThrow(deadline({ ...span, target: part, holds: spans(clock) }));
}

function dueOrThrow(result: ReturnType<typeof deadline>): number | null {
  if (!result.ok) throw new RangeError(result.problem);
  return result.dueAt;
}

function withDue(policy: Policy, clock: Clock): Clock {
  const due = reaches(policy, clock);
  return { ...clock, dueAt: due === null ? null : iso(due) };
}

export interface StartOf {
  metric: Metric;
  cycle: number;
  startedAt: string;
  priority: Priority;
  tier: string;
  team: string | null;
}

/** A clock of a metric; of several targets that apply (priority's, tier's) the earliest deadline counts. */
export function startClock(policy: Policy, start: StartOf): Clock {
  const blank = (named: NamedTarget): Clock => ({
    metric: start.metric,
    cycle: start.cycle,
    state: 'running',
    startedAt: start.startedAt,
    countedFrom: start.startedAt,
    share: 1,
    target: named.text,
    calendar: named.calendar,
    holds: [],
    dueAt: null,
    settledAt: null,
    breachedAt: null,
    climbed: 0,
  });
  const candidates = policy
    .targetsFor(start.metric, start.priority, start.tier, start.team)
    .map((named) => withDue(policy, blank(named)));
  const [first, ...others] = candidates;
  if (!first) throw new RangeError(`no target for ${start.metric}`);
  return others.reduce((best, next) => ((next.dueAt ?? '') < (best.dueAt ?? '') ? next : best), first);
}

/** Stops a live clock as met; a deadline already passed is marked as breached at that deadline. */
export const settle = (clock: Clock, now: number): Clock =>
  isLive(clock)
    ? { ...markBreach(clock, now), state: 'settled', settledAt: iso(now), holds: endHolds(clock, now) }
    : clock;

/** Stops a live clock without a verdict; a breach that happened stays. */
export const cancel = (clock: Clock, now: number): Clock =>
  isLive(clock) ? { ...markBreach(clock, now), state: 'cancelled', holds: endHolds(clock, now) } : clock;

/** Holds a running clock from now on. */
export const pause = (clock: Clock, now: number): Clock =>
  clock.state === 'running'
    ? { ...markBreach(clock, now), state: 'paused', dueAt: null, holds: [...clock.holds, { from: iso(now), to: null }] }
    : clock;

/** Ends the hold of a paused clock; its deadline moves by the calendar time that the hold covered. */
export const resume = (policy: Policy, clock: Clock, now: number): Clock =>
  clock.state === 'paused' ? withDue(policy, { ...clock, state: 'running', holds: endHolds(clock, now) }) : clock;

/**
 * A clock that was cancelled at `since` goes on as it was before, its time since then a hold; one that was held goes on
 * being held when asked to. A breach found meanwhile stays.
 */
export function revive(policy: Policy, before: Clock, cancelled: Clock, since: string, stayHeld: boolean, now: number) {
  const clock = { ...before, breachedAt: cancelled.breachedAt };
  if (clock.state === 'paused') return stayHeld ? clock : resume(policy, clock, now);
  return withDue(policy, { ...clock, holds: [...clock.holds, { from: since, to: iso(now) }] });
}

/** A live clock whose start was earlier than it knew: its deadline moves to where it would have been. */
export function startEarlier(policy: Policy, clock: Clock, startedAt: string): Clock {
  if (!isLive(clock) || startedAt >= clock.startedAt || clock.countedFrom !== clock.startedAt) return clock;
  const moved = { ...clock, startedAt, countedFrom: startedAt };
  return clock.state === 'paused' ? moved : withDue(policy, moved);
}

/** Marks a deadline that passed unsettled; a breach is recorded once and never undone. */
export const markBreach = (clock: Clock, now: number): Clock =>
  clock.state === 'running' && clock.breachedAt === null && clock.dueAt !== null && ms(clock.dueAt) < now
    ? { ...clock, breachedAt: clock.dueAt }
    : clock;

const endHolds = (clock: Clock, now: number): Clock['holds'] =>
  clock.holds.map((hold) => (hold.to === null ? { ...hold, to: iso(now) } : hold));

/**
 * Moves a live clock to another priority's target, counted from its start;
 * after a rise the deadline is not before now + 25 % of the new target.
 */
export function retarget(policy: Policy, clock: Clock, to: StartOf, rise: boolean, now: number): Clock {
  if (!isLive(clock)) return clock;
  const fresh = startClock(policy, { ...to, startedAt: clock.startedAt });
  const moved = { ...clock, target: fresh.target, calendar: fresh.calendar, countedFrom: clock.startedAt, share: 1 };
  const short = { ...moved, countedFrom: iso(now), share: 0.25, climbed: 0 };
  const ended = endHolds(clock, now);
  const due = reaches(policy, { ...moved, holds: ended }) ?? 0;
  const floor = reaches(policy, { ...short, holds: ended }) ?? 0;
  const chosen = rise && due < floor ? short : moved;
  return clock.state === 'paused' ? chosen : withDue(policy, chosen);
}

/** Clocks of a metric that still run or are held. */
export const live = (clocks: readonly Clock[], metric: Metric): Clock | undefined =>
  clocks.find((clock) => clock.metric === metric && isLive(clock));

/** The highest cycle of a metric so far; 0 when it never ran. */
export const lastCycle = (clocks: readonly Clock[], metric: Metric): number =>
  Math.max(0, ...clocks.filter((clock) => clock.metric === metric).map((clock) => clock.cycle));
