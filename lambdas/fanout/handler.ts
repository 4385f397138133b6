import type { DynamoDBStreamEvent } from 'aws-lambda';
import { jsonQueue, orderedQueue, sqs } from '../adapters/queues.ts';
import { rowChanges } from '../adapters/stream.ts';
import { environment } from '../runtime/environment.ts';
import { lambdaFunction } from '../runtime/function.ts';
import { fanOutEnv } from './env.ts';
import { fanOut } from './fan-out.ts';

const env = environment(fanOutEnv);
const client = sqs();
const outlets = {
  intake: jsonQueue(client, env.INTAKE_QUEUE_URL),
  dispatch: jsonQueue(client, env.DISPATCH_QUEUE_URL),
  notify: jsonQueue(client, env.NOTIFY_QUEUE_URL),
  audit: jsonQueue(client, env.AUDIT_QUEUE_URL),
  topics: orderedQueue(client, env.TOPICS_QUEUE_URL),
};

/** Called by the feedback table's stream with new event rows, in order within an item; repeated batches are harmless. */
export const handler = lambdaFunction('fan-out', async (event: DynamoDBStreamEvent) => {
  const rows = rowChanges(event).flatMap(({ before, after }) =>
    before === undefined && after !== undefined && String(after['sk']).startsWith('E#') ? [after] : [],
  );
  await fanOut(rows, outlets);
});
