import type { SQSEvent } from 'aws-lambda';
import { auditTrail } from '../adapters/audit.ts';
import { s3Bucket } from '../adapters/bucket.ts';
import { bucketCopies } from '../adapters/copies.ts';
import { deadLetters } from '../adapters/dead-letters.ts';
import { dynamo } from '../adapters/dynamo.ts';
import { bucketFailedRecords } from '../adapters/failed-records.ts';
import { feedbackStore } from '../adapters/feedback-store.ts';
import { stageForgetting } from '../adapters/forgetting.ts';
import { registryPrivacyRequests } from '../adapters/privacy-requests.ts';
import { sqs } from '../adapters/queues.ts';
import { requestQueue } from '../adapters/request-queue.ts';
import { subjectRecords } from '../adapters/subject-records.ts';
import { topicTraces } from '../adapters/topic-traces.ts';
import { stageVault } from '../adapters/vault.ts';
import { requestMessage } from '../contracts/privacy.ts';
import { wallClock } from '../domain/instants.ts';
import { policyOf } from '../domain/service-level/policy.ts';
import { eachMessage } from '../runtime/batch.ts';
import { environment } from '../runtime/environment.ts';
import { lambdaFunction } from '../runtime/function.ts';
import { stageSettings } from '../runtime/settings.ts';
import { carryOut } from './carry-out.ts';
import { carryOutEnv } from './env.ts';
import type { Carrier } from './ports.ts';

const env = environment(carryOutEnv);
const settings = stageSettings();
const client = dynamo();
const vault = stageVault(client, env, settings);

const bucket = s3Bucket(env.BUCKET);
const queues = sqs();

const carrier: Carrier = {
  feedback: feedbackStore(client, { feedback: env.FEEDBACK_TABLE, registry: env.REGISTRY_TABLE }),
  policy: policyOf(settings),
  now: Date.now,
  requests: registryPrivacyRequests(client, env.REGISTRY_TABLE),
  queue: requestQueue(queues, env.PRIVACY_QUEUE_URL),
  forgetting: stageForgetting(client, { keys: env.KEYS_TABLE, registry: env.REGISTRY_TABLE }),
  records: subjectRecords(client, env.FEEDBACK_TABLE),
  copies: bucketCopies(bucket),
  traces: [
    bucketFailedRecords(bucket),
    deadLetters(queues, env.EVENT_DEAD_LETTERS),
    topicTraces(client, env.FIGURES_TABLE),
  ],
  vault,
  audit: auditTrail(client, { audit: env.AUDIT_TABLE, ledger: env.LEDGER_TABLE }, vault),
  backups: { keyDays: env.KEY_DAYS, textDays: env.TEXT_DAYS },
  secondPass: wallClock(settings.privacy.secondPass) / settings.speed,
  copyDays: env.COPY_DAYS,
};

/** Called with ids of requests: as they are received, for the second pass of an erasure, and for what was lost. */
export const handler = lambdaFunction('carry-out', (event: SQSEvent) =>
  eachMessage('carry-out', event, (message) => carryOut(carrier, requestMessage.parse(message).id)),
);
