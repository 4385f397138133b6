import type { EventType } from '../../contracts/event.ts';
import type { Feedback, Promised } from '../../contracts/feedback.ts';
import { iso, ms } from '../instants.ts';
import { isOpen, type Metric } from '../labels.ts';
import type { CommandName } from '../lifecycle/table.ts';
import { isAnswered } from '../notices/answered.ts';
import type { Policy } from './policy.ts';

type Draft = { type: EventType; data: Record<string, unknown> };

/** A promise is never told of as at risk before three quarters of its time are over. */
const LATEST_SHARE = 4;

const RESULTS: readonly CommandName[] = ['resolve', 'reject'];
/** A person's public words: what was promised to be heard by then has been heard. */
const WORDS: readonly CommandName[] = [...RESULTS, 'reply', 'ask'];
/** The clocks whose deadlines customers are told, as a promise each. */
const ANSWERS: readonly Metric[] = ['first-response', 'next-response'];
/** Customers hear of progress no more often (before speed). */
export const APART = 24 * 3_600_000;

const isRunning = ({ state }: Promised): boolean => state === 'running';

const ended = (promise: Promised, state: Promised['state'], at: string): Promised =>
  isRunning(promise) ? { ...promise, state, endedAt: at } : promise;

/** A promise whose time has passed is missed, whatever happens then. */
const lapsed = (promise: Promised, now: number): Promised =>
  ms(promise.promisedAt) < now ? ended(promise, 'missed', promise.promisedAt) : promise;

type Made = Pick<Promised, 'promisedAt' | 'seq' | 'for' | 'byPerson'>;

const promise = (made: Made, now: number): Promised => ({
  ...made,
  id: `p${made.seq}`,
  madeAt: iso(now),
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

/** What a person's words make of promises: an answer keeps those of one, a result all, another promise replaces. */
function onWords(live: readonly Promised[], { command, promisedAt, seq, now }: Change): Promised[] {
  const at = iso(now);
  const keeps = (one: Promised): boolean => RESULTS.includes(command) || one.for === 'answer';
  const spoken = live.map((one) => (keeps(one) ? ended(one, 'met', at) : one));
  if (promisedAt === undefined) return spoken;
  const made = promise({ promisedAt, seq, for: 'result', byPerson: true }, now);
  return [...spoken.map((one) => ended(one, 'replaced', at)), made];
}

/**
 * The promises of an item after a command: a result in time keeps them, another promise replaces them, an end without a
 * result cancels them, and what undoes that end lets them go on.
 */
export function promisesAfter(change: Change): Promised[] {
  const { before, after, command, now } = change;
  const at = iso(now);
  // An erasure changes no figure: what nobody has found missed by then is not found so any more.
  if (command === 'erase') return before.promises.map((one) => ended(one, 'cancelled', at));
  const live = before.promises.map((one) => lapsed(one, now));
  if (WORDS.includes(command)) return onWords(live, change);
  // What the machine asks comes before an answer: none has been promised, one is once the customer has answered.
  if (command === 'auto-ask')
    return live.filter(({ madeAt }) => madeAt !== at).map((one) => ended(one, 'cancelled', at));
  if (after.status === 'closed') return live.map((one) => ended(one, 'cancelled', at));
  if (before.status !== 'closed' || before.prior === null || after.prior !== null) return live;
  const since = before.prior.at;
  return live.map((one) =>
    one.state === 'cancelled' && one.endedAt === since ? lapsed({ ...one, state: 'running', endedAt: null }, now) : one,
  );
}

const answerClock = ({ clocks }: Pick<Feedback, 'clocks'>) =>
  clocks.find(({ metric, state }) => ANSWERS.includes(metric) && state === 'running');

/** The buffer before a promise is missed, or between our own deadline and what is told of it: short for short times. */
const bufferOf = ({ followUp }: Policy, from: number, to: number): number =>
  Math.min(followUp.promiseBuffer, Math.max(0, Math.floor((to - from) / LATEST_SHARE)));

/**
 * The promise of an answer that a change makes: when a clock begins or goes on by which the customer hears from a person,
 * its deadline is told, later by a buffer. Null when nothing new is told.
 * @param seq the event that tells it
 */
export function promiseOfAnswer(policy: Policy, before: Feedback, after: Feedback, seq: number, now: number) {
  const clock = answerClock(after);
  const stands = after.promises.some((one) => isRunning(one) && one.for === 'answer');
  if (!clock?.dueAt || stands || answerClock(before) !== undefined) return null;
  if (!isOpen(after.status) || !isAnswered(after)) return null;
  const due = Math.max(ms(clock.dueAt), now);
  const promisedAt = iso(due + bufferOf(policy, ms(clock.startedAt), due));
  return promise({ promisedAt, seq, for: 'answer', byPerson: false }, now);
}

/** What the history is told of promises that a change finds missed. */
export const newlyMissed = (before: readonly Promised[], after: readonly Promised[]): Draft[] =>
  after
    .filter(({ id, state }) => state === 'missed' && before.some((one) => one.id === id && isRunning(one)))
    .map(({ id, promisedAt, madeAt }) => ({ type: 'promise-missed', data: { promise: id, promisedAt, madeAt } }));

/** Whether the customer is told before this promise is missed: not while asked. */
const isTold = ({ status }: Feedback, { warnedAt }: Promised): boolean => warnedAt === null && status !== 'waiting';

/** When a promise asks for attention: the buffer before its time, then once its time has passed. */
function stepAt(policy: Policy, item: Feedback, one: Promised): number {
  const due = ms(one.promisedAt);
  return isTold(item, one) ? due - bufferOf(policy, ms(one.madeAt), due) : due + 1;
}

/** The next time at which a promise of the item asks for attention; null when none does. */
export function nextPromiseStep(policy: Policy, item: Feedback): string | null {
  const ats = item.promises.filter(isRunning).map((one) => stepAt(policy, item, one));
  return ats.length === 0 ? null : iso(Math.min(...ats));
}

/** The first apology of a P0 names a near time: nothing is as bad as waiting. */
const isFirstOfP0 = ({ priority, promises }: Feedback): boolean =>
  priority === 'P0' && promises.every(({ warnedAt }) => warnedAt === null);

/**
 * A time that can be told with an apology: after the promise and, for a result, the internal deadline, by the buffer, and
 * so late that another apology would not follow within a day.
 */
function newTime(policy: Policy, item: Feedback, one: Promised, now: number): string {
  const dues = item.clocks.flatMap(({ metric, state, dueAt }) =>
    one.for === 'result' && metric === 'resolution' && state === 'running' && dueAt !== null ? [ms(dueAt)] : [],
  );
  const earliest = isFirstOfP0(item) ? now : now + Math.round(APART / policy.speed);
  return iso(Math.max(earliest, ms(one.promisedAt), ...dues) + policy.followUp.promiseBuffer);
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
    promises.push(promise({ promisedAt: newAt, seq: item.seq + drafts.length, for: one.for, byPerson: false }, now));
  }
  return { promises, drafts };
}
