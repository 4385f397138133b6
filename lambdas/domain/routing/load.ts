import type { Feedback } from '../../contracts/feedback.ts';
import { isOpen, type Priority } from '../labels.ts';

const WEIGHTS: Record<Priority, number> = { P0: 4, P1: 3, P2: 2, P3: 1 };
const WAITING_SHARE = 0.25;

/** What an item weighs in its owner's load; 0 when it is not open. Waiting items weigh a quarter. */
export function weightOf(item: Pick<Feedback, 'status' | 'priority'>): number {
  if (!isOpen(item.status) || item.priority === null) return 0;
  const weight = WEIGHTS[item.priority];
  return item.status === 'waiting' ? weight * WAITING_SHARE : weight;
}

/** How a change of an item moves its owners' loads; persons whose load stays are left out. */
export function loadChanges(before: Feedback, after: Feedback): { person: string; delta: number }[] {
  const deltas = new Map<string, number>();
  const add = (item: Feedback, sign: 1 | -1): void => {
    if (item.owner) deltas.set(item.owner.id, (deltas.get(item.owner.id) ?? 0) + sign * weightOf(item));
  };
  add(before, -1);
  add(after, 1);
  return [...deltas].filter(([, delta]) => delta !== 0).map(([person, delta]) => ({ person, delta }));
}
