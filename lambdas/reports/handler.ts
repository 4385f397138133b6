import { dynamo } from '../adapters/dynamo.ts';
import { figuresStore } from '../adapters/figures-store.ts';
import { oidcTokens } from '../adapters/oidc.ts';
import { queuedAudit } from '../adapters/queued-audit.ts';
import { sqs } from '../adapters/queues.ts';
import { topicLists } from '../adapters/topic-store.ts';
import { topicRules } from '../domain/topics/settings.ts';
import { serve } from '../http/serve.ts';
import { staffOnly } from '../http/staff.ts';
import { environment } from '../runtime/environment.ts';
import { lambdaFunction } from '../runtime/function.ts';
import { stageSettings } from '../runtime/settings.ts';
import { reportsEnv } from './env.ts';
import { risingNow } from './rising-topics.ts';
import { reportRoutes } from './routes.ts';

const env = environment(reportsEnv);
const settings = stageSettings();
const { oidc, access, company } = settings;
const client = dynamo();
const topics = topicLists(client, env.FIGURES_TABLE);

/** Called by the API for reports and figures. */
export const handler = lambdaFunction(
  'reports',
  serve({
    name: 'reports',
    ...staffOnly({ readToken: oidcTokens(oidc), oidc, access, now: Date.now }),
    routes: reportRoutes({
      figures: figuresStore(client, env.FIGURES_TABLE, Date.now),
      rising: risingNow({ topics, rules: topicRules(settings), now: Date.now }, company.reportZone),
      audit: queuedAudit(sqs(), env.AUDIT_QUEUE_URL),
      zone: company.reportZone,
      now: Date.now,
    }),
  }),
);
