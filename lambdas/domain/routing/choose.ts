import type { Feedback } from '../../contracts/feedback.ts';
import type { RoutingDecision } from '../lifecycle/commands.ts';

/** What routing needs to know of a person. */
export interface Candidate {
  id: string;
  name: string;
  capacity: number;
  load: number;
  present: boolean;
  languages: readonly string[];
  lastAssignedAt: string | null;
}

export interface RoutingTable {
  /** Category to team. */
  teamOf(category: string | null): string | undefined;
  fallbackTeam: string;
}

/** The team for an item: its category's, else the fallback; never nobody. */
export function chooseTeam(item: Feedback, table: RoutingTable): { team: string; reason: string } {
  const team = table.teamOf(item.category);
  return team === undefined
    ? { team: table.fallbackTeam, reason: 'no team owns the category: fallback' }
    : { team, reason: `category ${item.category}` };
}

const idleSince = (candidate: Candidate): string => candidate.lastAssignedAt ?? '';

/** Least loaded first; of equals the one who has waited longest, then the smaller id. */
const byLoad = (a: Candidate, b: Candidate): number =>
  a.load / a.capacity - b.load / b.capacity || idleSince(a).localeCompare(idleSince(b)) || a.id.localeCompare(b.id);

/** The least loaded present member with room for the weight, and why the others lost. */
export function chooseOwner(
  candidates: readonly Candidate[],
  weight: number,
): { owner: RoutingDecision['owner']; limit: number; reasons: string[] } {
  const fits = candidates.filter((one) => one.present && one.load + weight <= one.capacity).toSorted(byLoad);
  const losers = candidates.filter((one) => !fits.includes(one));
  const reasons = losers.map((one) => `${one.id}: ${one.present ? 'no capacity' : 'away'}`);
  const [best, ...others] = fits;
  if (!best) return { owner: null, limit: 0, reasons: [...reasons, 'nobody has room: the team’s queue'] };
  const lost = others.map((one) => `${one.id}: load ${one.load} of ${one.capacity}`);
  const why = `${best.id}: least loaded, ${best.load} of ${best.capacity}`;
  return { owner: { id: best.id, name: best.name }, limit: best.capacity, reasons: [why, ...lost, ...reasons] };
}
