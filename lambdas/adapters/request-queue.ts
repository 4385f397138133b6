import type { SQSClient } from '@aws-sdk/client-sqs';
import type { RequestQueue } from '../loop/privacy-request.ts';
import { jsonQueue } from './queues.ts';

/** The queue of data subjects' requests: ids alone. */
export function requestQueue(client: SQSClient, url: string): RequestQueue {
  const queue = jsonQueue(client, url);
  return { send: (id, after) => queue.sendLater({ v: 1, id }, after / 1000) };
}
