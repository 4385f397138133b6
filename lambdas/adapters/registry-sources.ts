import { type DynamoDBClient, GetItemCommand, paginateQuery } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { CHANNELS } from '../domain/labels.ts';
import type { Source, Sources } from '../intake/ports.ts';
import { loaded, type Row, stored } from './dynamo.ts';
import { digest } from './sealing.ts';
import type { SealedSecrets } from './vault.ts';

const source = z.object({ id: z.string(), channel: z.enum(CHANNELS), maySetChannel: z.boolean() });
const token = z.object({ source: z.string() });
const signing = z.object({ source: z.string(), secretSealed: z.string() });

const SOURCES = 'SOURCES';
const keys = {
  source: (id: string) => ({ pk: SOURCES, sk: id }),
  token: (text: string) => ({ pk: `TOKEN#${digest(text)}`, sk: 'T' }),
  signing: (keyId: string) => ({ pk: `KEY#${keyId}`, sk: 'K' }),
};

/** A row of the registry table. */
export type RegistryRow = Row & { readonly pk: string; readonly sk: string };

/** A source as the registry keeps it. */
export const sourceRow = ({ id, channel, maySetChannel }: Source): RegistryRow => ({
  ...keys.source(id),
  id,
  channel,
  maySetChannel,
});

/** A source's token as the registry keeps it: only its digest. */
export const tokenRow = (sourceId: string, text: string): RegistryRow => ({ ...keys.token(text), source: sourceId });

/** A source's signing key as the registry keeps it: the secret sealed by the vault. */
export const signingRow = async (
  vault: SealedSecrets,
  sourceId: string,
  { key, secret }: { key: string; secret: string },
): Promise<RegistryRow> => ({
  ...keys.signing(key),
  source: sourceId,
  secretSealed: await vault.sealSecret(`signing ${key}`, secret),
});

/** How long a function believes what the registry said: a token that is withdrawn works so much longer at most. */
export const BELIEVED = 30_000;

/** Sources, their tokens and their signing keys in the registry. */
export function registrySources(
  client: DynamoDBClient,
  registryTable: string,
  vault: SealedSecrets,
  now: () => number = Date.now,
): Sources {
  const known = new Map<string, { row: Row; until: number }>();

  async function row(key: { pk: string; sk: string }): Promise<Row | undefined> {
    const name = `${key.pk}\n${key.sk}`;
    const kept = known.get(name);
    if (kept && kept.until > now()) return kept.row;
    const got = await client.send(new GetItemCommand({ TableName: registryTable, Key: stored(key) }));
    known.delete(name);
    if (!got.Item) return undefined;
    const found = loaded(got.Item);
    known.set(name, { row: found, until: now() + BELIEVED });
    return found;
  }

  async function find(id: string): Promise<Source | undefined> {
    const found = await row(keys.source(id));
    return found && source.parse(found);
  }

  return {
    async byToken(text) {
      const found = await row(keys.token(text));
      return found && find(token.parse(found).source);
    },
    async byKey(keyId) {
      const found = await row(keys.signing(keyId));
      if (!found) return undefined;
      const { source: id, secretSealed } = signing.parse(found);
      const [owner, secret] = await Promise.all([find(id), vault.openSecret(`signing ${keyId}`, secretSealed)]);
      return owner && { source: owner, secret };
    },
  };
}

/** Ids of all sources. */
export async function sourceIds(client: DynamoDBClient, TableName: string): Promise<string[]> {
  const query = {
    TableName,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: stored({ ':pk': SOURCES }),
  };
  const ids: string[] = [];
  for await (const page of paginateQuery({ client }, query)) {
    ids.push(...(page.Items ?? []).map((item) => source.parse(loaded(item)).id));
  }
  return ids;
}
