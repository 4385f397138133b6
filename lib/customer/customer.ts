import { Construct } from 'constructs';
import { customerEnv } from '../../lambdas/customer/env.ts';
import type { Api } from '../api/api.ts';
import { ServiceFunction } from '../function.ts';
import type { Stage } from '../stage.ts';
import type { ContactKey } from '../storage/keys.ts';
import type { Tables } from '../storage/tables.ts';

export interface CustomerProps {
  readonly stage: Stage;
  readonly api: Api;
  readonly tables: Tables;
  readonly contactKey: ContactKey;
}

/** The customer's page: what became of it, and what they say to that. */
export class Customer extends Construct {
  constructor(scope: Construct, id: string, { stage, api, tables, contactKey }: CustomerProps) {
    super(scope, id);
    const { feedback, keys, registry, ledger, audit } = tables;
    const customer = new ServiceFunction(this, 'Customer', {
      stage,
      name: 'customer',
      schema: customerEnv,
      environment: {
        FEEDBACK_TABLE: feedback.name,
        KEYS_TABLE: keys.name,
        REGISTRY_TABLE: registry.name,
        LEDGER_TABLE: ledger.name,
        AUDIT_TABLE: audit.name,
        KMS_KEY_ID: contactKey.id,
        PAGES_URL: api.pagesUrl,
      },
      memoryMb: 1024,
      timeoutSeconds: 28,
    });
    // The registry holds an owner's load, which a reopened item adds to.
    for (const table of [feedback, keys, ledger, registry]) {
      table.mayRead(customer.grantee);
      table.mayChange(customer.grantee);
    }
    contactKey.maySeal(customer.grantee);
    audit.mayOnlyAppend(customer.grantee);
    api.serve(customer, ['/c/{proxy+}']);
  }
}
