import { Duration, Token, Validations } from 'aws-cdk-lib';
import { type IGrantable, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as LambdaFunction, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type * as z from 'zod/mini';
import { type FunctionName, functionName, LIVE } from './functions.ts';
import { logGroup } from './log-group.ts';
import type { Stage } from './stage.ts';

type EnvironmentSchema = z.ZodMiniObject<Record<string, z.ZodMiniType<unknown, string>>>;

export interface ServiceFunctionProps<Schema extends EnvironmentSchema> {
  readonly stage: Stage;
  readonly name: FunctionName;
  /** The stage's `env.ts`: what is set here is what the handler will read. */
  readonly schema: Schema;
  readonly environment: z.input<Schema> & Record<string, string>;
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
}

/** Refuses at synth what the handler would refuse at its first start. A value that only the deployment knows passes. */
function checked(name: string, schema: EnvironmentSchema, environment: Record<string, string>): Record<string, string> {
  const problems = [
    ...Object.keys(environment)
      .filter((key) => !(key in schema.shape))
      .map((key) => `${key}: the handler does not read it`),
    ...(schema.safeParse(environment).error?.issues ?? [])
      .filter((issue) => !Token.isUnresolved(environment[String(issue.path[0])]))
      .map((issue) => `${issue.path.map(String).join('.')}: ${issue.message}`),
  ];
  if (problems.length > 0) throw new Error(`environment of ${name}: ${problems.join('; ')}`);
  return environment;
}

/** A function of the product: its own role and log group, traced, with an environment its handler has agreed to. */
export class ServiceFunction<Schema extends EnvironmentSchema = EnvironmentSchema> extends Construct {
  readonly fn: LambdaFunction;
  readonly role: Role;
  readonly logs: LogGroup;

  constructor(scope: Construct, id: string, props: ServiceFunctionProps<Schema>) {
    super(scope, id);
    const { deployment, settings, codeOf } = props.stage;
    const name = functionName(settings.stage, props.name);

    this.logs = logGroup(this, 'Logs', deployment, `/aws/lambda/${name}`);
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    this.logs.grantWrite(this.role);

    const reserved = deployment.reservedConcurrency[props.name];
    this.fn = new LambdaFunction(this, 'Function', {
      functionName: name,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(codeOf(props.name)),
      handler: 'index.handler',
      memorySize: props.memoryMb,
      timeout: Duration.seconds(props.timeoutSeconds),
      role: this.role,
      logGroup: this.logs,
      tracing: Tracing.ACTIVE,
      environment: checked(name, props.schema, props.environment),
      ...(reserved === undefined ? {} : { reservedConcurrentExecutions: reserved }),
    });
    Validations.of(this.role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason:
        "Actions without resources to name: X-Ray's, ListStreams for the readers of a stream, Comprehend's batch calls " +
        'for analysis. A test holds the list.',
    });
  }

  /** The grantee that intent helpers of other constructs take. */
  get grantee(): IGrantable {
    return this.role;
  }

  allow(statement: { actions: string[]; resources: string[] }): void {
    this.role.addToPolicy(new PolicyStatement(statement));
  }

  /** A name that stays while versions come and go, for callers that outlive a deployment. */
  keepAlias(): void {
    this.fn.addAlias(LIVE);
  }
}
