import type { Feedback } from '../../contracts/feedback.ts';
import { because, type Reason } from './reasons.ts';
import { firstMatch } from './rules.ts';
import type { Facts, RoutingTable } from './world.ts';

const SHOWN = 3;

/** Whether the machine is not sure enough of the category to route by it. */
export const isUnsure = (item: Feedback, { analysis }: RoutingTable): boolean =>
  item.confidence !== null && item.confidence < analysis.routeBelow && !item.setByPerson.includes('category');

/** The categories that the analysis thought of, likeliest first, with the teams that own them. */
function candidatesOf({ table, scores }: Facts): NonNullable<Reason['candidates']> {
  return Object.entries(scores)
    .filter(([category]) => Object.hasOwn(table.taxonomy, category))
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, SHOWN)
    .map(([category, score]) => ({ category, score, team: table.taxonomy[category]?.team ?? null }));
}

export interface TeamChoice {
  team: string;
  requires: readonly string[];
  prefers: readonly string[];
  why: Reason;
  losers: Reason[];
}

/**
 * The team that an item belongs to: of the first rule that fits, else of its category; the fallback team for a category
 * that is in doubt or that nobody owns.
 */
export function teamOf(item: Feedback, facts: Facts): TeamChoice {
  const { table } = facts;
  const unsure = isUnsure(item, table);
  const { rule, losers } = firstMatch(item, table.routing.rules, !unsure);
  const plain = { requires: [], prefers: [], losers };
  if (rule) {
    const { id, team, requires = [], prefers = [] } = rule;
    return { team, requires, prefers, why: because('rule', { rule: id, team }), losers };
  }
  const about = item.category === null ? {} : { category: item.category };
  const { fallbackTeam: team } = table;
  if (unsure) {
    const confidence = item.confidence ?? 0;
    return { ...plain, team, why: because('unsure', { ...about, confidence, candidates: candidatesOf(facts), team }) };
  }
  const owning = ownTeam(item.category, table);
  return owning === undefined
    ? { ...plain, team, why: because('fallback', { ...about, team }) }
    : { ...plain, team: owning, why: because('category', { ...about, team: owning }) };
}

const ownTeam = (category: string | null, { taxonomy }: RoutingTable): string | undefined =>
  category !== null && Object.hasOwn(taxonomy, category) ? taxonomy[category]?.team : undefined;

/** The teams of an item's other categories, which it carries as tags; the lead team alone answers the customer. */
export function collaboratorsOf(item: Feedback, table: RoutingTable, lead: string): Reason[] {
  const found = new Map<string, Reason>();
  for (const category of item.tags) {
    const team = ownTeam(category, table);
    if (team !== undefined && team !== lead && !found.has(team)) {
      found.set(team, because('collaborates', { team, category }));
    }
  }
  return [...found.values()];
}
