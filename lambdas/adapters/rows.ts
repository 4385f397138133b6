import { setTimeout as wait } from 'node:timers/promises';
import { BatchGetItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { loaded, type Row, stored } from './dynamo.ts';

/** What one call may ask for. */
const MOST_OF_A_BATCH = 100;
const ATTEMPTS = 6;
const FIRST_PAUSE_MS = 25;

/**
 * The rows of a table with these keys, in no order; those that are not there are missing. What a busy table leaves open is
 * asked for again after a pause that grows; throws when it goes on doing so.
 */
export async function rowsOf(
  client: DynamoDBClient,
  TableName: string,
  keys: readonly Row[],
  how: { ConsistentRead?: boolean; ProjectionExpression?: string } = {},
): Promise<Row[]> {
  const rows: Row[] = [];
  let left = keys.map(stored);
  for (let emptyHanded = 0; left.length > 0; ) {
    const batch = left.slice(0, MOST_OF_A_BATCH);
    const asked = { [TableName]: { ...how, Keys: batch } };
    const { Responses, UnprocessedKeys } = await client.send(new BatchGetItemCommand({ RequestItems: asked }));
    rows.push(...(Responses?.[TableName] ?? []).map(loaded));
    const open = UnprocessedKeys?.[TableName]?.Keys ?? [];
    left = [...left.slice(MOST_OF_A_BATCH), ...open];
    emptyHanded = open.length < batch.length ? 0 : emptyHanded + 1;
    if (emptyHanded === ATTEMPTS) throw new Error('rows could not be read: throttled');
    if (open.length > 0) await wait(FIRST_PAUSE_MS * 2 ** emptyHanded);
  }
  return rows;
}
