import { CfnOutput, CrossStackReferences, ReferenceStrength, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Analysis } from './analysis/analysis.ts';
import { Api } from './api/api.ts';
import { Audit } from './audit/audit.ts';
import { Customer } from './customer/customer.ts';
import { Desk } from './desk/desk.ts';
import { Dispatch } from './dispatch/dispatch.ts';
import type { DurableStack } from './durable-stack.ts';
import { Fanout } from './fanout/fanout.ts';
import { Figures } from './figures/figures.ts';
import { Intake } from './intake/intake.ts';
import { MailIdentity } from './mail-identity.ts';
import { Notify } from './notify/notify.ts';
import { Privacy } from './privacy/privacy.ts';
import { Reports } from './reports/reports.ts';
import type { Stage } from './stage.ts';
import { Sweep } from './sweep/sweep.ts';
import { Topics } from './topics/topics.ts';

export interface ReplaceableStackProps extends StackProps {
  readonly stage: Stage;
  readonly durable: DurableStack;
}

/** What a deployment may throw away and build again: functions, API, schedules. */
export class ReplaceableStack extends Stack {
  readonly fanout: Fanout;
  readonly figures: Figures;
  readonly sweep: Sweep;
  readonly notify: Notify;
  readonly reports: Reports;
  readonly privacy: Privacy;
  readonly audit: Audit;

  constructor(scope: Construct, id: string, props: ReplaceableStackProps) {
    super(scope, id, props);
    // Weak: neither stack locks the other's resources.
    CrossStackReferences.of(this).consume(ReferenceStrength.WEAK);
    const { stage, durable } = props;
    const { tables, contactKey, keepsake } = durable;

    const api = new Api(this, 'Api', { stage });
    const mail = new MailIdentity(this, 'Mail', { stage });
    new Intake(this, 'Intake', { stage, api, tables, contactKey, queue: durable.intake });
    const analysis = new Analysis(this, 'Analysis', { stage, tables, queue: durable.intake });
    this.fanout = new Fanout(this, 'Fanout', {
      stage,
      tables,
      keepsake,
      intake: durable.intake,
      dispatch: durable.dispatch,
      notify: durable.notify,
      audit: durable.audit,
      topics: durable.topics,
    });
    this.figures = new Figures(this, 'Figures', { stage, tables, keepsake });
    new Topics(this, 'Topics', { stage, tables, queue: durable.topics });
    new Dispatch(this, 'Dispatch', { stage, tables, queue: durable.dispatch, serviceLevel: durable.serviceLevel });
    this.sweep = new Sweep(this, 'Sweep', { stage, tables, intake: durable.intake });
    new Desk(this, 'Desk', { stage, api, tables, contactKey });
    new Customer(this, 'Customer', { stage, api, tables, contactKey });
    const told = { queue: durable.notify, alerts: durable.alerts, mail };
    this.notify = new Notify(this, 'Notify', { stage, api, tables, contactKey, ...told });
    this.reports = new Reports(this, 'Reports', { stage, api, tables, mail, audit: durable.audit });
    this.privacy = new Privacy(this, 'Privacy', {
      stage,
      api,
      tables,
      contactKey,
      keepsake,
      queue: durable.privacy,
      eventDeadLetters: [durable.dispatch.deadLetters, durable.notify.deadLetters],
      mail,
    });
    this.audit = new Audit(this, 'Audit', {
      stage,
      api,
      tables,
      contactKey,
      queue: durable.audit,
      vault: durable.auditVault,
    });

    new CfnOutput(this, 'RestApiId', { value: api.restApi.restApiId });
    new CfnOutput(this, 'StageName', { value: api.restApi.deploymentStage.stageName });
    new CfnOutput(this, 'AnalyseFunction', { value: analysis.functionName });
  }
}
