import { ArnFormat, RemovalPolicies, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { type IGrantable, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { DefinitionBody, LogLevel, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { acknowledgeWildcard } from '../acknowledge.ts';
import { type FunctionName, functionName, LIVE } from '../functions.ts';
import { logGroup } from '../log-group.ts';
import type { Stage } from '../stage.ts';
import { serviceLevelMachine } from './service-level-machine.ts';

/**
 * The machine that carries the service-level clocks. Deleting a machine ends what waits in it, so it lives with the
 * tables; it knows its functions by name alone, so they can be replaced and even be absent for a while.
 */
export class ServiceLevel extends Construct {
  readonly machine: StateMachine;
  readonly #name: string;

  constructor(scope: Construct, id: string, props: { readonly stage: Stage }) {
    super(scope, id);
    const { settings, deployment } = props.stage;
    const removalPolicy = deployment.removalProtection ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    const stack = Stack.of(this);
    const alias = (name: FunctionName): string =>
      `arn:${stack.partition}:lambda:${stack.region}:${stack.account}:function:${functionName(settings.stage, name)}:${LIVE}`;
    const callees = { partition: stack.partition, route: alias('route'), check: alias('check') };

    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('states.amazonaws.com') });
    role.addToPolicy(
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [callees.route, callees.check] }),
    );

    this.#name = `closeloop-${settings.stage}-service-level`;
    this.machine = new StateMachine(this, 'Machine', {
      stateMachineName: this.#name,
      definitionBody: DefinitionBody.fromString(stack.toJsonString(serviceLevelMachine(callees))),
      role,
      tracingEnabled: true,
      logs: {
        destination: logGroup(this, 'Logs', deployment),
        level: LogLevel.ERROR,
        includeExecutionData: false,
      },
    });
    // With its role and that role's policies: a machine without them could not wake anybody.
    RemovalPolicies.of(this).apply(removalPolicy);
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'Log delivery and X-Ray have no resources to name; the functions are named.',
    });
    Validations.of(this.machine).acknowledge({
      id: 'AwsSolutions-SF1',
      reason:
        'The history of every execution is kept by Step Functions for 90 days; logging all its events again would cost ' +
        'as much as the timers. Errors are logged.',
    });
  }

  get arn(): string {
    return this.machine.stateMachineArn;
  }

  mayStart(grantee: IGrantable): void {
    this.#allow(grantee, 'states:StartExecution', this.arn);
  }

  /** To end an execution whose item is settled: its name, and so its ARN, is only known then. */
  mayStop(role: Role): void {
    const executions = Stack.of(role).formatArn({
      service: 'states',
      resource: 'execution',
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
      resourceName: `${this.#name}:*`,
    });
    this.#allow(role, 'states:StopExecution', executions);
    acknowledgeWildcard(role, executions, "An execution is named for its item's id and version.");
  }

  #allow(grantee: IGrantable, action: string, resource: string): void {
    grantee.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions: [action], resources: [resource] }));
  }
}
