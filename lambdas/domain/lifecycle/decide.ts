import type { FeedbackEvent } from '../../contracts/event.ts';
import type { Feedback } from '../../contracts/feedback.ts';
import { iso, ms } from '../instants.ts';
import { hasResult, type Status } from '../labels.ts';
import { followAlert } from '../service-level/alert.ts';
import { followClocks } from '../service-level/follow-status.ts';
import { newlyMissed, promiseOfAnswer, promisesAfter } from '../service-level/promises.ts';
import { questionAfter } from '../service-level/question.ts';
import { policyMove } from '../service-level/reapply.ts';
import { untouchedAfter } from '../service-level/untouched.ts';
import { type Command, rowOf } from './commands.ts';
import type { Context } from './context.ts';
import { allowedNow, destination, mayNow, UNDOES } from './destination.ts';
import { effectOf } from './effects.ts';
import { loweringObstacle } from './lowering.ts';
import { seal } from './seal.ts';
import type { CommandName } from './table.ts';

type Obstacle = 'taken' | 'no-channel' | 'too-late' | 'too-soon' | 'no-reason';

export type Refusal =
  | { ok: false; why: 'forbidden' }
  | { ok: false; why: 'state'; state: Status; allowed: string[] }
  | { ok: false; why: Obstacle; state: Status; allowed: string[] };

export type Decision = { ok: true; after: Feedback; events: FeedbackEvent[] } | Refusal;

const NEEDS_CHANNEL: readonly Command['name'][] = ['reply', 'ask', 'auto-ask'];

/** Refusals that the table cannot say: somebody else has begun, nobody can be reached, nudged a moment ago. */
function special(item: Feedback, command: Command, context: Context): 'taken' | 'no-channel' | 'too-soon' | null {
  const { actor } = context;
  const begun = item.status === 'in-progress' || item.status === 'waiting';
  if (command.name === 'take' && actor.kind === 'person' && actor.role === 'agent') {
    if (begun && item.owner !== null && item.owner.id !== actor.id) return 'taken';
  }
  if (NEEDS_CHANNEL.includes(command.name) && !item.reachable) return 'no-channel';
  if (command.name === 'nudge' && item.nudgedAt !== null) {
    if (context.now - ms(item.nudgedAt) < context.policy.followUp.nudgeEvery) return 'too-soon';
  }
  return null;
}

function statusFields(before: Feedback, to: Status, name: CommandName, now: number): Partial<Feedback> {
  if (to === before.status) return {};
  const reroute = to === 'reopened' ? (name === 'rating-low' ? 'rated-low' : 'reopened') : null;
  return { ...(UNDOES[name] === undefined ? datesOf(before, to, now) : undoneDates(before, to, now)), reroute };
}

/** A result that comes back was told long ago: only the count to the automatic close begins again. */
function undoneDates(before: Feedback, to: Status, now: number): Partial<Feedback> {
  const followUp = hasResult(to) && before.followUp !== null ? { ...before.followUp, since: iso(now) } : null;
  return { status: to, closedAt: null, followUp };
}

function datesOf(before: Feedback, to: Status, now: number): Partial<Feedback> {
  const at = iso(now);
  if (to === 'resolved' || to === 'rejected') {
    return { status: to, resolvedAt: at, followUp: { since: at, reminded: false, checkedIn: false } };
  }
  if (to === 'closed') return { status: to, closedAt: at };
  if (to === 'reopened') {
    const fresh = { followUp: null, disposition: null, closedAt: null, resolvedAt: null, csat: null };
    return { status: to, ...fresh, cycle: before.cycle + 1, reopens: before.reopens + 1 };
  }
  return hasResult(before.status) ? { status: to, followUp: null, closedAt: null } : { status: to };
}

/** Any contact of the customer restarts the count to the automatic close. */
const restartsFollowUp = (command: Command): boolean => ['message', 'thanks', 'nudge', 'rating'].includes(command.name);

/**
 * Judges a command on an item and says what it becomes: the next state and the events, to be stored in one transaction.
 * Refusals are values: `forbidden` (403) is judged before the state (409).
 */
export function decide(before: Feedback, command: Command, context: Context): Decision {
  const name = rowOf(command);
  const lowering = loweringObstacle(before, command, context);
  if (!mayNow(before, name, context) || lowering === 'forbidden') return { ok: false, why: 'forbidden' };
  const to = destination(before, name, context);
  const refused = { state: before.status, allowed: allowedNow(before, context) };
  if (to === null) return { ok: false, why: 'state', ...refused };
  const obstacle = special(before, command, context) ?? lowering;
  if (obstacle !== null) return { ok: false, why: obstacle, ...refused };

  const effect = effectOf(before, command, { now: context.now, actor: context.actor, policy: context.policy, to });
  const patched: Feedback = { ...before, ...effect.patch, ...statusFields(before, to, name, context.now) };
  const first = patched.firstResponseAt ?? firstResponseOf(before, command, context.now);
  const counted = restartsFollowUp(command) && patched.followUp !== null;
  const followUp = counted ? { ...patched.followUp, since: iso(context.now) } : patched.followUp;
  const applies = name === 'reapply' || (to === 'triaged' && before.status === 'received');
  const policyRef = applies ? context.policy.id : patched.policy;
  const placed: Feedback = {
    ...patched,
    firstResponseAt: first,
    policy: policyRef,
    question: questionAfter(before, name, to, context.now),
    followUp: followUp === null ? null : { reminded: false, checkedIn: false, ...patched.followUp, ...followUp },
  };
  const moved = { ...placed, ...pledges(before, placed, command, context) };
  const clocks = followClocks(context.policy, { before, after: moved, command: name, now: context.now });
  const told = promiseOfAnswer(context.policy, before, { ...moved, clocks }, before.seq + 1, context.now);
  const promises = told === null ? moved.promises : [...moved.promises, told];
  const alert = followAlert(context.policy, before, moved, context.actor, context.now);
  const breaches = newBreaches(before, clocks);
  const drafts = [
    {
      type: effect.type,
      data: dataOf(before, to, { ...effect.data, ...reapplied(before, moved.policy, clocks, name) }),
    },
    ...breaches,
    ...newlyMissed(before.promises, moved.promises),
  ];
  return { ok: true, ...seal(before, { ...moved, clocks, promises, alert }, drafts, context) };
}

/** What is owed after a command: promises to the customer, and a first touch by the owner. */
function pledges(before: Feedback, after: Feedback, command: Command, { now, actor }: Context) {
  const promisedAt = command.name === 'reply' ? command.promisedAt : undefined;
  const change = { before, after, command: rowOf(command), promisedAt, seq: before.seq + 1, now };
  return { promises: promisesAfter(change), ...untouchedAfter(before, after, actor, now) };
}

const firstResponseOf = (before: Feedback, command: Command, now: number): string | null =>
  ['reply', 'ask', 'resolve', 'reject'].includes(command.name) ? (before.firstResponseAt ?? iso(now)) : null;

/** What a policy applied anew has moved, for the history. */
const reapplied = (before: Feedback, policy: Feedback['policy'], clocks: Feedback['clocks'], name: CommandName) =>
  name === 'reapply' ? policyMove(before, { policy, clocks }) : {};

const dataOf = (before: Feedback, to: Status, data: Record<string, unknown>): Record<string, unknown> =>
  to === before.status ? data : { from: before.status, to, ...data };

function newBreaches(before: Feedback, clocks: Feedback['clocks']) {
  const had = new Set(before.clocks.filter((c) => c.breachedAt !== null).map((c) => `${c.metric}#${c.cycle}`));
  return clocks
    .filter((clock) => clock.breachedAt !== null && !had.has(`${clock.metric}#${clock.cycle}`))
    .map(({ metric, cycle, dueAt, breachedAt }) => ({
      type: 'breached' as const,
      data: { metric, cycle, dueAt: dueAt ?? breachedAt, level: null },
    }));
}
