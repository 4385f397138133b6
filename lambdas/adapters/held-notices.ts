import {
  type AttributeValue,
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  type QueryCommandOutput,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { HeldNotice, HeldNotices } from '../loop/outbound.ts';
import { accepted, loaded, stored } from './dynamo.ts';

const HELD = 'HELD';
const ATTEMPTS = 5;

const pileRow = z.object({
  sk: z.string(),
  version: z.number(),
  notices: z.array(
    z.object({ event: z.object({ id: z.string(), seq: z.number() }), template: z.string(), until: z.string() }),
  ),
});

const nameOf = ({ event, template }: HeldNotice): string => `${event.id}/${event.seq}/${template}`;

/**
 * Held notices in the ledger's table, one row a person (`pk=HELD`, `sk=<person id>`): what belongs into one mail is in
 * one row, and a row that is emptied needs no deleting.
 */
export function heldNotices(client: DynamoDBClient, TableName: string): HeldNotices {
  const keyOf = (person: string) => stored({ pk: HELD, sk: person });

  /** Takes notices off the pile as it was read; false when it has changed since. */
  async function rewrite(person: string, version: number, rest: readonly HeldNotice[]): Promise<boolean> {
    const update = new UpdateItemCommand({
      TableName,
      Key: keyOf(person),
      UpdateExpression: 'SET notices = :rest, version = :next',
      ConditionExpression: 'version = :read',
      ExpressionAttributeValues: stored({ ':rest': [...rest], ':next': version + 1, ':read': version }),
    });
    return accepted(client.send(update));
  }

  return {
    async hold(person, notice) {
      await client.send(
        new UpdateItemCommand({
          TableName,
          Key: keyOf(person),
          UpdateExpression: 'SET notices = list_append(if_not_exists(notices, :none), :one) ADD version :step',
          ExpressionAttributeValues: stored({ ':none': [], ':one': [notice], ':step': 1 }),
        }),
      );
    },
    async piles() {
      const rows: z.infer<typeof pileRow>[] = [];
      let from: Record<string, AttributeValue> | undefined;
      do {
        const page: QueryCommandOutput = await client.send(
          new QueryCommand({
            TableName,
            KeyConditionExpression: 'pk = :held',
            ExpressionAttributeValues: stored({ ':held': HELD }),
            ...(from && { ExclusiveStartKey: from }),
          }),
        );
        rows.push(...(page.Items ?? []).map((item) => pileRow.parse(loaded(item))));
        from = page.LastEvaluatedKey;
      } while (from !== undefined);
      return rows.filter(({ notices }) => notices.length > 0).map(({ sk, notices }) => ({ person: sk, notices }));
    },
    async takeOff(person, notices) {
      const taken = new Set(notices.map(nameOf));
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const got = await client.send(new GetItemCommand({ TableName, Key: keyOf(person), ConsistentRead: true }));
        if (!got.Item) return;
        const row = pileRow.parse(loaded(got.Item));
        const rest = row.notices.filter((notice) => !taken.has(nameOf(notice)));
        if (await rewrite(person, row.version, rest)) return;
      }
      throw new Error('the pile changes faster than it is taken off');
    },
  };
}
