import { randomBytes } from 'node:crypto';
import { BatchWriteItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { type Row, stored } from '../lambdas/adapters/dynamo.ts';
import { PEOPLE, type PersonRow, type RosterRow, TEAMS } from '../lambdas/adapters/people.ts';
import { signingRow, sourceRow, tokenRow } from '../lambdas/adapters/registry-sources.ts';
import { SUBSCRIBERS, type SubscriberRow } from '../lambdas/adapters/subscribers.ts';
import { type SealedSecrets, stageSecrets } from '../lambdas/adapters/vault.ts';
import type { Channel } from '../lambdas/domain/labels.ts';

/** A system that may send feedback, with what it shows to be believed. */
export interface NewSource {
  readonly id: string;
  readonly channel: Channel;
  readonly maySetChannel: boolean;
  readonly token: string;
  /** For senders that sign their requests. */
  readonly signing?: { readonly key: string; readonly secret: string };
}

/** Where to write: the clients' settings (none: the environment's account) and the names that the stacks put out. */
export interface Registry {
  readonly client: ConstructorParameters<typeof DynamoDBClient>[0] & ConstructorParameters<typeof KMSClient>[0];
  readonly registryTable: string;
  readonly keysTable: string;
  readonly contactKeyId: string;
}

/** A secret that is not guessed: 32 bytes by chance. The prefix tells what it is for when it turns up somewhere. */
export const newSecret = (prefix: string): string => `${prefix}_${randomBytes(32).toString('base64url')}`;

export const personRow = (person: PersonRow): Row => ({ pk: PEOPLE, sk: person.id, ...person });
export const subscriptionRow = (subscriber: SubscriberRow): Row => ({
  pk: SUBSCRIBERS,
  sk: subscriber.id,
  ...subscriber,
});
export const rosterRow = (roster: RosterRow): Row => ({ pk: TEAMS, sk: roster.team, ...roster });

/** A source as the registry keeps it: its token as a digest, its signing secret sealed (R6.5). */
export const sourceRows = async (vault: SealedSecrets, source: NewSource): Promise<Row[]> => [
  sourceRow({ id: source.id, channel: source.channel, maySetChannel: source.maySetChannel }),
  tokenRow(source.id, source.token),
  ...(source.signing === undefined ? [] : [await signingRow(vault, source.id, source.signing)]),
];

const MOST_IN_ONE_WRITE = 25;

const write = async (client: DynamoDBClient, table: string, rows: readonly Row[]): Promise<void> => {
  const puts = rows.map((row) => ({ PutRequest: { Item: stored(row) } }));
  for (let at = 0; at < puts.length; at += MOST_IN_ONE_WRITE) {
    const RequestItems = { [table]: puts.slice(at, at + MOST_IN_ONE_WRITE) };
    const { UnprocessedItems } = await client.send(new BatchWriteItemCommand({ RequestItems }));
    if (Object.keys(UnprocessedItems ?? {}).length > 0) throw new Error(`${table} did not take every row; try again`);
  }
};

/** Writes people, rosters and sources into a stage's registry. Rows that are there already are replaced. */
export const register = async (
  registry: Registry,
  rows: readonly Row[],
  sources: readonly NewSource[],
): Promise<void> => {
  const dynamo = new DynamoDBClient(registry.client ?? {});
  const kms = new KMSClient(registry.client ?? {});
  try {
    const vault = stageSecrets(dynamo, { KEYS_TABLE: registry.keysTable, KMS_KEY_ID: registry.contactKeyId }, kms);
    const ofSources = await Promise.all(sources.map((source) => sourceRows(vault, source)));
    await write(dynamo, registry.registryTable, [...rows, ...ofSources.flat()]);
  } finally {
    dynamo.destroy();
    kms.destroy();
  }
};
