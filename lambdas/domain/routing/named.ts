import type { Feedback } from '../../contracts/feedback.ts';
import { type Demand, limitOf, offDuty, rejection, shortage } from './candidates.ts';
import { managerOf } from './customer.ts';
import type { Place } from './place.ts';
import { absence } from './presence.ts';
import { because, type Code, type Reason } from './reasons.ts';
import type { Candidate, World } from './world.ts';

/** Who gets an item, if anybody, and the load that they may reach by it. */
export interface Seat {
  owner: Candidate | undefined;
  limit: number;
  /** Another team than the place's: the manager's own. */
  team?: string;
  why: Reason[];
  losers: Reason[];
}

export const nobody = (losers: Reason[] = []): Seat => ({ owner: undefined, limit: 0, why: [], losers });

/** Somebody named is taken when at work and not full; language and skills are not asked for. */
function named(one: Candidate, demand: Demand, code: Code): Seat {
  const lost = rejection(one, demand) ?? offDuty(one, demand) ?? shortage(one, demand);
  if (lost) return nobody([lost]);
  const why = [because(code, { person: one.id, load: one.load, capacity: one.capacity })];
  return { owner: one, limit: limitOf(one, demand.stretched), why, losers: [] };
}

/** The owner of the customer's open item on the same matter. */
export function ofSameMatter(place: Place, { people }: World, demand: Demand): Seat {
  const owner = people.get(place.linked?.owner?.id ?? '');
  return owner ? named(owner, demand, 'same-matter-owner') : nobody();
}

/**
 * The customer's own manager: in the place's team or, where they are no member of it, in their own. A team that a person
 * chose is not left for them.
 */
export function manager(item: Feedback, place: Place, { people, table }: World, demand: Demand): Seat {
  const person = people.get(managerOf(item, table) ?? '');
  const own = person?.teams.filter((team) => Object.hasOwn(table.teams, team)) ?? [];
  const team = own.includes(place.team) ? place.team : own[0];
  const bound = item.setByPerson.includes('team') && team !== place.team;
  if (!person || team === undefined || bound) return nobody();
  const seat = named(person, { ...demand, team, stretched: true }, 'manager');
  return seat.owner === undefined || team === place.team ? seat : { ...seat, team };
}

/** The first on call who does not say to be away. They are called: neither shift nor heartbeat is asked for. */
export function onCall({ people, oncall }: World, demand: Demand): Seat {
  const stretched = { ...demand, stretched: true };
  const losers: Reason[] = [];
  for (const one of oncall.flatMap((id) => people.get(id) ?? [])) {
    const lost = rejection(one, demand) ?? absence({ ...one, seenAt: null }, demand) ?? shortage(one, stretched);
    if (!lost) return { owner: one, limit: limitOf(one, true), why: [because('on-call', { person: one.id })], losers };
    losers.push(lost);
  }
  return nobody(losers);
}
