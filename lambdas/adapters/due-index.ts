import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { type Feedback, feedbackSchema } from '../contracts/feedback.ts';
import { DUE_SHARDS } from '../domain/index-keys.ts';
import { loaded, stored } from './dynamo.ts';

const perShard = (limit: number): number => Math.ceil(limit / DUE_SHARDS);

/** Reads the sparse index of checkpoints: a bounded read of each partition. */
export function dueIndex(client: DynamoDBClient, TableName: string) {
  async function ofShard(shard: number, at: string, limit: number): Promise<Feedback[]> {
    const query = new QueryCommand({
      TableName,
      IndexName: 'due',
      KeyConditionExpression: 'dueKey = :key AND dueSort < :end',
      ExpressionAttributeValues: stored({ ':key': `due#${shard}`, ':end': `${at}#~` }),
      Limit: limit,
    });
    const { Items = [] } = await client.send(query);
    return Items.map((item) => feedbackSchema.parse(loaded(item)));
  }

  return async (at: string, limit: number): Promise<Feedback[]> => {
    const shards = Array.from({ length: DUE_SHARDS }, (_, shard) => ofShard(shard, at, perShard(limit)));
    return (await Promise.all(shards)).flat();
  };
}
