import type { SQSClient } from '@aws-sdk/client-sqs';
import type { Audit } from '../loop/ports.ts';
import { jsonQueue } from './queues.ts';

/** The audit trail for who may not write to it: an entry is kept as soon as the queue in front of it has taken it. */
export function queuedAudit(client: SQSClient, queueUrl: string): Audit {
  const queue = jsonQueue(client, queueUrl);
  return { record: (entry) => queue.send(entry) };
}
