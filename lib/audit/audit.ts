import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import { auditEnv, recordEnv } from '../../lambdas/audit/env.ts';
import type { Api } from '../api/api.ts';
import { ServiceFunction } from '../function.ts';
import type { Stage } from '../stage.ts';
import type { ContactKey } from '../storage/keys.ts';
import type { Tables } from '../storage/tables.ts';
import type { WorkQueue } from '../storage/work-queue.ts';

/** How long `record` may take for one batch. */
export const RECORD_SECONDS = 30;

export interface AuditProps {
  readonly stage: Stage;
  readonly api: Api;
  readonly tables: Tables;
  readonly contactKey: ContactKey;
  readonly queue: WorkQueue;
}

/** Keeps what people of the staff changed or took along, and shows it to those who audit. */
export class Audit extends Construct {
  constructor(scope: Construct, id: string, { stage, api, tables, contactKey, queue }: AuditProps) {
    super(scope, id);
    const { audit, ledger, keys } = tables;

    const shown = new ServiceFunction(this, 'Trail', {
      stage,
      name: 'audit',
      schema: auditEnv,
      environment: { AUDIT_TABLE: audit.name },
      memoryMb: 512,
      timeoutSeconds: 28,
    });
    audit.mayRead(shown.grantee);
    api.serve(shown, ['/v1/audit']);

    const record = new ServiceFunction(this, 'Record', {
      stage,
      name: 'record',
      schema: recordEnv,
      environment: {
        AUDIT_TABLE: audit.name,
        LEDGER_TABLE: ledger.name,
        KEYS_TABLE: keys.name,
        KMS_KEY_ID: contactKey.id,
      },
      memoryMb: 512,
      timeoutSeconds: RECORD_SECONDS,
    });
    audit.mayOnlyAppend(record.grantee);
    ledger.mayRead(record.grantee);
    ledger.mayChange(record.grantee);
    keys.mayRead(record.grantee);
    contactKey.mayOpen(record.grantee);
    // Few at once: they write to the same few chains, each entry behind the one before.
    record.fn.addEventSource(
      new SqsEventSource(queue.queue, { batchSize: 10, reportBatchItemFailures: true, maxConcurrency: 2 }),
    );
  }
}
