import type { FeedbackEvent } from '../contracts/event.ts';
import type { Feedback, Understanding } from '../contracts/feedback.ts';
import type { Command } from '../domain/lifecycle/commands.ts';
import { decide, type Refusal } from '../domain/lifecycle/decide.ts';
import type { Actor } from '../domain/lifecycle/rights.ts';
import { loadChanges } from '../domain/routing/load.ts';
import type { Waker } from '../domain/service-level/checkpoint.ts';
import type { Policy } from '../domain/service-level/policy.ts';
import type { Change, FeedbackStore, Now } from './ports.ts';

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
  /** The state that the caller has judged, the system's own changes included; another one is refused as `stale`. */
  seq?: number;
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

/** What a judgement makes of an item: its next state and events, and what changes with it in the same transaction. */
export type Judged<Refused> =
  | { ok: true; after: Feedback; events: FeedbackEvent[]; together?: readonly Change[] }
  | Refused;

/**
 * Changes one item as one transaction: state, events and loads. A lost race is read again and judged anew; a replayed
 * key and the caller's `rev` are judged first.
 */
export async function changeItem<Refused extends { ok: false }>(
  loop: Loop,
  id: string,
  options: Options,
  judge: (before: Feedback) => Judged<Refused> | Promise<Judged<Refused>>,
): Promise<Exclude<Applied, Refusal> | Refused> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const before = await loop.feedback.read(id);
    if (!before) return { ok: false, why: 'missing' };
    if (options.key !== undefined && before.commandKeys.includes(options.key)) {
      return { ok: true, item: before, replayed: true };
    }
    if (options.rev !== undefined && before.rev !== options.rev) return { ok: false, why: 'stale' };
    if (options.seq !== undefined && before.seq !== options.seq) return { ok: false, why: 'stale' };
    const judged = await judge(before);
    if (!judged.ok) return judged;
    const after = withKey(judged.after, options.key);
    const result = await loop.feedback.commit(
      changeOf(before, after, judged.events, options),
      ...(judged.together ?? []),
    );
    if (result === 'committed') return { ok: true, item: after, replayed: false };
    if (result === 'overloaded') return { ok: false, why: 'busy' };
  }
  return { ok: false, why: 'busy' };
}

function changeOf(before: Feedback, after: Feedback, events: FeedbackEvent[], options: Options): Change {
  const { understanding, limit } = options;
  const loads = loadChanges(before, after).map((load) =>
    load.delta > 0 && limit !== undefined ? { ...load, limit } : load,
  );
  return { before, after, events, loads, ...(understanding && { understanding }) };
}

/** Carries out commands on one item, in order, as one change. */
export const applyCommands = (
  loop: Loop,
  id: string,
  actor: Actor,
  commands: readonly Command[],
  options: Options = {},
): Promise<Applied> =>
  changeItem(loop, id, options, (before) => decideAll(loop, before, actor, commands, options.waker ?? 'nobody'));

function decideAll(
  loop: Loop,
  before: Feedback,
  actor: Actor,
  commands: readonly Command[],
  waker: Waker,
): Judged<Refusal> {
  const context = { now: loop.now(), actor, policy: loop.policy, waker };
  let after = before;
  const events: FeedbackEvent[] = [];
  for (const command of commands) {
    const decision = decide(after, command, context);
    if (!decision.ok) return decision;
    after = decision.after;
    events.push(...decision.events);
  }
  return { ok: true, after, events };
}
