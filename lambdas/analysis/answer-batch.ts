import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { intakeMessage } from '../contracts/event.ts';
import { log, nameOf } from '../runtime/log.ts';

function idOf(record: SQSRecord): string | null {
  try {
    return intakeMessage.parse(JSON.parse(record.body)).id;
  } catch (error) {
    log('warn', 'analyse.message-unreadable', { message: record.messageId, error: nameOf(error) });
    return null;
  }
}

/**
 * Works the ids of a whole batch together and answers for each message by itself: those whose id failed, and those that
 * cannot be read, come again and end in the dead-letter queue.
 */
export async function answerBatch(
  event: SQSEvent,
  work: (ids: string[]) => Promise<ReadonlySet<string>>,
): Promise<SQSBatchResponse> {
  const messages = event.Records.map((record) => ({ itemIdentifier: record.messageId, id: idOf(record) }));
  const failed = await work(messages.flatMap(({ id }) => (id === null ? [] : [id])));
  return {
    batchItemFailures: messages
      .filter(({ id }) => id === null || failed.has(id))
      .map(({ itemIdentifier }) => ({ itemIdentifier })),
  };
}
