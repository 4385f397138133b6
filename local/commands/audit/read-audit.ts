import { type DynamoDBClient, paginateQuery, paginateScan } from '@aws-sdk/client-dynamodb';
import { loaded, stored } from '../../../lambdas/adapters/dynamo.ts';
import { chainKey } from '../../../lambdas/domain/audit/keys.ts';
import { CHAINS } from '../../../lambdas/domain/audit/link.ts';
import type { StoredRow } from './check-chain.ts';

/** All rows of one chain, in order. Consistent: what was there when the reading began is not missed. */
export async function* chainRows(client: DynamoDBClient, TableName: string, chain: number): AsyncGenerator<StoredRow> {
  const query = {
    TableName,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: stored({ ':pk': chainKey(chain) }),
    ConsistentRead: true,
  };
  for await (const page of paginateQuery({ client }, query)) yield* (page.Items ?? []).map(loaded);
}

/** Rows that belong to no chain: what somebody put there for the lists to show. */
export async function* strayRows(client: DynamoDBClient, TableName: string): AsyncGenerator<StoredRow> {
  const chains = Array.from({ length: CHAINS }, (_, chain): [string, string] => [`:c${chain}`, chainKey(chain)]);
  const scan = {
    TableName,
    FilterExpression: `NOT pk IN (${chains.map(([name]) => name).join(', ')})`,
    ExpressionAttributeValues: stored(Object.fromEntries(chains)),
  };
  for await (const page of paginateScan({ client }, scan)) yield* (page.Items ?? []).map(loaded);
}
