import { describe, expect, it } from 'vitest';
import local from '../../config/local.ts';
import { FUNCTION_NAMES } from '../../lib/functions.ts';
import production from './production.ts';
import { type Json, type Resource, resource, resources, synthesize, text } from './support.ts';

const { replaceable } = synthesize(production);
const onLaptop = synthesize(local).replaceable;

const byName = (name: string, template = replaceable): [id: string, fn: Resource] => {
  const found = resources(template, 'AWS::Lambda::Function').find(
    ([, { Properties }]) =>
      String(Properties['FunctionName']).endsWith(`-${name}`) &&
      !String(Properties['FunctionName']).endsWith(`-mail-${name}`),
  );
  if (found === undefined) throw new Error(`no function ${name}`);
  return found;
};
const variables = (name: string, template = replaceable): Record<string, unknown> =>
  byName(name, template)[1].Properties['Environment'].Variables;
const mappingOf = (name: string, template = replaceable): Record<string, Json> => {
  const [id] = byName(name, template);
  const found = resources(template, 'AWS::Lambda::EventSourceMapping').filter(
    ([, { Properties }]) => Properties['FunctionName'].Ref === id,
  );
  expect(found).toHaveLength(1);
  return found[0]![1].Properties;
};

/** What those are told who record what they do about people. */
const RECORDING = ['KEYS_TABLE', 'REGISTRY_TABLE', 'LEDGER_TABLE', 'AUDIT_TABLE', 'KMS_KEY_ID'];

describe('functions', () => {
  it('are all there, by their permanent names, and nothing else', () => {
    const names = resources(replaceable, 'AWS::Lambda::Function').map(
      ([, { Properties }]) => Properties['FunctionName'],
    );
    expect(new Set(names)).toEqual(new Set(FUNCTION_NAMES.map((name) => `closeloop-production-${name}`)));
    expect(names).toHaveLength(FUNCTION_NAMES.length);
  });

  it.each(FUNCTION_NAMES)('%s runs on Node 24 on arm64, traced, with a log group that forgets', (name) => {
    const { Properties } = byName(name)[1];
    expect(Properties).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
      TracingConfig: { Mode: 'Active' },
    });
    const logs = Object.fromEntries(resources(replaceable))[Properties['LoggingConfig'].LogGroup.Ref]!;
    expect(logs.Properties).toMatchObject({
      LogGroupName: `/aws/lambda/closeloop-production-${name}`,
      RetentionInDays: 30,
    });
  });

  it.each([
    [
      'accept',
      ['FEEDBACK_TABLE', 'KEYS_TABLE', 'LEDGER_TABLE', 'REGISTRY_TABLE', 'KMS_KEY_ID', 'INTAKE_QUEUE_URL', 'PAGES_URL'],
    ],
    ['analyse', ['FEEDBACK_TABLE', 'REGISTRY_TABLE', 'LEDGER_TABLE']],
    ['fan-out', ['INTAKE_QUEUE_URL', 'DISPATCH_QUEUE_URL', 'NOTIFY_QUEUE_URL', 'AUDIT_QUEUE_URL', 'TOPICS_QUEUE_URL']],
    ['count', ['FIGURES_TABLE']],
    ['start-timer', ['STATE_MACHINE_ARN']],
    ['route', ['FEEDBACK_TABLE', 'REGISTRY_TABLE']],
    ['check', ['FEEDBACK_TABLE', 'REGISTRY_TABLE', 'FIGURES_TABLE']],
    ['topics', ['FEEDBACK_TABLE', 'REGISTRY_TABLE', 'FIGURES_TABLE']],
    ['sweep', ['FEEDBACK_TABLE', 'REGISTRY_TABLE', 'FIGURES_TABLE', 'INTAKE_QUEUE_URL']],
    ['desk', ['FEEDBACK_TABLE', 'FIGURES_TABLE', ...RECORDING]],
    ['customer', ['FEEDBACK_TABLE', 'PAGES_URL', ...RECORDING]],
    [
      'notify',
      [
        'FEEDBACK_TABLE',
        'KEYS_TABLE',
        'LEDGER_TABLE',
        'REGISTRY_TABLE',
        'KMS_KEY_ID',
        'PAGES_URL',
        'ALERT_TOPIC_ARN',
        'MAIL_CONFIGURATION_SET',
      ],
    ],
    ['reports', ['FIGURES_TABLE', 'REGISTRY_TABLE', 'AUDIT_QUEUE_URL']],
    ['mail-reports', ['FIGURES_TABLE', 'REGISTRY_TABLE', 'LEDGER_TABLE']],
    ['audit', ['AUDIT_TABLE']],
    ['record', ['FEEDBACK_TABLE', 'REGISTRY_TABLE', 'AUDIT_TABLE', 'LEDGER_TABLE', 'KEYS_TABLE', 'KMS_KEY_ID']],
    ['checkpoint', ['LEDGER_TABLE', 'AUDIT_BUCKET']],
    ['privacy', ['PRIVACY_QUEUE_URL', 'BUCKET', ...RECORDING]],
    [
      'carry-out',
      [
        'FEEDBACK_TABLE',
        'PRIVACY_QUEUE_URL',
        'BUCKET',
        'EVENT_DEAD_LETTERS',
        'KEY_DAYS',
        'TEXT_DAYS',
        'COPY_DAYS',
        'FIGURES_TABLE',
        ...RECORDING,
      ],
    ],
    ['watch-requests', ['REGISTRY_TABLE', 'LEDGER_TABLE', 'PRIVACY_QUEUE_URL']],
    ['retain', ['FEEDBACK_TABLE', 'FIGURES_TABLE', ...RECORDING]],
  ])('%s is told only what it reads', (name, expected) => {
    expect(Object.keys(variables(name)).toSorted()).toEqual([...expected].toSorted());
  });

  it('that a running timer calls keep their alias', () => {
    const aliases = resources(replaceable, 'AWS::Lambda::Alias').map(([, { Properties }]): string[] => [
      Properties['FunctionName'].Ref,
      Properties['Name'],
    ]);
    expect(aliases).toHaveLength(2);
    expect(aliases).toEqual(
      expect.arrayContaining([
        [byName('check')[0], 'live'],
        [byName('route')[0], 'live'],
      ]),
    );
  });

  it('are given a share of concurrency only where the stage says so', () => {
    const deployment = { ...production.deployment, reservedConcurrency: { desk: 20 } };
    const shared = synthesize({ ...production, deployment }).replaceable;
    const reserved = (name: string) => byName(name, shared)[1].Properties['ReservedConcurrentExecutions'];
    expect([reserved('desk'), reserved('accept')]).toEqual([20, undefined]);
  });
});

describe('queues and streams', () => {
  it.each([
    ['analyse', 25],
    ['start-timer', 10],
    ['notify', 10],
    ['record', 10],
    ['topics', 10],
    ['carry-out', 1],
  ])('%s takes batches of %i, of which one message may fail alone', (name, size) => {
    expect(mappingOf(name)).toMatchObject({ BatchSize: size, FunctionResponseTypes: ['ReportBatchItemFailures'] });
  });

  it('never analyses more batches at once than Comprehend bears', () => {
    expect(mappingOf('analyse')['ScalingConfig']).toEqual({ MaximumConcurrency: 10 });
  });

  it.each([
    ['fan-out', { eventName: ['INSERT'], dynamodb: { Keys: { sk: { S: [{ prefix: 'E#' }] } } } }],
    ['count', { dynamodb: { Keys: { sk: { S: ['A'] } } } }],
  ])('%s reads its part of the stream, halves what fails, and keeps whole what it gives up on', (name, filter) => {
    const mapping = mappingOf(name);
    expect(mapping).toMatchObject({
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 10,
      MaximumRecordAgeInSeconds: 21_600,
      StartingPosition: 'TRIM_HORIZON',
    });
    expect(mapping['FilterCriteria'].Filters.map((each: Json) => JSON.parse(each.Pattern))).toEqual([filter]);
    expect(text(mapping['DestinationConfig'].OnFailure.Destination)).toMatch(
      /^<PublishOutputFnGetAttKeepsakeBucket\w+>$/,
    );
    // The watermark of the counters is per shard: one batch of a shard at a time.
    expect(mapping['ParallelizationFactor']).toBeUndefined();
  });

  it('gives up into a queue where a bucket cannot take it', () => {
    const { OnFailure } = mappingOf('fan-out', onLaptop)['DestinationConfig'];
    expect(text(OnFailure.Destination)).toMatch(/FailedRecords/);
  });
});

describe('schedules', () => {
  it.each([
    ['Sweep', 'sweep', 'rate(1 minute)'],
    ['Notify', 'notify', 'rate(1 minute)'],
    ['Reports', 'mail-reports', 'rate(1 hour)'],
    ['PrivacyEveryMinute', 'watch-requests', 'rate(1 minute)'],
    ['PrivacyEveryHour', 'retain', 'rate(1 hour)'],
    ['AuditEveryHour', 'checkpoint', 'rate(1 hour)'],
  ])('%s runs %s at %s, and keeps a tick that failed on either way', (prefix, name, rate) => {
    const [id] = byName(name);
    const [missed] = resources(replaceable, 'AWS::SQS::Queue').find(([queue]) => queue.startsWith(prefix))!;
    const arn = { 'Fn::GetAtt': [missed, 'Arn'] };
    const { ScheduleExpression, Targets } = resource(replaceable, 'AWS::Events::Rule', prefix).Properties;
    expect(ScheduleExpression).toBe(rate);
    expect(Targets).toMatchObject([{ Arn: { 'Fn::GetAtt': [id, 'Arn'] }, DeadLetterConfig: { Arn: arn } }]);
    const invoke = resources(replaceable, 'AWS::Lambda::EventInvokeConfig').find(
      ([, { Properties }]) => Properties['FunctionName'].Ref === id,
    )?.[1].Properties;
    expect(invoke).toMatchObject({
      FunctionName: { Ref: id },
      MaximumRetryAttempts: 0,
      DestinationConfig: { OnFailure: { Destination: arn } },
    });
  });

  it('R4.4 bounces and complaints of this stage’s mails reach notify; what fails is kept', () => {
    const [id] = byName('notify');
    const { EventPattern, Targets } = resource(replaceable, 'AWS::Events::Rule', 'MailReturns').Properties;
    const [set] = resources(replaceable, 'AWS::SES::ConfigurationSet')[0] ?? [];
    expect(EventPattern).toEqual({
      source: ['aws.ses'],
      'detail-type': ['Email Bounced', 'Email Complaint Received'],
      detail: { mail: { tags: { 'ses:configuration-set': [{ Ref: set }] } } },
    });
    expect(Targets).toMatchObject([{ Arn: { 'Fn::GetAtt': [id, 'Arn'] }, DeadLetterConfig: {} }]);
    const destination = resource(replaceable, 'AWS::SES::ConfigurationSetEventDestination', 'Mail').Properties;
    expect(destination).toMatchObject({
      ConfigurationSetName: { Ref: set },
      EventDestination: { Enabled: true, MatchingEventTypes: ['bounce', 'complaint'] },
    });
  });

  it('and these events are the only ones who call a function without waiting for its answer', () => {
    expect(resources(replaceable, 'AWS::Events::Rule')).toHaveLength(7);
    expect(resources(replaceable, 'AWS::SNS::Subscription')).toEqual([]);
    expect(resources(replaceable, 'AWS::Lambda::EventInvokeConfig')).toHaveLength(6);
  });
});

describe('API', () => {
  const parts = Object.fromEntries(resources(replaceable, 'AWS::ApiGateway::Resource'));
  const pathOf = (id: string | undefined): string => {
    const part = id === undefined ? undefined : parts[id];
    return part === undefined ? '' : `${pathOf(part.Properties['ParentId'].Ref)}/${part.Properties['PathPart']}`;
  };
  const routes = resources(replaceable, 'AWS::ApiGateway::Method').map(([, { Properties }]) => {
    const target = /<(\w+)\.Arn>/.exec(text(Properties['Integration'].Uri))?.[1] ?? '';
    return [
      Properties['HttpMethod'],
      pathOf(Properties['ResourceId'].Ref) || '/',
      String(Object.fromEntries(resources(replaceable))[target]?.Properties['FunctionName']).replace(
        'closeloop-production-',
        '',
      ),
    ];
  });

  it('hands whole paths to the stages of the pipeline, and unknown ones to accept', () => {
    expect(Object.fromEntries(routes.map(([, path, name]) => [path, name]))).toEqual({
      '/': 'accept',
      '/{proxy+}': 'accept',
      '/v1/feedback': 'accept',
      '/v1/feedback/{proxy+}': 'accept',
      '/v1/hooks/{proxy+}': 'accept',
      '/v1/health': 'accept',
      '/v1/openapi.json': 'accept',
      '/v1/desk/{proxy+}': 'desk',
      '/v1/reports/{proxy+}': 'reports',
      '/v1/figures': 'reports',
      '/v1/audit': 'audit',
      '/v1/privacy/{proxy+}': 'privacy',
      '/c/{proxy+}': 'customer',
    });
    expect(new Set(routes.map(([method]) => method))).toEqual(new Set(['ANY']));
  });

  it('is regional, throttled, traced, with one stage', () => {
    const [, api] = resources(replaceable, 'AWS::ApiGateway::RestApi')[0]!;
    expect(api.Properties['EndpointConfiguration']).toEqual({ Types: ['REGIONAL'] });
    const stages = resources(replaceable, 'AWS::ApiGateway::Stage');
    expect(stages).toHaveLength(1);
    expect(stages[0]![1].Properties).toMatchObject({
      StageName: 'v',
      TracingEnabled: true,
      MethodSettings: [
        { HttpMethod: '*', ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400, DataTraceEnabled: false },
      ],
    });
  });

  it('logs routes and outcomes, and nothing that could tell who called or open a page', () => {
    const { Format, DestinationArn } = resources(replaceable, 'AWS::ApiGateway::Stage')[0]![1].Properties[
      'AccessLogSetting'
    ];
    expect(DestinationArn).toBeDefined();
    const fields = [...String(Format).matchAll(/\$context\.([\w.]+)/g)].map(([, name]) => String(name));
    expect(fields.toSorted()).toEqual([
      'error.responseType',
      'httpMethod',
      'requestId',
      'requestTimeEpoch',
      'resourcePath',
      'responseLatency',
      'responseLength',
      'status',
    ]);
  });

  it.each([
    ['DEFAULT_4XX', 400],
    ['DEFAULT_5XX', 503],
    ['INTEGRATION_FAILURE', 503],
    ['INTEGRATION_TIMEOUT', 503],
    ['MISSING_AUTHENTICATION_TOKEN', 404],
    ['REQUEST_TOO_LARGE', 413],
    ['UNSUPPORTED_MEDIA_TYPE', 415],
    ['THROTTLED', 429],
  ])('answers %s itself with a problem document and status %i', (type, status) => {
    const found = resources(replaceable, 'AWS::ApiGateway::GatewayResponse').find(
      ([, { Properties }]) => Properties['ResponseType'] === type,
    );
    const { StatusCode, ResponseParameters, ResponseTemplates } = found![1].Properties;
    expect(StatusCode).toBe(String(status));
    expect(ResponseParameters).toMatchObject({
      'gatewayresponse.header.Content-Type': "'application/problem+json'",
      'gatewayresponse.header.x-request-id': 'context.requestId',
    });
    if (status === 429 || status === 503) {
      expect(ResponseParameters).toHaveProperty('gatewayresponse.header.Retry-After');
    }
    const problem = JSON.parse(ResponseTemplates['application/json']);
    expect(problem).toMatchObject({ type: 'about:blank', status, instance: 'urn:request:$context.requestId' });
  });

  it('tells customers the address of its own, or the one that the stage names', () => {
    expect(text(variables('notify')['PAGES_URL'])).toMatch(
      /^https:\/\/<ApiRestApi\w+>\.execute-api\.eu-central-1\.<AWS::URLSuffix>\/v$/,
    );
    expect(text(variables('customer', onLaptop)['PAGES_URL'])).toMatch(
      /^http:\/\/127\.0\.0\.1:4566\/restapis\/<ApiRestApi\w+>\/v\/_user_request_$/,
    );
  });
});

it('tells its names to who operates it', () => {
  expect(Object.keys(replaceable.toJSON()['Outputs'])).toEqual(
    expect.arrayContaining(['RestApiId', 'StageName', 'AnalyseFunction']),
  );
});
