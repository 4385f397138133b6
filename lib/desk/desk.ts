import { Construct } from 'constructs';
import { deskEnv } from '../../lambdas/desk/env.ts';
import type { Api } from '../api/api.ts';
import { ServiceFunction } from '../function.ts';
import type { Stage } from '../stage.ts';
import type { ContactKey } from '../storage/keys.ts';
import type { Tables } from '../storage/tables.ts';

export interface DeskProps {
  readonly stage: Stage;
  readonly api: Api;
  readonly tables: Tables;
  readonly contactKey: ContactKey;
}

/** Where handlers work: lists, records, and every request one command on the lifecycle. */
export class Desk extends Construct {
  constructor(scope: Construct, id: string, { stage, api, tables, contactKey }: DeskProps) {
    super(scope, id);
    const { feedback, keys, registry, ledger, audit, figures } = tables;
    const desk = new ServiceFunction(this, 'Desk', {
      stage,
      name: 'desk',
      schema: deskEnv,
      environment: {
        FEEDBACK_TABLE: feedback.name,
        KEYS_TABLE: keys.name,
        REGISTRY_TABLE: registry.name,
        FIGURES_TABLE: figures.name,
        LEDGER_TABLE: ledger.name,
        AUDIT_TABLE: audit.name,
        KMS_KEY_ID: contactKey.id,
      },
      memoryMb: 1024,
      timeoutSeconds: 28,
    });
    for (const table of [feedback, keys, registry, ledger]) {
      table.mayRead(desk.grantee);
      table.mayChange(desk.grantee);
    }
    figures.mayRead(desk.grantee);
    audit.mayOnlyAppend(desk.grantee);
    contactKey.maySeal(desk.grantee);
    api.serve(desk, ['/v1/desk/{proxy+}']);
  }
}
