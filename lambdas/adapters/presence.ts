import { ConditionalCheckFailedException, type DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { loaded, stored } from './dynamo.ts';
import { PEOPLE } from './people.ts';

const presenceRow = z.object({ present: z.boolean(), seenAt: z.prefault(z.nullable(z.string()), null) });

/**
 * Says in the registry whether a person is there, and when they said so. Answers what was known before; undefined when
 * nobody of that id owns feedback.
 */
export function registryPresence(client: DynamoDBClient, registryTable: string, now: () => number) {
  return async (person: string, present: boolean): Promise<z.infer<typeof presenceRow> | undefined> => {
    const update = new UpdateItemCommand({
      TableName: registryTable,
      Key: stored({ pk: PEOPLE, sk: person }),
      UpdateExpression: 'SET present = :present, seenAt = :at',
      // Whoever took work without being a member has a row with a load alone.
      ConditionExpression: 'attribute_exists(id)',
      ReturnValues: 'UPDATED_OLD',
      ExpressionAttributeValues: stored({ ':present': present, ':at': new Date(now()).toISOString() }),
    });
    try {
      const { Attributes = {} } = await client.send(update);
      return presenceRow.parse(loaded(Attributes));
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return undefined;
      throw error;
    }
  };
}
