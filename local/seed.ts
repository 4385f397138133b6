import type { Row } from '../lambdas/adapters/dynamo.ts';
import { requestToken } from './companion/issuer.ts';
import type { StackOutputs } from './deploy.ts';
import { localClient } from './emulator.ts';
import { Seeded } from './endpoints.ts';
import { LOCAL_TEAMS, type LocalPerson, type LocalPlace, type LocalTeam, localPeople, tokenHolders } from './people.ts';
import { newSecret, personRow, register, rosterRow, subscriptionRow } from './registry.ts';

const CAPACITY = 1_000; // nobody of the local cloud is ever too busy

const personIn = (person: LocalPerson): Row =>
  personRow({
    id: person.id,
    name: person.name,
    email: person.email,
    role: person.role,
    teams: [person.team],
    languages: ['zh', 'en'],
    capacity: CAPACITY,
    currentLoad: 0,
    present: true,
    standing: true,
    lastAssignedAt: null,
  });

/** Who gets the reports of the local cloud by mail. */
const subscriber: Row = subscriptionRow({
  id: 'product-head',
  email: 'product.head@example.com',
  audience: 'management',
});

const placeIn = (team: LocalTeam, place: LocalPlace): LocalPerson => {
  const found = localPeople.find((person) => person.team === team && person.place === place);
  if (found === undefined) throw new Error(`team ${team} has no ${place}`);
  return found;
};

const rosterOf = (team: LocalTeam): Row =>
  rosterRow({
    team,
    lead: placeIn(team, 'lead').id,
    head: placeIn(team, 'head').id,
    executive: placeIn(team, 'executive').id,
    oncall: [placeIn(team, 'oncall').id, placeIn(team, 'head').id],
  });

/** Everybody of the local cloud and who answers for each team, as the registry keeps them. */
export const peopleRows = (): Row[] => [...localPeople.map(personIn), ...LOCAL_TEAMS.map(rosterOf), subscriber];

const newSources = () => ({
  web: { id: 'web', channel: 'web' as const, maySetChannel: false, token: newSecret('web') },
  hotline: { id: 'hotline', channel: 'hotline' as const, maySetChannel: false, token: newSecret('hotline') },
  partner: {
    id: 'partner',
    channel: 'partner' as const,
    maySetChannel: true,
    token: newSecret('partner'),
    signing: { key: 'partner-1', secret: newSecret('sign') },
  },
});

const tokens = async (issuer: string) => {
  const made = Object.entries(tokenHolders).map(async ([role, who]) => [
    role,
    await requestToken(issuer, { ...who, teams: [...who.teams] }),
  ]);
  return Object.fromEntries(await Promise.all(made));
};

const ofTeam = (team: LocalTeam) =>
  Object.fromEntries(
    localPeople.flatMap(({ team: own, place, id, email }) => (own === team ? [[place, { id, email }]] : [])),
  );

/** Where to write, and who signs tokens. */
export interface SeedTarget {
  readonly aws: string;
  readonly issuer: string;
  readonly outputs: Pick<StackOutputs, 'RegistryTable' | 'KeysTable' | 'ContactKeyId'>;
}

/** Writes the local cloud's sources and people into its registry and makes a day's token for each role. */
export const seed = async ({ aws, issuer, outputs }: SeedTarget): Promise<Seeded> => {
  const sources = newSources();
  const registry = {
    client: localClient(aws),
    registryTable: outputs.RegistryTable,
    keysTable: outputs.KeysTable,
    contactKeyId: outputs.ContactKeyId,
  };
  await register(registry, peopleRows(), Object.values(sources));
  const { web, hotline, partner } = sources;
  return Seeded.parse({
    sources: {
      web: { token: web.token },
      hotline: { token: hotline.token },
      partner: { token: partner.token, ...partner.signing },
    },
    tokens: await tokens(issuer),
    people: Object.fromEntries(LOCAL_TEAMS.map((team) => [team, ofTeam(team)])),
  });
};
