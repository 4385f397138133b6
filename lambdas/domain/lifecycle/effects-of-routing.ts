import type { Feedback } from '../../contracts/feedback.ts';
import { iso } from '../instants.ts';
import { openTasks, tasksAfter } from '../routing/collaborators.ts';
import type { RoutingDecision } from './commands.ts';
import { type By, type Effect, type EffectContext, plain } from './effect.ts';
import { type Actor, seesAll } from './rights.ts';

/** Who takes an item owns it. */
export function taken(item: Feedback, actor: Actor): Effect {
  const owner = actor.kind === 'person' ? { id: actor.id, name: actor.name } : item.owner;
  return plain('taken', { owner }, { owner });
}

/** A person's word about the team stays: no rule moves the item again. */
export function assigned(item: Feedback, command: By<'assign'>, at: string): Effect {
  const team = command.team ?? item.team;
  const owner = command.owner ?? null;
  const summary = command.summary ?? null;
  const setByPerson = [...new Set([...item.setByPerson, 'team' as const])];
  const collaborators = tasksAfter(item, team, [], at);
  return {
    type: 'assigned',
    patch: { team, owner, collaborators, setByPerson, reroute: null },
    data: { team, owner, summary },
  };
}

/** A collaborating team has done its part. */
export function finished(item: Feedback, command: By<'finish'>, { actor, now }: EffectContext): Effect {
  const own = actor.kind === 'person' && !seesAll(actor.role) ? actor.teams : undefined;
  const done = openTasks(item, command.team === undefined ? own : [command.team]).map(({ team }) => team);
  const collaborators = item.collaborators.map((task) =>
    task.doneAt === null && done.includes(task.team) ? { ...task, doneAt: iso(now) } : task,
  );
  const text = command.text === undefined ? {} : { text: command.text };
  return { type: 'finished', patch: { collaborators }, data: { teams: done, ...text } };
}

/** What the rules of routing decided. */
export function routed(item: Feedback, { team, owner, ...why }: RoutingDecision, at: string): Effect {
  const duplicates = why.linked === undefined ? item.duplicates : [...new Set([...item.duplicates, why.linked.id])];
  const collaborators = tasksAfter(item, team, why.collaborators ?? [], at);
  return plain('routed', { team, owner, collaborators, duplicates, reroute: null }, { team, owner, ...why });
}
