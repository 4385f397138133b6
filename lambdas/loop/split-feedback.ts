import { decide, type Refusal } from '../domain/lifecycle/decide.ts';
import type { Actor } from '../domain/lifecycle/rights.ts';
import { type Applied, changeItem, type Options } from './apply-command.ts';
import { bear, type Parent } from './offspring.ts';

/**
 * Makes items of their own out of parts of a text. The parts are made first, under names that a retry uses again,
 * and named in the item's history last: after a crash in between, the same call finds the same parts.
 */
export const splitFeedback = (
  world: Parent,
  id: string,
  texts: readonly string[],
  actor: Actor,
  options: Options,
): Promise<Applied> =>
  changeItem<Refusal>(world, id, options, async (item) => {
    const context = { now: world.now(), actor, policy: world.policy };
    const judged = decide(item, { name: 'split', children: [] }, context);
    if (!judged.ok) return judged;
    const children = await Promise.all(
      texts.map((text, index) => bear(world, item, { text, name: `split ${item.rev} ${index}`, inherits: true })),
    );
    return decide(item, { name: 'split', children }, context);
  });
