import type { ClockView } from '../../contracts/desk-views.ts';
import type { Clock } from '../../contracts/feedback.ts';
import { isoDuration, ms } from '../instants.ts';
import { resume } from '../service-level/clocks.ts';
import { countedTime } from '../service-level/legs.ts';
import type { Policy } from '../service-level/policy.ts';

/** Counted time from one instant to another, negative when the second is earlier. */
const between = (policy: Policy, clock: Clock, from: number, to: number): number =>
  from <= to ? countedTime(policy, clock, from, to) : -countedTime(policy, clock, to, from);

/** When the verdict fell, or now while it has not; null for a clock that was cancelled, which has none. */
function judgedAt(clock: Clock, now: number): number | null {
  if (clock.settledAt !== null) return ms(clock.settledAt);
  return clock.state === 'cancelled' ? null : now;
}

/**
 * A clock as it is shown at `now` (epoch ms). `elapsed` is the counted time since its start, less holds; `remaining`
 * the counted time to its deadline, negative when that is past, for a held clock as if it went on at once, for a settled
 * one as it was then. Both are null where there is nothing to say.
 */
export function clockView(policy: Policy, clock: Clock, now: number): ClockView {
  const { metric, cycle, state, startedAt, dueAt, settledAt, breachedAt, reopenedAt = null, calendar } = clock;
  const at = judgedAt(clock, now);
  const resumed = resume(policy, clock, now);
  const due = resumed.dueAt;
  return {
    metric,
    cycle,
    state,
    startedAt,
    dueAt,
    settledAt,
    breachedAt,
    reopenedAt,
    elapsed: at === null ? null : isoDuration(between(policy, clock, ms(startedAt), at)),
    remaining: at === null || due === null ? null : isoDuration(between(policy, resumed, at, ms(due))),
    calendar,
  };
}
