import type { Feedback } from '../contracts/feedback.ts';
import type { Settings } from '../contracts/settings.ts';
import type { People, TeamRoster } from './ports.ts';

type Teams = Pick<Settings, 'taxonomy' | 'fallbackTeam'>;

/** The team that answers for an item: its own, before routing its category's, else the fallback. */
export const teamOf = (item: Feedback, { taxonomy, fallbackTeam }: Teams): string =>
  item.team ?? taxonomy[item.category ?? '']?.team ?? fallbackTeam;

/** The roster of the team that answers for an item; a team without one is answered for by the fallback team's. */
export const rosterOf = async (people: People, item: Feedback, teams: Teams): Promise<TeamRoster | undefined> =>
  (await people.roster(teamOf(item, teams))) ?? people.roster(teams.fallbackTeam);
