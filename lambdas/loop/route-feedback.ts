import type { Feedback } from '../contracts/feedback.ts';
import { because } from '../domain/routing/reasons.ts';
import { decisionOf, type Routed, route } from '../domain/routing/route.ts';
import type { World } from '../domain/routing/world.ts';
import { leave } from '../domain/service-level/advance.ts';
import { needsRouting, type Waker } from '../domain/service-level/checkpoint.ts';
import { seeksOwner } from '../domain/service-level/owner-search.ts';
import { type Applied, applyCommands, type Loop } from './apply-command.ts';
import { type Sources, worldOf } from './routing-world.ts';
import type { Reach } from './topics.ts';

export interface Router extends Loop, Omit<Sources, 'feedback'> {
  /** For those who look at items as time passes. */
  reach?: Reach;
}

/** Tries after somebody else changed the item, or took the room that was seen. */
const ATTEMPTS = 6;
/** Whoever loses this many races for room is no worse off than an item that nobody has room for. */
const RACES = 3;

const system = { kind: 'system' } as const;

/**
 * Gives an item its team and, where somebody has room, its owner; the load is taken in the same transaction, by a
 * condition. When nobody can own it, it waits in the team's queue: never without a team. A decision counts for the very
 * state that it was made of: another state is judged anew, and left alone when there is nothing left to route.
 */
export async function routeFeedback(router: Router, item: Feedback, waker: Waker): Promise<Applied> {
  let current = item;
  let races = 0;
  for (let attempt = 1; ; attempt += 1) {
    const now = router.now();
    const world = await worldOf(router, current, now);
    const routed = races < RACES ? route(current, world, now) : toTheQueue(current, world, now);
    const applied = await carryOut(router, current, routed, waker);
    const lost = !applied.ok && (applied.why === 'busy' || applied.why === 'stale');
    if (!lost || attempt === ATTEMPTS) return applied;
    if (applied.why === 'busy') races += 1;
    const read = await router.feedback.read(item.id);
    if (!read) return { ok: false, why: 'missing' };
    if (!needsRouting(read) && !seeksOwner(read)) return { ok: true, item: read, replayed: true };
    current = read;
  }
}

function toTheQueue(item: Feedback, world: World, now: number): Routed {
  const routed = route(item, { ...world, members: [], oncall: [], people: new Map() }, now);
  return { ...routed, reasons: [...routed.reasons, because('room-taken', { count: RACES })] };
}

async function carryOut(router: Router, item: Feedback, routed: Routed, waker: Waker): Promise<Applied> {
  if (!routed.changed) return leaveThere(router, item, waker);
  const command = { name: 'route', decision: decisionOf(routed) } as const;
  const limit = routed.owner === null ? {} : { limit: routed.limit };
  return applyCommands(router, item.id, system, [command], { waker, seq: item.seq, ...limit });
}

async function leaveThere(router: Router, before: Feedback, waker: Waker): Promise<Applied> {
  const context = { now: router.now(), actor: system, policy: router.policy, waker };
  const sealed = leave(before, context);
  const result = await router.feedback.commit({ before, ...sealed, loads: [] });
  return result === 'committed'
    ? { ok: true, item: sealed.after, replayed: false }
    : { ok: false, why: result === 'conflict' ? 'stale' : 'busy' };
}
