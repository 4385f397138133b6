import { describe, expect, it } from 'vitest';
import production from './production.ts';
import { type Json, list, resources, synthesize, text } from './support.ts';

const stacks = synthesize(production);
const templates = [stacks.durable, stacks.replaceable, stacks.observability!];

interface Statement {
  role: string;
  effect: string;
  actions: string[];
  resources: string[];
}

const statements: Statement[] = templates.flatMap((template) =>
  resources(template, 'AWS::IAM::Policy').flatMap(([id, { Properties }]) =>
    Properties['PolicyDocument'].Statement.map((each: Json) => ({
      role: id,
      effect: each.Effect,
      actions: list<string>(each.Action),
      resources: list<unknown>(each.Resource).map(text),
    })),
  ),
);

const of = (role: string, effect = 'Allow'): Statement[] => {
  const found = statements.filter((each) => each.role.startsWith(role) && each.effect === effect);
  if (found.length === 0) throw new Error(`no statement of ${role}`);
  return found;
};
const may = (role: string): string[] => of(role).flatMap(({ actions }) => actions);
const on = (role: string, part: string): string[] =>
  of(role)
    .filter((each) => each.resources.some((name) => name.includes(part)))
    .flatMap(({ actions }) => actions)
    .toSorted();

/** Actions that AWS lets nobody narrow to a resource. */
const WITHOUT_RESOURCE = [
  'comprehend:BatchDetectDominantLanguage',
  'comprehend:BatchDetectEntities',
  'comprehend:BatchDetectKeyPhrases',
  'comprehend:BatchDetectSentiment',
  'dynamodb:ListStreams',
  'logs:CreateLogDelivery',
  'logs:DeleteLogDelivery',
  'logs:DescribeLogGroups',
  'logs:DescribeResourcePolicies',
  'logs:GetLogDelivery',
  'logs:ListLogDeliveries',
  'logs:PutResourcePolicy',
  'logs:UpdateLogDelivery',
  'xray:GetSamplingRules',
  'xray:GetSamplingTargets',
  'xray:PutTelemetryRecords',
  'xray:PutTraceSegments',
];

const BUCKET = 'arn:<AWS::Partition>:s3:::closeloop-production-<AWS::AccountId>-eu-central-1';
const EXECUTIONS = 'arn:aws:states:eu-central-1:<AWS::AccountId>:execution:closeloop-production-service-level:*';

/** Names that are only known when they are used: whose role, and for which actions. */
const WILDCARDS: [role: string, name: string, actions: string[]][] = [
  ['AuditCheckpoint', `${BUCKET.replace('-production-', '-production-audit-')}/checkpoints/*`, ['s3:PutObject']],
  ['DispatchStartTimer', EXECUTIONS, ['states:StopExecution']],
  ['FanoutFanOutRole', `${BUCKET}/aws/lambda/*`, ['s3:PutObject']],
  ['FiguresCountRole', `${BUCKET}/aws/lambda/*`, ['s3:PutObject']],
  ['PrivacyCarryOut', `${BUCKET}/aws/lambda/*`, ['s3:GetObject', 's3:PutObject']],
  ['PrivacyCarryOut', `${BUCKET}/exports/privacy/*`, ['s3:DeleteObject', 's3:PutObject']],
  ['PrivacyRequests', `${BUCKET}/exports/privacy/*`, ['s3:GetObject']],
];

describe('every role', () => {
  it('names its actions', () => {
    expect(statements.flatMap(({ actions }) => actions).filter((action) => action.includes('*'))).toEqual([]);
  });

  it('names its resources, but for the listed actions that have none', () => {
    const unnamed = statements.filter((each) => each.resources.includes('*')).flatMap(({ actions }) => actions);
    expect([...new Set(unnamed)].toSorted()).toEqual(WITHOUT_RESOURCE);
  });

  it('uses a wildcard in a name only where it is listed', () => {
    const found = statements.flatMap(({ role, resources: names, actions }) =>
      names
        .filter((name) => name !== '*' && name.includes('*'))
        .map((name) => [role, name, actions.toSorted()] as const),
    );
    const sorted = found.toSorted(([a, b], [c, d]) => `${a}${b}`.localeCompare(`${c}${d}`));
    expect(sorted).toEqual(WILDCARDS.map(([role, ...rest]) => [expect.stringMatching(`^${role}`), ...rest]));
  });

  it('has no policy of AWS but the one that API Gateway asks for', () => {
    const managed = templates.flatMap((template) =>
      resources(template, 'AWS::IAM::Role').flatMap(([, { Properties }]) => Properties['ManagedPolicyArns'] ?? []),
    );
    expect(managed.map(text)).toEqual([
      'arn:<AWS::Partition>:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs',
    ]);
  });

  it('can neither scan a table nor delete a row, but for erasures and the end of retention: records, keys, hashes', () => {
    const allowed = statements.filter(({ effect }) => effect === 'Allow');
    expect(allowed.flatMap(({ actions }) => actions)).not.toContain('dynamodb:Scan');
    const deleting = allowed.filter(({ actions }) => actions.includes('dynamodb:DeleteItem'));
    const tables = deleting.flatMap(({ resources: names }) => names).map((name) => /Tables(\w+?)Table/.exec(name)?.[1]);
    const roles = deleting.map(({ role }) => /^Privacy(?:CarryOut|Retain)/.exec(role)?.[0]);
    expect(new Set(roles)).toEqual(new Set(['PrivacyCarryOut', 'PrivacyRetain']));
    expect(new Set(tables)).toEqual(new Set(['Feedback', 'Keys', 'Figures']));
  });
});

describe('one role', () => {
  it.each(['DeskRole', 'AuditRecord', 'CustomerRole', 'PrivacyRequests', 'PrivacyCarryOut', 'PrivacyRetain'])(
    '%s adds to the audit and is denied every edit of it',
    (role) => {
      expect(on(role, 'AuditTable')).toEqual(['dynamodb:PutItem']);
      const [denied] = of(role, 'Deny');
      expect(denied!.actions).toEqual(expect.arrayContaining(['dynamodb:UpdateItem', 'dynamodb:DeleteItem']));
      expect(denied!.resources.every((name) => name.includes('AuditTable'))).toBe(true);
    },
  );

  it('who shows the audit reads it, and nothing else', () => {
    const tables = of('AuditTrailRole').filter(({ actions }) => actions.some((name) => name.startsWith('dynamodb:')));
    expect(new Set(tables.flatMap(({ resources: names }) => names.map((name) => name.includes('AuditTable'))))).toEqual(
      new Set([true]),
    );
    expect(on('AuditTrailRole', 'AuditTable')).not.toContain('dynamodb:PutItem');
  });

  it('notify and those who carry out requests open contacts and cannot seal them', () => {
    expect(on('NotifyRole', 'ContactKey')).toEqual(['kms:Decrypt']);
    for (const role of ['PrivacyRequests', 'PrivacyCarryOut']) expect(on(role, 'ContactKey')).toEqual(['kms:Decrypt']);
    expect(on('IntakeAccept', 'ContactKey')).toEqual(['kms:Decrypt', 'kms:GenerateDataKey']);
  });

  it.each([
    'AnalysisAnalyse',
    'FanoutFanOut',
    'FiguresCount',
    'DispatchStartTimer',
    'DispatchRoute',
    'SweepRole',
    'TopicsGroup',
    'ReportsRole',
    'AuditTrailRole',
    'PrivacyWatch',
    'AuditCheckpoint',
  ])('%s has no key at all', (role) => {
    expect(may(role).filter((action) => action.startsWith('kms:'))).toEqual([]);
  });

  it('who groups texts reads and changes records and topics, and touches nothing else', () => {
    const tables = of('TopicsGroup').filter(({ actions }) => actions.some((name) => name.startsWith('dynamodb:')));
    const names = tables.flatMap(({ resources: all }) => all).map((name) => /Tables(\w+?)Table/.exec(name)?.[1]);
    expect(new Set(names)).toEqual(new Set(['Feedback', 'Figures']));
  });

  it('who carries out erasures gets into the dead letters of every queue that events are handed to', () => {
    const named = (role: string, action: string): string[] =>
      of(role)
        .filter(({ actions }) => actions.includes(action))
        .flatMap(({ resources: names }) => names);
    const parts = (names: string[], end: string): string[] =>
      names.map((name) => new RegExp(`GetAtt(\\w+?)${end}[0-9A-F]{8}`).exec(name)?.[1] ?? name);
    // Ids alone; and the audit's entries: ids, codes and masked reasons, which are evidence.
    const others = ['Intake', 'Audit', 'Topics'];
    const handedTo = parts(named('FanoutFanOut', 'sqs:SendMessage'), 'Queue').filter((name) => !others.includes(name));
    expect(handedTo).toEqual(expect.arrayContaining(['Dispatch', 'Notify']));
    const goneThrough = parts(named('PrivacyCarryOut', 'sqs:DeleteMessage'), 'DeadLettersQueue');
    expect(goneThrough).toEqual(expect.arrayContaining(handedTo));
  });

  it('only those who mail may send, from the stage’s identity', () => {
    const senders = statements.filter(({ actions }) => actions.some((action) => action.startsWith('ses:')));
    expect(senders.map(({ role }) => role.slice(0, 18)).toSorted()).toEqual([
      'NotifyRoleDefaultP',
      'PrivacyWatchRoleDe',
      'ReportsMailReports',
    ]);
    for (const { resources: names } of senders) {
      expect(names).toEqual([
        expect.stringContaining(':configuration-set/'),
        'arn:aws:ses:eu-central-1:<AWS::AccountId>:identity/example.com',
        'arn:aws:ses:eu-central-1:<AWS::AccountId>:identity/feedback@example.com',
      ]);
    }
  });

  it('only analyse calls Comprehend', () => {
    const callers = statements.filter(({ actions }) => actions.some((action) => action.startsWith('comprehend:')));
    expect(callers.map(({ role }) => role).every((role) => role.startsWith('AnalysisAnalyse'))).toBe(true);
    expect(callers).toHaveLength(1);
  });

  it('accept asks Comprehend for personal data only where the stage says so', () => {
    const settings = {
      ...production.settings,
      privacy: { ...production.settings.privacy, alsoAsk: 'comprehend' as const },
    };
    const actionsIn = (config: typeof production): string[] =>
      resources(synthesize(config).replaceable, 'AWS::IAM::Policy')
        .filter(([id]) => id.startsWith('IntakeAccept'))
        .flatMap(([, { Properties }]) =>
          Properties['PolicyDocument'].Statement.flatMap((one: Json) => list(one.Action)),
        );
    expect(actionsIn({ ...production, settings })).toContain('comprehend:DetectPiiEntities');
    expect(actionsIn(production).filter((action) => action.startsWith('comprehend:'))).toEqual([]);
  });

  it('reports and mail-reports read counters and never items', () => {
    for (const role of ['ReportsRole', 'ReportsMailReports']) {
      expect(
        of(role)
          .flatMap(({ resources: names }) => names)
          .filter((name) => name.includes('FeedbackTable')),
      ).toEqual([]);
    }
  });
});
