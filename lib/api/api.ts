import { Aws, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import {
  AccessLogField,
  AccessLogFormat,
  EndpointType,
  LambdaIntegration,
  LogGroupLogDestination,
  RestApi,
} from 'aws-cdk-lib/aws-apigateway';
import { Construct } from 'constructs';
import type { ServiceFunction } from '../function.ts';
import { logGroup } from '../log-group.ts';
import type { Stage } from '../stage.ts';
import { answerProblems } from './problems.ts';

/** The one stage of the API; versions are in the paths. */
const STAGE_NAME = 'v';

/** Route and outcome, never the path: a customer's page is opened by the token in it. No address, no caller, no agent. */
const ACCESS_LOG = AccessLogFormat.custom(
  JSON.stringify({
    requestId: AccessLogField.contextRequestId(),
    time: AccessLogField.contextRequestTimeEpoch(),
    method: AccessLogField.contextHttpMethod(),
    route: AccessLogField.contextResourcePath(),
    status: AccessLogField.contextStatus(),
    bytes: AccessLogField.contextResponseLength(),
    milliseconds: AccessLogField.contextResponseLatency(),
    error: AccessLogField.contextErrorResponseType(),
  }),
);

const WHY = {
  'AwsSolutions-APIG2': 'Every request is validated in its function, so that all wrong fields are answered at once.',
  'AwsSolutions-APIG3': 'A web ACL is a decision (and a bill) of the account; throttling and body limits are ours.',
  'AwsSolutions-APIG4':
    'Tokens, signatures and JWTs are checked in the functions: a gateway authorizer never sees the raw body a signature is over.',
  'AwsSolutions-APIG6':
    "The gateway's execution log writes request paths, and a customer's page token is one. The access log has the outcomes.",
  'AwsSolutions-COG4': 'Any OIDC issuer is accepted, verified in the functions; Cognito is one of them.',
};

/** The front door: a REST API that hands whole paths to the stages of the pipeline. */
export class Api extends Construct {
  readonly restApi: RestApi;
  readonly pagesUrl: string;

  constructor(scope: Construct, id: string, { stage }: { readonly stage: Stage }) {
    super(scope, id);
    const { api, pagesUrl } = stage.deployment;
    this.restApi = new RestApi(this, 'RestApi', {
      restApiName: `closeloop-${stage.settings.stage}`,
      endpointTypes: [EndpointType.REGIONAL],
      cloudWatchRole: api.createLogRole,
      ...(api.createLogRole ? { cloudWatchRoleRemovalPolicy: RemovalPolicy.RETAIN } : {}),
      deployOptions: {
        stageName: STAGE_NAME,
        throttlingRateLimit: api.ratePerSecond,
        throttlingBurstLimit: api.burst,
        tracingEnabled: true,
        accessLogFormat: ACCESS_LOG,
        accessLogDestination: new LogGroupLogDestination(logGroup(this, 'AccessLog', stage.deployment)),
      },
    });
    answerProblems(this.restApi);

    // The id names the API alone and not its deployment, which waits for the functions that are told this address.
    const { restApiId } = this.restApi;
    this.pagesUrl =
      pagesUrl?.replaceAll('{restApiId}', restApiId) ??
      `https://${restApiId}.execute-api.${Stack.of(this).region}.${Aws.URL_SUFFIX}/${STAGE_NAME}`;

    Validations.of(this.restApi).acknowledge(...Object.entries(WHY).map(([rule, reason]) => ({ id: rule, reason })));
    Validations.of(this.restApi).acknowledge({
      id: 'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs]',
      reason: 'The role API Gateway asks of an account in order to write logs at all: AWS defines what it holds.',
    });
  }

  /** Gives a function every method of these paths. */
  serve(served: ServiceFunction, paths: readonly string[]): void {
    const integration = new LambdaIntegration(served.fn, { scopePermissionToMethod: false });
    for (const path of paths) this.restApi.root.resourceForPath(path).addMethod('ANY', integration);
  }
}
