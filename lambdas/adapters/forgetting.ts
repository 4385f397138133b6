import { type DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { Forgetting } from '../privacy/ports.ts';
import { subjectPk } from './blind-index.ts';
import { loaded, stored } from './dynamo.ts';
import { ALIASES, dynamoKeyTable, type KeyTable } from './key-table.ts';
import { tombstoneKey } from './tombstones.ts';
import { recordPk } from './vault.ts';

/** Writes down that a key is erased and for ever was; answers every alias that was ever written down with it. */
export interface Graveyard {
  bury(pk: string, aliases: readonly string[], at: string): Promise<string[]>;
}

/** Tries to remove a key while somebody goes on adding aliases to it. */
const ATTEMPTS = 8;

const aliasSet = z.prefault(z.instanceof(Set), new Set());
const aliasesIn = (row: Record<string, unknown>): string[] => [...aliasSet.parse(row[ALIASES])].map(String).toSorted();

/**
 * Removes keys for good. The tombstone is written first: from then on the key opens nothing, even if a crash leaves its
 * row or a restore brings it back. The subject's own row goes last and only with the list of aliases that was read, so
 * that an alias added meanwhile is found. Repeating it is harmless.
 */
export function forgettingOver(table: KeyTable, graves: Graveyard): Forgetting {
  async function once(subject: string, at: string): Promise<string[] | undefined> {
    const pk = subjectPk(subject);
    const row = await table.get(pk);
    const aliases = row ? aliasesIn(row) : [];
    const closure = await graves.bury(pk, aliases, at);
    // One that has become somebody else's meanwhile stays.
    for (const alias of closure) await table.remove(alias, { field: 'subject', is: subject });
    if (!row) return closure;
    return (await table.remove(pk, { field: ALIASES, is: row[ALIASES] })) ? closure : undefined;
  }

  return {
    async subject(subject, at) {
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const closure = await once(subject, at);
        if (closure) return closure;
      }
      throw new Error('the subject could not be forgotten: too many others at once');
    },
    async unname(subject) {
      const pk = subjectPk(subject);
      const row = await table.get(pk);
      for (const alias of row ? aliasesIn(row) : []) {
        await table.remove(alias, { field: 'subject', is: subject });
        await table.unlist(pk, alias);
      }
    },
    async aliasesOf(subject) {
      const row = await table.get(subjectPk(subject));
      return row ? aliasesIn(row) : [];
    },
    async record(id, at) {
      const pk = recordPk(id);
      await graves.bury(pk, [], at);
      await table.remove(pk);
    },
  };
}

/** The graveyard in the registry. */
export const registryGraveyard = (client: DynamoDBClient, TableName: string): Graveyard => ({
  async bury(pk, aliases, at) {
    const named = aliases.length > 0;
    const update = new UpdateItemCommand({
      TableName,
      Key: stored(tombstoneKey(pk)),
      UpdateExpression: `SET erasedAt = if_not_exists(erasedAt, :at)${named ? ` ADD ${ALIASES} :aliases` : ''}`,
      ExpressionAttributeValues: stored({ ':at': at, ':aliases': named ? new Set(aliases) : undefined }),
      ReturnValues: 'ALL_NEW',
    });
    const { Attributes } = await client.send(update);
    return Attributes ? aliasesIn(loaded(Attributes)) : [...aliases];
  },
});

/** Removes keys of a stage. */
export const stageForgetting = (client: DynamoDBClient, tables: { keys: string; registry: string }): Forgetting =>
  forgettingOver(dynamoKeyTable(client, tables.keys), registryGraveyard(client, tables.registry));
