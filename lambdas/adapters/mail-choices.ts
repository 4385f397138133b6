import { type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { MAIL_CHOICES } from '../contracts/customer.ts';
import { iso } from '../domain/instants.ts';
import type { MailChoices } from '../loop/outbound.ts';
import { loaded, stored } from './dynamo.ts';

const choiceRow = z.object({ choice: z.enum(MAIL_CHOICES) });

const keyOf = (mac: string) => ({ pk: `SUPPRESSED#${mac}`, sk: 'S' });

/** What may be sent to an address, in the registry; no row means everything. */
export function registryMailChoices(client: DynamoDBClient, registryTable: string): MailChoices {
  const TableName = registryTable;
  return {
    async of(mac) {
      const got = await client.send(new GetItemCommand({ TableName, Key: stored(keyOf(mac)), ConsistentRead: true }));
      return got.Item ? choiceRow.parse(loaded(got.Item)).choice : 'all';
    },
    async choose(mac, choice, now) {
      await client.send(new PutItemCommand({ TableName, Item: stored({ ...keyOf(mac), choice, at: iso(now) }) }));
    },
  };
}
