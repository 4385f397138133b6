import type { Clock } from '../../contracts/feedback.ts';
import { iso, ms } from '../instants.ts';
import type { Metric } from '../labels.ts';
import { reaches } from './legs.ts';
import type { Policy } from './policy.ts';

/** Whether a clock runs or is held: it has no verdict yet. */
export const isLive = (clock: Clock): boolean => clock.state === 'running' || clock.state === 'paused';

/** A clock with the deadline that its target, calendars and holds give. */
export function withDue(policy: Policy, clock: Clock): Clock {
  const due = reaches(policy, clock);
  return { ...clock, dueAt: due === null ? null : iso(due) };
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

/** A clock's holds, the open one ended. */
export const endHolds = (clock: Clock, now: number): Clock['holds'] =>
  clock.holds.map((hold) => (hold.to === null ? { ...hold, to: iso(now) } : hold));

/** Clocks of a metric that still run or are held. */
export const live = (clocks: readonly Clock[], metric: Metric): Clock | undefined =>
  clocks.find((clock) => clock.metric === metric && isLive(clock));

/** The highest cycle of a metric so far; 0 when it never ran. */
export const lastCycle = (clocks: readonly Clock[], metric: Metric): number =>
  Math.max(0, ...clocks.filter((clock) => clock.metric === metric).map((clock) => clock.cycle));
