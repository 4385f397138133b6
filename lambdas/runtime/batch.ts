import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { log, nameOf } from './log.ts';

/** Works a batch of messages side by side; a message that fails is retried alone and ends in the dead-letter queue. */
export async function eachMessage(
  name: string,
  event: SQSEvent,
  work: (body: unknown) => Promise<void>,
): Promise<SQSBatchResponse> {
  const results = await Promise.all(
    event.Records.map(async (record) => {
      try {
        await work(JSON.parse(record.body));
        return null;
      } catch (error) {
        log('warn', `${name}.message-failed`, { message: record.messageId, error: nameOf(error) });
        return { itemIdentifier: record.messageId };
      }
    }),
  );
  return { batchItemFailures: results.filter((failure) => failure !== null) };
}
