import { Duration } from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import { carryOutEnv, privacyEnv, retainEnv, watchRequestsEnv } from '../../lambdas/privacy/env.ts';
import type { Api } from '../api/api.ts';
import { ServiceFunction } from '../function.ts';
import type { MailIdentity } from '../mail-identity.ts';
import { Tick } from '../schedule.ts';
import type { Stage } from '../stage.ts';
import type { Keepsake } from '../storage/keepsake.ts';
import type { ContactKey } from '../storage/keys.ts';
import type { Tables } from '../storage/tables.ts';
import type { DeadLetters, WorkQueue } from '../storage/work-queue.ts';

/** How long `carry-out` may take for one request: enough for thousands of records. */
export const CARRY_OUT_SECONDS = 300;

export interface PrivacyProps {
  readonly stage: Stage;
  readonly api: Api;
  readonly tables: Tables;
  readonly contactKey: ContactKey;
  readonly keepsake: Keepsake;
  readonly queue: WorkQueue;
  /** Of every queue that holds events: an erasure looks into them. */
  readonly eventDeadLetters: readonly DeadLetters[];
  readonly mail: MailIdentity;
}

/** The rights of data subjects: their requests are received, carried out, and watched until they are done. */
export class Privacy extends Construct {
  readonly tick: Tick;
  readonly retention: Tick;

  constructor(scope: Construct, id: string, props: PrivacyProps) {
    super(scope, id);
    this.#receive(props);
    this.#carryOut(props);
    this.tick = this.#watch(props);
    this.retention = this.#retain(props);
  }

  #receive({ stage, api, tables, contactKey, keepsake, queue }: PrivacyProps): void {
    const { keys, registry, ledger, audit } = tables;
    const privacy = new ServiceFunction(this, 'Requests', {
      stage,
      name: 'privacy',
      schema: privacyEnv,
      environment: {
        KEYS_TABLE: keys.name,
        REGISTRY_TABLE: registry.name,
        LEDGER_TABLE: ledger.name,
        AUDIT_TABLE: audit.name,
        KMS_KEY_ID: contactKey.id,
        PRIVACY_QUEUE_URL: queue.url,
        BUCKET: keepsake.name,
      },
      memoryMb: 1024,
      timeoutSeconds: 28,
    });
    keys.mayRead(privacy.grantee);
    contactKey.mayOpen(privacy.grantee);
    for (const table of [registry, ledger]) {
      table.mayRead(privacy.grantee);
      table.mayChange(privacy.grantee);
    }
    audit.mayOnlyAppend(privacy.grantee);
    keepsake.mayOpenCopies(privacy.role);
    queue.maySend(privacy.grantee);
    api.serve(privacy, ['/v1/privacy/{proxy+}']);
  }

  #carryOut({ stage, tables, contactKey, keepsake, queue, eventDeadLetters }: PrivacyProps): void {
    const { feedback, keys, registry, ledger, audit, figures } = tables;
    const { recovery, retention } = stage.deployment;
    const carryOut = new ServiceFunction(this, 'CarryOut', {
      stage,
      name: 'carry-out',
      schema: carryOutEnv,
      environment: {
        FEEDBACK_TABLE: feedback.name,
        KEYS_TABLE: keys.name,
        REGISTRY_TABLE: registry.name,
        FIGURES_TABLE: figures.name,
        LEDGER_TABLE: ledger.name,
        AUDIT_TABLE: audit.name,
        KMS_KEY_ID: contactKey.id,
        PRIVACY_QUEUE_URL: queue.url,
        BUCKET: keepsake.name,
        EVENT_DEAD_LETTERS: eventDeadLetters.map((dead) => dead.queue.queueUrl).join(','),
        KEY_DAYS: String(recovery.keyDays),
        TEXT_DAYS: String(recovery.textDays),
        COPY_DAYS: String(retention.exportDays),
      },
      memoryMb: 1024,
      timeoutSeconds: CARRY_OUT_SECONDS,
    });
    for (const table of [feedback, registry, ledger, figures]) {
      table.mayRead(carryOut.grantee);
      table.mayChange(carryOut.grantee);
    }
    keys.mayRead(carryOut.grantee);
    // Beside `retain` the only role that may take a row away, and only of these three tables.
    for (const table of [feedback, keys, figures]) table.mayRemove(carryOut.grantee);
    contactKey.mayOpen(carryOut.grantee);
    audit.mayOnlyAppend(carryOut.grantee);
    keepsake.mayForget(carryOut.role);
    for (const dead of eventDeadLetters) dead.mayBeGoneThrough(carryOut.grantee);
    queue.maySend(carryOut.grantee);
    carryOut.fn.addEventSource(
      new SqsEventSource(queue.queue, { batchSize: 1, reportBatchItemFailures: true, maxConcurrency: 5 }),
    );
  }

  #retain({ stage, tables, contactKey }: PrivacyProps): Tick {
    const { feedback, keys, registry, ledger, audit, figures } = tables;
    const retain = new ServiceFunction(this, 'Retain', {
      stage,
      name: 'retain',
      schema: retainEnv,
      environment: {
        FEEDBACK_TABLE: feedback.name,
        KEYS_TABLE: keys.name,
        REGISTRY_TABLE: registry.name,
        LEDGER_TABLE: ledger.name,
        AUDIT_TABLE: audit.name,
        FIGURES_TABLE: figures.name,
        KMS_KEY_ID: contactKey.id,
      },
      memoryMb: 512,
      timeoutSeconds: 300,
    });
    for (const table of [feedback, keys, registry, ledger, figures]) {
      table.mayRead(retain.grantee);
      table.mayChange(retain.grantee);
    }
    contactKey.mayOpen(retain.grantee);
    audit.mayOnlyAppend(retain.grantee);
    for (const table of [feedback, keys, figures]) table.mayRemove(retain.grantee);
    return new Tick(this, 'EveryHour', { every: Duration.hours(1), runs: retain });
  }

  #watch({ stage, tables, queue, mail }: PrivacyProps): Tick {
    const { registry, ledger } = tables;
    const watch = new ServiceFunction(this, 'Watch', {
      stage,
      name: 'watch-requests',
      schema: watchRequestsEnv,
      environment: { REGISTRY_TABLE: registry.name, LEDGER_TABLE: ledger.name, PRIVACY_QUEUE_URL: queue.url },
      memoryMb: 512,
      timeoutSeconds: 60,
    });
    for (const table of [registry, ledger]) {
      table.mayRead(watch.grantee);
      table.mayChange(watch.grantee);
    }
    queue.maySend(watch.grantee);
    mail.maySend(watch);
    return new Tick(this, 'EveryMinute', { every: Duration.minutes(1), runs: watch });
  }
}
