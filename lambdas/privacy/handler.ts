import { ulid } from 'ulidx';
import { auditTrail } from '../adapters/audit.ts';
import { subjectPk } from '../adapters/blind-index.ts';
import { s3Bucket } from '../adapters/bucket.ts';
import { bucketLinks } from '../adapters/copies.ts';
import { dynamo } from '../adapters/dynamo.ts';
import { oidcTokens } from '../adapters/oidc.ts';
import { registryPrivacyRequests } from '../adapters/privacy-requests.ts';
import { sqs } from '../adapters/queues.ts';
import { sourceIds } from '../adapters/registry-sources.ts';
import { requestQueue } from '../adapters/request-queue.ts';
import { registryTombstones } from '../adapters/tombstones.ts';
import { stageVault } from '../adapters/vault.ts';
import { legalCalendarOf } from '../domain/data-subject/legal-calendar.ts';
import { serve } from '../http/serve.ts';
import { staffOnly } from '../http/staff.ts';
import { environment } from '../runtime/environment.ts';
import { lambdaFunction } from '../runtime/function.ts';
import { log, nameOf } from '../runtime/log.ts';
import { stageSettings } from '../runtime/settings.ts';
import { privacyEnv } from './env.ts';
import { privacyRoutes } from './routes.ts';

const env = environment(privacyEnv);
const settings = stageSettings();
const client = dynamo();
const tombstones = registryTombstones(client, env.REGISTRY_TABLE);
const vault = stageVault(client, env, settings);

/** Called by the API for the requests of data subjects; only admins call it. */
export const handler = lambdaFunction(
  'privacy',
  serve({
    name: 'privacy',
    ...staffOnly({ readToken: oidcTokens(settings.oidc), oidc: settings.oidc, access: settings.access, now: Date.now }),
    routes: privacyRoutes({
      requests: registryPrivacyRequests(client, env.REGISTRY_TABLE),
      queue: requestQueue(sqs(), env.PRIVACY_QUEUE_URL),
      audit: auditTrail(client, { audit: env.AUDIT_TABLE, ledger: env.LEDGER_TABLE }, vault),
      vault,
      links: bucketLinks(s3Bucket(env.BUCKET), Date.now),
      isErased: (subject) => tombstones.isErased(subjectPk(subject)),
      sources: () => sourceIds(client, env.REGISTRY_TABLE),
      settings,
      calendar: legalCalendarOf(settings),
      now: Date.now,
      newId: (now) => ulid(now),
      failed: (code, id, error) => log('error', code, { id, error: nameOf(error) }),
    }),
  }),
);
