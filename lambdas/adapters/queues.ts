import { SendMessageBatchCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';

/** Sends to one queue; failures are thrown. */
export interface Queue {
  send(message: unknown): Promise<void>;
  /** @param seconds until it can be received, at most 900 */
  sendLater(message: unknown, seconds: number): Promise<void>;
  sendAll(messages: readonly unknown[]): Promise<void>;
}

const BATCH = 10;
/** SQS holds no message back for longer. */
const LONGEST_DELAY = 900;

export const sqs = (): SQSClient => new SQSClient({});

/** A queue that takes JSON messages. */
export function jsonQueue(client: SQSClient, QueueUrl: string): Queue {
  return {
    async send(message) {
      await client.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(message) }));
    },
    async sendLater(message, seconds) {
      const DelaySeconds = Math.min(LONGEST_DELAY, Math.max(0, Math.ceil(seconds)));
      await client.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(message), DelaySeconds }));
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
