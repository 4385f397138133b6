import type { Feedback } from '../contracts/feedback.ts';
import { iso } from '../domain/instants.ts';
import { type Place, placeOf } from '../domain/routing/place.ts';
import { namedIn } from '../domain/routing/route.ts';
import { isUnsure } from '../domain/routing/team-of.ts';
import { type Facts, PREVIOUS_WITHIN, type RoutingTable, type World } from '../domain/routing/world.ts';
import type { Policy } from '../domain/service-level/policy.ts';
import type { Customers, FeedbackStore, People } from './ports.ts';

/** Where routing looks. */
export interface Sources {
  feedback: Pick<FeedbackStore, 'readUnderstanding'>;
  people: People;
  customers: Customers;
  table: RoutingTable;
  policy: Policy;
}

async function factsOf({ feedback, customers, table, policy }: Sources, item: Feedback, now: number): Promise<Facts> {
  const since = iso(now - Math.round(PREVIOUS_WITHIN / policy.speed));
  const [items, understanding] = await Promise.all([
    item.subject === null ? [] : customers.itemsOf(item.subject, since),
    isUnsure(item, table) ? feedback.readUnderstanding(item.id) : undefined,
  ]);
  return { table, policy, known: items.filter(({ id }) => id !== item.id), scores: understanding?.scores ?? {} };
}

const oncallOf = async ({ people }: Sources, { among, team }: Place): Promise<readonly string[]> =>
  among === 'on-call' ? ((await people.roster(team))?.oncall ?? []) : [];

/** Reads what routing decides an item by: who is asked depends on where it belongs. `now` in epoch ms. */
export async function worldOf(sources: Sources, item: Feedback, now: number): Promise<World> {
  const facts = await factsOf(sources, item, now);
  const place = placeOf(item, facts, now);
  const [members, oncall] = await Promise.all([
    place.among === 'nobody' ? [] : sources.people.ofTeam(place.team),
    oncallOf(sources, place),
  ]);
  const ids = [...namedIn(item, place, facts), ...oncall];
  const named = await Promise.all(ids.map((id) => sources.people.find(id)));
  const people = named.flatMap((person) => (person ? [[person.id, person] as const] : []));
  return { ...facts, members, oncall, people: new Map(people) };
}
