import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { mailReportsEnv, reportsEnv } from '../../lambdas/reports/env.ts';
import type { Api } from '../api/api.ts';
import { ServiceFunction } from '../function.ts';
import type { MailIdentity } from '../mail-identity.ts';
import { Tick } from '../schedule.ts';
import type { Stage } from '../stage.ts';
import type { Tables } from '../storage/tables.ts';
import type { WorkQueue } from '../storage/work-queue.ts';

export interface ReportsProps {
  readonly stage: Stage;
  readonly api: Api;
  readonly tables: Tables;
  readonly mail: MailIdentity;
  /** Where exports are recorded. */
  readonly audit: WorkQueue;
}

/** Reads the counters, never items: for the API at once, by mail when a recipient's day begins. */
export class Reports extends Construct {
  readonly tick: Tick;

  constructor(scope: Construct, id: string, { stage, api, tables, mail, audit }: ReportsProps) {
    super(scope, id);
    const { figures, registry, ledger } = tables;
    const rows = { FIGURES_TABLE: figures.name, REGISTRY_TABLE: registry.name };

    const reports = new ServiceFunction(this, 'Reports', {
      stage,
      name: 'reports',
      schema: reportsEnv,
      environment: { ...rows, AUDIT_QUEUE_URL: audit.url },
      memoryMb: 1024,
      timeoutSeconds: 28,
    });
    const mailReports = new ServiceFunction(this, 'MailReports', {
      stage,
      name: 'mail-reports',
      schema: mailReportsEnv,
      environment: { ...rows, LEDGER_TABLE: ledger.name },
      memoryMb: 1024,
      timeoutSeconds: 300,
    });
    for (const reader of [reports, mailReports]) {
      figures.mayRead(reader.grantee);
      registry.mayRead(reader.grantee);
    }
    ledger.mayRead(mailReports.grantee);
    ledger.mayChange(mailReports.grantee);
    mail.maySend(mailReports);
    audit.maySend(reports.grantee);

    api.serve(reports, ['/v1/reports/{proxy+}', '/v1/figures']);
    this.tick = new Tick(this, 'EveryHour', { every: Duration.hours(1), runs: mailReports });
  }
}
