import { SendMessageBatchCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';

/** Sends to one queue; failures are thrown. */
export interface Queue {
  send(message: unknown): Promise<void>;
  sendAll(messages: readonly unknown[]): Promise<void>;
}

const BATCH = 10;

export const sqs = (): SQSClient => new SQSClient({});

/** A queue that takes JSON messages. */
export function jsonQueue(client: SQSClient, QueueUrl: string): Queue {
  return {
    async send(message) {
      await client.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(message) }));
    },
    async sendAll(messages) {
      for (let from = 0; from < messages.length; from += BATCH) {
        const entries = messages
          .slice(from, from + BATCH)
          .map((message, index) => ({ Id: String(index), MessageBody: JSON.stringify(message) }));
        const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl, Entries: entries }));
        if (Failed.length > 0) throw new Error(`${Failed.length} messages were not taken by the queue`);
      }
    },
  };
}
