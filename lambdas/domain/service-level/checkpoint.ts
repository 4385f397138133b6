import type { Checkpoint, Feedback } from '../../contracts/feedback.ts';
import { iso, ms } from '../instants.ts';
import { nextAlertAt } from './alert.ts';
import { nextServiceLevelStep } from './ladder.ts';
import { nextTry } from './owner-search.ts';
import type { Policy } from './policy.ts';
import { nextPromiseStep } from './promises.ts';
import { nextQuestionStep } from './question.ts';
import { silentAt } from './silence.ts';
import { checkInAt } from './survey.ts';
import { offerAt } from './untouched.ts';

/** The local rules decide when the analysis has not answered within this time of receipt (before speed). */
export const UNDERSTAND_WITHIN = 5 * 60_000;

/** P3 items close earlier after their result. */
const autoCloseAfter = (policy: Policy, item: Feedback): number =>
  item.priority === 'P3' ? policy.followUp.autoCloseMinor : policy.followUp.autoClose;

/** When an item with a result closes by itself; null when it does not. */
export const autoCloseAt = (policy: Policy, item: Feedback): string | null =>
  item.followUp === null || item.status === 'closed'
    ? null
    : iso(ms(item.followUp.since) + autoCloseAfter(policy, item));

/** When the customer is reminded once of the rating, by day; null when already rated, reminded, or not reachable. */
export function remindAt(policy: Policy, item: Feedback): string | null {
  if (item.followUp === null || item.status === 'closed' || !item.reachable) return null;
  if (item.followUp.reminded || item.csat !== null) return null;
  return iso(policy.byDay(ms(item.followUp.since) + policy.followUp.ratingReminder));
}

/** Whether routing has a team to find for the item, or has to look once more at the one it has. */
export const needsRouting = (item: Feedback): boolean => {
  if (item.status === 'triaged') return item.loop === 'handled';
  if (item.status === 'reopened') return item.team === null || item.reroute !== null;
  if (item.status === 'in-progress') return item.reroute === 'absent';
  return item.status === 'assigned' && item.reroute !== null;
};

/** When a clock or an alert next asks for attention; null when none does. */
export function serviceLevelAt(policy: Policy, item: Feedback): string | null {
  const ats = [nextServiceLevelStep(policy, item), nextAlertAt(policy, item)];
  return ats.filter((at) => at !== null).toSorted()[0] ?? null;
}

function serviceLevelCheckpoint(policy: Policy, item: Feedback, now: number): Checkpoint | null {
  if (needsRouting(item)) return { at: iso(now), kind: 'route' };
  const at = serviceLevelAt(policy, item);
  return at === null ? null : { at, kind: 'service-level' };
}

/** When the sweep alone has something to do. */
const followUps = (policy: Policy, item: Feedback): (string | null)[] => [
  autoCloseAt(policy, item),
  remindAt(policy, item),
  nextQuestionStep(policy, item)?.at ?? null,
  nextPromiseStep(policy, item),
  needsRouting(item) ? null : offerAt(policy, item),
  checkInAt(policy, item),
  silentAt(policy, item),
];

/** What must happen next to an item without anybody asking, and when; null when nothing must. */
export function nextCheckpoint(policy: Policy, item: Feedback, now: number): Checkpoint | null {
  if (item.erasedAt !== null) return null;
  if (item.status === 'received') {
    return { at: iso(ms(item.receivedAt) + Math.round(UNDERSTAND_WITHIN / policy.speed)), kind: 'understand' };
  }
  if (item.status === 'triaged' && item.loop === 'listened') return { at: iso(now), kind: 'conclude' };
  const candidates = [serviceLevelCheckpoint(policy, item, now)];
  if (item.askAgainAt !== null) candidates.push({ at: item.askAgainAt, kind: 'understand' });
  if (item.reread !== null) candidates.push({ at: item.reread, kind: 'understand' });
  const tryAt = needsRouting(item) ? null : nextTry(policy, item, now);
  if (tryAt !== null) candidates.push({ at: tryAt, kind: 'find-owner' });
  for (const at of followUps(policy, item)) if (at !== null) candidates.push({ at, kind: 'follow-up' });
  return candidates
    .filter((candidate) => candidate !== null)
    .reduce<Checkpoint | null>((best, next) => (best === null || next.at < best.at ? next : best), null);
}

export interface TimerChange {
  timer: Feedback['timer'];
  slv: number;
  change?: { start: { slv: number; at: string } } | { stop: { slv: number } };
}

/**
 * Who makes a change: somebody beside the timer, the item's running timer at its wake-up (`timer`),
 * or the sweep, which takes the timer for lost (`sweep`).
 */
export type Waker = 'nobody' | 'timer' | 'sweep';

/**
 * The timer that an item needs now. A running timer that woke is told its next wake-up; else one that
 * sleeps past the next checkpoint, or is lost, is succeeded by the next version; one without a purpose is stopped.
 */
export function timerFor(policy: Policy, item: Feedback, now: number, waker: Waker): TimerChange {
  const wanted = serviceLevelCheckpoint(policy, item, now);
  const { timer, slv } = item;
  if (wanted === null)
    return timer === null ? { timer, slv } : { timer: null, slv, change: { stop: { slv: timer.slv } } };
  if (timer !== null && waker === 'timer') return { timer: { slv: timer.slv, at: wanted.at }, slv };
  if (timer !== null && waker === 'nobody' && timer.at <= wanted.at) return { timer, slv };
  const next = { slv: slv + 1, at: wanted.at };
  return { timer: next, slv: next.slv, change: { start: next } };
}
