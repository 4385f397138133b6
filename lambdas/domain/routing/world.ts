import type { Feedback } from '../../contracts/feedback.ts';
import type { Settings } from '../../contracts/settings.ts';
import type { Policy } from '../service-level/policy.ts';

/** Who may own an item, as the registry knows them. */
export interface Candidate {
  id: string;
  name: string;
  teams: readonly string[];
  languages: readonly string[];
  skills: readonly string[];
  /** In weighted items, as `load`. */
  capacity: number;
  load: number;
  /** False: said to be away. True: said to be there, or never said anything. */
  present: boolean;
  /** The latest heartbeat; null for whom none is kept: then their word stands. */
  seenAt: string | null;
  /** Calendar of their own working hours; null: their team's. */
  shift: string | null;
  lastAssignedAt: string | null;
}

/** What a company has decided about routing. */
export type RoutingTable = Pick<Settings, 'routing' | 'teams' | 'taxonomy' | 'fallbackTeam' | 'analysis'>;
export type Rule = RoutingTable['routing']['rules'][number];

/** What is known before anybody is looked at: enough to say where an item belongs. */
export interface Facts {
  table: RoutingTable;
  policy: Policy;
  /** The same customer's other items of the last 90 days, newest first. */
  known: readonly Feedback[];
  /** The analysis' confidence by category; other scores may stand beside. */
  scores: Readonly<Record<string, number>>;
}

/** All that routing decides by. */
export interface World extends Facts {
  /** Those of the item's place: who can own by routing. */
  members: readonly Candidate[];
  /** On call for the place, in the roster's order; ids. */
  oncall: readonly string[];
  /** Those whom the place, the customer or the item itself names, by id. */
  people: ReadonlyMap<string, Candidate>;
}

const DAY = 86_400_000;

/** How far back a customer's previous owners count, before speed. */
export const PREVIOUS_WITHIN = 90 * DAY;
