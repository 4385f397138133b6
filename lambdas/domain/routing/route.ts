import type { Feedback } from '../../contracts/feedback.ts';
import type { RoutingDecision } from '../lifecycle/commands.ts';
import { managerOf } from './customer.ts';
import { type Place, placeOf } from './place.ts';
import { isPresent } from './presence.ts';
import { because, type Reason, textOf } from './reasons.ts';
import { seatOf } from './seat.ts';
import type { Facts, World } from './world.ts';

export interface Routed {
  team: string;
  owner: Feedback['owner'];
  /** Load that the owner may reach by it. */
  limit: number;
  /** What decided. */
  reasons: readonly Reason[];
  /** Rules and people that lost, and why; at most {@link MOST}. */
  losers: readonly Reason[];
  collaborators: readonly string[];
  linked: { id: string; reference: string } | null;
  /** False: the item stays where it is, with whom it is. */
  changed: boolean;
}

const MOST = 30;

/** Each reason once; what is too much for a history is counted. */
function shortened(reasons: readonly Reason[]): Reason[] {
  const seen = new Map(reasons.map((reason) => [`${reason.code} ${reason.person ?? reason.rule}`, reason]));
  const all = [...seen.values()];
  return all.length <= MOST ? all : [...all.slice(0, MOST), because('others', { count: all.length - MOST })];
}

/** Whether the present owner stays: back on what was reopened unless gone, on what was corrected unless unskilled. */
function staysWith(item: Feedback, place: Place, { people, policy }: World, now: number): boolean {
  const owner = people.get(item.owner?.id ?? '');
  if (!owner || place.team !== item.team || owner.id === item.avoid || item.passedOver.includes(owner.id)) return false;
  if (item.reroute === 'corrected') return place.requires.every((skill) => owner.skills.includes(skill));
  return isPresent(owner, place.team, { policy, now });
}

/** An owner who has not begun, or is away, is better than none. */
const BETTER_THAN_NONE: readonly Feedback['reroute'][] = ['untouched', 'absent'];

const linkOf = ({ linked }: Place): Routed['linked'] =>
  linked === undefined ? null : { id: linked.id, reference: linked.reference };

/**
 * Where an item goes, and why: the nine steps of routing. The same item in the same world always goes the same way; the
 * world's order makes no difference. `now` in epoch ms.
 */
export function route(item: Feedback, world: World, now: number): Routed {
  const place = placeOf(item, world, now);
  const stays = staysWith(item, place, world, now);
  const found = stays ? undefined : seatOf(item, place, world, now);
  const seat = found?.owner === undefined && BETTER_THAN_NONE.includes(item.reroute) ? undefined : found;
  const kept = because('keeps-owner', item.owner === null ? {} : { person: item.owner.id });
  const owner = seat === undefined ? item.owner : seat?.owner ? { id: seat.owner.id, name: seat.owner.name } : null;
  const team = seat === undefined ? (item.team ?? place.team) : (seat.team ?? place.team);
  return {
    team,
    owner,
    limit: seat?.limit ?? 0,
    reasons: [...place.why, ...(seat ? seat.why : [kept])],
    losers: shortened([...place.losers, ...(seat?.losers ?? [])]),
    collaborators: [...new Set([place.team, ...place.collaborators])].filter((one) => one !== team),
    linked: linkOf(place),
    changed: item.status === 'triaged' || team !== item.team || owner?.id !== item.owner?.id,
  };
}

/** The people whom routing has to know of beside the members of the place. */
export const namedIn = (item: Feedback, place: Place, { table }: Facts): string[] =>
  [...new Set([item.owner?.id, place.linked?.owner?.id, managerOf(item, table)])].filter((id) => id !== undefined);

/** A decision as the history keeps it: in words, and as codes with their data. */
export const decisionOf = ({ team, owner, reasons, losers, collaborators, linked }: Routed): RoutingDecision => ({
  team,
  owner,
  reasons: [...reasons, ...losers].map(textOf),
  why: reasons,
  losers,
  collaborators,
  ...(linked !== null && { linked }),
});
