import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { REQUEST_KINDS } from '../contracts/privacy.ts';
import { CODE_LIFETIME, type Codes } from '../customer/ports.ts';
import { loaded, stored } from './dynamo.ts';

const MOST_TRIES = 5;
const keyOf = (item: string) => ({ pk: `CODE#${item}`, sk: 'CODE' });
const codeRow = z.object({ mac: z.string(), kind: z.enum(REQUEST_KINDS) });

/** Codes in the ledger, by their MAC; one an item, the last one sent. */
export function ledgerCodes(client: DynamoDBClient, TableName: string): Codes {
  /** One more try, if there are any left; the row as it is then. */
  async function attempt(item: string, now: number) {
    const update = new UpdateItemCommand({
      TableName,
      Key: stored(keyOf(item)),
      UpdateExpression: 'ADD tries :one',
      // Rows leave late after their time, so the time itself is asked.
      ConditionExpression: 'tries < :most AND validTo > :now',
      ExpressionAttributeValues: stored({ ':one': 1, ':most': MOST_TRIES, ':now': now }),
      ReturnValues: 'ALL_NEW',
    });
    const { Attributes } = await client.send(update);
    return codeRow.parse(loaded(Attributes ?? {}));
  }

  /** Uses a code up; of two at once one does. */
  async function spend(item: string, mac: string): Promise<void> {
    const update = new UpdateItemCommand({
      TableName,
      Key: stored(keyOf(item)),
      UpdateExpression: 'SET tries = :most, mac = :none',
      ConditionExpression: 'mac = :mac',
      ExpressionAttributeValues: stored({ ':mac': mac, ':most': MOST_TRIES, ':none': '' }),
    });
    await client.send(update);
  }

  return {
    async keep(item, { mac, kind }, now) {
      const validTo = now + CODE_LIFETIME;
      const row = { ...keyOf(item), mac, kind, tries: 0, validTo, expiresAt: Math.ceil(validTo / 1000) };
      await client.send(new PutItemCommand({ TableName, Item: stored(row) }));
    },
    async use(item, mac, now) {
      try {
        const row = await attempt(item, now);
        if (row.mac !== mac) return null;
        await spend(item, mac);
        return row.kind;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return null;
        throw error;
      }
    },
  };
}
