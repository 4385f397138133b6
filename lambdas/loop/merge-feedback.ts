import type { Feedback } from '../contracts/feedback.ts';
import { decide, type Refusal } from '../domain/lifecycle/decide.ts';
import { absorb, type MergeObstacle, mergeObstacle, release } from '../domain/lifecycle/merge.ts';
import { type Actor, maySee } from '../domain/lifecycle/rights.ts';
import { type Applied, changeItem, type Loop, type Options } from './apply-command.ts';
import type { Change } from './ports.ts';

/** The target cannot take the item: it is not there for the actor, or something stands in the way. */
export type BadTarget = { ok: false; why: 'target'; obstacle: MergeObstacle | 'missing' };

const contextOf = (loop: Loop, actor: Actor) => ({ now: loop.now(), actor, policy: loop.policy });

const changed = (before: Feedback, { after, events }: Pick<Change, 'after' | 'events'>): Change => ({
  before,
  after,
  events,
  loads: [],
});

async function duplicatesOf({ feedback }: Loop, item: Feedback): Promise<Feedback[]> {
  const found = await Promise.all(item.duplicates.map((id) => feedback.read(id)));
  return found.filter((duplicate) => duplicate !== undefined);
}

/** Closes an item as a duplicate of another of the same person, which goes on for both; both change or neither. */
export const mergeFeedback = (
  loop: Loop,
  id: string,
  into: string,
  actor: Actor,
  options: Options,
): Promise<Applied | BadTarget> =>
  changeItem<Refusal | BadTarget>(loop, id, options, async (secondary) => {
    const primary = await loop.feedback.read(into);
    if (!primary || !maySee(actor, primary)) return { ok: false, why: 'target', obstacle: 'missing' };
    const obstacle = mergeObstacle(secondary, primary, await duplicatesOf(loop, secondary));
    if (obstacle !== null) return { ok: false, why: 'target', obstacle };
    const context = contextOf(loop, actor);
    const command = { name: 'merge', into: { id: into, reference: primary.reference } } as const;
    const decision = decide(secondary, command, context);
    if (!decision.ok) return decision;
    return { ...decision, together: [changed(primary, absorb(primary, secondary, context))] };
  });

/** Lets a merged item go its own way again, with its clocks as they were; the time between is a hold. */
export const unmergeFeedback = (loop: Loop, id: string, actor: Actor, options: Options): Promise<Applied> =>
  changeItem<Refusal>(loop, id, options, async (secondary) => {
    const context = contextOf(loop, actor);
    const decision = decide(secondary, { name: 'unmerge' }, context);
    if (!decision.ok || secondary.mergedInto === null) return decision;
    const primary = await loop.feedback.read(secondary.mergedInto);
    if (!primary) return decision;
    return { ...decision, together: [changed(primary, release(primary, secondary, context))] };
  });
