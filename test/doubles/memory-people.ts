import type { People, Person, TeamRoster } from '../../lambdas/loop/ports.ts';

/** Somebody with room for work, in the team app. */
export const aPerson = (overrides: Partial<Person> = {}): Person => ({
  id: 'app-owner',
  name: 'app owner',
  email: 'app.owner@example.com',
  teams: ['app'],
  languages: ['zh', 'en'],
  skills: [],
  capacity: 20,
  load: 0,
  present: true,
  seenAt: null,
  shift: null,
  lastAssignedAt: null,
  ...overrides,
});

/** People and rosters in memory; give the same people to `memoryFeedback`, whose commits keep their loads. */
export function memoryPeople(people: Person[] = [aPerson()], rosters: TeamRoster[] = []): People {
  return {
    ofTeam: async (team) => people.filter(({ teams }) => teams.includes(team)).map((one) => ({ ...one })),
    find: async (id) => {
      const found = people.find((one) => one.id === id);
      return found && { ...found };
    },
    roster: async (team) => rosters.find((one) => one.team === team),
  };
}
