import { Construct } from 'constructs';
import { acceptEnv } from '../../lambdas/intake/env.ts';
import type { Api } from '../api/api.ts';
import { ServiceFunction } from '../function.ts';
import type { Stage } from '../stage.ts';
import type { ContactKey } from '../storage/keys.ts';
import type { Tables } from '../storage/tables.ts';
import type { WorkQueue } from '../storage/work-queue.ts';

export interface IntakeProps {
  readonly stage: Stage;
  readonly api: Api;
  readonly tables: Tables;
  readonly contactKey: ContactKey;
  readonly queue: WorkQueue;
}

/** Takes feedback in: authenticates, validates, masks, encrypts, stores, and then queues the id. */
export class Intake extends Construct {
  constructor(scope: Construct, id: string, { stage, api, tables, contactKey, queue }: IntakeProps) {
    super(scope, id);
    const { feedback, keys, ledger, registry } = tables;
    const accept = new ServiceFunction(this, 'Accept', {
      stage,
      name: 'accept',
      schema: acceptEnv,
      environment: {
        FEEDBACK_TABLE: feedback.name,
        KEYS_TABLE: keys.name,
        LEDGER_TABLE: ledger.name,
        REGISTRY_TABLE: registry.name,
        KMS_KEY_ID: contactKey.id,
        INTAKE_QUEUE_URL: queue.url,
        PAGES_URL: api.pagesUrl,
      },
      memoryMb: 1024,
      timeoutSeconds: 28,
    });
    for (const table of [feedback, keys, ledger]) {
      table.mayRead(accept.grantee);
      table.mayChange(accept.grantee);
    }
    registry.mayRead(accept.grantee);
    contactKey.maySeal(accept.grantee);
    queue.maySend(accept.grantee);
    if (stage.settings.privacy.alsoAsk === 'comprehend') {
      accept.allow({ actions: ['comprehend:DetectPiiEntities'], resources: ['*'] });
    }

    // Also every path that nobody has: its 404 is the product's own.
    api.serve(accept, [
      '/',
      '/{proxy+}',
      '/v1/feedback',
      '/v1/feedback/{proxy+}',
      '/v1/hooks/{proxy+}',
      '/v1/health',
      '/v1/openapi.json',
    ]);
  }
}
