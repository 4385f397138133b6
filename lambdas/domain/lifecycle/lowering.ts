import type { Feedback } from '../../contracts/feedback.ts';
import type { Policy } from '../service-level/policy.ts';
import type { Command } from './commands.ts';
import type { Actor } from './rights.ts';
import { weighCorrected } from './weigh.ts';

type Classify = Extract<Command, { name: 'classify' }>;

/** Whether a correction lowers the priority of a P0 or P1. */
function lowersTop(item: Feedback, command: Classify, policy: Policy): boolean {
  const { priority: from } = item;
  const to = command.changes.priority ?? weighCorrected(policy, item, command)?.priority;
  return to !== undefined && (from === 'P0' || from === 'P1') && to > from;
}

const isLead = (actor: Actor): boolean => actor.kind === 'person' && (actor.role === 'lead' || actor.role === 'admin');

/**
 * What forbids a correction: to push an item, or to lower a P0 or P1, needs a lead, or who stands above; to lower one a
 * reason as well. Null when nothing does.
 */
export function loweringObstacle(
  item: Feedback,
  command: Command,
  { actor, policy }: { actor: Actor; policy: Policy },
): 'forbidden' | 'no-reason' | null {
  if (command.name !== 'classify') return null;
  if (command.factor !== undefined && !isLead(actor)) return 'forbidden';
  if (!lowersTop(item, command, policy)) return null;
  if (!isLead(actor)) return 'forbidden';
  return command.reason === undefined ? 'no-reason' : null;
}
