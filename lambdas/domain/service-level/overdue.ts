import type { Checkpoint } from '../../contracts/feedback.ts';

/**
 * How long the sweep leaves a checkpoint to the one whose task it is first: timers wake and queues deliver
 * within seconds; a follow-up and an item without owner have nobody but the sweep.
 */
const GRACE: Record<Checkpoint['kind'], number> = {
  understand: 30_000,
  conclude: 30_000,
  route: 60_000,
  'find-owner': 0,
  'service-level': 60_000,
  'follow-up': 0,
};

/** Whether the sweep must act on a checkpoint (epoch ms). */
export const isOverdue = (checkpoint: Checkpoint, now: number): boolean =>
  Date.parse(checkpoint.at) + GRACE[checkpoint.kind] <= now;

/** What the sweep does for a checkpoint: analysis asked again, the system's conclusion, or what passing time asks for. */
export function sweepAction(checkpoint: Checkpoint): 'analyse' | 'conclude' | 'pass-time' {
  if (checkpoint.kind === 'understand') return 'analyse';
  return checkpoint.kind === 'conclude' ? 'conclude' : 'pass-time';
}
