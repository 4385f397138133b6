import type { Clock } from '../../contracts/feedback.ts';
import { type Compiled, countedBetween, countedOf, deadline, type Hold } from '../calendar/index.ts';
import { ms } from '../instants.ts';
import { type Policy, scaledTarget } from './policy.ts';

/** A stretch of a clock's time under one calendar; the last one is open. Instants are epoch ms. */
interface Stretch {
  calendar: Compiled;
  from: number;
  to: number | null;
}

/** A stretch with the part of the target (ms of counted time) that is counted in it. */
export interface Leg extends Stretch {
  counted: number;
}

/** A clock's holds in epoch ms. */
export const holdsOf = (clock: Clock): Hold[] =>
  clock.holds.map((hold) => ({ from: ms(hold.from), to: hold.to === null ? null : ms(hold.to) }));

/** A clock's time since an instant, cut where another team's calendar took over. */
function stretchesOf(policy: Policy, clock: Clock, since: number): Stretch[] {
  const stretches: Stretch[] = [];
  let from = since;
  for (const { calendar, until } of clock.earlier ?? []) {
    const to = ms(until);
    if (to <= from) continue;
    stretches.push({ calendar: policy.calendar(calendar), from, to });
    from = to;
  }
  return [...stretches, { calendar: policy.calendar(clock.calendar), from, to: null }];
}

/** Counted time (ms) of a clock between two instants, less holds, each stretch in its own calendar. */
export function countedTime(policy: Policy, clock: Clock, from: number, to: number): number {
  const holds = holdsOf(clock);
  return stretchesOf(policy, clock, from)
    .map((one) => countedBetween(one.calendar, one.from, Math.min(one.to ?? to, to), holds))
    .reduce((sum, counted) => sum + counted, 0);
}

/**
 * The legs in which a share of a clock's target is counted, the last being the one that reaches it. What was counted
 * before a hand-over stays; the rest of the target is counted in the next calendar. Of a target of working days the rest
 * is the same share of the days as they are long in that calendar.
 */
export function legsOf(policy: Policy, clock: Clock, share = 1): Leg[] {
  const target = scaledTarget(clock.target, policy.speed);
  const holds = holdsOf(clock);
  const legs: Leg[] = [];
  let left = share * clock.share;
  for (const stretch of stretchesOf(policy, clock, ms(clock.countedFrom))) {
    const { calendar, from, to } = stretch;
    const whole = countedOf(calendar, from, target);
    if (!whole.ok) throw new RangeError(whole.problem);
    const rest = Math.max(1, Math.round(left * whole.ms));
    const counted = to === null ? rest : countedBetween(calendar, from, to, holds);
    if (counted >= rest) return [...legs, { ...stretch, counted: rest }];
    legs.push({ ...stretch, counted });
    left -= counted / whole.ms;
  }
  return legs;
}

/** When a clock's counted time reaches a share of its target (epoch ms); null while it is held. */
export function reaches(policy: Policy, clock: Clock, share = 1): number | null {
  const last = legsOf(policy, clock, share).at(-1);
  if (!last) throw new RangeError('a clock without time');
  const target = { kind: 'counted', ms: last.counted } as const;
  const due = deadline({ startedAt: last.from, calendar: last.calendar, target, holds: holdsOf(clock) });
  if (!due.ok) throw new RangeError(due.problem);
  return due.dueAt;
}
