import type { FeedbackEvent } from '../contracts/event.ts';
import type { Feedback } from '../contracts/feedback.ts';
import type { StaffNotice, StaffRole } from '../domain/notices/kinds.ts';
import { isPresent, type When } from '../domain/routing/presence.ts';
import { firstToldTeam } from '../domain/service-level/alert.ts';
import { teamOf } from '../domain/service-level/answering-team.ts';
import type { People, Person, TeamRoster } from '../loop/ports.ts';
import { rosterOfTeam } from '../loop/roster.ts';
import type { Notifier } from './ports.ts';

interface Staff {
  people: People;
  team: string;
  roster: TeamRoster | undefined;
  item: Feedback;
  notice: StaffNotice;
  when: When;
}

async function idsOf(role: StaffRole, staff: Staff): Promise<readonly (string | undefined)[]> {
  const { people, team, roster, item, notice, when } = staff;
  switch (role) {
    case 'owner':
      return [item.owner?.id ?? roster?.lead];
    case 'team': {
      const present = (await people.ofTeam(team)).filter((one) => isPresent(one, team, when));
      return present.length > 0 ? present.map(({ id }) => id) : [roster?.lead];
    }
    case 'oncall':
      return [notice.person ?? roster?.oncall[0]];
    case 'lead':
    case 'head':
    case 'executive':
      return [roster?.[role]];
  }
}

/**
 * The people whom a notice is for, each once. Without an owner its lead is accountable, without anybody present the lead
 * hears for the team; a team without a roster is answered for by the fallback team's. Nobody is told of what they did. An
 * alert is told to the team that it was raised in, however fast another one got it: that one is told by the alert's next
 * step.
 */
export async function recipientsOf(
  { people, settings, policy, now }: Pick<Notifier, 'people' | 'settings' | 'policy' | 'now'>,
  notice: StaffNotice,
  event: FeedbackEvent,
  item: Feedback,
): Promise<Person[]> {
  const first = notice.kind === 'p0-alert' && item.alert !== null ? firstToldTeam(item.alert) : undefined;
  const team = first ?? teamOf(item, settings);
  const roster = await rosterOfTeam(people, team, settings);
  const staff = { people, team, roster, item, notice, when: { policy, now: now() } };
  const ids = await Promise.all(notice.roles.map((role) => idsOf(role, staff)));
  const named = ids.flat().filter((id) => id !== undefined);
  const others = [...new Set(named)].filter((id) => id !== event.by.id);
  const found = await Promise.all(others.map((id) => people.find(id)));
  return found.filter((person) => person !== undefined);
}
