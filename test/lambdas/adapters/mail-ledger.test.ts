import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { stored } from '../../../lambdas/adapters/dynamo.ts';
import { mailLedger } from '../../../lambdas/adapters/mail-ledger.ts';
import { conditionFailed, fakeDynamo } from '../../doubles/fake-dynamo.ts';

const NOW = Date.parse('2026-11-20T08:00:00.000Z');
const KEY = { event: { id: 'item', seq: 4 }, template: 'reply', recipient: 'customer' };

const held = (row: Record<string, unknown>): Error =>
  new ConditionalCheckFailedException({ $metadata: {}, message: 'held', Item: stored(row) });

test('an entry is put before the send, with a lease, and only if there is none that counts', async () => {
  const { client, sent } = fakeDynamo({});
  expect(await mailLedger(client, 'ledger').begin(KEY, NOW)).toBe('first');
  expect(sent[0]).toMatchObject({
    name: 'PutItemCommand',
    input: {
      TableName: 'ledger',
      ConditionExpression: 'attribute_not_exists(pk) OR expiresAt < :now OR #state = :released',
      Item: {
        state: { S: 'sending' },
        leaseUntil: { N: String(NOW + 90_000) },
        expiresAt: { N: String(NOW / 1000 + 30 * 86_400) },
      },
    },
  });
});

test('the key tells nothing of whom it is about, and differs by event, template and recipient', async () => {
  const keys = await Promise.all(
    [KEY, { ...KEY, template: 'result' }, { ...KEY, recipient: 'p-1' }, { ...KEY, event: { id: 'item', seq: 5 } }].map(
      async (key) => {
        const { client, sent } = fakeDynamo({});
        await mailLedger(client, 'ledger').begin(key, NOW);
        return /MAIL#[\w-]+/.exec(JSON.stringify(sent[0]?.input['Item']))?.[0] ?? '';
      },
    ),
  );
  expect(new Set(keys).size).toBe(4);
  expect(keys.every((key) => /^MAIL#[\w-]{43}$/.test(key))).toBe(true);
});

test.each(['sent', 'refused', 'dropped', 'unknown'])('a settled entry is done: %s', async (state) => {
  const { client } = fakeDynamo(held({ state, leaseUntil: NOW - 1 }));
  expect(await mailLedger(client, 'ledger').begin(KEY, NOW)).toBe('done');
});

test('a lease that holds is underway; one that ran out is settled as unknown, by one caller', async () => {
  const row = { state: 'sending', leaseUntil: NOW };
  expect(await mailLedger(fakeDynamo(held(row)).client, 'ledger').begin(KEY, NOW - 1)).toBe('underway');
  const first = fakeDynamo(held(row), {});
  expect(await mailLedger(first.client, 'ledger').begin(KEY, NOW)).toBe('unknown');
  expect(first.sent[1]).toMatchObject({
    name: 'UpdateItemCommand',
    input: {
      ConditionExpression: '#state = :from',
      ExpressionAttributeValues: { ':from': { S: 'sending' }, ':to': { S: 'unknown' } },
    },
  });
  expect(await mailLedger(fakeDynamo(held(row), conditionFailed()).client, 'ledger').begin(KEY, NOW)).toBe('done');
});

test('an entry is given back only while it is being sent', async () => {
  const { client, sent } = fakeDynamo({});
  await mailLedger(client, 'ledger').release(KEY);
  expect(sent[0]?.input).toMatchObject({
    ConditionExpression: '#state = :from',
    ExpressionAttributeValues: { ':from': { S: 'sending' } },
  });
});

test('other failures are thrown', async () => {
  const { client } = fakeDynamo(new Error('no table'));
  await expect(mailLedger(client, 'ledger').begin(KEY, NOW)).rejects.toThrow('no table');
});
