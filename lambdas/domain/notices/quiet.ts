import type { Feedback } from '../../contracts/feedback.ts';
import { isOpen, nextOpening } from '../calendar/index.ts';
import type { Policy } from '../service-level/policy.ts';

/** Somebody of the staff, as far as it says when they are at work. */
export interface Reader {
  teams: readonly string[];
  /** Calendar of their own hours; null for their team's. */
  shift: string | null;
}

/** The team whose hours a person keeps: the item's where they belong to it, or to none; else their first. */
const teamOf = ({ teams }: Reader, team: string): string => (teams.includes(team) ? team : (teams[0] ?? team));

/**
 * Until when (epoch ms) a notice of an item waits for its reader to be at work; null when it goes at once: a P0's
 * always does, and so does everybody's whose calendar never opens again.
 * @param team the team that answers for the item
 */
export function waitsUntil(
  policy: Policy,
  item: Pick<Feedback, 'priority'>,
  reader: Reader,
  team: string,
  now: number,
): number | null {
  if (item.priority === 'P0') return null;
  const hours = policy.hoursOf(teamOf(reader, team), reader.shift);
  return isOpen(hours, now) ? null : nextOpening(hours, now);
}
