import {
  SendMessageBatchCommand,
  type SendMessageBatchRequestEntry,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';

/** Sends to one queue; failures are thrown. */
export interface Queue {
  send(message: unknown): Promise<void>;
  /** @param seconds until it can be received, at most 900 */
  sendLater(message: unknown, seconds: number): Promise<void>;
  sendAll(messages: readonly unknown[]): Promise<void>;
}

/** A message of a queue that keeps the order within a group; sent twice within minutes, it is there once. */
export interface Ordered {
  group: string;
  /** Names the message. */
  key: string;
  message: unknown;
}

const BATCH = 10;
/** SQS holds no message back for longer. */
const LONGEST_DELAY = 900;

export const sqs = (): SQSClient => new SQSClient({});

type Entry = Omit<SendMessageBatchRequestEntry, 'Id'>;

async function sendBatches(client: SQSClient, QueueUrl: string, all: readonly Entry[]): Promise<void> {
  for (let from = 0; from < all.length; from += BATCH) {
    const Entries = all.slice(from, from + BATCH).map((entry, index) => ({ Id: String(index), ...entry }));
    const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
    if (Failed.length > 0) throw new Error(`${Failed.length} messages were not taken by the queue`);
  }
}

/** A FIFO queue that takes JSON messages. */
export const orderedQueue = (client: SQSClient, QueueUrl: string) => ({
  sendAll: (messages: readonly Ordered[]): Promise<void> =>
    sendBatches(
      client,
      QueueUrl,
      messages.map(({ group, key, message }) => ({
        MessageGroupId: group,
        MessageDeduplicationId: key,
        MessageBody: JSON.stringify(message),
      })),
    ),
});

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
    sendAll: (messages) =>
      sendBatches(
        client,
        QueueUrl,
        messages.map((message) => ({ MessageBody: JSON.stringify(message) })),
      ),
  };
}
