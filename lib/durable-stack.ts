import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { ANALYSE_SECONDS } from './analysis/analysis.ts';
import { RECORD_SECONDS } from './audit/audit.ts';
import { ServiceLevel } from './dispatch/service-level.ts';
import { CARRY_OUT_SECONDS } from './privacy/privacy.ts';
import type { Stage } from './stage.ts';
import { Alerts } from './storage/alerts.ts';
import { AuditVault } from './storage/audit-vault.ts';
import { Keepsake } from './storage/keepsake.ts';
import { ContactKey, StorageKey } from './storage/keys.ts';
import { Tables } from './storage/tables.ts';
import { WorkQueue } from './storage/work-queue.ts';
import { TOPICS_SECONDS } from './topics/topics.ts';

/** What must outlive a deployment: data, keys, what is queued, and the timers that wait. */
export class DurableStack extends Stack {
  readonly contactKey: ContactKey;
  readonly tables: Tables;
  readonly keepsake: Keepsake;
  readonly auditVault: AuditVault;
  readonly intake: WorkQueue;
  readonly dispatch: WorkQueue;
  readonly notify: WorkQueue;
  readonly audit: WorkQueue;
  readonly privacy: WorkQueue;
  readonly topics: WorkQueue;
  readonly serviceLevel: ServiceLevel;
  readonly alerts: Alerts;

  constructor(scope: Construct, id: string, props: StackProps & { readonly stage: Stage }) {
    super(scope, id, props);
    const { stage } = props;
    const { deployment } = stage;
    const protect = deployment.removalProtection;

    const { key } = new StorageKey(this, 'StorageKey', { protect });
    this.contactKey = new ContactKey(this, 'ContactKey', { protect });
    this.tables = new Tables(this, 'Tables', { key, deployment });
    this.keepsake = new Keepsake(this, 'Keepsake', {
      name: `closeloop-${stage.settings.stage}-${this.account}-${this.region}`,
      key,
      deployment,
      rawMailDays: stage.settings.retention.rawMailDays,
    });
    this.auditVault = new AuditVault(this, 'AuditVault', {
      name: `closeloop-${stage.settings.stage}-audit-${this.account}-${this.region}`,
      key,
      deployment,
      auditDays: stage.settings.retention.auditDays,
    });
    this.intake = new WorkQueue(this, 'Intake', { consumerSeconds: ANALYSE_SECONDS, attempts: 5, protect });
    this.dispatch = new WorkQueue(this, 'Dispatch', { consumerSeconds: 30, attempts: 5, protect });
    this.notify = new WorkQueue(this, 'Notify', { consumerSeconds: 30, attempts: 5, protect });
    this.audit = new WorkQueue(this, 'Audit', { consumerSeconds: RECORD_SECONDS, attempts: 5, protect });
    this.privacy = new WorkQueue(this, 'Privacy', { consumerSeconds: CARRY_OUT_SECONDS, attempts: 5, protect });
    this.topics = new WorkQueue(this, 'Topics', { consumerSeconds: TOPICS_SECONDS, attempts: 5, protect, fifo: true });
    this.serviceLevel = new ServiceLevel(this, 'ServiceLevel', { stage });
    this.alerts = new Alerts(this, 'Alerts', { key });

    const { tables } = this;
    const outputs = {
      FeedbackTable: tables.feedback.name,
      KeysTable: tables.keys.name,
      LedgerTable: tables.ledger.name,
      FiguresTable: tables.figures.name,
      AuditTable: tables.audit.name,
      RegistryTable: tables.registry.name,
      IntakeQueueUrl: this.intake.url,
      IntakeDlqUrl: this.intake.deadLetters.queue.queueUrl,
      StateMachineArn: this.serviceLevel.arn,
      ContactKeyId: this.contactKey.id,
      AuditBucketName: this.auditVault.name,
    };
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value });
  }
}
