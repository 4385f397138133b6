import type { TimerAnswer, TimerInput } from '../contracts/event.ts';
import type { Feedback } from '../contracts/feedback.ts';
import { iso } from '../domain/instants.ts';
import { loadChanges } from '../domain/routing/load.ts';
import { isPresent } from '../domain/routing/presence.ts';
import {
  advance,
  checkIn,
  type FollowUp,
  followUpDue,
  keepPromises,
  type LookedUp,
  offerBack,
  remind,
  remindOfQuestion,
  renew,
  tellOfProgress,
} from '../domain/service-level/advance.ts';
import { isAlertDue } from '../domain/service-level/alert.ts';
import { needsRouting, serviceLevelAt, type Waker } from '../domain/service-level/checkpoint.ts';
import { isLeadDue } from '../domain/service-level/ladder.ts';
import { isOverdue } from '../domain/service-level/overdue.ts';
import { isTryDue, seeksOwner } from '../domain/service-level/owner-search.ts';
import { wasSurveyed } from '../domain/service-level/survey.ts';
import { applyCommands } from './apply-command.ts';
import { nextOnCall } from './roster.ts';
import { type Router, routeFeedback } from './route-feedback.ts';
import { raiseForReach } from './topics.ts';

const system = { kind: 'system' } as const;

/**
 * A timer's wake-up: routes or climbs the ladder when that is due, and answers when to wake next (null: never again).
 * Late, early, repeated and stale wake-ups are harmless: only the running timer's version acts, and only once per checkpoint.
 */
export async function wake(router: Router, input: TimerInput): Promise<TimerAnswer> {
  const item = await router.feedback.read(input.id);
  if (!item || item.timer === null || item.timer.slv !== input.slv) return { checkpointAt: null };
  if (input.renew === true) {
    await commit(router, item, renew(item, contextOf(router, 'sweep')));
    return { checkpointAt: null };
  }
  if (item.timer.at > input.checkpointAt || item.timer.at > iso(router.now())) return { checkpointAt: item.timer.at };
  await passTime(router, item, 'timer');
  const after = await router.feedback.read(input.id);
  return { checkpointAt: after?.timer?.slv === input.slv ? after.timer.at : null };
}

/**
 * Does what the passing of time asks of an item: the same for a timer and for the sweep.
 * A conflict means that somebody changed the item at this moment; the caller's next look finds what is still due.
 */
export async function passTime(router: Router, item: Feedback, waker: Waker): Promise<void> {
  const context = contextOf(router, waker);
  if (needsRouting(item)) {
    await routeFeedback(router, item, waker);
    return;
  }
  // The sweep alone seeks owners; the item's timer is not lost because of that.
  if (waker === 'sweep' && seeksOwner(item) && isTryDue(item, router.now())) {
    await routeFeedback(router, item, 'nobody');
    return;
  }
  if (await raiseForReach(router, item, waker)) return;
  const due = waker === 'timer' || isLadderOverdue(router, item) ? null : followUpDue(item, context);
  if (due === null) {
    await commit(router, item, advance(item, context, await lookUp(router, item)));
    if (waker === 'timer') await keepWord(router, item);
  }
  // The sweep alone follows up; the item's timer is not lost because of that.
  else await followUp(router, item, due);
}

/** A promise that falls due with a clock is not left to the sweep: an apology comes before the miss, or is none. */
async function keepWord(router: Router, { id }: Feedback): Promise<void> {
  const item = await router.feedback.read(id);
  if (item && followUpDue(item, contextOf(router, 'nobody')) === 'promise') await followUp(router, item, 'promise');
}

/** Whether the item's timer has missed its time: that comes before everything else. */
function isLadderOverdue({ policy, now }: Router, item: Feedback): boolean {
  const at = serviceLevelAt(policy, item);
  return at !== null && isOverdue({ at, kind: 'service-level' }, now());
}

const FOLLOW_UPS = {
  remind,
  'remind-of-question': remindOfQuestion,
  promise: keepPromises,
  offer: offerBack,
  progress: tellOfProgress,
};

async function followUp(router: Router, item: Feedback, due: FollowUp): Promise<void> {
  const waker = 'nobody';
  if (due === 'auto-close' || due === 'ask-timeout') {
    await applyCommands(router, item.id, system, [{ name: due }], { waker, seq: item.seq });
  } else if (due === 'check-in') {
    const lately = await surveyedLately(router, item);
    await commit(router, item, checkIn(item, contextOf(router, waker), lately));
  } else await commit(router, item, FOLLOW_UPS[due](item, contextOf(router, waker)));
}

/** Whether the customer was asked about another item: one that was received long before may have been followed up since. */
async function surveyedLately({ customers, policy, now }: Router, { id, subject }: Feedback): Promise<boolean> {
  if (subject === null) return false;
  const items = await customers.itemsOf(subject, iso(now() - 2 * policy.followUp.surveyEvery));
  return wasSurveyed(
    policy,
    items.filter((item) => item.id !== id),
    now(),
  );
}

const lookUp = async (router: Router, item: Feedback): Promise<LookedUp> => ({
  onCall: isAlertDue(router.policy, item, router.now()) ? await nextOnCall(router.people, item, router.table) : null,
  ownerAbsent: await isOwnerGone(router, item),
});

/** Whether the owner is known not to be there now that the lead has to be told. */
async function isOwnerGone({ people, policy, now }: Router, item: Feedback): Promise<boolean> {
  if (item.owner === null || !isLeadDue(policy, item, now())) return false;
  const owner = await people.find(item.owner.id);
  return owner !== undefined && !isPresent(owner, item.team, { policy, now: now() });
}

const contextOf = (router: Router, waker: Waker) => ({
  now: router.now(),
  actor: system,
  policy: router.policy,
  waker,
});

async function commit(router: Router, before: Feedback, sealed: ReturnType<typeof advance>): Promise<void> {
  const { after, events } = sealed;
  await router.feedback.commit({ before, after, events, loads: loadChanges(before, after) });
}
