import { describe, expect, it } from 'vitest';
import local from '../../config/local.ts';
import production from './production.ts';
import { type Json, list, type Resource, resource, resources, synthesize, text } from './support.ts';

const { durable } = synthesize(production);
const disposable = synthesize(local).durable;

const tables = (template = durable) => resources(template, 'AWS::DynamoDB::Table');
const table = (name: string): Resource => resource(durable, 'AWS::DynamoDB::Table', `Tables${name}Table`);

const statements = (policy: { Statement: Record<string, Json>[] }) => policy.Statement;

describe('tables', () => {
  it.each([
    { name: 'Feedback', days: 14, customerKey: true, expires: true, stream: true },
    { name: 'Keys', days: 1, customerKey: true, expires: false, stream: false },
    { name: 'Ledger', days: 14, customerKey: false, expires: true, stream: false },
    { name: 'Figures', days: 14, customerKey: true, expires: true, stream: false },
    { name: 'Audit', days: 14, customerKey: true, expires: false, stream: false },
    { name: 'Registry', days: 14, customerKey: true, expires: false, stream: false },
  ])('$name is recoverable for $days days, protected, encrypted', ({ name, days, customerKey, expires, stream }) => {
    const { Properties, DeletionPolicy, UpdateReplacePolicy } = table(name);
    expect(Properties['PointInTimeRecoverySpecification']).toEqual({
      PointInTimeRecoveryEnabled: true,
      RecoveryPeriodInDays: days,
    });
    expect(Properties['DeletionProtectionEnabled']).toBe(true);
    expect([DeletionPolicy, UpdateReplacePolicy]).toEqual(['Retain', 'Retain']);
    expect(Properties['BillingMode']).toBe('PAY_PER_REQUEST');
    expect(Properties['KeySchema']).toEqual([
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ]);
    expect(new Set(Properties['AttributeDefinitions'].map((each: Json) => each.AttributeType))).toEqual(new Set(['S']));
    // No specification means the key that DynamoDB owns: never unencrypted.
    expect(Properties['SSESpecification']?.SSEType).toBe(customerKey ? 'KMS' : undefined);
    expect(Properties['TimeToLiveSpecification']).toEqual(
      expires ? { AttributeName: 'expiresAt', Enabled: true } : undefined,
    );
    expect(Properties['StreamSpecification']).toEqual(stream ? { StreamViewType: 'NEW_AND_OLD_IMAGES' } : undefined);
  });

  it('are six, and none of them global', () => {
    expect(tables()).toHaveLength(6);
    expect(resources(durable, 'AWS::DynamoDB::GlobalTable')).toEqual([]);
  });

  it.each([
    ['Feedback', 'queue', 'queueKey', 'queueSort'],
    ['Feedback', 'owner', 'ownerKey', 'ownerSort'],
    ['Feedback', 'time', 'timeKey', 'timeSort'],
    ['Feedback', 'due', 'dueKey', 'dueSort'],
    ['Feedback', 'subject', 'subjectKey', 'subjectSort'],
    ['Feedback', 'topic', 'topicKey', 'topicSort'],
    ['Audit', 'actor', 'actorKey', 'timeSort'],
    ['Audit', 'subject', 'subjectKey', 'timeSort'],
    ['Audit', 'action', 'actionKey', 'timeSort'],
    ['Audit', 'target', 'targetKey', 'timeSort'],
    ['Audit', 'month', 'monthKey', 'timeSort'],
  ])('%s has the index %s', (name, index, partition, sort) => {
    const found = table(name).Properties['GlobalSecondaryIndexes'].find((each: Json) => each.IndexName === index);
    expect(found.KeySchema.map((key: Json) => key.AttributeName)).toEqual([partition, sort]);
    expect(found.Projection).toEqual({ ProjectionType: 'ALL' });
  });

  it('refuse every edit of the audit, to everyone', () => {
    const [denied] = statements(table('Audit').Properties['ResourcePolicy'].PolicyDocument);
    expect(denied).toMatchObject({ Effect: 'Deny', Principal: { AWS: '*' }, Resource: '*' });
    expect(denied!['Action']).toEqual(
      expect.arrayContaining(['dynamodb:UpdateItem', 'dynamodb:DeleteItem', 'dynamodb:BatchWriteItem']),
    );
    expect(denied).not.toHaveProperty('Condition');
  });

  it('can be thrown away with a disposable stage', () => {
    for (const [, { Properties, DeletionPolicy }] of tables(disposable)) {
      expect(Properties['DeletionProtectionEnabled']).toBe(false);
      expect(DeletionPolicy).toBe('Delete');
    }
  });
});

describe('keys', () => {
  it('rotate and outlive the stack', () => {
    const keys = resources(durable, 'AWS::KMS::Key');
    expect(keys).toHaveLength(2);
    for (const [, { Properties, DeletionPolicy }] of keys) {
      expect(Properties['EnableKeyRotation']).toBe(true);
      expect(Properties['PendingWindowInDays']).toBe(30);
      expect(DeletionPolicy).toBe('Retain');
    }
  });

  it('let the storage key be used by anybody only through a store, in this account', () => {
    const policy = resource(durable, 'AWS::KMS::Key', 'StorageKey').Properties['KeyPolicy'];
    const open = statements(policy).filter(({ Principal }) => Principal.AWS === '*');
    expect(open).toHaveLength(1);
    expect(open[0]!['Condition'].StringEquals['kms:CallerAccount']).toEqual({ Ref: 'AWS::AccountId' });
    expect(open[0]!['Condition'].StringEquals['kms:ViaService']).toEqual([
      'dynamodb.eu-central-1.amazonaws.com',
      's3.eu-central-1.amazonaws.com',
      'sns.eu-central-1.amazonaws.com',
    ]);
  });

  it('leave the contact key to the roles that are given it', () => {
    const policy = resource(durable, 'AWS::KMS::Key', 'ContactKey').Properties['KeyPolicy'];
    expect(statements(policy).map(({ Principal }) => text(Principal.AWS))).toEqual([
      'arn:aws:iam::<AWS::AccountId>:root',
    ]);
  });
});

describe('bucket', () => {
  const [, bucket] = resources(durable, 'AWS::S3::Bucket').find(([id]) => id.startsWith('Keepsake'))!;

  it('is encrypted, closed, kept, and forgets', () => {
    const { Properties, DeletionPolicy } = bucket;
    const [rule] = Properties['BucketEncryption'].ServerSideEncryptionConfiguration;
    expect(rule.ServerSideEncryptionByDefault.SSEAlgorithm).toBe('aws:kms');
    expect(Object.values(Properties['PublicAccessBlockConfiguration'])).toEqual([true, true, true, true]);
    expect(DeletionPolicy).toBe('Retain');
    expect(Properties['LifecycleConfiguration'].Rules).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ Prefix: 'aws/lambda/', ExpirationInDays: 90 }),
        expect.objectContaining({ Prefix: 'exports/', ExpirationInDays: 30 }),
        expect.objectContaining({ Prefix: 'mail/', ExpirationInDays: 30 }),
      ]),
    );
  });

  it('is reached by TLS only, as the vault of the audit is', () => {
    const policies = resources(durable, 'AWS::S3::BucketPolicy');
    expect(policies).toHaveLength(2);
    for (const [, policy] of policies) {
      expect(statements(policy.Properties['PolicyDocument'])).toContainEqual(
        expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
      );
    }
  });
});

describe('R6.2 the vault of the audit', () => {
  const vaultOf = (auditLock: 'governance' | 'compliance') => {
    const deployment = { ...production.deployment, auditLock };
    const stacks = synthesize({ ...production, deployment });
    return resources(stacks.durable, 'AWS::S3::Bucket').find(([id]) => id.startsWith('AuditVault'))![1];
  };

  it.each(['governance', 'compliance'] as const)('locks in %s mode what is put into it, and is kept', (mode) => {
    const { Properties, DeletionPolicy } = vaultOf(mode);
    const { auditDays } = production.settings.retention;
    expect(Properties).toMatchObject({
      ObjectLockEnabled: true,
      ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: mode.toUpperCase(), Days: auditDays } } },
      VersioningConfiguration: { Status: 'Enabled' },
      LifecycleConfiguration: { Rules: [{ Prefix: 'checkpoints/', ExpirationInDays: auditDays + 1 }] },
    });
    expect(Object.values(Properties['PublicAccessBlockConfiguration'])).toEqual([true, true, true, true]);
    expect(DeletionPolicy).toBe('Retain');
  });
});

describe('queues', () => {
  const queues = resources(durable, 'AWS::SQS::Queue');
  const withDeadLetters = queues.filter(([, each]) => each.Properties['RedrivePolicy'] !== undefined);

  it('are six, each with dead letters that are kept for 14 days', () => {
    expect(withDeadLetters.map(([id]) => id.slice(0, 6))).toEqual([
      'Intake',
      'Dispat',
      'Notify',
      'AuditQ',
      'Privac',
      'Topics',
    ]);
    for (const [, { Properties }] of withDeadLetters) {
      const { deadLetterTargetArn, maxReceiveCount } = Properties['RedrivePolicy'];
      const [letters] = deadLetterTargetArn['Fn::GetAtt'];
      expect(maxReceiveCount).toBe(5);
      expect(Object.fromEntries(queues)[letters]!.Properties['MessageRetentionPeriod']).toBe(14 * 86_400);
    }
    expect(queues).toHaveLength(12);
  });

  it('keep their order where there is one writer for each language: the queue of topics, and its dead letters', () => {
    const ordered = queues.filter(([, { Properties }]) => Properties['FifoQueue'] === true).map(([id]) => id);
    expect(ordered.map((id) => id.replace(/[0-9A-F]{8}$/, ''))).toEqual(['TopicsDeadLettersQueue', 'TopicsQueue']);
  });

  it('are encrypted, reached by TLS only, and kept', () => {
    const closed = resources(durable, 'AWS::SQS::QueuePolicy').flatMap(([, { Properties }]) =>
      statements(Properties['PolicyDocument'])
        .filter(({ Effect, Condition }) => Effect === 'Deny' && Condition.Bool['aws:SecureTransport'] === 'false')
        .flatMap(() => Properties['Queues'].map(text)),
    );
    for (const [id, { Properties, DeletionPolicy }] of queues) {
      expect(Properties['SqsManagedSseEnabled']).toBe(true);
      expect(closed).toContain(`<${id}>`);
      expect(DeletionPolicy).toBe('Retain');
    }
  });

  it('keep a failed record of the stream in a queue only where a bucket cannot take it', () => {
    const id = 'KeepsakeFailedRecords';
    expect(queues.filter(([each]) => each.startsWith(id))).toEqual([]);
    expect(resource(disposable, 'AWS::SQS::Queue', id).Properties['MessageRetentionPeriod']).toBe(14 * 86_400);
  });
});

describe('alerts', () => {
  it('are encrypted, by TLS only, and open to the alarms of this account', () => {
    expect(resource(durable, 'AWS::SNS::Topic', 'Alerts').Properties['KmsMasterKeyId']).toBeDefined();
    const [, policy] = resources(durable, 'AWS::SNS::TopicPolicy')[0]!;
    expect(statements(policy.Properties['PolicyDocument'])).toEqual([
      expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
      expect.objectContaining({
        Effect: 'Allow',
        Principal: { Service: 'cloudwatch.amazonaws.com' },
        Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      }),
    ]);
  });
});

describe('state machine', () => {
  const [, machine] = resources(durable, 'AWS::StepFunctions::StateMachine')[0]!;

  it('outlives its stack with all that it needs to wake', () => {
    const belonging = resources(durable).filter(([id]) => id.startsWith('ServiceLevel'));
    expect(belonging.map(([, { Type }]) => Type).toSorted()).toEqual([
      'AWS::IAM::Policy',
      'AWS::IAM::Role',
      'AWS::Logs::LogGroup',
      'AWS::StepFunctions::StateMachine',
    ]);
    for (const [, { DeletionPolicy }] of belonging) expect(DeletionPolicy).toBe('Retain');
  });

  it('is traced, logs its errors without their data, and calls two aliases', () => {
    expect(machine.Properties['TracingConfiguration']).toEqual({ Enabled: true });
    expect(machine.Properties['LoggingConfiguration']).toMatchObject({ Level: 'ERROR', IncludeExecutionData: false });
    const policy = resource(durable, 'AWS::IAM::Policy', 'ServiceLevelRole').Properties['PolicyDocument'];
    const invoke = statements(policy).find(({ Action }) => list(Action).includes('lambda:InvokeFunction'));
    expect(list(invoke!['Resource']).map(text)).toEqual([
      'arn:aws:lambda:eu-central-1:<AWS::AccountId>:function:closeloop-production-check:live',
      'arn:aws:lambda:eu-central-1:<AWS::AccountId>:function:closeloop-production-route:live',
    ]);
  });
});

it('tells its names to who operates it', () => {
  expect(Object.keys(durable.toJSON()['Outputs'])).toEqual(
    expect.arrayContaining([
      'FeedbackTable',
      'KeysTable',
      'LedgerTable',
      'FiguresTable',
      'AuditTable',
      'RegistryTable',
      'IntakeQueueUrl',
      'IntakeDlqUrl',
      'StateMachineArn',
      'ContactKeyId',
    ]),
  );
});

it('uses restored tables in place of its own, which stay', () => {
  const streamArn = 'arn:aws:dynamodb:eu-central-1:123456789012:table/restored-feedback/stream/2026-11-20T00:00:00.000';
  const restored = { feedback: { name: 'restored-feedback', streamArn }, keys: 'restored-keys' };
  const stacks = synthesize({ ...production, deployment: { ...production.deployment, restored } });
  expect(tables(stacks.durable)).toHaveLength(6);
  const accept = resource(stacks.replaceable, 'AWS::Lambda::Function', 'IntakeAccept').Properties['Environment']
    .Variables;
  expect([accept.FEEDBACK_TABLE, accept.KEYS_TABLE]).toEqual(['restored-feedback', 'restored-keys']);
  const fanOut = resource(stacks.replaceable, 'AWS::Lambda::EventSourceMapping', 'FanoutFanOut');
  expect(fanOut.Properties['EventSourceArn']).toBe(streamArn);
});
