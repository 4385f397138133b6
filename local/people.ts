/** The teams of the local cloud. */
export const LOCAL_TEAMS = ['product', 'app', 'payments', 'logistics', 'customer-care', 'security'] as const;

/** The place a person has in a team; each team has one of each. */
export const LOCAL_PLACES = ['owner', 'lead', 'head', 'executive', 'oncall'] as const;

export type LocalTeam = (typeof LOCAL_TEAMS)[number];
export type LocalPlace = (typeof LOCAL_PLACES)[number];

/** Somebody who works with the local cloud: reachable round the clock and present. */
export interface LocalPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly team: LocalTeam;
  readonly place: LocalPlace;
  /** The role in the product: only the owner of a team's items is an agent. */
  readonly role: 'agent' | 'lead';
}

const person = (team: LocalTeam, place: LocalPlace): LocalPerson => ({
  id: `${team}-${place}`,
  name: `${team} ${place}`,
  email: `${team}.${place}@example.com`,
  team,
  place,
  role: place === 'owner' ? 'agent' : 'lead',
});

/** Everybody of the local cloud: for each team an owner, a lead, a head, an executive and somebody on call. */
export const localPeople: readonly LocalPerson[] = LOCAL_TEAMS.flatMap((team) =>
  LOCAL_PLACES.map((place) => person(team, place)),
);

/** The people who hold the tokens of `.local/endpoints.json`. The agent is the owner of team app. */
export const tokenHolders = {
  agent: { sub: 'app-owner', name: 'app owner', role: 'agent', teams: ['app'] },
  lead: { sub: 'app-lead', name: 'app lead', role: 'lead', teams: [...LOCAL_TEAMS] },
  analyst: { sub: 'analyst', name: 'analyst', role: 'analyst', teams: [] },
  admin: { sub: 'admin', name: 'admin', role: 'admin', teams: [] },
  auditor: { sub: 'auditor', name: 'auditor', role: 'auditor', teams: [] },
} as const;
