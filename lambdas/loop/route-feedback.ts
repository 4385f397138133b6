import type { Feedback } from '../contracts/feedback.ts';
import { chooseOwner, chooseTeam, type RoutingTable } from '../domain/routing/choose.ts';
import { weightOf } from '../domain/routing/load.ts';
import type { Waker } from '../domain/service-level/checkpoint.ts';
import { type Applied, applyCommands, type Loop } from './apply-command.ts';
import type { People } from './ports.ts';

export interface Router extends Loop {
  people: People;
  table: RoutingTable;
}

/** Tries after another router took the room that this one had seen. */
const ATTEMPTS = 3;

/**
 * Gives an item its team and, where a member has room, its owner; the load is taken in the same transaction.
 * When nobody has room the item waits in the team's queue: never without a team.
 */
export async function routeFeedback(router: Router, item: Feedback, waker: Waker): Promise<Applied> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const applied = await routeOnce(router, item, waker, true);
    if (applied.ok || applied.why !== 'busy') return applied;
  }
  return routeOnce(router, item, waker, false);
}

async function routeOnce(router: Router, item: Feedback, waker: Waker, withOwner: boolean): Promise<Applied> {
  const { team, reason } = chooseTeam(item, router.table);
  const members = withOwner ? await router.people.ofTeam(team) : [];
  const { owner, limit, reasons } = chooseOwner(members, weightOf(item));
  const decision = { team, owner, reasons: [reason, ...reasons] };
  const options = owner === null ? { waker } : { waker, limit };
  return applyCommands(router, item.id, { kind: 'system' }, [{ name: 'route', decision }], options);
}
