import type { Feedback } from '../../contracts/feedback.ts';
import { isOpen, nextOpening } from '../calendar/index.ts';
import { iso } from '../instants.ts';
import { isTop } from '../service-level/owner-search.ts';
import { sameMatterOf } from './customer.ts';
import { because, type Reason } from './reasons.ts';
import { collaboratorsOf, teamOf } from './team-of.ts';
import { isSuspect } from './untouched.ts';
import type { Facts } from './world.ts';

/** Where an item belongs, before anybody is looked at. */
export interface Place {
  team: string;
  /** Whom to look at: the team's members, its people on call, or nobody at all. */
  among: 'members' | 'on-call' | 'nobody';
  /** Whether the team works now. */
  open: boolean;
  requires: readonly string[];
  prefers: readonly string[];
  collaborators: readonly string[];
  /** The customer's open item on the same matter. */
  linked: Feedback | undefined;
  why: Reason[];
  losers: Reason[];
}

/** An item that has a team keeps it, unless a correction asks for another look. */
const keepsTeam = (item: Feedback): item is Feedback & { team: string } =>
  item.team !== null && item.reroute !== 'corrected';

type Belongs = Omit<Place, 'among' | 'open' | 'collaborators'>;

function belongs(item: Feedback, facts: Facts): Belongs {
  const { why, ...choice } = teamOf(item, facts);
  if (keepsTeam(item)) {
    const { team } = item;
    const helps = facts.table.teams[choice.team]?.siblings?.includes(team) === true;
    const skills = choice.team === team || helps ? {} : { requires: [], prefers: [] };
    return { ...choice, ...skills, team, linked: undefined, why: [because('stays-in-team', { team })], losers: [] };
  }
  const linked = sameMatterOf(item, facts);
  if (!linked?.team) return { ...choice, linked, why: [why] };
  const { team, reference } = linked;
  return { ...choice, team, linked, why: [because('same-matter', { reference, team })] };
}

/** The team that works on an item now: its own, or, for what cannot wait, the first open sibling of a closed one. */
function atThisHour(item: Feedback, team: string, { table, policy }: Facts, now: number) {
  const hours = policy.hoursOf(team);
  if (isOpen(hours, now)) return { team, among: 'members', open: true, why: [] } as const;
  const opening = nextOpening(hours, now);
  const closed = because('closed', { team, ...(opening !== null && { until: iso(opening) }) });
  if (item.priority === 'P0') {
    return { team, among: 'on-call', open: false, why: [closed, because('on-call', { team })] } as const;
  }
  const mayMove = isTop(policy, item) && !item.setByPerson.includes('team');
  const siblings = mayMove ? (table.teams[team]?.siblings ?? []) : [];
  const sibling = siblings.find((one) => isOpen(policy.hoursOf(one), now));
  return sibling === undefined
    ? ({ team, among: 'members', open: false, why: [closed] } as const)
    : ({ team: sibling, among: 'members', open: true, why: [closed, because('sibling', { team: sibling })] } as const);
}

/** Steps 1 to 4 of routing: whether an owner is sought at all, the team, who collaborates, and who works at this hour. */
export function placeOf(item: Feedback, facts: Facts, now: number): Place {
  if (isSuspect(item) && !keepsTeam(item)) {
    const { fallbackTeam: team } = facts.table;
    const none = { requires: [], prefers: [], collaborators: [], linked: undefined, losers: [] };
    return { team, among: 'nobody', open: true, ...none, why: [because('spam-review', { team })] };
  }
  const { why, ...own } = belongs(item, facts);
  const hour = atThisHour(item, own.team, facts, now);
  const collaborating = keepsTeam(item) ? [] : collaboratorsOf(item, facts.table, own.team);
  const collaborators = collaborating.flatMap(({ team }) => team ?? []);
  return { ...own, ...hour, collaborators, why: [...why, ...collaborating, ...hour.why] };
}
