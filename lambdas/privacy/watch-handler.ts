import { dynamo } from '../adapters/dynamo.ts';
import { registryPrivacyRequests } from '../adapters/privacy-requests.ts';
import { sqs } from '../adapters/queues.ts';
import { requestQueue } from '../adapters/request-queue.ts';
import { environment } from '../runtime/environment.ts';
import { lambdaFunction } from '../runtime/function.ts';
import { log, nameOf } from '../runtime/log.ts';
import { stageSettings } from '../runtime/settings.ts';
import { watchRequestsEnv } from './env.ts';
import { realOfficer } from './officer.ts';
import type { Watcher } from './ports.ts';
import { watchRequests } from './watch-requests.ts';

const env = environment(watchRequestsEnv);
const client = dynamo();
const watcher: Watcher = {
  requests: registryPrivacyRequests(client, env.REGISTRY_TABLE),
  queue: requestQueue(sqs(), env.PRIVACY_QUEUE_URL),
  officer: realOfficer(client, env, stageSettings()),
  now: Date.now,
  failed: (id, error) => log('error', 'watch-requests.request-failed', { id, error: nameOf(error) }),
};

/** Called every minute by a schedule: sees that no request is forgotten, and that somebody hears of a late one. */
export const handler = lambdaFunction('watch-requests', async () => {
  const unsettled = await watchRequests(watcher);
  if (unsettled > 0) log('info', 'watch-requests.unsettled', { unsettled });
});
