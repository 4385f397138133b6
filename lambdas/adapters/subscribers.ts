import { type DynamoDBClient, paginateQuery } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { loaded, stored } from './dynamo.ts';

export const SUBSCRIBERS = 'SUBSCRIBERS';

/** Who gets reports by mail (`pk=SUBSCRIBERS`, `sk=<id>`). */
export const subscriberRow = z.object({
  id: z.string(),
  email: z.email(),
  audience: z.enum(['handler', 'product', 'management']),
});
export type SubscriberRow = z.infer<typeof subscriberRow>;

/** Reads everybody who gets reports. */
export async function readSubscribers(client: DynamoDBClient, TableName: string): Promise<SubscriberRow[]> {
  const query = {
    TableName,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: stored({ ':pk': SUBSCRIBERS }),
  };
  const found: SubscriberRow[] = [];
  for await (const page of paginateQuery({ client }, query)) {
    for (const item of page.Items ?? []) found.push(subscriberRow.parse(loaded(item)));
  }
  return found;
}
