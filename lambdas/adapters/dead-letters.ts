import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { eventSchema, type FeedbackEvent } from '../contracts/event.ts';
import { isScrubbed, scrubEvent } from '../domain/data-subject/scrub-event.ts';
import type { Traces } from '../privacy/ports.ts';

/** Nobody else gets a message while all of a queue are looked at. */
const HIDDEN_SECONDS = 240;
const AT_ONCE = 10;

function eventIn({ Body }: Message): FeedbackEvent | undefined {
  if (Body === undefined) return undefined;
  return eventSchema.safeParse(JSON.parse(Body)).data;
}

/**
 * Events that were given up on, in queues of dead letters. Those of erased items are put back without their words, so that
 * handing them in again still does what follows from them; the others are left as they are.
 */
export function deadLetters(client: SQSClient, urls: readonly string[]): Traces {
  async function forgetIn(QueueUrl: string, ids: ReadonlySet<string>): Promise<void> {
    const seen = new Map<string, string>();
    for (;;) {
      // Long polling asks all of a queue's servers: no message is passed over.
      const ask = { QueueUrl, MaxNumberOfMessages: AT_ONCE, VisibilityTimeout: HIDDEN_SECONDS, WaitTimeSeconds: 1 };
      const { Messages = [] } = await client.send(new ReceiveMessageCommand(ask));
      if (Messages.length === 0) break;
      for (const message of Messages) {
        const { MessageId = '', ReceiptHandle = '' } = message;
        const event = eventIn(message);
        if (event === undefined || !ids.has(event.id) || isScrubbed(event)) {
          seen.set(MessageId, ReceiptHandle);
          continue;
        }
        const MessageBody = JSON.stringify(scrubEvent(event));
        await client.send(new SendMessageCommand({ QueueUrl, MessageBody }));
        await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
      }
    }
    for (const ReceiptHandle of seen.values()) {
      await client.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout: 0 }));
    }
  }

  return {
    async forget(ids) {
      for (const url of urls) await forgetIn(url, new Set(ids));
    },
  };
}
