import type { Feedback } from '../../contracts/feedback.ts';
import { isTop } from '../service-level/owner-search.ts';
import { type Demand, limitOf, obstacle } from './candidates.ts';
import { previousOwnerOf } from './customer.ts';
import { weightOf } from './load.ts';
import { manager, nobody, ofSameMatter, onCall, type Seat } from './named.ts';
import type { Place } from './place.ts';
import { because, type Reason } from './reasons.ts';
import { choose } from './score.ts';
import type { World } from './world.ts';

function demandOf(item: Feedback, place: Place, { policy }: World, now: number): Demand {
  const { team, requires, prefers } = place;
  const language = item.language === 'und' ? null : item.language;
  const weight = weightOf({ ...item, status: 'assigned' });
  return {
    policy,
    now,
    team,
    requires,
    prefers,
    language,
    weight,
    stretched: false,
    avoid: item.avoid,
    passedOver: item.passedOver,
  };
}

interface Pass {
  demand: Demand;
  relaxed: Reason[];
}

/** The demand as it is, then relaxed step by step; a relaxation that would change nothing is left out. */
function passesOf(demand: Demand, top: boolean): Pass[] {
  const steps: { what: string; change: Partial<Demand>; matters: boolean }[] = [
    { what: 'preferred skills', change: { prefers: [] }, matters: demand.prefers.length > 0 },
    { what: 'capacity', change: { stretched: true }, matters: top },
    { what: 'language', change: { language: null }, matters: demand.language !== null },
  ];
  let last: Pass = { demand, relaxed: [] };
  const passes = [last];
  for (const { what, change } of steps.filter(({ matters }) => matters)) {
    last = { demand: { ...last.demand, ...change }, relaxed: [...last.relaxed, because('relaxed', { what })] };
    passes.push(last);
  }
  return passes;
}

/** Steps 5 to 7 among the team's members. */
function member(item: Feedback, place: Place, world: World, demand: Demand): Seat {
  let losers: Reason[] = [];
  for (const pass of passesOf(demand, isTop(world.policy, item))) {
    const judged = world.members.map((one) => ({ one, lost: obstacle(one, pass.demand) }));
    const fit = judged.filter(({ lost }) => lost === undefined).map(({ one }) => one);
    losers = judged.flatMap(({ lost }) => lost ?? []);
    if (fit.length === 0) continue;
    const { owner, ...chosen } = choose(fit, place.prefers, previousOwnerOf(world));
    const limit = owner === undefined ? 0 : limitOf(owner, pass.demand.stretched);
    return { owner, limit, why: [...pass.relaxed, ...chosen.why], losers: [...chosen.losers, ...losers] };
  }
  return nobody(losers);
}

/** What an item already weighs on its owner does not stand in its own way. */
function withoutItem(item: Feedback, world: World): World {
  const lighter = <C extends World['members'][number]>(one: C): C =>
    one.id === item.owner?.id ? { ...one, load: one.load - weightOf(item) } : one;
  return {
    ...world,
    // In the order of their ids, so that the order in which they were read makes no difference.
    members: world.members.map(lighter).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    people: new Map([...world.people].map(([id, one]) => [id, lighter(one)])),
  };
}

/**
 * Who owns an item in its place: steps 5 to 7. Who is named for the customer comes before everybody else; when nobody
 * can, the team's queue keeps the item, and its lead answers for it.
 */
export function seatOf(item: Feedback, place: Place, given: World, now: number): Seat {
  if (place.among === 'nobody') return nobody();
  const world = withoutItem(item, given);
  const demand = demandOf(item, place, world, now);
  const tries: (() => Seat)[] = [
    () => ofSameMatter(place, world, demand),
    () => manager(item, place, world, demand),
    () => (place.among === 'on-call' ? onCall(world, demand) : nobody()),
    () => member(item, place, world, demand),
  ];
  const losers: Reason[] = [];
  for (const attempt of tries) {
    const seat = attempt();
    if (seat.owner) return { ...seat, losers: [...losers, ...seat.losers] };
    losers.push(...seat.losers);
  }
  return { ...nobody(losers), why: [because('nobody', { team: place.team })] };
}
