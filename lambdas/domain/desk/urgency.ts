import type { Feedback } from '../../contracts/feedback.ts';
import { rankOf, UNDATED } from '../index-keys.ts';
import { iso } from '../instants.ts';
import { METRICS, PRIORITIES, type Priority } from '../labels.ts';
import { nearestDeadline } from '../service-level/ladder.ts';
import { hasTarget, startClock } from '../service-level/targets.ts';
import { past, type Range } from './range.ts';
import type { Look } from './record.ts';

/** After every instant, and after every item without a deadline. */
const END = `${UNDATED}~`;
const NO_TIER = '';

/**
 * An item's place in the urgency order, as text that sorts: nearest deadline (the longest overdue first), priority, tier,
 * nudges, receipt; items without a running deadline follow, by the same.
 */
export const urgencyOf = (item: Feedback): string =>
  `${nearestDeadline(item) ?? UNDATED}#${item.priority}#${rankOf(item)}`;

/** Where the partition of one priority goes on after a place, as the part of its sort key that is the deadline's. */
function goOn(priority: Priority, place: string): string {
  const [due = '', seen = '', ...rank] = place.split('#');
  if (priority < seen) return past(`${due}#~`);
  return priority === seen ? past([due, ...rank].join('#')) : due;
}

export interface Queue {
  /** Whose items; without, those of the teams. */
  owners?: readonly string[] | undefined;
  teams: readonly string[];
  priorities?: readonly Priority[] | undefined;
  due?: 'overdue' | 'soon' | undefined;
}

/**
 * The latest deadline of an item of a priority whose first warning has come by now: what is left of its target is at
 * most a whole one, counted from now.
 */
function latestSoon({ policy, now }: Look, priority: Priority, teams: readonly string[]): string {
  const dues = teams.flatMap((team) =>
    METRICS.map((metric) => ({ metric, priority, team, tier: NO_TIER, cycle: 1, startedAt: iso(now) }))
      .filter((start) => hasTarget(policy, start.metric, start))
      .map((start) => startClock(policy, start).dueAt ?? start.startedAt),
  );
  return dues.reduce((latest, due) => (due > latest ? due : latest), iso(now));
}

function bounds(queue: Queue, priority: Priority, look: Look): { from: string; to: string } {
  const now = iso(look.now);
  if (queue.due === 'overdue') return { from: '0', to: now };
  if (queue.due === 'soon') return { from: now, to: past(`${latestSoon(look, priority, queue.teams)}#~`) };
  return { from: '0', to: END };
}

/**
 * The ranges that hold a queue, one for each team (or owner) and priority, each in urgency order: merged, they are the
 * list. `after` is the place of the last item seen.
 */
export function queueRanges(queue: Queue, look: Look, after?: string): Range[] {
  return (queue.priorities ?? PRIORITIES).flatMap((priority) => {
    const { from, to } = bounds(queue, priority, look);
    const start = after === undefined ? from : goOn(priority, after);
    const begin = start > from ? start : from;
    if (begin >= to) return [];
    const part = (index: Range['index'], key: string, prefix: string): Range => ({
      index,
      key,
      from: `${prefix}${begin}`,
      to: `${prefix}${to}`,
      descending: false,
    });
    const { owners, teams } = queue;
    return owners === undefined
      ? teams.map((team) => part('queue', `${team}#${priority}`, ''))
      : owners.map((owner) => part('owner', owner, `${priority}#`));
  });
}

/** Every open item of an owner. */
export const ownedRange = (owner: string): Range => ({ index: 'owner', key: owner, descending: false });

/** The open items of an owner whose nearest deadline has passed at `now` (epoch ms). */
export const overdueRanges = (owner: string, now: number): Range[] =>
  PRIORITIES.map((priority) => ({
    ...ownedRange(owner),
    from: `${priority}#0`,
    to: `${priority}#${iso(now)}`,
  }));
