import { BatchWriteItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { marshall } from '@aws-sdk/util-dynamodb';
import { stageVault } from '../lambdas/adapters/vault.ts';
import { requestToken } from './companion/issuer.ts';
import { dummyCredentials, LOCAL_REGION } from './emulator.ts';
import { Seeded } from './endpoints.ts';
import { LOCAL_TEAMS, localPeople, tokenHolders } from './people.ts';
import { newSecret, peopleRows, type Row, type SourceSeed, sourceRows } from './registry.ts';

/** Where to write: a deployed registry table, and who signs tokens. */
export interface SeedTarget {
  readonly aws: string;
  readonly issuer: string;
  readonly outputs: { readonly RegistryTable: string; readonly KeysTable: string; readonly ContactKeyId: string };
}

const MOST_IN_ONE_WRITE = 25;

const localSources = () =>
  ({
    web: { id: 'web', channel: 'web', maySetChannel: false, token: newSecret('web') },
    hotline: { id: 'hotline', channel: 'hotline', maySetChannel: false, token: newSecret('hotline') },
    partner: {
      id: 'partner',
      channel: 'partner',
      maySetChannel: true,
      token: newSecret('partner'),
      signing: { key: 'partner-1', secret: newSecret('sign') },
    },
  }) satisfies Record<string, SourceSeed>;

const clientOf = (aws: string) => ({
  endpoint: aws,
  region: LOCAL_REGION,
  credentials: {
    accessKeyId: dummyCredentials.AWS_ACCESS_KEY_ID,
    secretAccessKey: dummyCredentials.AWS_SECRET_ACCESS_KEY,
  },
});

const write = async (client: DynamoDBClient, table: string, rows: readonly Row[]): Promise<void> => {
  const puts = rows.map((row) => ({ PutRequest: { Item: marshall(row, { removeUndefinedValues: true }) } }));
  for (let at = 0; at < puts.length; at += MOST_IN_ONE_WRITE) {
    const RequestItems = { [table]: puts.slice(at, at + MOST_IN_ONE_WRITE) };
    const { UnprocessedItems } = await client.send(new BatchWriteItemCommand({ RequestItems }));
    const left = Object.keys(UnprocessedItems ?? {}).length;
    if (left > 0) throw new Error('the registry table did not take every row');
  }
};

const tokens = async (issuer: string) => {
  const made = Object.entries(tokenHolders).map(async ([role, who]) => [
    role,
    await requestToken(issuer, { ...who, teams: [...who.teams] }),
  ]);
  return Object.fromEntries(await Promise.all(made));
};

const people = () =>
  Object.fromEntries(
    LOCAL_TEAMS.map((team) => [
      team,
      Object.fromEntries(
        localPeople.flatMap((each) => (each.team === team ? [[each.place, { id: each.id, email: each.email }]] : [])),
      ),
    ]),
  );

/** Writes the local cloud's sources and people into its registry and makes a day's token for each role. */
export const seed = async (target: SeedTarget): Promise<Seeded> => {
  const sources = localSources();
  const all: SourceSeed[] = Object.values(sources);
  const { RegistryTable, KeysTable, ContactKeyId } = target.outputs;
  const client = new DynamoDBClient(clientOf(target.aws));
  const kms = new KMSClient(clientOf(target.aws));
  const vault = stageVault(client, { keysTable: KeysTable, kmsKeyId: ContactKeyId }, kms);
  const rows = await Promise.all(all.map((source) => sourceRows(vault, source)));
  await write(client, RegistryTable, [...peopleRows(), ...rows.flat()]);
  client.destroy();
  kms.destroy();
  const { web, hotline, partner } = sources;
  return Seeded.parse({
    sources: {
      web: { token: web.token },
      hotline: { token: hotline.token },
      partner: { token: partner.token, ...partner.signing },
    },
    tokens: await tokens(target.issuer),
    people: people(),
  });
};
