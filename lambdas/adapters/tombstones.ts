import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { stored } from './dynamo.ts';

/**
 * Which keys were erased. They are remembered in the registry, apart from the keys: a restore of the keys' table alone
 * brings nobody back.
 */
export interface Tombstones {
  /** @param pk the partition of a key's row, `S#<subject>` or `R#<id>` */
  isErased(pk: string): Promise<boolean>;
}

const SUBJECT = 'S#';

/** The registry's row for an erased key: `ERASED#<subject>`, or `ERASED#R#<id>` for a record. */
export const tombstoneKey = (pk: string) => ({
  pk: `ERASED#${pk.startsWith(SUBJECT) ? pk.slice(SUBJECT.length) : pk}`,
  sk: 'E',
});

/** The tombstones of a stage. */
export const registryTombstones = (client: DynamoDBClient, registryTable: string): Tombstones => ({
  async isErased(pk) {
    const get = new GetItemCommand({
      TableName: registryTable,
      Key: stored(tombstoneKey(pk)),
      ProjectionExpression: 'pk',
      ConsistentRead: true,
    });
    return (await client.send(get)).Item !== undefined;
  },
});
