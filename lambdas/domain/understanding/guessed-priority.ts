import type { Priority } from '../labels.ts';
import type { Guess } from './models.ts';
import { type PriorityInput, type PriorityReading, priorityOf } from './priority.ts';
import { isVague } from './vague.ts';

/**
 * From these probabilities on the models raise what the words alone do not: to P0 a complaint or a question (which may be
 * asked in danger), where they are sure anything; to P1 a complaint that is P0 or P1. Chosen on texts of authors out of the
 * training, and on real messages, which are hardly ever P0: a P0 that is missed costs more than a false one.
 */
const RAISE = { P0: 0.4, sureP0: 0.5, P1: 0.3 } as const;

/**
 * The priority by the table of the default labels (words of harm, category, type, tier), raised where the models are sure
 * that more is at stake than the words say. They never lower it.
 */
export function priorityBy({ urgency }: Guess, input: PriorityInput): PriorityReading & { words: Priority } {
  const read = priorityOf(input);
  const told = { ...read, words: read.priority };
  // What says nothing but that something is wrong is asked about.
  if (told.priority === 'P0' || isVague(input.normalised)) return told;
  const mayBeDanger = input.type === 'complaint' || input.type === 'inquiry';
  if (urgency.P0 >= (mayBeDanger ? RAISE.P0 : RAISE.sureP0)) {
    return { ...told, priority: 'P0', reasons: ['sounds-critical', ...told.reasons] };
  }
  if (told.priority === 'P1' || input.type !== 'complaint' || urgency.P0 + urgency.P1 < RAISE.P1) return told;
  return { ...told, priority: 'P1', reasons: ['sounds-grave', ...told.reasons] };
}
