import type * as z from 'zod/mini';
import type { finishBody } from '../contracts/desk.ts';
import type { Command } from '../domain/lifecycle/commands.ts';
import { seesAll } from '../domain/lifecycle/rights.ts';
import { openTasks } from '../domain/routing/collaborators.ts';
import { wrongField } from '../http/problem.ts';
import type { Given } from './give-command.ts';
import { masked } from './words.ts';

/** Says that a collaborating team is done; 422 for a team that is not asked to help, or is not the person's. */
export function finish({ team, text }: z.infer<typeof finishBody>, { item, staff }: Given): Command {
  const mine = openTasks(item, seesAll(staff.role) ? undefined : staff.teams);
  if (team !== undefined && mine.length > 0 && mine.every((task) => task.team !== team)) {
    throw wrongField('/team', 'Has nothing to finish here.');
  }
  return { name: 'finish', ...(team && { team }), ...(text && { text: masked(text) }) };
}
