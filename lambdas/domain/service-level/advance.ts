import type { FeedbackEvent } from '../../contracts/event.ts';
import type { Feedback } from '../../contracts/feedback.ts';
import { iso } from '../instants.ts';
import type { Context } from '../lifecycle/context.ts';
import { seal } from '../lifecycle/seal.ts';
import { type Call, isAlertDue } from './alert.ts';
import { autoCloseAt, remindAt } from './checkpoint.ts';
import { climbAll } from './ladder.ts';
import type { Policy } from './policy.ts';
import { nextPromiseStep, watchPromises } from './promises.ts';
import { nextQuestionStep } from './question.ts';
import { saidAt, silentAt } from './silence.ts';
import { checkInAt } from './survey.ts';
import { offerAt } from './untouched.ts';

type Sealed = { after: Feedback; events: FeedbackEvent[] };

/** Who was looked up for a wake-up. */
export interface LookedUp {
  /** The next on call for an alert left unanswered; without one it has reached everybody and rests. */
  onCall?: Call | null;
  /** The owner is not there when the lead has to be told: somebody else is sought. */
  ownerAbsent?: boolean;
}

/**
 * What the passing of time asks for at a wake-up: the ladder's steps and breaches that are due now, as events,
 * and the item with its next checkpoint. A repeated wake-up finds the rungs climbed and makes no event.
 */
export function advance(before: Feedback, context: Context, { onCall = null, ownerAbsent }: LookedUp = {}): Sealed {
  const { clocks, steps } = climbAll(context.policy, before, context.now);
  const { owner, team, priority } = before;
  const drafts = steps.map(({ kind, ...step }) => ({ type: kind, data: { ...step, owner, team, priority } }));
  const climbed = { ...before, clocks, reroute: ownerAbsent === true ? ('absent' as const) : before.reroute };
  const { alert: told } = before;
  if (told === null || !isAlertDue(context.policy, before, context.now)) return seal(before, climbed, drafts, context);
  if (onCall === null) return seal(before, { ...climbed, alert: { ...told, spent: true } }, drafts, context);
  const alerted = { type: 'alerted' as const, data: { ...onCall, owner, team, priority } };
  const alert = { ...told, at: iso(context.now), step: onCall.step };
  return seal(before, { ...climbed, alert }, [...drafts, alerted], context);
}

/** Ends a timer that has turned too often and starts the next version. */
export const renew = (before: Feedback, context: Context): Sealed =>
  seal(before, before, [{ type: 'renewed', data: {} }], { ...context, waker: 'sweep' });

/** Routing looked at an item and left it where it is: the next look is set, and the history stays as it is. */
export const leave = (before: Feedback, context: Context): Sealed =>
  seal(before, { ...before, reroute: null }, [], context);

export type FollowUp =
  | 'auto-close'
  | 'remind'
  | 'remind-of-question'
  | 'ask-timeout'
  | 'promise'
  | 'offer'
  | 'check-in'
  | 'progress';

/** What the follow-up may ask for, and when; what comes first in this list is done first. */
function followUps(policy: Policy, item: Feedback): { what: FollowUp; at: string | null }[] {
  const question = nextQuestionStep(policy, item);
  return [
    { what: 'auto-close', at: autoCloseAt(policy, item) },
    { what: 'remind', at: remindAt(policy, item) },
    ...(question === null ? [] : [question]),
    { what: 'promise', at: nextPromiseStep(policy, item) },
    { what: 'offer', at: offerAt(policy, item) },
    { what: 'check-in', at: checkInAt(policy, item) },
    { what: 'progress', at: silentAt(policy, item) },
  ];
}

/** What the follow-up asks for now, one thing at a time; null for nothing. */
export function followUpDue(item: Feedback, { policy, now }: Context): FollowUp | null {
  const due = followUps(policy, item).find(({ at }) => at !== null && at <= iso(now));
  return due?.what ?? null;
}

/** Reminds the customer once of the rating. */
export function remind(before: Feedback, context: Context): Sealed {
  const followUp = before.followUp && { ...before.followUp, reminded: true };
  return seal(before, { ...before, followUp }, [{ type: 'reminded', data: { to: 'customer', of: 'rating' } }], context);
}

/** Reminds the customer of the question that is open. */
export function remindOfQuestion(before: Feedback, context: Context): Sealed {
  const { question } = before;
  const reminders = (question?.reminders ?? 0) + 1;
  const reminded = question && { ...question, reminders, remindedAt: iso(context.now) };
  const data = { to: 'customer', of: 'question', reminder: reminders };
  return seal(before, { ...before, question: reminded }, [{ type: 'reminded', data }], context);
}

/** Tells of promises that will be missed, with a new time, and of those that are. */
export function keepPromises(before: Feedback, context: Context): Sealed {
  const { promises, drafts } = watchPromises(context.policy, before, context.now);
  const promisedAt = promises.length > before.promises.length ? promises.at(-1)?.promisedAt : undefined;
  const told = promisedAt === undefined ? {} : { promisedAt, progressAt: iso(context.now) };
  return seal(before, { ...before, promises, ...told }, drafts, context);
}

/** Tells a customer who has heard nothing for long that work goes on. */
export function tellOfProgress(before: Feedback, context: Context): Sealed {
  const after = { ...before, progressAt: iso(context.now) };
  return seal(before, after, [{ type: 'progress', data: { since: saidAt(before) } }], context);
}

/** Follows up on a result: asks whether the customer would recommend the company, unless they were asked of late. */
export function checkIn(before: Feedback, context: Context, lately: boolean): Sealed {
  const followUp = before.followUp && { ...before.followUp, checkedIn: true };
  if (lately) return seal(before, { ...before, followUp }, [], context);
  const nps = { askedAt: iso(context.now), score: null, at: null };
  return seal(before, { ...before, followUp, nps }, [{ type: 'surveyed', data: {} }], context);
}

/** Offers an item that its owner has not touched to others: routing looks once more, without that owner. */
export function offerBack(before: Feedback, context: Context): Sealed {
  const { owner, team, priority, untouchedSince } = before;
  const passedOver = owner === null ? before.passedOver : [...new Set([...before.passedOver, owner.id])];
  const after = { ...before, passedOver, untouchedSince: null, reroute: 'untouched' as const };
  return seal(before, after, [{ type: 'offered', data: { owner, team, priority, since: untouchedSince } }], context);
}
