import { ConditionalCheckFailedException, type DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { stored } from './dynamo.ts';
import { PEOPLE } from './people.ts';

/** Says in the registry whether a person is there, and when they said so; false when nobody of that id owns feedback. */
export function registryPresence(client: DynamoDBClient, registryTable: string, now: () => number) {
  return async (person: string, present: boolean): Promise<boolean> => {
    const update = new UpdateItemCommand({
      TableName: registryTable,
      Key: stored({ pk: PEOPLE, sk: person }),
      UpdateExpression: 'SET present = :present, seenAt = :at',
      // Whoever took work without being a member has a row with a load alone.
      ConditionExpression: 'attribute_exists(id)',
      ExpressionAttributeValues: stored({ ':present': present, ':at': new Date(now()).toISOString() }),
    });
    try {
      await client.send(update);
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  };
}
