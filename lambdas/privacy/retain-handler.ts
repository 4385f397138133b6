import { auditTrail } from '../adapters/audit.ts';
import { dynamo } from '../adapters/dynamo.ts';
import { feedbackStore } from '../adapters/feedback-store.ts';
import { stageForgetting } from '../adapters/forgetting.ts';
import { receivedLong } from '../adapters/received-long.ts';
import { subjectRecords } from '../adapters/subject-records.ts';
import { topicTraces } from '../adapters/topic-traces.ts';
import { stageSecrets } from '../adapters/vault.ts';
import { retentionOf } from '../domain/data-subject/retention.ts';
import { policyOf } from '../domain/service-level/policy.ts';
import { environment } from '../runtime/environment.ts';
import { lambdaFunction } from '../runtime/function.ts';
import { log, nameOf } from '../runtime/log.ts';
import { stageSettings } from '../runtime/settings.ts';
import { retainEnv } from './env.ts';
import { type Keeper, retain } from './retain.ts';

const env = environment(retainEnv);
const settings = stageSettings();
const client = dynamo();
const tables = { feedback: env.FEEDBACK_TABLE, ledger: env.LEDGER_TABLE, registry: env.REGISTRY_TABLE };

const secrets = stageSecrets(client, env);

const keeper: Keeper = {
  feedback: feedbackStore(client, tables),
  policy: policyOf(settings),
  now: Date.now,
  records: subjectRecords(client, env.FEEDBACK_TABLE),
  forgetting: stageForgetting(client, { keys: env.KEYS_TABLE, registry: env.REGISTRY_TABLE }),
  received: receivedLong(client, tables),
  retention: retentionOf(settings),
  traces: [topicTraces(client, env.FIGURES_TABLE)],
  audit: auditTrail(client, { audit: env.AUDIT_TABLE, ledger: env.LEDGER_TABLE }, secrets),
  failed: (id, error) => log('error', 'retain.item-failed', { id, error: nameOf(error) }),
};

/** Called every hour by a schedule: ends what has had its time. */
export const handler = lambdaFunction('retain', async () => {
  const done = await retain(keeper);
  if (Object.values(done).some((count) => count > 0)) log('info', 'retain.done', { ...done });
});
