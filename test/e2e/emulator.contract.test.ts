import {
  BatchGetItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { DecryptCommand, GenerateDataKeyCommand, InvalidCiphertextException, KMSClient } from '@aws-sdk/client-kms';
import { CreateEmailIdentityCommand, SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import {
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sentMails } from '../../local/companion/mailbox.ts';
import { type Fixture, openFixture } from './emulator-fixture.ts';

// What Closeloop relies on, stated on the emulator. Where the emulator differs from AWS, the test says so and AWS's
// behaviour is covered elsewhere (docs/architecture.md).

let fixture: Fixture;
let dynamo: DynamoDBClient;

beforeAll(async () => {
  fixture = await openFixture();
  dynamo = new DynamoDBClient(fixture.client);
}, 120_000);
afterAll(() => fixture.close());

const row = (sk: string, more: Record<string, unknown> = {}) => ({
  TableName: fixture.table,
  Item: {
    pk: { S: 'item' },
    sk: { S: sk },
    ...Object.fromEntries(Object.entries(more).map(([key, value]) => [key, { S: String(value) }])),
  },
});
const transact = (...TransactItems: TransactWriteItem[]) =>
  dynamo.send(new TransactWriteItemsCommand({ TransactItems }));
const exists = async (sk: string): Promise<boolean> => {
  const Key = { pk: { S: 'item' }, sk: { S: sk } };
  return (await dynamo.send(new GetItemCommand({ TableName: fixture.table, Key }))).Item !== undefined;
};

describe('DynamoDB', () => {
  it('a transaction with a failed condition writes nothing, and shows the row that was in the way (R1.3)', async () => {
    await dynamo.send(new PutItemCommand(row('replay', { mac: 'first' })));
    const thrown = await transact(
      { Put: row('new') },
      {
        Put: {
          ...row('replay', { mac: 'second' }),
          ConditionExpression: 'attribute_not_exists(pk)',
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        },
      },
    ).catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(TransactionCanceledException);
    const reasons = (thrown as TransactionCanceledException).CancellationReasons ?? [];
    expect(reasons.map(({ Code }) => Code)).toEqual(['None', 'ConditionalCheckFailed']);
    expect(reasons[1]?.Item).toMatchObject({ mac: { S: 'first' } });
    expect(await exists('new')).toBe(false);
  });

  it('a condition on one row holds back the writes of the others', async () => {
    const check = { Key: { pk: { S: 'item' }, sk: { S: 'absent' } }, TableName: fixture.table };
    await expect(
      transact({ ConditionCheck: { ...check, ConditionExpression: 'attribute_exists(pk)' } }, { Put: row('held') }),
    ).rejects.toBeInstanceOf(TransactionCanceledException);
    expect(await exists('held')).toBe(false);
  });

  it('of 20 transactions that claim the same row at once, one wins', async () => {
    const claim = (by: number) =>
      transact({ Put: { ...row('claimed', { by }), ConditionExpression: 'attribute_not_exists(pk)' } });
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, (_, by) => claim(by)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('the rows of a transaction are read together', async () => {
    await transact({ Put: row('a') }, { Put: row('b') });
    const Keys = ['a', 'b'].map((sk) => ({ pk: { S: 'item' }, sk: { S: sk } }));
    const { Responses } = await dynamo.send(
      new BatchGetItemCommand({ RequestItems: { [fixture.table]: { Keys, ConsistentRead: true } } }),
    );
    expect(Responses?.[fixture.table]).toHaveLength(2);
  });
});

interface StreamRecord {
  readonly eventName: string;
  readonly dynamodb: { Keys: { sk: { S: string } }; SequenceNumber: string; NewImage?: object; OldImage?: object };
}
const streamed = (event: Record<string, unknown>) => event['Records'] as StreamRecord[];

describe("the table's stream", () => {
  it('brings both images to the function, in order', async () => {
    const seen: StreamRecord[] = [];
    fixture.handle('stream', (event) => {
      seen.push(...streamed(event).filter(({ dynamodb }) => dynamodb.Keys.sk.S === 'streamed'));
    });
    await dynamo.send(new PutItemCommand(row('streamed', { rev: 1 })));
    await dynamo.send(new PutItemCommand(row('streamed', { rev: 2 })));
    await expect.poll(() => seen.length, { timeout: 15_000 }).toBe(2);
    expect(seen.map(({ eventName }) => eventName)).toEqual(['INSERT', 'MODIFY']);
    expect(seen[1]?.dynamodb).toMatchObject({ OldImage: { rev: { S: '1' } }, NewImage: { rev: { S: '2' } } });
    const [first, second] = seen.map(({ dynamodb }) => BigInt(dynamodb.SequenceNumber));
    expect(second! > first!).toBe(true);
  });

  it('brings the records again when the function throws', async () => {
    let tries = 0;
    fixture.handle('stream', (event) => {
      if (!streamed(event).some(({ dynamodb }) => dynamodb.Keys.sk.S === 'retried')) return;
      tries += 1;
      if (tries === 1) throw new Error('not now');
    });
    await dynamo.send(new PutItemCommand(row('retried')));
    await expect.poll(() => tries, { timeout: 15_000 }).toBe(2);
  });
});

interface QueueRecord {
  readonly messageId: string;
  readonly body: string;
  readonly attributes: { ApproximateReceiveCount: string };
}

describe('SQS', () => {
  const send = (sqs: SQSClient, bodies: string[]) =>
    sqs.send(
      new SendMessageBatchCommand({
        QueueUrl: fixture.queue,
        Entries: bodies.map((MessageBody, index) => ({ Id: String(index), MessageBody })),
      }),
    );

  it('brings back only the messages that the function names as failed, and gives them up after three tries', async () => {
    const sqs = new SQSClient(fixture.client);
    const seen: string[] = [];
    fixture.handle('queue', (event) => {
      const records = event['Records'] as QueueRecord[];
      seen.push(...records.map(({ body, attributes }) => `${body}:${attributes.ApproximateReceiveCount}`));
      const failed = records.filter(({ body }) => body === 'bad');
      return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
    });
    await send(sqs, ['good', 'bad', 'fine']);
    const dead = async () => {
      const { Attributes } = await sqs.send(
        new GetQueueAttributesCommand({
          QueueUrl: fixture.deadLetters,
          AttributeNames: ['ApproximateNumberOfMessages'],
        }),
      );
      return Attributes?.ApproximateNumberOfMessages;
    };
    await expect.poll(dead, { timeout: 30_000 }).toBe('1');
    expect(seen.toSorted()).toEqual(['bad:1', 'bad:2', 'bad:3', 'fine:1', 'good:1']);
    const { Messages } = await sqs.send(new ReceiveMessageCommand({ QueueUrl: fixture.deadLetters }));
    expect(Messages?.map(({ Body }) => Body)).toEqual(['bad']);
  });
});

describe('Step Functions', () => {
  const sfn = () => new SFNClient(fixture.client);
  const start = (name: string, input: object) =>
    sfn().send(new StartExecutionCommand({ stateMachineArn: fixture.machine, name, input: JSON.stringify(input) }));
  const describeRun = (executionArn: string | undefined) => sfn().send(new DescribeExecutionCommand({ executionArn }));
  const soon = (ms: number): string => new Date(Date.now() + ms).toISOString();
  const FAR = '2099-01-01T00:00:00.000Z';

  it('waits until the timestamp, asks the function, waits again as it says, and ends', async () => {
    const woken: { at: number; checkpointAt: string }[] = [];
    const second = soon(2_500);
    fixture.handle('machine', (event) => {
      const { checkpointAt } = event as { checkpointAt: string };
      woken.push({ at: Date.now(), checkpointAt });
      return woken.length === 1 ? { v: 1, next: 'wait', checkpointAt: second } : { next: 'end' };
    });
    const first = soon(1_000);
    const { executionArn } = await start('ends', { v: 1, checkpointAt: first });
    await expect.poll(async () => (await describeRun(executionArn)).status, { timeout: 20_000 }).toBe('SUCCEEDED');
    expect(woken.map(({ checkpointAt }) => checkpointAt)).toEqual([first, second]);
    for (const { at, checkpointAt } of woken) expect(at).toBeGreaterThanOrEqual(Date.parse(checkpointAt) - 5);
    expect(JSON.parse((await describeRun(executionArn)).output ?? '')).toEqual({ next: 'end' });
  });

  it('a timestamp that has passed does not wait', async () => {
    fixture.handle('machine', () => ({ next: 'end' }));
    const { executionArn } = await start('late', { checkpointAt: '2020-01-01T00:00:00.000Z' });
    await expect.poll(async () => (await describeRun(executionArn)).status, { timeout: 10_000 }).toBe('SUCCEEDED');
  });

  it('asks again when the function throws', async () => {
    let tries = 0;
    fixture.handle('machine', () => {
      tries += 1;
      if (tries < 3) throw new Error('not now');
      return { next: 'end' };
    });
    const { executionArn } = await start('retried', { checkpointAt: soon(0) });
    await expect.poll(async () => (await describeRun(executionArn)).status, { timeout: 20_000 }).toBe('SUCCEEDED');
    expect(tries).toBe(3);
  });

  it('a waiting execution can be stopped', async () => {
    const { executionArn } = await start('stopped', { checkpointAt: FAR });
    expect((await describeRun(executionArn)).status).toBe('RUNNING');
    await sfn().send(new StopExecutionCommand({ executionArn }));
    await expect.poll(async () => (await describeRun(executionArn)).status).toBe('ABORTED');
  });

  it('a name is taken once: with another input it is refused; with the same one AWS would answer as the first time', async () => {
    const { executionArn } = await start('01J.1', { checkpointAt: FAR });
    await expect(start('01J.1', { checkpointAt: soon(0) })).rejects.toBeInstanceOf(ExecutionAlreadyExists);
    const again = await start('01J.1', { checkpointAt: FAR }).catch((error: unknown) => error);
    // Callers take both answers for success.
    expect(
      again instanceof ExecutionAlreadyExists || (again as { executionArn: string }).executionArn === executionArn,
    ).toBe(true);
    await sfn().send(new StopExecutionCommand({ executionArn }));
    const after = await start('01J.1', { checkpointAt: FAR }).catch((error: unknown) => error);
    expect(after).toBeInstanceOf(ExecutionAlreadyExists);
  });
});

describe('KMS', () => {
  it('opens a data key only under the context that it was made for (R6.1)', async () => {
    const kms = new KMSClient(fixture.client);
    const EncryptionContext = { purpose: 'month', month: '2026-11' };
    const made = await kms.send(
      new GenerateDataKeyCommand({ KeyId: fixture.key, KeySpec: 'AES_256', EncryptionContext }),
    );
    expect(made.Plaintext).toHaveLength(32);
    const open = (context: Record<string, string>) =>
      kms.send(new DecryptCommand({ CiphertextBlob: made.CiphertextBlob, EncryptionContext: context }));
    expect((await open(EncryptionContext)).Plaintext).toEqual(made.Plaintext);
    await expect(open({ ...EncryptionContext, month: '2026-12' })).rejects.toBeInstanceOf(InvalidCiphertextException);
    await expect(open({})).rejects.toBeInstanceOf(InvalidCiphertextException);
  });
});

describe('SES', () => {
  const mail = (from: string, to: string) =>
    new SendEmailCommand({
      FromEmailAddress: from,
      Destination: { ToAddresses: [to] },
      Content: {
        Simple: {
          Subject: { Data: '已收到 Received', Charset: 'UTF-8' },
          Body: { Text: { Data: '您好 text', Charset: 'UTF-8' }, Html: { Data: '<p>您好</p>', Charset: 'UTF-8' } },
          Headers: [{ Name: 'Auto-Submitted', Value: 'auto-generated' }],
        },
      },
    });

  it('takes a mail with headers from a verified sender and keeps both parts; the headers it drops, unlike AWS', async () => {
    const ses = new SESv2Client(fixture.client);
    await ses.send(new CreateEmailIdentityCommand({ EmailIdentity: 'feedback@example.com' }));
    const { MessageId } = await ses.send(mail('feedback@example.com', 'wang@example.com'));
    const kept = (await sentMails(fixture.url)).find(({ id }) => id === MessageId);
    expect(kept).toMatchObject({
      from: 'feedback@example.com',
      to: ['wang@example.com'],
      subject: '已收到 Received',
      text: '您好 text',
      html: '<p>您好</p>',
    });
    const all = await (await fetch(`${fixture.url}/_ministack/ses/messages`)).text();
    expect(all).toContain('wang@example.com');
    expect(all).not.toContain('auto-generated');
  });

  it('refuses a sender that is not verified', async () => {
    const ses = new SESv2Client(fixture.client);
    await expect(ses.send(mail('stranger@example.com', 'wang@example.com'))).rejects.toMatchObject({
      name: 'MessageRejected',
    });
  });
});
