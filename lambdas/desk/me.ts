import type { Me } from '../contracts/desk-views.ts';
import { actionsOf } from '../domain/access.ts';
import type { Range } from '../domain/desk/range.ts';
import { overdueRanges, ownedRange } from '../domain/desk/urgency.ts';
import type { Staff } from '../http/staff.ts';
import type { Desk } from './ports.ts';

/** Counts stop here: whoever has more open items has another problem. */
const MOST = 1000;

/** Who the person is, what the role may do, and how many items of theirs are open and overdue. */
export async function whoAmI(desk: Desk, { id, name, role, teams }: Staff): Promise<Me> {
  const count = (range: Range): Promise<number> => desk.queries.count(range, MOST);
  const [open, ...overdue] = await Promise.all([ownedRange(id), ...overdueRanges(id, desk.now())].map(count));
  const late = overdue.reduce((sum, one) => sum + one, 0);
  return { id, name, role, teams: [...teams], allowed: actionsOf(role), open: open ?? 0, overdue: late };
}
