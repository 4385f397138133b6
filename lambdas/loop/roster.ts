import type { Feedback } from '../contracts/feedback.ts';
import { type Call, isUnanswered, nextCall } from '../domain/service-level/alert.ts';
import type { Teams } from '../domain/service-level/answering-team.ts';
import type { People, TeamRoster } from './ports.ts';

/** The roster of a team; one without is answered for by the fallback team's. */
export const rosterOfTeam = async (people: People, team: string, teams: Teams): Promise<TeamRoster | undefined> =>
  (await people.roster(team)) ?? people.roster(teams.fallbackTeam);

/** Who on call is told next of an item's unanswered alert; null when there is none, or nobody is left. */
export async function nextOnCall(people: People, { alert }: Feedback, teams: Teams): Promise<Call | null> {
  if (!isUnanswered(alert) || alert.spent === true) return null;
  const [roster, ...earlier] = await Promise.all(
    [alert, ...alert.earlier].map(({ team }) => rosterOfTeam(people, team, teams)),
  );
  return roster === undefined ? null : nextCall(alert, roster, earlier);
}
