import type { EventType } from '../../contracts/event.ts';
import type { Feedback, Promised } from '../../contracts/feedback.ts';
import { iso, ms } from '../instants.ts';
import type { CommandName } from '../lifecycle/table.ts';
import type { Policy } from './policy.ts';

type Draft = { type: EventType; data: Record<string, unknown> };

/** A promise is never told of as at risk before three quarters of its time are over. */
const LATEST_SHARE = 4;

const RESULTS: readonly CommandName[] = ['resolve', 'reject'];

const isRunning = ({ state }: Promised): boolean => state === 'running';

const ended = (promise: Promised, state: Promised['state'], at: string): Promised =>
  isRunning(promise) ? { ...promise, state, endedAt: at } : promise;

/** A promise whose time has passed is missed, whatever happens then. */
const lapsed = (promise: Promised, now: number): Promised =>
  ms(promise.promisedAt) < now ? ended(promise, 'missed', promise.promisedAt) : promise;

const promise = (seq: number, promisedAt: string, now: number, byPerson: boolean): Promised => ({
  id: `p${seq}`,
  promisedAt,
  madeAt: iso(now),
  seq,
  byPerson,
  state: 'running',
  endedAt: null,
  warnedAt: null,
});

interface Change {
  before: Feedback;
  /** The item after the command, its promises still those of before. */
  after: Feedback;
  command: CommandName;
  /** A time that the command promises, and the number of its event. */
  promisedAt: string | undefined;
  seq: number;
  now: number;
}

/**
 * The promises of an item after a command: a result in time keeps them, another promise replaces them, an end without a
 * result cancels them, and what undoes that end lets them go on.
 */
export function promisesAfter({ before, after, command, promisedAt, seq, now }: Change): Promised[] {
  const at = iso(now);
  const live = before.promises.map((one) => lapsed(one, now));
  if (RESULTS.includes(command)) return live.map((one) => ended(one, 'met', at));
  if (promisedAt !== undefined) {
    return [...live.map((one) => ended(one, 'replaced', at)), promise(seq, promisedAt, now, true)];
  }
  if (after.status === 'closed') return live.map((one) => ended(one, 'cancelled', at));
  if (before.status !== 'closed' || before.prior === null || after.prior !== null) return live;
  const since = before.prior.at;
  return live.map((one) =>
    one.state === 'cancelled' && one.endedAt === since ? lapsed({ ...one, state: 'running', endedAt: null }, now) : one,
  );
}

/** What the history is told of promises that a change finds missed. */
export const newlyMissed = (before: readonly Promised[], after: readonly Promised[]): Draft[] =>
  after
    .filter(({ id, state }) => state === 'missed' && before.some((one) => one.id === id && isRunning(one)))
    .map(({ id, promisedAt, madeAt }) => ({ type: 'promise-missed', data: { promise: id, promisedAt, madeAt } }));

/** Whether the customer is told before this promise is missed: not of the new time of an apology, not while asked. */
const isTold = ({ status }: Feedback, { byPerson, warnedAt }: Promised): boolean =>
  byPerson && warnedAt === null && status !== 'waiting';

/** When a promise asks for attention: the buffer before its time, then once its time has passed. */
function stepAt(policy: Policy, item: Feedback, one: Promised): number {
  const [due, made] = [ms(one.promisedAt), ms(one.madeAt)];
  const buffer = Math.min(policy.followUp.promiseBuffer, Math.floor((due - made) / LATEST_SHARE));
  return isTold(item, one) ? due - buffer : due + 1;
}

/** The next time at which a promise of the item asks for attention; null when none does. */
export function nextPromiseStep(policy: Policy, item: Feedback): string | null {
  const ats = item.promises.filter(isRunning).map((one) => stepAt(policy, item, one));
  return ats.length === 0 ? null : iso(Math.min(...ats));
}

/** A time that can be told with an apology: after the promise and the internal deadline, by the buffer. */
function newTime(policy: Policy, item: Feedback, one: Promised, now: number): string {
  const dues = item.clocks.flatMap(({ metric, state, dueAt }) =>
    metric === 'resolution' && state === 'running' && dueAt !== null ? [ms(dueAt)] : [],
  );
  return iso(Math.max(now, ms(one.promisedAt), ...dues) + policy.followUp.promiseBuffer);
}

/**
 * What the passing of time makes of an item's promises: those that will be missed bring an apology with a new time, which
 * is a promise as well; those whose time has passed are missed.
 */
export function watchPromises(policy: Policy, item: Feedback, now: number): { promises: Promised[]; drafts: Draft[] } {
  const promises = item.promises.map((one) => lapsed(one, now));
  const drafts = newlyMissed(item.promises, promises);
  const { owner, team, priority } = item;
  for (const [index, one] of promises.entries()) {
    if (!isRunning(one) || !isTold(item, one) || stepAt(policy, item, one) > now) continue;
    const newAt = newTime(policy, item, one, now);
    promises[index] = { ...one, warnedAt: iso(now) };
    const { id, promisedAt, madeAt } = one;
    const data = { promise: id, promisedAt, madeAt, newAt, owner, team, priority };
    drafts.push({ type: 'promise-at-risk', data });
    promises.push(promise(item.seq + drafts.length, newAt, now, false));
  }
  return { promises, drafts };
}
