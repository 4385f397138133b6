import type * as z from 'zod/mini';
import type { Feedback } from '../contracts/feedback.ts';
import { type ReapplyAnswer, type ReapplyMove, reapplyBody } from '../contracts/reapply.ts';
import { queueRanges, urgencyOf } from '../domain/desk/urgency.ts';
import { decide } from '../domain/lifecycle/decide.ts';
import { isMove, policyMove } from '../domain/service-level/reapply.ts';
import { parsed } from '../http/body.ts';
import { wrongField } from '../http/problem.ts';
import type { Opened, Route } from '../http/route.ts';
import type { Staff } from '../http/staff.ts';
import { applyCommands } from '../loop/apply-command.ts';
import { cursorAt, placeOfCursor } from './cursor.ts';
import { aBudget, merged } from './merge-ranges.ts';
import type { Desk } from './ports.ts';

const ORDER = 'reapply';
const DEFAULT_LIMIT = 25;
const COMMAND = { name: 'reapply' } as const;

/** What the policy in force makes of an item; undefined when it makes no difference or the item is past it. */
function moveOf(desk: Desk, staff: Staff, item: Feedback): ReapplyMove | undefined {
  const decision = decide(item, COMMAND, { now: desk.now(), actor: staff, policy: desk.policy });
  if (!decision.ok) return undefined;
  const move = policyMove(item, decision.after);
  const { id, reference, team, priority } = item;
  return isMove(move) ? { id, reference, team, priority, applied: false, ...move } : undefined;
}

/** Moves one item, judged anew as it stands now; what it says is what was done. */
async function applied(desk: Desk, staff: Staff, move: ReapplyMove): Promise<ReapplyMove> {
  const before = await desk.feedback.read(move.id);
  if (!before) return move;
  const done = await applyCommands(desk, move.id, staff, [COMMAND], { seq: before.seq });
  return done.ok ? { ...move, ...policyMove(before, done.item), applied: true } : move;
}

/**
 * Goes through the open items of all teams, the most urgent first, and shows what the policy in force would move, or moves
 * it: each item by one command of its own. A page reads a bounded amount; the cursor goes on. An item that others change
 * meanwhile may slip by: one that was moved is not met again, so that a dry run shows what is left.
 */
async function reapplyPage(desk: Desk, staff: Staff, asked: z.infer<typeof reapplyBody>): Promise<ReapplyAnswer> {
  const { dryRun, limit = DEFAULT_LIMIT } = asked;
  const after = placeOfCursor(ORDER, asked.cursor);
  const look = { policy: desk.policy, now: desk.now() };
  const ranges = queueRanges({ teams: Object.keys(desk.settings.teams) }, look, after);
  const budget = aBudget();
  const page: ReapplyAnswer = { dryRun, policy: desk.policy.id, seen: 0, items: [], cursor: null };
  let place: string | undefined;
  for await (const item of merged(desk.queries, ranges, urgencyOf, budget)) {
    if (page.items.length === limit) return { ...page, cursor: place === undefined ? null : cursorAt(ORDER, place) };
    const move = moveOf(desk, staff, item);
    if (move) page.items.push(dryRun ? move : await applied(desk, staff, move));
    page.seen += 1;
    place = urgencyOf(item);
  }
  return { ...page, cursor: budget.spent && place !== undefined ? cursorAt(ORDER, place) : null };
}

/** `POST /v1/desk/policy/reapply`: nothing else moves a running clock to a changed policy or calendar. */
export const reapplyRoute = (desk: Desk): Route<Staff> => ({
  method: 'POST',
  path: '/v1/desk/policy/reapply',
  access: 'caller',
  open: async (_request, staff): Promise<Opened> => ({
    async respond(body) {
      const asked = parsed(reapplyBody, body);
      if (!asked.dryRun && asked.policy !== desk.policy.id) {
        throw wrongField('/policy', 'Not the policy in force: look at a dry run first.');
      }
      return { status: 200, body: await reapplyPage(desk, staff, asked) };
    },
  }),
});
