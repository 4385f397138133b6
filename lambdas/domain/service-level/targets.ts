import type { Clock } from '../../contracts/feedback.ts';
import { iso, ms } from '../instants.ts';
import type { FeedbackType, Metric, Priority } from '../labels.ts';
import { endHolds, isLive, withDue } from './clocks.ts';
import { reaches } from './legs.ts';
import type { Policy } from './policy.ts';

/** What a clock's target depends on. */
export interface Ruled {
  priority: Priority;
  tier: string;
  team: string | null;
  type?: FeedbackType | null;
}

export interface StartOf extends Ruled {
  metric: Metric;
  cycle: number;
  startedAt: string;
}

/** A rise of the priority leaves at least this share of the new target. */
const FLOOR = 0.25;

const dueFrom = (policy: Policy, clock: Clock, now: number): number =>
  reaches(policy, { ...clock, holds: endHolds(clock, now) }) ?? Number.POSITIVE_INFINITY;

/**
 * A clock under the rules that apply: of several targets (priority's, tier's, type's) the one with the earliest deadline
 * counts. Stretches that earlier teams worked on are counted in their calendars. Undefined when no target applies.
 */
function ruled(policy: Policy, clock: Clock, by: Ruled, now: number): Clock | undefined {
  const targets = (team: string | null) => policy.targetsFor(clock.metric, by.priority, by.tier, team, by.type);
  const candidates = targets(by.team).map(({ text, calendar }, index): Clock => {
    const earlier = clock.earlier?.map((one) => ({
      ...one,
      calendar: targets(one.team)[index]?.calendar ?? one.calendar,
    }));
    return { ...clock, target: text, calendar, ...(earlier && { earlier }) };
  });
  const [best] = candidates
    .map((candidate) => ({ candidate, due: dueFrom(policy, candidate, now) }))
    .toSorted((a, b) => a.due - b.due);
  return best?.candidate;
}

/** Whether any target applies to a metric. */
export const hasTarget = (policy: Policy, metric: Metric, { priority, tier, team, type }: Ruled): boolean =>
  policy.targetsFor(metric, priority, tier, team, type).length > 0;

/** Whether the same targets apply by one set of rules as by another. */
export const sameTargets = (policy: Policy, metric: Metric, one: Ruled, other: Ruled): boolean => {
  const written = ({ priority, tier, team, type }: Ruled) =>
    JSON.stringify(policy.targetsFor(metric, priority, tier, team, type));
  return written(one) === written(other);
};

/** A clock of a metric, from its start. Throws when no target applies to the metric. */
export function startClock(policy: Policy, start: StartOf): Clock {
  const { metric, cycle, startedAt } = start;
  const blank: Clock = {
    metric,
    cycle,
    state: 'running',
    startedAt,
    countedFrom: startedAt,
    share: 1,
    target: '',
    calendar: '',
    holds: [],
    dueAt: null,
    settledAt: null,
    breachedAt: null,
    climbed: 0,
  };
  const begun = ruled(policy, blank, start, ms(startedAt));
  if (!begun) throw new RangeError(`no target for ${metric}`);
  return withDue(policy, begun);
}

const placed = (policy: Policy, clock: Clock): Clock => (clock.state === 'paused' ? clock : withDue(policy, clock));

/**
 * Moves a live clock to other targets, counted from its start; after a rise the deadline is not before now + 25 % of the
 * new target. Levels of the ladder that were told stay told.
 */
export function retarget(policy: Policy, clock: Clock, to: Ruled, rise: boolean, now: number): Clock {
  if (!isLive(clock)) return clock;
  const moved = ruled(policy, { ...clock, countedFrom: clock.startedAt, share: 1 }, to, now);
  if (!moved) return clock;
  const short = { ...moved, countedFrom: iso(now), share: FLOOR };
  const isShort = rise && dueFrom(policy, moved, now) < dueFrom(policy, short, now);
  return placed(policy, isShort ? short : moved);
}

/** Whether a clock's own target is one of those that apply today. */
export const isOffered = (
  policy: Policy,
  { metric, target, calendar }: Clock,
  { priority, tier, team, type }: Ruled,
): boolean =>
  policy.targetsFor(metric, priority, tier, team, type).some((one) => one.text === target && one.calendar === calendar);

/**
 * A live clock under the policy and the calendars in force. An unchanged target goes on counting from where it did, another
 * one from the clock's start. A deadline that comes nearer is not before now + 25 % of the target; where that would be
 * later than it is, the clock stays as it is.
 * @param other whether it is another policy: under the same one a target that still applies is not chosen anew
 */
export function renewed(policy: Policy, clock: Clock, by: Ruled, other: boolean, now: number): Clock {
  const best = isLive(clock) ? ruled(policy, { ...clock, countedFrom: clock.startedAt, share: 1 }, by, now) : undefined;
  if (!best) return clock;
  const isBest = best.target === clock.target && best.calendar === clock.calendar;
  const next = isBest || (!other && isOffered(policy, clock, by)) ? clock : best;
  const short = { ...next, countedFrom: iso(now), share: FLOOR };
  const [due, stands, soonest] = [
    dueFrom(policy, next, now),
    standsAt(policy, clock, now),
    dueFrom(policy, short, now),
  ];
  if (due >= stands || due >= soonest) return placed(policy, next);
  return soonest <= stands ? placed(policy, short) : clock;
}

const standsAt = (policy: Policy, clock: Clock, now: number): number =>
  clock.dueAt === null ? dueFrom(policy, clock, now) : ms(clock.dueAt);

/**
 * Hands a live clock to another team: its start stays, and so does the time counted so far; the rest counts in the new
 * team's calendar from now on. The first team of all takes the clock as if it had been its own from the start.
 */
export function handOver(policy: Policy, clock: Clock, from: string | null, to: Ruled, now: number): Clock {
  if (!isLive(clock) || policy.hoursOf(from) === policy.hoursOf(to.team)) return clock;
  const stretch = { team: from, calendar: clock.calendar, until: iso(now) };
  const cut: Clock = from === null ? clock : { ...clock, earlier: [...(clock.earlier ?? []), stretch] };
  return placed(policy, ruled(policy, cut, to, now) ?? cut);
}
