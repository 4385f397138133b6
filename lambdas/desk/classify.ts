import type * as z from 'zod/mini';
import type { classifyBody } from '../contracts/desk.ts';
import { lowersTop, mayLowerTop } from '../domain/desk/rights.ts';
import type { Command, Corrections } from '../domain/lifecycle/commands.ts';
import { Problem, wrongField } from '../http/problem.ts';
import type { Given } from './give-command.ts';
import { masked } from './words.ts';

type Body = z.infer<typeof classifyBody>;

/** Only the fields that were given: one that is left out stays. */
const correctionsOf = ({ type, category, sentiment, priority, tags }: Body): Corrections => ({
  ...(type && { type }),
  ...(category && { category }),
  ...(sentiment && { sentiment }),
  ...(priority && { priority }),
  ...(tags && { tags: [...new Set(tags)] }),
});

/** The correction that a body asks for; down from P0 or P1 it needs a lead (403) and a reason (422). */
export function classify(body: Body, { desk, item, staff }: Given): Command {
  const { category, priority, reason } = body;
  if (category !== undefined && !Object.hasOwn(desk.settings.taxonomy, category)) {
    throw wrongField('/category', 'Not a category of this company.');
  }
  if (lowersTop(item.priority, priority)) {
    if (!mayLowerTop(staff.role)) throw new Problem(403, 'To lower a P0 or P1 needs a lead.');
    if (reason === undefined) throw wrongField('/reason', 'Needed to lower a P0 or P1.');
  }
  return { name: 'classify', changes: correctionsOf(body), ...(reason && { reason: masked(reason) }) };
}
