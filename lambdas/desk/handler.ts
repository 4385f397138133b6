import { hourlyAllowance } from '../adapters/allowance.ts';
import { auditTrail } from '../adapters/audit.ts';
import { births } from '../adapters/births.ts';
import { dynamo } from '../adapters/dynamo.ts';
import { feedbackQueries } from '../adapters/feedback-queries.ts';
import { oidcTokens } from '../adapters/oidc.ts';
import { registryPresence } from '../adapters/presence.ts';
import { realRouter } from '../adapters/router.ts';
import { topicLists } from '../adapters/topic-store.ts';
import { stageVault } from '../adapters/vault.ts';
import { serve } from '../http/serve.ts';
import { staffOnly } from '../http/staff.ts';
import { environment } from '../runtime/environment.ts';
import { lambdaFunction } from '../runtime/function.ts';
import { stageSettings } from '../runtime/settings.ts';
import { deskEnv } from './env.ts';
import { deskRoutes } from './routes.ts';

const env = environment(deskEnv);
const settings = stageSettings();
const client = dynamo();
const vault = stageVault(client, env, settings);

/** Called by the API for everything below `/v1/desk`. */
export const handler = lambdaFunction(
  'desk',
  serve({
    name: 'desk',
    ...staffOnly({ readToken: oidcTokens(settings.oidc), oidc: settings.oidc, access: settings.access, now: Date.now }),
    routes: deskRoutes({
      ...realRouter(env, settings),
      ...births(client, { feedback: env.FEEDBACK_TABLE, keys: env.KEYS_TABLE, ledger: env.LEDGER_TABLE }),
      queries: feedbackQueries(client, { feedback: env.FEEDBACK_TABLE, ledger: env.LEDGER_TABLE }),
      vault,
      audit: auditTrail(client, { audit: env.AUDIT_TABLE, ledger: env.LEDGER_TABLE }, vault),
      topics: topicLists(client, env.FIGURES_TABLE),
      allowance: hourlyAllowance(client, env.LEDGER_TABLE, Date.now),
      setPresence: registryPresence(client, env.REGISTRY_TABLE, Date.now),
      settings,
    }),
  }),
);
