import type { Feedback } from '../../contracts/feedback.ts';
import type { Command } from './commands.ts';
import type { Actor } from './rights.ts';

/** Whether a command lowers the priority of a P0 or P1. */
function lowersTop({ priority: from }: Feedback, command: Command): boolean {
  const to = command.name === 'classify' ? command.changes.priority : undefined;
  return to !== undefined && (from === 'P0' || from === 'P1') && to > from;
}

const mayLowerTop = (actor: Actor): boolean =>
  actor.kind === 'person' && (actor.role === 'lead' || actor.role === 'admin');

/** What forbids to lower a P0 or P1: it needs a lead, or who stands above, and a reason; null when nothing does. */
export function loweringObstacle(item: Feedback, command: Command, actor: Actor): 'forbidden' | 'no-reason' | null {
  if (command.name !== 'classify' || !lowersTop(item, command)) return null;
  if (!mayLowerTop(actor)) return 'forbidden';
  return command.reason === undefined ? 'no-reason' : null;
}
