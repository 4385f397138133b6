import { type DynamoDBClient, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { accepted, type Row, stored } from '../../../lambdas/adapters/dynamo.ts';
import { PEOPLE } from '../../../lambdas/adapters/people.ts';
import { signingRow, sourceRow, tokenRow } from '../../../lambdas/adapters/registry-sources.ts';
import type { SealedSecrets } from '../../../lambdas/adapters/vault.ts';
import type { Source } from '../../../lambdas/intake/ports.ts';
import { newSecret, rosterRow, subscriptionRow } from '../../registry.ts';
import type { NewPerson, PeopleFile } from './people-file.ts';

/** A stage's registry table and the vault that seals the secrets in it. */
export interface Registry {
  readonly client: DynamoDBClient;
  readonly table: string;
  readonly vault: SealedSecrets;
}

const put = async ({ client, table }: Registry, row: Row): Promise<void> => {
  await client.send(new PutItemCommand({ TableName: table, Item: stored(row) }));
};

/** Adds a row; false when it is there already. */
async function add({ client, table }: Registry, row: Row): Promise<boolean> {
  const Item = stored(row);
  const condition = { ConditionExpression: 'attribute_not_exists(pk)' };
  return accepted(client.send(new PutItemCommand({ TableName: table, Item, ...condition })));
}

/** Writes who a person is. What the product knows of somebody who works already (load, presence) stays. */
async function writePerson({ client, table }: Registry, person: NewPerson): Promise<void> {
  const fields = Object.entries(person);
  const known = fields.map((_, index) => `#n${index} = :v${index}`);
  const kept = ['currentLoad = if_not_exists(currentLoad, :none)', 'present = if_not_exists(present, :yes)'];
  const values = fields.map(([, value], index) => [`:v${index}`, value]);
  const command = new UpdateItemCommand({
    TableName: table,
    Key: stored({ pk: PEOPLE, sk: person.id }),
    UpdateExpression: `SET ${[...known, ...kept].join(', ')}`,
    ExpressionAttributeNames: Object.fromEntries(fields.map(([name], index) => [`#n${index}`, name])),
    ExpressionAttributeValues: stored({ ...Object.fromEntries(values), ':none': 0, ':yes': true }),
  });
  await client.send(command);
}

/** Writes people, rosters and subscribers; again, it brings them up to date. */
export async function writePeople(registry: Registry, { people, teams, subscribers }: PeopleFile): Promise<void> {
  for (const person of people) await writePerson(registry, person);
  for (const roster of teams) await put(registry, rosterRow(roster));
  for (const subscriber of subscribers) await put(registry, subscriptionRow(subscriber));
}

/** What a new source must be told; shown once, kept as a digest and sealed. */
export interface Credentials {
  token: string;
  signing?: { key: string; secret: string };
}

export interface SourceOptions {
  /** Make further credentials for a source that is there already. */
  readonly again: boolean;
  /** Make a key for signed requests too. */
  readonly signing: boolean;
}

/** Creates a source with its token; undefined when it is there already and no further credentials are asked for. */
export async function createSource(
  registry: Registry,
  source: Source,
  { again, signing }: SourceOptions,
): Promise<Credentials | undefined> {
  const created = await add(registry, sourceRow(source));
  if (!created && !again) return undefined;
  const token = newSecret(source.id);
  await put(registry, tokenRow(source.id, token));
  if (!signing) return { token };
  const key = { key: newSecret(`${source.id}_key`).slice(0, 40), secret: newSecret('sign') };
  await put(registry, await signingRow(registry.vault, source.id, key));
  return { token, signing: key };
}
