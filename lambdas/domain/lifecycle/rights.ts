import type { Feedback } from '../../contracts/feedback.ts';
import { hasResult, type Role } from '../labels.ts';
import type { CommandName } from './table.ts';

/** `sees: 'own'`: of the teams' items only those that the person owns, or that nobody owns yet. */
export type Actor =
  | { kind: 'system' }
  | { kind: 'customer' }
  | { kind: 'person'; id: string; name: string; role: Role; teams: readonly string[]; sees?: 'own' };

/** `team`: any item the person may see · `own`: items the person owns, or that nobody owns yet. */
type Scope = 'team' | 'own';
type Grants = { system?: true; customer?: true } & { [R in Role]?: Scope };

const anyone: Grants = { agent: 'team', lead: 'team', admin: 'team' };
const owner: Grants = { agent: 'own', lead: 'team', admin: 'team' };
const lead: Grants = { lead: 'team', admin: 'team' };
const system: Grants = { system: true };
const customer: Grants = { customer: true };

/** Who may give which command. */
export const GRANTS: Record<CommandName, Grants> = {
  conclude: system,
  understood: system,
  refine: system,
  route: system,
  take: anyone,
  assign: owner,
  note: anyone,
  finish: anyone,
  reply: anyone,
  ask: anyone,
  'auto-ask': system,
  resolve: owner,
  reject: owner,
  close: owner,
  'auto-close': system,
  reopen: owner,
  classify: { ...anyone, analyst: 'team' },
  reapply: { admin: 'team' },
  message: customer,
  thanks: customer,
  nudge: customer,
  'rating-high': customer,
  'rating-middle': customer,
  'rating-low': customer,
  'nps-high': customer,
  'nps-low': customer,
  'ask-timeout': system,
  merge: anyone,
  unmerge: anyone,
  split: anyone,
  spam: anyone,
  unspam: lead,
  withdraw: customer,
  erase: system,
  delete: lead,
  restore: { admin: 'team' },
};

/** Whether a role sees the items of every team; agents and leads see those of their teams. */
export const seesAll = (role: Role): boolean => role !== 'agent' && role !== 'lead';

type Person = Extract<Actor, { kind: 'person' }>;

/** Whether a person has to do with an item of another team because their own is asked to help. */
const helps = (actor: Person, { team, collaborators }: Pick<Feedback, 'team' | 'collaborators'>): boolean =>
  !(team !== null && actor.teams.includes(team)) && collaborators.some((task) => actor.teams.includes(task.team));

/** What those who only help may do: they say what they found, and that they are done. */
const HELPING: readonly CommandName[] = ['note', 'finish'];

/** Whether a person may see an item at all. */
export function maySee(actor: Actor, item: Pick<Feedback, 'team' | 'owner' | 'collaborators'>): boolean {
  if (actor.kind !== 'person' || seesAll(actor.role) || helps(actor, item)) return true;
  if (item.team === null || !actor.teams.includes(item.team)) return false;
  return actor.sees !== 'own' || isOwn(actor, item);
}

const isOwn = (actor: Person, item: Pick<Feedback, 'owner'>): boolean =>
  item.owner === null || item.owner.id === actor.id;

const isTop = ({ priority }: Feedback, vip: boolean): boolean => vip || priority === 'P0' || priority === 'P1';

const MAX_ASKS_OF_AN_AGENT = 2;

/** Commands that need a lead because of the item's state, beyond the plain grants. */
function needsLead(command: CommandName, item: Feedback, vip: boolean): boolean {
  if (command === 'reject') return isTop(item, vip);
  if (command === 'ask') return item.asks >= MAX_ASKS_OF_AN_AGENT;
  return false;
}

/** Whether an actor may give a command on an item it can see; the state is judged apart, by the table. */
export function may(actor: Actor, command: CommandName, item: Feedback, vip: boolean, lateReopen: boolean): boolean {
  const grants = GRANTS[command];
  if (actor.kind === 'system') return grants.system === true && !(command === 'auto-ask' && isTop(item, vip));
  if (actor.kind === 'customer') return grants.customer === true;
  const scope = grants[actor.role];
  if (scope === undefined) return false;
  if (!seesAll(actor.role) && helps(actor, item)) return HELPING.includes(command);
  if (command === 'reopen' && lateReopen && hasResult(item.status)) return actor.role === 'admin';
  if (actor.role === 'agent' && needsLead(command, item, vip)) return false;
  return scope === 'team' || isOwn(actor, item);
}
