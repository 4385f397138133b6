import { births } from '../adapters/births.ts';
import { dynamo } from '../adapters/dynamo.ts';
import { feedbackStore } from '../adapters/feedback-store.ts';
import { registryMailChoices } from '../adapters/mail-choices.ts';
import { stageVault } from '../adapters/vault.ts';
import { policyOf } from '../domain/service-level/policy.ts';
import { Problem } from '../http/problem.ts';
import { serve } from '../http/serve.ts';
import { environment } from '../runtime/environment.ts';
import { lambdaFunction } from '../runtime/function.ts';
import { stageSettings } from '../runtime/settings.ts';
import { customerEnv } from './env.ts';
import type { Customers } from './ports.ts';
import { customerRoutes } from './routes.ts';

const env = environment(customerEnv);
const settings = stageSettings();
const client = dynamo();

const customers: Customers = {
  ...births(client, { feedback: env.FEEDBACK_TABLE, keys: env.KEYS_TABLE, ledger: env.LEDGER_TABLE }),
  feedback: feedbackStore(client, { feedback: env.FEEDBACK_TABLE, registry: env.REGISTRY_TABLE }),
  vault: stageVault(client, { keysTable: env.KEYS_TABLE, registryTable: env.REGISTRY_TABLE, kmsKeyId: env.KMS_KEY_ID }),
  choices: registryMailChoices(client, env.REGISTRY_TABLE),
  policy: policyOf(settings),
  settings,
  pagesUrl: env.PAGES_URL,
  now: Date.now,
};

/** Called by the API for everything below a customer's link; the link itself is the only credential. */
export const handler = lambdaFunction(
  'customer',
  serve<never>({
    name: 'customer',
    authenticate: () => Promise.reject(new Problem(401, 'The link is the credential here.')),
    routes: customerRoutes(customers),
  }),
);
