import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
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

type Outcome = SQSBatchResponse['batchItemFailures'];

/** Works messages one after the other; what comes after a failure comes again with it. */
async function untilFailure(
  name: string,
  records: readonly SQSRecord[],
  work: (body: unknown) => Promise<void>,
): Promise<Outcome> {
  for (const [at, record] of records.entries()) {
    try {
      await work(JSON.parse(record.body));
    } catch (error) {
      log('warn', `${name}.message-failed`, { message: record.messageId, error: nameOf(error) });
      return records.slice(at).map(({ messageId }) => ({ itemIdentifier: messageId }));
    }
  }
  return [];
}

/** Works a batch of a FIFO queue: the messages of a group in their order, groups side by side. */
export async function inOrder(
  name: string,
  event: SQSEvent,
  work: (body: unknown) => Promise<void>,
): Promise<SQSBatchResponse> {
  const groups = Map.groupBy(event.Records, ({ attributes }) => attributes.MessageGroupId ?? '');
  const failures = await Promise.all([...groups.values()].map((records) => untilFailure(name, records, work)));
  return { batchItemFailures: failures.flat() };
}
