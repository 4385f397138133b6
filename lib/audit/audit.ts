import { Duration } from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import { auditEnv, checkpointEnv, recordEnv } from '../../lambdas/audit/env.ts';
import type { Api } from '../api/api.ts';
import { ServiceFunction } from '../function.ts';
import { Tick } from '../schedule.ts';
import type { Stage } from '../stage.ts';
import type { AuditVault } from '../storage/audit-vault.ts';
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
  readonly vault: AuditVault;
}

/** Keeps what people of the staff changed or took along, and shows it to those who audit. */
export class Audit extends Construct {
  readonly tick: Tick;

  constructor(scope: Construct, id: string, props: AuditProps) {
    super(scope, id);
    this.#show(props);
    this.#record(props);
    this.tick = this.#witness(props);
  }

  #show({ stage, api, tables: { audit } }: AuditProps): void {
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
  }

  #record({ stage, tables, contactKey, queue }: AuditProps): void {
    const { audit, ledger, keys, feedback, registry } = tables;
    const record = new ServiceFunction(this, 'Record', {
      stage,
      name: 'record',
      schema: recordEnv,
      environment: {
        FEEDBACK_TABLE: feedback.name,
        REGISTRY_TABLE: registry.name,
        AUDIT_TABLE: audit.name,
        LEDGER_TABLE: ledger.name,
        KEYS_TABLE: keys.name,
        KMS_KEY_ID: contactKey.id,
      },
      memoryMb: 512,
      timeoutSeconds: RECORD_SECONDS,
    });
    audit.mayOnlyAppend(record.grantee);
    feedback.mayRead(record.grantee);
    ledger.mayRead(record.grantee);
    ledger.mayChange(record.grantee);
    keys.mayRead(record.grantee);
    contactKey.mayOpen(record.grantee);
    // Few at once: they write to the same few chains, each entry behind the one before.
    record.fn.addEventSource(
      new SqsEventSource(queue.queue, { batchSize: 10, reportBatchItemFailures: true, maxConcurrency: 2 }),
    );
  }

  #witness({ stage, tables: { ledger }, vault }: AuditProps): Tick {
    const checkpoint = new ServiceFunction(this, 'Checkpoint', {
      stage,
      name: 'checkpoint',
      schema: checkpointEnv,
      environment: { LEDGER_TABLE: ledger.name, AUDIT_BUCKET: vault.name },
      memoryMb: 256,
      timeoutSeconds: 60,
    });
    ledger.mayRead(checkpoint.grantee);
    vault.mayWitness(checkpoint.role);
    return new Tick(this, 'EveryHour', { every: Duration.hours(1), runs: checkpoint });
  }
}
