import { SendMessageBatchCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { IntakeQueue } from '../intake/ports.ts';

const MOST_AT_ONCE = 10;

const messageOf = (id: string): string => JSON.stringify({ v: 1, id });

/** The queue in front of the analysis. A failure to send is an answer and never thrown: the items are stored already. */
export function sqsIntakeQueue(QueueUrl: string, client: SQSClient = new SQSClient()): IntakeQueue {
  async function sendSome(ids: readonly string[]): Promise<string[]> {
    const [only, ...others] = ids;
    try {
      if (only !== undefined && others.length === 0) {
        await client.send(new SendMessageCommand({ QueueUrl, MessageBody: messageOf(only) }));
        return [];
      }
      const Entries = ids.map((id, index) => ({ Id: String(index), MessageBody: messageOf(id) }));
      const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
      return Failed.flatMap(({ Id }) => ids[Number(Id)] ?? []);
    } catch {
      return [...ids];
    }
  }

  return {
    async send(ids) {
      const groups = Array.from({ length: Math.ceil(ids.length / MOST_AT_ONCE) }, (_, group) =>
        ids.slice(group * MOST_AT_ONCE, (group + 1) * MOST_AT_ONCE),
      );
      return (await Promise.all(groups.map(sendSome))).flat();
    },
  };
}
