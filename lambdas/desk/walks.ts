import type { ListQuery } from '../contracts/desk.ts';
import type { Feedback } from '../contracts/feedback.ts';
import { dayRanges, rangeOf, receivedPlace } from '../domain/desk/received.ts';
import { queueRanges, urgencyOf } from '../domain/desk/urgency.ts';
import { iso } from '../domain/instants.ts';
import { seesAll } from '../domain/lifecycle/rights.ts';
import type { Staff } from '../http/staff.ts';
import { type Budget, merged } from './merge-ranges.ts';
import type { Desk } from './ports.ts';

/** A step of a walk: everything up to `place` has been looked at; an item was found there, or nothing. */
export interface Step {
  place: string;
  item?: Feedback;
}

export type Walk = AsyncGenerator<Step, void, undefined>;

async function* steps(items: AsyncIterable<Feedback>, placeOf: (item: Feedback) => string): Walk {
  for await (const item of items) yield { place: placeOf(item), item };
}

/** Everything, newest first, day by day. */
export async function* walkReceived(desk: Desk, after: string | undefined, budget: Budget): Walk {
  const begin = after ?? `${iso(desk.now())}~`;
  for (const day of await desk.queries.days(begin.slice(0, 10))) {
    if (day >= begin) continue;
    yield* steps(merged(desk.queries, dayRanges(day, begin), receivedPlace, budget), receivedPlace);
    if (budget.spent) return;
    yield { place: day };
  }
}

/** What is known of some data subjects, or belongs to some topics, newest first. */
export const walkKnown = (
  desk: Pick<Desk, 'queries'>,
  index: 'subject' | 'topic',
  keys: readonly string[],
  after: string | undefined,
  budget: Budget,
): Walk => {
  const ranges = keys.map((key) => rangeOf(index, key, after));
  return steps(merged(desk.queries, ranges, receivedPlace, budget), receivedPlace);
};

/** Open items, most urgent first: of the teams that the person sees, or of the owners asked for. */
export function walkQueue(
  desk: Desk,
  staff: Staff,
  query: Pick<ListQuery, 'team' | 'owner' | 'priority' | 'due'>,
  after: string | undefined,
  budget: Budget,
): Walk {
  const seen = seesAll(staff.role) ? Object.keys(desk.settings.teams) : staff.teams;
  const teams = seen.filter((team) => query.team === undefined || query.team.includes(team));
  const queue = { teams, owners: query.owner, priorities: query.priority, due: query.due };
  const ranges = queueRanges(queue, { policy: desk.policy, now: desk.now() }, after);
  return steps(each(merged(desk.queries, ranges, urgencyOf, budget)), urgencyOf);
}

/** Each item once: its own place and those of teams that help are next to each other in one order. */
async function* each(items: AsyncIterable<Feedback>): AsyncGenerator<Feedback, void, undefined> {
  let last: string | undefined;
  for await (const item of items) {
    if (item.id !== last) yield item;
    last = item.id;
  }
}
