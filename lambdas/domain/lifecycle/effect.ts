import type { EventType } from '../../contracts/event.ts';
import type { Feedback } from '../../contracts/feedback.ts';
import type { Status } from '../labels.ts';
import type { Policy } from '../service-level/policy.ts';
import type { Command } from './commands.ts';
import type { Actor } from './rights.ts';

/** What a command writes into the item (beside status and clocks) and into its history. */
export interface Effect {
  type: EventType;
  patch: Partial<Feedback>;
  data: Record<string, unknown>;
}

export interface EffectContext {
  now: number;
  actor: Actor;
  policy: Policy;
  /** Where the table sends the item. */
  to: Status;
}

/** The command of a name. */
export type By<N extends Command['name']> = Extract<Command, { name: N }>;

/** An effect; many have no patch, or nothing to tell. */
export const plain = (type: EventType, patch: Partial<Feedback> = {}, data: Record<string, unknown> = {}): Effect => ({
  type,
  patch,
  data,
});
