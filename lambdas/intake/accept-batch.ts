import type { BatchItemAnswer } from '../contracts/intake.ts';
import { Problem, problemDocument } from '../http/problem.ts';
import { log } from '../runtime/log.ts';
import { acceptFeedback, type Intake } from './accept-feedback.ts';
import type { Sender } from './authenticate.ts';
import type { RetryNames } from './idempotency.ts';
import type { RequestReader } from './read-request.ts';
import { orUnavailable, otherBody } from './refusals.ts';

export interface BatchIntake extends Intake {
  reader: RequestReader;
}

export interface Batch {
  sender: Sender;
  items: readonly unknown[];
  /** The header that came with the batch; it counts per index. */
  key?: string;
  requestId: string;
}

/** So many items are stored side by side. */
const SIDE_BY_SIDE = 10;

const namesAt = ({ sender, key }: Batch, index: number): RetryNames => ({
  ...(key === undefined ? {} : { key: `${key}#${index}` }),
  ...(sender.signature === undefined ? {} : { signature: `${sender.signature}#${index}` }),
});

async function acceptOne(intake: BatchIntake, batch: Batch, index: number): Promise<BatchItemAnswer> {
  const { source } = batch.sender;
  try {
    const request = intake.reader.feedback(source, batch.items[index]);
    const accepted = await orUnavailable(() => acceptFeedback(intake, source, request, namesAt(batch, index)));
    if (!accepted.ok) throw otherBody();
    const { id, reference } = accepted.answer;
    return { index, status: 202, id, reference, replayed: accepted.replayed };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { index, status: error.status, problem: problemDocument(error, batch.requestId) };
  }
}

/** Takes in each item of a batch alone: a bad one costs only itself. Answers are in the order of the items. */
export async function acceptBatch(intake: BatchIntake, batch: Batch): Promise<BatchItemAnswer[]> {
  const answers: BatchItemAnswer[] = [];
  for (let from = 0; from < batch.items.length; from += SIDE_BY_SIDE) {
    const indexes = batch.items.slice(from, from + SIDE_BY_SIDE).map((_, offset) => from + offset);
    answers.push(...(await Promise.all(indexes.map((index) => acceptOne(intake, batch, index)))));
  }
  const fresh = answers.flatMap((answer) => ('id' in answer && !answer.replayed ? [answer.id] : []));
  await queueAll(intake, fresh);
  return answers;
}

/** Tells the analysis. What cannot be sent is stored all the same: the sweep finds and queues it. */
export async function queueAll({ queue }: Pick<Intake, 'queue'>, ids: readonly string[]): Promise<void> {
  for (const id of await queue.send(ids)) log('warn', 'intake.not-queued', { id });
}
