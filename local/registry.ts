import { randomBytes } from 'node:crypto';
import { PEOPLE, type PersonRow, type RosterRow, TEAMS } from '../lambdas/adapters/people.ts';
import { signingRow, sourceRow, tokenRow } from '../lambdas/adapters/registry-sources.ts';
import type { SealedSecrets } from '../lambdas/adapters/vault.ts';
import type { Channel } from '../lambdas/domain/labels.ts';
import { LOCAL_TEAMS, type LocalPerson, type LocalPlace, type LocalTeam, localPeople } from './people.ts';

/** A row of the registry table. */
export type Row = Record<string, unknown> & { readonly pk: string; readonly sk: string };

const CAPACITY = 1_000; // nobody of the local cloud is ever too busy

const personRow = (person: LocalPerson): Row & PersonRow => ({
  pk: PEOPLE,
  sk: person.id,
  id: person.id,
  name: person.name,
  email: person.email,
  role: person.role,
  teams: [person.team],
  languages: [...person.languages],
  capacity: CAPACITY,
  currentLoad: 0,
  present: true,
  lastAssignedAt: null,
});

const idOf = (team: LocalTeam, place: LocalPlace): string =>
  localPeople.find((person) => person.team === team && person.place === place)?.id ?? '';

const rosterRow = (team: LocalTeam): Row & RosterRow => ({
  pk: TEAMS,
  sk: team,
  team,
  lead: idOf(team, 'lead'),
  head: idOf(team, 'head'),
  executive: idOf(team, 'executive'),
  oncall: [idOf(team, 'oncall')],
});

/** Everybody of the local cloud and who answers for each team, as the registry keeps them. */
export const peopleRows = (): Row[] => [...localPeople.map(personRow), ...LOCAL_TEAMS.map(rosterRow)];

/** A system that may send feedback. */
export interface SourceSeed {
  readonly id: string;
  readonly channel: Channel;
  readonly maySetChannel: boolean;
  readonly token: string;
  /** For senders that sign their requests. */
  readonly signing?: { readonly key: string; readonly secret: string };
}

/** A token that is not guessed: 32 bytes by chance. */
export const newSecret = (prefix: string): string => `${prefix}_${randomBytes(32).toString('base64url')}`;

/** A source as the registry keeps it: its token only as a digest, its signing secret sealed. */
export const sourceRows = async (vault: SealedSecrets, source: SourceSeed): Promise<Row[]> => [
  sourceRow(source),
  tokenRow(source.id, source.token),
  ...(source.signing === undefined ? [] : [await signingRow(vault, source.id, source.signing)]),
];
