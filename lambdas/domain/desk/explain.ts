import * as z from 'zod/mini';
import type { DeadlineView, ExplanationView } from '../../contracts/desk-views.ts';
import type { EventType, FeedbackEvent } from '../../contracts/event.ts';
import type { Clock, Feedback } from '../../contracts/feedback.ts';
import { countedOf, explainDeadline, type Target } from '../calendar/index.ts';
import { iso, isoDuration, ms } from '../instants.ts';
import { type Policy, scaledTarget } from '../service-level/policy.ts';

/** Changes that say who owns an item, and those that make their author the owner where nobody was. */
const NAMES_OWNER: readonly EventType[] = ['routed', 'assigned', 'taken'];
const FIRST_WORDS: readonly EventType[] = ['replied', 'asked', 'resolved', 'rejected'];

const withReasons = z.object({ reasons: z.array(z.string()) });
const withOwner = z.object({ owner: z.object({ id: z.string() }) });

/** The event by which the item got its present owner, or its team while nobody owns it. */
function decidedBy({ owner }: Feedback, events: readonly FeedbackEvent[]): FeedbackEvent | undefined {
  const named = events.findLast(({ type }) => NAMES_OWNER.includes(type));
  if (owner === null || withOwner.safeParse(named?.data).data?.owner.id === owner.id) return named;
  return events.find(
    ({ type, by, seq }) => FIRST_WORDS.includes(type) && by.id === owner.id && seq > (named?.seq ?? 0),
  );
}

function explainOwner(item: Feedback, events: readonly FeedbackEvent[]): ExplanationView['owner'] {
  const event = decidedBy(item, events);
  return {
    team: item.team,
    owner: item.owner,
    by: event === undefined ? null : { type: event.type, at: event.at, seq: event.seq },
    reasons: withReasons.safeParse(event?.data).data?.reasons ?? [],
  };
}

function explainPriority(item: Feedback): ExplanationView['priority'] {
  const by = item.setByPerson.includes('priority') ? 'person' : 'machine';
  return { value: item.priority, by: item.priority === null ? null : by, reasons: item.reasons };
}

/** The target that a clock counts: all of the policy's, or the share that a rise of the priority left. */
function targetOf(policy: Policy, clock: Clock): Target {
  const whole = scaledTarget(clock.target, policy.speed);
  if (clock.share === 1) return whole;
  const counted = countedOf(policy.calendar(clock.calendar), ms(clock.countedFrom), whole);
  return counted.ok ? { kind: 'counted', ms: Math.max(1, Math.round(counted.ms * clock.share)) } : whole;
}

function explainClock(policy: Policy, clock: Clock): DeadlineView {
  const { metric, cycle, state, target, calendar, startedAt, countedFrom, share, dueAt } = clock;
  const written = { metric, cycle, state, target, calendar, startedAt, countedFrom, share, dueAt };
  const holds = clock.holds.map((hold) => ({ from: ms(hold.from), to: hold.to === null ? null : ms(hold.to) }));
  const why = explainDeadline({
    startedAt: ms(countedFrom),
    target: targetOf(policy, clock),
    calendar: policy.calendar(calendar),
    holds,
  });
  if (!why.ok) throw new RangeError(why.problem);
  return {
    ...written,
    counted: why.counted.map(({ from, to }) => ({ from: iso(from), to: iso(to) })),
    holidays: [...why.holidays],
    makeUpDays: [...why.makeUpDays],
    holds: why.holds.map(({ from, to, kept }) => ({
      from: iso(from),
      to: to === null ? null : iso(to),
      kept: kept === null ? null : isoDuration(kept),
    })),
  };
}

/** Why an item has this priority, this owner and these deadlines. */
export const explain = (policy: Policy, item: Feedback, events: readonly FeedbackEvent[]): ExplanationView => ({
  priority: explainPriority(item),
  owner: explainOwner(item, events),
  policy: item.policy,
  deadlines: item.clocks.map((clock) => explainClock(policy, clock)),
});
