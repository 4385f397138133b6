import type * as z from 'zod/mini';
import type { assignBody } from '../contracts/desk.ts';
import type { Command } from '../domain/lifecycle/commands.ts';
import { type FieldError, Problem } from '../http/problem.ts';
import type { Given } from './give-command.ts';
import { masked } from './words.ts';

type Body = z.infer<typeof assignBody>;

/** What is wrong with a hand-over as such; a new team must be told what it is about. */
function wrongFields({ team, summary }: Body, { desk, item }: Given): FieldError[] {
  const wrong: FieldError[] = [];
  if (team !== undefined && !Object.hasOwn(desk.settings.teams, team)) {
    wrong.push({ pointer: '/team', detail: 'Not a team of this company.' });
  }
  if (team === undefined && item.team === null) {
    wrong.push({ pointer: '/team', detail: 'Needed: the feedback has no team yet.' });
  }
  if (team !== undefined && team !== item.team && summary === undefined) {
    wrong.push({ pointer: '/summary', detail: 'Needed to hand over to another team.' });
  }
  return wrong;
}

/** The hand-over that a body asks for: the owner must be known and belong to the team (422). */
export async function assign(body: Body, given: Given): Promise<Command> {
  const { people } = given.desk;
  const wrong = wrongFields(body, given);
  const team = body.team ?? given.item.team;
  const owner = body.owner === undefined ? undefined : await people.find(body.owner);
  if (body.owner !== undefined && (team === null || owner?.teams.includes(team) !== true)) {
    wrong.push({ pointer: '/owner', detail: 'Nobody of that id belongs to the team.' });
  }
  if (wrong.length > 0) throw new Problem(422, 'The body has wrong fields.', { errors: wrong });
  return {
    name: 'assign',
    ...(body.team === undefined ? {} : { team: body.team }),
    ...(owner === undefined ? {} : { owner: { id: owner.id, name: owner.name } }),
    ...(body.summary === undefined ? {} : { summary: masked(body.summary) }),
  };
}
