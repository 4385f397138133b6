import type { Me } from '../contracts/desk-views.ts';
import { actionsOf } from '../domain/access.ts';
import type { Range } from '../domain/desk/range.ts';
import { overdueRanges, ownedRange, queueRanges } from '../domain/desk/urgency.ts';
import type { Staff } from '../http/staff.ts';
import type { Desk } from './ports.ts';

/** Counts stop here: whoever has more open items has another problem. */
const MOST = 1000;

/** Who the person is, what the role may do, and how many items are open and overdue: their own, and each team's. */
export async function whoAmI(desk: Desk, { id, name, role, teams }: Staff): Promise<Me> {
  const sum = async (ranges: readonly Range[]): Promise<number> => {
    const counts = await Promise.all(ranges.map((range) => desk.queries.count(range, MOST)));
    return counts.reduce((total, one) => total + one, 0);
  };
  const look = { policy: desk.policy, now: desk.now() };
  const queueOf = async (team: string): Promise<Me['queues'][number]> => {
    const all = { teams: [team] };
    const [open, overdue] = await Promise.all([
      sum(queueRanges(all, look)),
      sum(queueRanges({ ...all, due: 'overdue' }, look)),
    ]);
    return { team, open, overdue };
  };
  const [open, overdue, queues] = await Promise.all([
    sum([ownedRange(id)]),
    sum(overdueRanges(id, desk.now())),
    Promise.all(teams.map(queueOf)),
  ]);
  return { id, name, role, teams: [...teams], allowed: actionsOf(role), open, overdue, queues };
}
