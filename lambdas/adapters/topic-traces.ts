import { DeleteItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Traces } from '../privacy/ports.ts';
import { stored, transact } from './dynamo.ts';
import { sketchKey } from './text-index.ts';
import { topicStore, topicWrite } from './topic-store.ts';

/** Tries while the topic grows at the same moment. */
const ATTEMPTS = 8;

/**
 * What grouping keeps of items: their hashes, and the label of a topic that was taken from them. Counts stay, and so does
 * the id by which a repeated message is recognised.
 */
export function topicTraces(client: DynamoDBClient, TableName: string): Traces {
  const topics = topicStore(client, TableName);

  async function unlabel(topic: string, item: string): Promise<void> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const before = await topics.read(topic);
      if (!before?.labelFrom.includes(item)) return;
      const after = { ...before, version: before.version + 1, label: '', labelFrom: [] };
      const result = await transact(client, [topicWrite(TableName, before, after)]);
      if (result.ok) return;
    }
    throw new Error('the label of a topic could not be removed');
  }

  async function forgetOne(item: string): Promise<void> {
    await client.send(new DeleteItemCommand({ TableName, Key: stored(sketchKey(item)) }));
    const membership = await topics.membership(item);
    if (membership) await unlabel(membership.topic, item);
  }

  return {
    async forget(ids) {
      for (const id of ids) await forgetOne(id);
    },
  };
}
