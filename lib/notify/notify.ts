import { Duration } from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { notifyEnv } from '../../lambdas/notify/env.ts';
import type { Api } from '../api/api.ts';
import { ServiceFunction } from '../function.ts';
import type { MailIdentity } from '../mail-identity.ts';
import { Tick } from '../schedule.ts';
import type { Stage } from '../stage.ts';
import type { Alerts } from '../storage/alerts.ts';
import type { ContactKey } from '../storage/keys.ts';
import type { Tables } from '../storage/tables.ts';
import type { WorkQueue } from '../storage/work-queue.ts';
import { sweepNamespace } from '../sweep/sweep.ts';

export interface NotifyProps {
  readonly stage: Stage;
  readonly api: Api;
  readonly tables: Tables;
  readonly contactKey: ContactKey;
  readonly queue: WorkQueue;
  readonly alerts: Alerts;
  readonly mail: MailIdentity;
}

/** Counts addresses that have had their mails of a day, in the namespace of {@link sweepNamespace}, from the line that says so. */
export const ADDRESS_FULL = 'AddressFull';
export const ADDRESS_FULL_LINE = 'notify.address-full';

/** Tells customers and staff what an event means for them, each once; staff when they are at work. */
export class Notify extends Construct {
  readonly tick: Tick;

  constructor(scope: Construct, id: string, props: NotifyProps) {
    super(scope, id);
    const { stage, api, tables, contactKey, queue, alerts, mail } = props;
    const { feedback, keys, ledger, registry } = tables;
    const notify = new ServiceFunction(this, 'Notify', {
      stage,
      name: 'notify',
      schema: notifyEnv,
      environment: {
        FEEDBACK_TABLE: feedback.name,
        KEYS_TABLE: keys.name,
        LEDGER_TABLE: ledger.name,
        REGISTRY_TABLE: registry.name,
        KMS_KEY_ID: contactKey.id,
        PAGES_URL: api.pagesUrl,
        ALERT_TOPIC_ARN: alerts.arn,
        MAIL_CONFIGURATION_SET: mail.configurationSet,
      },
      memoryMb: 1024,
      timeoutSeconds: 30,
    });
    for (const table of [feedback, ledger, registry]) {
      table.mayRead(notify.grantee);
      table.mayChange(notify.grantee);
    }
    keys.mayRead(notify.grantee);
    contactKey.mayOpen(notify.grantee);
    mail.maySend(notify);
    notify.allow({ actions: ['sns:Publish'], resources: [alerts.arn] });
    notify.fn.addEventSource(new SqsEventSource(queue.queue, { batchSize: 10, reportBatchItemFailures: true }));
    new MetricFilter(this, ADDRESS_FULL, {
      logGroup: notify.logs,
      filterPattern: FilterPattern.stringValue('$.code', '=', ADDRESS_FULL_LINE),
      metricNamespace: sweepNamespace(stage.settings.stage),
      metricName: ADDRESS_FULL,
      metricValue: '1',
    });
    this.tick = new Tick(this, 'EveryMinute', { every: Duration.minutes(1), runs: notify });
    mail.tellOfReturns(notify, this.tick.missed);
  }
}
