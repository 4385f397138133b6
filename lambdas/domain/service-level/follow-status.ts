import type { Clock, Feedback } from '../../contracts/feedback.ts';
import { iso } from '../instants.ts';
import { hasResult, type Metric, type Status } from '../labels.ts';
import type { CommandName } from '../lifecycle/table.ts';
import { cancel, lastCycle, live, pause, resume, revive, settle } from './clocks.ts';
import type { Policy } from './policy.ts';
import { handOver, hasTarget, isOffered, type Ruled, renewed, retarget, sameTargets, startClock } from './targets.ts';

/** Clocks that stop while the customer is asked. */
const HELD_WHILE_WAITING: readonly Metric[] = ['resolution', 'plan', 'next-response'];
/** A question of the machine's holds these; it answers nothing. */
const HELD_BY_MACHINE: readonly Metric[] = [...HELD_WHILE_WAITING, 'first-response'];
/** A person's public words settle these. */
const SETTLED_BY_WORDS: readonly Metric[] = ['first-response', 'next-response'];

const SPEAKS: readonly CommandName[] = ['reply', 'ask', 'resolve', 'reject'];

export interface Change {
  before: Feedback;
  /** The item after the command, its clocks still those of before. */
  after: Feedback;
  command: CommandName;
  now: number;
}

/** What the targets of an item depend on; undefined until its priority is known. */
const rulesOf = ({ priority, team, type, customer }: Feedback): Ruled | undefined =>
  priority === null ? undefined : { priority, team, type, tier: customer.tier };

const start = (policy: Policy, item: Feedback, metric: Metric, startedAt: string): Clock[] => {
  const rules = rulesOf(item);
  if (!rules || !hasTarget(policy, metric, rules)) return [];
  return [startClock(policy, { ...rules, metric, startedAt, cycle: lastCycle(item.clocks, metric) + 1 })];
};

const settleMetrics = (clocks: readonly Clock[], metrics: readonly Metric[], now: number): Clock[] =>
  clocks.map((clock) => (metrics.includes(clock.metric) ? settle(clock, now) : clock));

/** Whether the item has just been understood, by the analysis or by a person who was quicker. */
const isUnderstood = ({ before, after }: Change): boolean =>
  before.status === 'received' && after.status === 'triaged' && after.loop !== null;

/** Clocks of an item that has just been understood; backfilled and listened items have none. */
function firstClocks(policy: Policy, { after }: Change): Clock[] {
  if (after.backfill || after.loop !== 'handled') return [];
  return [
    // A part of an item that was answered already has had its first response.
    ...(after.firstResponseAt === null ? start(policy, after, 'first-response', after.startedAt) : []),
    ...start(policy, after, 'plan', after.startedAt),
    ...start(policy, after, 'resolution', after.startedAt),
  ];
}

function onWords(clocks: Clock[], { command, before, after, now }: Change): Clock[] {
  if (!SPEAKS.includes(command)) return clocks;
  const answered = settleMetrics(clocks, SETTLED_BY_WORDS, now);
  return after.promises.length > before.promises.length ? settleMetrics(answered, ['plan'], now) : answered;
}

function onStatus(policy: Policy, clocks: Clock[], { before, after, command, now }: Change): Clock[] {
  const [from, to]: [Status, Status] = [before.status, after.status];
  if (to === 'closed') return clocks.map((clock) => cancel(clock, now));
  if (to === 'resolved' || to === 'rejected') return clocks.map((clock) => settle(clock, now));
  if (to === 'waiting' && from !== 'waiting') {
    const held = command === 'auto-ask' ? HELD_BY_MACHINE : HELD_WHILE_WAITING;
    return clocks.map((clock) => (held.includes(clock.metric) ? pause(clock, now) : clock));
  }
  if (from === 'waiting' && to !== 'waiting') return clocks.map((clock) => resume(policy, clock, now));
  return clocks;
}

/** What undoes a merge, spam or deletion. */
const UNDOES: readonly CommandName[] = ['unmerge', 'unspam', 'restore'];

/** Clocks that a merge, spam or deletion cancelled go on when it is undone; the time between is a hold. */
function onUndo(policy: Policy, clocks: Clock[], { before, after, command, now }: Change): Clock[] {
  const { prior } = before;
  if (!UNDOES.includes(command) || prior === null) return clocks;
  return clocks.map((clock) => {
    const was = prior.clocks?.find(({ metric, cycle }) => metric === clock.metric && cycle === clock.cycle);
    if (was === undefined) return clock;
    return corrected(policy, revive(policy, was, clock, prior.at, after.status === 'waiting', now), after, now);
  });
}

/** A clock that comes back under rules that a correction has changed meanwhile follows them. */
function corrected(policy: Policy, clock: Clock, after: Feedback, now: number): Clock {
  const is = rulesOf(after);
  if (!is || isOffered(policy, clock, is)) return clock;
  return hasTarget(policy, clock.metric, is) ? retarget(policy, clock, is, true, now) : cancel(clock, now);
}

/**
 * A reopened item gets a new resolution cycle with a full target; the first response never restarts. The cycle before keeps
 * its result, flagged. What comes back reopened from a merge or a deletion had its cycle already.
 */
function onReopen(policy: Policy, clocks: Clock[], { before, after, command, now }: Change): Clock[] {
  if (after.status !== 'reopened' || !hasResult(before.status) || UNDOES.includes(command)) return clocks;
  const last = lastCycle(clocks, 'resolution');
  const flagged = clocks.map((clock) =>
    clock.metric === 'resolution' && clock.cycle === last ? { ...clock, reopenedAt: iso(now) } : clock,
  );
  return [...flagged, ...start(policy, { ...after, clocks }, 'resolution', iso(now))];
}

/** The oldest unanswered customer message arms the next response; later ones do not re-arm it. */
function onMessage(policy: Policy, clocks: Clock[], { command, after, now }: Change): Clock[] {
  if (command !== 'message' || after.status === 'received' || hasResult(after.status)) return clocks;
  if (live(clocks, 'first-response') || live(clocks, 'next-response') || after.loop !== 'handled') return clocks;
  return [...clocks, ...start(policy, { ...after, clocks }, 'next-response', iso(now))];
}

/** Another priority or type brings other targets; a metric that has none any more is left off. */
function onRules(policy: Policy, clocks: Clock[], { before, after, now }: Change): Clock[] {
  const [was, is] = [rulesOf(before), rulesOf(after)];
  if (!was || !is) return clocks;
  const rise = is.priority <= was.priority;
  const moved = clocks.map((clock) => {
    if (sameTargets(policy, clock.metric, { ...was, team: is.team }, is)) return clock;
    return hasTarget(policy, clock.metric, is) ? retarget(policy, clock, is, rise, now) : cancel(clock, now);
  });
  return was.priority === is.priority ? moved : [...moved, ...planned(policy, moved, is, after, now)];
}

const isPromised = ({ promises }: Feedback): boolean =>
  promises.some((one) => one.for === 'result' && one.state === 'running');

/** An item that becomes one for which a time must be promised gets that clock as well, unless one was promised. */
function planned(policy: Policy, clocks: Clock[], is: Ruled, after: Feedback, now: number): Clock[] {
  const isDue = !isPromised(after) && live(clocks, 'resolution');
  if (!isDue || lastCycle(clocks, 'plan') > 0) return [];
  const begun = start(policy, { ...after, clocks }, 'plan', after.startedAt);
  const held = after.status === 'waiting';
  return begun.map((clock) => retarget(policy, held ? pause(clock, now) : clock, is, true, now));
}

/** Another team goes on with the clocks in its own calendar. */
function onTeam(policy: Policy, clocks: readonly Clock[], { before, after, now }: Change): Clock[] {
  const is = rulesOf(after);
  if (!is || before.team === after.team) return [...clocks];
  return clocks.map((clock) => handOver(policy, clock, before.team, is, now));
}

/** The clocks of an item under the policy in force: nothing else moves a running clock to another policy. */
function onPolicy(policy: Policy, { before, after, now }: Change): Clock[] {
  const is = rulesOf(after);
  if (!is) return after.clocks;
  const other = before.policy !== policy.id;
  const moved = after.clocks.map((clock) =>
    hasTarget(policy, clock.metric, is) ? renewed(policy, clock, is, other, now) : cancel(clock, now),
  );
  // What was reopened has been answered: no plan is asked for any more.
  return other && after.cycle === 1 ? [...moved, ...planned(policy, moved, is, after, now)] : moved;
}

/** The clocks of an item after a change: which start, settle, pause, go on or are cancelled. */
export function followClocks(policy: Policy, change: Change): Clock[] {
  if (change.command === 'reapply') return onPolicy(policy, change);
  const begun = isUnderstood(change) ? firstClocks(policy, change) : onTeam(policy, change.before.clocks, change);
  const spoken = onWords(begun, change);
  const placed = onUndo(policy, onStatus(policy, spoken, change), change);
  return onRules(policy, onMessage(policy, onReopen(policy, placed, change), change), change);
}
