import type { SQSEvent } from 'aws-lambda';
import { auditTrail } from '../adapters/audit.ts';
import { dynamo } from '../adapters/dynamo.ts';
import { feedbackStore } from '../adapters/feedback-store.ts';
import { stageSecrets } from '../adapters/vault.ts';
import { auditEntry } from '../contracts/audit.ts';
import { eachMessage } from '../runtime/batch.ts';
import { environment } from '../runtime/environment.ts';
import { lambdaFunction } from '../runtime/function.ts';
import { recordEnv } from './env.ts';
import { recordEntry } from './record-entry.ts';

const env = environment(recordEnv);
const client = dynamo();
const secrets = stageSecrets(client, env);
const trail = auditTrail(client, { audit: env.AUDIT_TABLE, ledger: env.LEDGER_TABLE }, secrets);

const feedback = feedbackStore(client, { feedback: env.FEEDBACK_TABLE, registry: env.REGISTRY_TABLE });

/** Called by the audit queue with what people of the staff changed or took along; what comes twice is recorded once. */
export const handler = lambdaFunction('record', (event: SQSEvent) =>
  eachMessage('record', event, (message) => recordEntry({ trail, feedback }, auditEntry.parse(message))),
);
