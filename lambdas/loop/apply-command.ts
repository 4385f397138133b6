import type { Feedback, Understanding } from '../contracts/feedback.ts';
import type { Command } from '../domain/lifecycle/commands.ts';
import { decide, type Refusal } from '../domain/lifecycle/decide.ts';
import type { Actor } from '../domain/lifecycle/rights.ts';
import { loadChanges } from '../domain/routing/load.ts';
import type { Waker } from '../domain/service-level/checkpoint.ts';
import type { Policy } from '../domain/service-level/policy.ts';
import type { FeedbackStore, Now } from './ports.ts';

/** Tries after somebody else changed the item between read and write. */
const ATTEMPTS = 3;

export type Applied =
  | { ok: true; item: Feedback; replayed: boolean }
  | { ok: false; why: 'missing' | 'stale' | 'busy' }
  | Refusal;

export interface Loop {
  feedback: FeedbackStore;
  policy: Policy;
  now: Now;
}

export interface Options {
  /** The version that the caller has seen; another one is refused as `stale`. */
  rev?: number;
  /** MAC of the caller's Idempotency-Key; a command already carried out under it is not repeated. */
  key?: string;
  /** Stored with the change, replacing what was known. */
  understanding?: Understanding;
  /** Set when a timer or the sweep acts. */
  waker?: Waker;
  /** How much load the new owner may reach; more refuses the change. */
  limit?: number;
}

const KEPT_KEYS = 5;

const withKey = (item: Feedback, key: string | undefined): Feedback =>
  key === undefined ? item : { ...item, commandKeys: [...item.commandKeys, key].slice(-KEPT_KEYS) };

/**
 * Carries out commands on one item, in order, as one transaction: state, events and loads.
 * A lost race is read again and judged anew; the caller's `rev` is judged before the command.
 */
export async function applyCommands(
  loop: Loop,
  id: string,
  actor: Actor,
  commands: readonly Command[],
  options: Options = {},
): Promise<Applied> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const before = await loop.feedback.read(id);
    if (!before) return { ok: false, why: 'missing' };
    if (options.key !== undefined && before.commandKeys.includes(options.key)) {
      return { ok: true, item: before, replayed: true };
    }
    if (options.rev !== undefined && before.rev !== options.rev) return { ok: false, why: 'stale' };
    const judged = decideAll(loop, before, actor, commands, options.waker ?? 'nobody');
    if (!judged.ok) return judged;
    const after = withKey(judged.after, options.key);
    const loads = loadChanges(before, after).map((load) =>
      load.delta > 0 && options.limit !== undefined ? { ...load, limit: options.limit } : load,
    );
    const { understanding } = options;
    const change = { before, after, events: judged.events, loads, ...(understanding && { understanding }) };
    const result = await loop.feedback.commit(change);
    if (result === 'committed') return { ok: true, item: after, replayed: false };
    if (result === 'overloaded') return { ok: false, why: 'busy' };
  }
  return { ok: false, why: 'busy' };
}

function decideAll(loop: Loop, before: Feedback, actor: Actor, commands: readonly Command[], waker: Waker) {
  const context = { now: loop.now(), actor, policy: loop.policy, waker };
  let after = before;
  const events = [];
  for (const command of commands) {
    const decision = decide(after, command, context);
    if (!decision.ok) return decision;
    after = decision.after;
    events.push(...decision.events);
  }
  return { ok: true as const, after, events };
}
