import type { Guess } from './models.ts';
import { type PriorityInput, type PriorityReading, priorityOf } from './priority.ts';

/** From these probabilities on the models raise what the words alone do not. */
const RAISE = { P0: 0.75, P1: 0.6 } as const;

/**
 * The priority by the table of the default labels (words of harm, category, type, tier), raised where the models are sure
 * that more is at stake than the words say. They never lower it.
 */
export function priorityBy({ urgency }: Guess, input: PriorityInput): PriorityReading {
  const told = priorityOf(input);
  if (told.priority === 'P0' || input.type !== 'complaint') return told;
  if (urgency.P0 >= RAISE.P0) return { priority: 'P0', reasons: ['sounds-critical', ...told.reasons] };
  if (told.priority === 'P1') return told;
  if (urgency.P0 + urgency.P1 >= RAISE.P1) return { priority: 'P1', reasons: ['sounds-grave', ...told.reasons] };
  return told;
}
