import { auditQueries } from '../adapters/audit-queries.ts';
import { dynamo } from '../adapters/dynamo.ts';
import { oidcTokens } from '../adapters/oidc.ts';
import { serve } from '../http/serve.ts';
import { staffOnly } from '../http/staff.ts';
import { environment } from '../runtime/environment.ts';
import { lambdaFunction } from '../runtime/function.ts';
import { stageSettings } from '../runtime/settings.ts';
import { auditEnv } from './env.ts';
import { auditRoutes } from './routes.ts';

const env = environment(auditEnv);
const { oidc, access } = stageSettings();

/** Called by the API for the audit trail. */
export const handler = lambdaFunction(
  'audit',
  serve({
    name: 'audit',
    ...staffOnly({ readToken: oidcTokens(oidc), oidc, access, now: Date.now }),
    routes: auditRoutes({ entries: auditQueries(dynamo(), env.AUDIT_TABLE), now: Date.now }),
  }),
);
