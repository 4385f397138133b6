import { type DynamoDBClient, PutItemCommand, paginateQuery } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { TIME_SHARDS, timePartition } from '../domain/index-keys.ts';
import type { ReceivedLong } from '../privacy/ports.ts';
import { loaded, stored } from './dynamo.ts';
import { DAYS } from './received-days.ts';

/** Days of which everything has its end (`pk=RETAINED`, `sk=yyyy-mm-dd` in the ledger). */
const FINISHED = 'RETAINED';

const row = z.object({ id: z.string(), expiresAt: z.optional(z.number()) });

/** What was received long ago, by the index of time and the ledger's list of days. */
export function receivedLong(client: DynamoDBClient, tables: { feedback: string; ledger: string }): ReceivedLong {
  async function daysOf(pk: string, latest: string): Promise<string[]> {
    const days: string[] = [];
    const query = {
      TableName: tables.ledger,
      KeyConditionExpression: 'pk = :pk AND sk <= :latest',
      ExpressionAttributeValues: stored({ ':pk': pk, ':latest': latest }),
    };
    for await (const page of paginateQuery({ client }, query)) {
      days.push(...(page.Items ?? []).map((item) => String(loaded(item)['sk'])));
    }
    return days;
  }

  return {
    async unfinishedDays(latest) {
      const [days, finished] = await Promise.all([daysOf(DAYS, latest), daysOf(FINISHED, latest)]);
      const done = new Set(finished);
      return days.filter((day) => !done.has(day));
    },
    async *unendedOf(day) {
      for (let shard = 0; shard < TIME_SHARDS; shard += 1) {
        const query = {
          TableName: tables.feedback,
          IndexName: 'time',
          KeyConditionExpression: 'timeKey = :key',
          ProjectionExpression: 'id, expiresAt',
          ExpressionAttributeValues: stored({ ':key': timePartition(day, shard) }),
        };
        for await (const page of paginateQuery({ client }, query)) {
          const rows = (page.Items ?? []).map((item) => row.parse(loaded(item)));
          yield rows.filter(({ expiresAt }) => expiresAt === undefined).map(({ id }) => id);
        }
      }
    },
    async finished(day) {
      const Item = stored({ pk: FINISHED, sk: day });
      await client.send(new PutItemCommand({ TableName: tables.ledger, Item }));
    },
  };
}
