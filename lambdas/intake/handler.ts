import { randomBytes } from 'node:crypto';
import { ulid } from 'ulidx';
import { comprehendDetector } from '../adapters/comprehend-personal.ts';
import { dynamo } from '../adapters/dynamo.ts';
import { feedbackStore } from '../adapters/feedback-store.ts';
import { sqsIntakeQueue } from '../adapters/intake-queue.ts';
import { intakeLedger } from '../adapters/ledger.ts';
import { markingDays, receivedDays } from '../adapters/received-days.ts';
import { registrySources } from '../adapters/registry-sources.ts';
import { stageVault } from '../adapters/vault.ts';
import { policyOf } from '../domain/service-level/policy.ts';
import { serve } from '../http/serve.ts';
import { environment } from '../runtime/environment.ts';
import { lambdaFunction } from '../runtime/function.ts';
import { interfaceDocument } from '../runtime/interface-document.ts';
import { stageSettings } from '../runtime/settings.ts';
import { authenticate } from './authenticate.ts';
import { acceptEnv } from './env.ts';
import { requestReader } from './read-request.ts';
import { orUnavailable } from './refusals.ts';
import { intakeRoutes } from './routes.ts';

const env = environment(acceptEnv);
const settings = stageSettings();
const client = dynamo();
const tables = {
  feedback: env.FEEDBACK_TABLE,
  keys: env.KEYS_TABLE,
  ledger: env.LEDGER_TABLE,
  registry: env.REGISTRY_TABLE,
};
const vault = stageVault(client, env, settings);
const sources = registrySources(client, tables.registry, vault);

/** Called by the API for everything that systems send, and for every path that nobody has. */
export const handler = lambdaFunction(
  'accept',
  serve({
    name: 'intake',
    authenticate: (request) => orUnavailable(() => authenticate(sources, Date.now, request)),
    routes: intakeRoutes({
      vault,
      ledger: markingDays(intakeLedger(client, tables), receivedDays(client, tables.ledger)),
      queue: sqsIntakeQueue(env.INTAKE_QUEUE_URL),
      ...(settings.privacy.alsoAsk === 'comprehend' ? { detector: comprehendDetector() } : {}),
      feedback: feedbackStore(client, tables),
      policy: policyOf(settings),
      pagesUrl: env.PAGES_URL,
      now: Date.now,
      newId: (now) => ulid(now),
      random: randomBytes,
      reader: requestReader(settings.tiers.map(({ name }) => name)),
      document: interfaceDocument,
    }),
  }),
);
