import { isOpen } from '../calendar/index.ts';
import type { Policy } from '../service-level/policy.ts';
import { absence } from './presence.ts';
import { because, type Reason } from './reasons.ts';
import type { Candidate } from './world.ts';

/** What an item asks of its owner. */
export interface Demand {
  policy: Policy;
  now: number;
  team: string;
  weight: number;
  /** Null: any will do. */
  language: string | null;
  requires: readonly string[];
  /** At least one of these is asked for; empty: none. */
  prefers: readonly string[];
  stretched: boolean;
  /** Whom the customer has just rated low; null: nobody. */
  avoid: string | null;
  /** Who had it and did not touch it. */
  passedOver?: readonly string[];
}

/** How much load a person may reach by being given an item: a fifth above capacity where it is stretched. */
export const limitOf = ({ capacity }: Candidate, stretched: boolean): number =>
  stretched ? (capacity * 6) / 5 : capacity;

const base = (language: string): string => language.toLowerCase().split('-')[0] ?? '';

const speaks = (one: Candidate, language: string | null): boolean =>
  language === null || one.languages.some((spoken) => base(spoken) === base(language));

/** Why somebody cannot be given more; undefined when they can. */
export function shortage(one: Candidate, { weight, stretched }: Pick<Demand, 'weight' | 'stretched'>) {
  const fits = one.load + weight <= limitOf(one, stretched);
  return fits ? undefined : because('full', { person: one.id, load: one.load, capacity: one.capacity });
}

/** Why somebody is not at work now; undefined when they are. */
export function offDuty(one: Candidate, demand: Pick<Demand, 'policy' | 'now' | 'team'>): Reason | undefined {
  const working = isOpen(demand.policy.hoursOf(demand.team, one.shift), demand.now);
  return working ? absence(one, demand) : because('off-shift', { person: one.id });
}

function unfitness(one: Candidate, { language, requires, prefers }: Demand): Reason | undefined {
  const person = one.id;
  const missing = requires.filter((skill) => !one.skills.includes(skill));
  if (missing.length > 0) return because('lacks-skill', { person, skills: missing });
  if (!speaks(one, language)) return because('lacks-language', { person, ...(language !== null && { language }) });
  const preferred = prefers.length === 0 || prefers.some((skill) => one.skills.includes(skill));
  return preferred ? undefined : because('lacks-preferred-skill', { person, skills: [...prefers] });
}

/** Why somebody is not asked again: the customer rated them low, or they had it and did not touch it. */
export function rejection(one: Candidate, { avoid, passedOver = [] }: Demand): Reason | undefined {
  if (one.id === avoid) return because('rated-low', { person: one.id });
  return passedOver.includes(one.id) ? because('untouched', { person: one.id }) : undefined;
}

/** The first reason why somebody cannot own an item; undefined when they can. Step 5 of routing. */
export function obstacle(one: Candidate, demand: Demand): Reason | undefined {
  return rejection(one, demand) ?? offDuty(one, demand) ?? unfitness(one, demand) ?? shortage(one, demand);
}
