import { randomInt } from 'node:crypto';
import { ulid } from 'ulidx';
import { hourlyAllowance } from '../adapters/allowance.ts';
import { auditTrail } from '../adapters/audit.ts';
import { births } from '../adapters/births.ts';
import { dynamo } from '../adapters/dynamo.ts';
import { feedbackStore } from '../adapters/feedback-store.ts';
import { registryMailChoices } from '../adapters/mail-choices.ts';
import { ledgerCodes } from '../adapters/own-codes.ts';
import { registryPrivacyRequests } from '../adapters/privacy-requests.ts';
import { stageVault } from '../adapters/vault.ts';
import { legalCalendarOf } from '../domain/data-subject/legal-calendar.ts';
import { policyOf } from '../domain/service-level/policy.ts';
import { Problem } from '../http/problem.ts';
import { serve } from '../http/serve.ts';
import { environment } from '../runtime/environment.ts';
import { lambdaFunction } from '../runtime/function.ts';
import { log, nameOf } from '../runtime/log.ts';
import { stageSettings } from '../runtime/settings.ts';
import { customerEnv } from './env.ts';
import type { Customers, OwnRequests } from './ports.ts';
import { customerRoutes } from './routes.ts';

const env = environment(customerEnv);
const settings = stageSettings();
const client = dynamo();

const vault = stageVault(client, env, settings);

const own: OwnRequests = {
  desk: {
    requests: registryPrivacyRequests(client, env.REGISTRY_TABLE),
    settings,
    calendar: legalCalendarOf(settings),
    now: Date.now,
    newId: (now) => ulid(now),
    failed: (code, id, error) => log('error', code, { id, error: nameOf(error) }),
  },
  audit: auditTrail(client, { audit: env.AUDIT_TABLE, ledger: env.LEDGER_TABLE }, vault),
  codes: ledgerCodes(client, env.LEDGER_TABLE),
  newCode: () => String(randomInt(1_000_000)).padStart(6, '0'),
  allowance: hourlyAllowance(client, env.LEDGER_TABLE, Date.now),
};

const customers: Customers = {
  ...births(client, { feedback: env.FEEDBACK_TABLE, keys: env.KEYS_TABLE, ledger: env.LEDGER_TABLE }),
  feedback: feedbackStore(client, { feedback: env.FEEDBACK_TABLE, registry: env.REGISTRY_TABLE }),
  vault,
  own,
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
