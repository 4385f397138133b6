import * as z from 'zod/mini';
import type { DeadlineView, ExplanationView } from '../../contracts/desk-views.ts';
import type { EventType, FeedbackEvent } from '../../contracts/event.ts';
import type { Clock, Feedback } from '../../contracts/feedback.ts';
import { explainDeadline } from '../calendar/index.ts';
import { iso, isoDuration } from '../instants.ts';
import { PRIORITIES } from '../labels.ts';
import { holdsOf, legsOf } from '../service-level/legs.ts';
import type { Policy } from '../service-level/policy.ts';
import { tenths } from '../understanding/score.ts';

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

/** What any item is weighed by, so that what has given nothing is seen as well. */
const NOTHING = { words: 0, model: 0, sentiment: 0, intensity: 0, vip: 0, reach: 0, factor: 0 };

/** Why an item is not more urgent than it is. */
function lostTo(
  { weights }: Policy,
  { priority, score }: Feedback,
  byPerson: boolean,
): ExplanationView['priority']['lost'] {
  if (priority === null) return [];
  return PRIORITIES.filter((other) => other < priority).map((other) => {
    const needs = other === 'P1' || other === 'P2' ? weights.thresholds[other] : null;
    const lacks = needs === null || score === null ? null : tenths(Math.max(0, needs - score));
    const why = byPerson ? 'set-by-person' : needs === null ? 'words-only' : 'points';
    return { priority: other, why, needs, lacks };
  });
}

function explainPriority(policy: Policy, item: Feedback): ExplanationView['priority'] {
  const { priority, reasons, score, factor } = item;
  const byPerson = item.setByPerson.includes('priority');
  const by = priority === null ? null : byPerson ? 'person' : 'machine';
  const points = score === null ? {} : { ...NOTHING, ...item.points };
  return { value: priority, by, reasons, score, factor, points, lost: lostTo(policy, item, byPerson) };
}

/** Why each leg of a clock's time ends where it does. */
function explainLegs(policy: Policy, clock: Clock) {
  return legsOf(policy, clock)
    .filter(({ counted }) => counted > 0)
    .map(({ calendar, from, counted }) => {
      const target = { kind: 'counted', ms: counted } as const;
      const why = explainDeadline({ startedAt: from, target, calendar, holds: holdsOf(clock) });
      if (!why.ok) throw new RangeError(why.problem);
      return why;
    });
}

function explainClock(policy: Policy, clock: Clock): DeadlineView {
  const { metric, cycle, state, target, calendar, startedAt, countedFrom, share, dueAt, earlier = [] } = clock;
  const written = { metric, cycle, state, target, calendar, earlier, startedAt, countedFrom, share, dueAt };
  const legs = explainLegs(policy, clock);
  const holds = new Map(legs.flatMap((leg) => leg.holds.map((hold) => [hold.from, hold])));
  return {
    ...written,
    counted: legs.flatMap((leg) => leg.counted.map(({ from, to }) => ({ from: iso(from), to: iso(to) }))),
    holidays: [...new Set(legs.flatMap((leg) => leg.holidays))],
    makeUpDays: [...new Set(legs.flatMap((leg) => leg.makeUpDays))],
    holds: [...holds.values()].map(({ from, to, kept }) => ({
      from: iso(from),
      to: to === null ? null : iso(to),
      kept: kept === null ? null : isoDuration(kept),
    })),
  };
}

/** Why an item has this priority, this owner and these deadlines. */
export const explain = (policy: Policy, item: Feedback, events: readonly FeedbackEvent[]): ExplanationView => ({
  priority: explainPriority(policy, item),
  owner: explainOwner(item, events),
  policy: item.policy,
  deadlines: item.clocks.map((clock) => explainClock(policy, clock)),
  promises: item.promises,
});
