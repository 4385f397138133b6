import type { Waker } from '../service-level/checkpoint.ts';
import type { Policy } from '../service-level/policy.ts';
import type { Actor } from './rights.ts';

/** When, by whom and under which service levels a change is judged. */
export interface Context {
  now: number;
  actor: Actor;
  policy: Policy;
  /** Whether a timer or the sweep makes the change; nobody when left out. */
  waker?: Waker;
}
