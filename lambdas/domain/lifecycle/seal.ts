import type { FeedbackEvent } from '../../contracts/event.ts';
import type { Feedback } from '../../contracts/feedback.ts';
import { iso } from '../instants.ts';
import { nextCheckpoint, timerFor } from '../service-level/checkpoint.ts';
import type { Context } from './context.ts';
import type { Actor } from './rights.ts';

const isVisible = (actor: Actor): boolean => actor.kind !== 'system';

/** Numbers the change, sets what must happen next, and writes its events. */
export function seal(
  before: Feedback,
  after: Feedback,
  drafts: { type: FeedbackEvent['type']; data: Record<string, unknown> }[],
  context: Context,
): { after: Feedback; events: FeedbackEvent[] } {
  const { now, policy, actor } = context;
  const at = iso(now);
  const { change, timer, slv } = timerFor(policy, after, now, context.waker ?? 'nobody');
  const timed = { ...after, timer, slv, tierRank: policy.tierRank(after.customer.tier) };
  const done: Feedback = {
    ...timed,
    checkpoint: nextCheckpoint(policy, timed, now),
    updatedAt: at,
    seq: before.seq + Math.max(1, drafts.length),
    rev: before.rev + (isVisible(actor) ? 1 : 0),
  };
  const by =
    actor.kind === 'person' ? { kind: actor.kind, id: actor.id, role: actor.role } : { kind: actor.kind, id: null };
  const events = drafts.map(({ type, data }, index): FeedbackEvent => {
    const event = { v: 1 as const, id: before.id, seq: before.seq + 1 + index, at, type, by, data };
    return change !== undefined && index === 0 ? { ...event, timer: change } : event;
  });
  return { after: done, events };
}
