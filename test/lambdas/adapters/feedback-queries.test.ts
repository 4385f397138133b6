import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { stored } from '../../../lambdas/adapters/dynamo.ts';
import { feedbackQueries } from '../../../lambdas/adapters/feedback-queries.ts';
import { bodyRow, metaRow } from '../../../lambdas/adapters/feedback-store.ts';
import { registryPresence } from '../../../lambdas/adapters/presence.ts';
import { markingDays, receivedDays } from '../../../lambdas/adapters/received-days.ts';
import type { Range } from '../../../lambdas/domain/desk/range.ts';
import { indexKeys } from '../../../lambdas/domain/index-keys.ts';
import { aBody, aFeedback, anAssignedFeedback, anId } from '../../builders/feedback.ts';
import { type Answer, type Sent, sdkAnswers } from './sdk-answers.ts';

function adapters(answer: (sent: Sent, number: number) => Answer) {
  let number = 0;
  const { sent, config } = sdkAnswers((one) => answer(one, (number += 1)));
  const client = new DynamoDBClient(config);
  return { sent, client, queries: feedbackQueries(client, { feedback: 'feedback', ledger: 'ledger' }) };
}

const item = anAssignedFeedback();
const { queueSort = '' } = indexKeys(item);
const queue: Range = { index: 'queue', key: 'app#P2', from: '0', to: '~~', descending: false };

test('a range is one query of its index, bounded at both ends', async () => {
  const { queries, sent } = adapters(() => ({ body: { Items: [stored(metaRow(item))], Count: 1 } }));
  expect(await queries.read(queue, 25)).toStrictEqual({ items: [item], rest: null });
  expect(sent).toMatchObject([
    {
      operation: 'Query',
      input: {
        TableName: 'feedback',
        IndexName: 'queue',
        KeyConditionExpression: '#p = :key AND #s BETWEEN :from AND :to',
        ExpressionAttributeNames: { '#p': 'queueKey', '#s': 'queueSort' },
        ExpressionAttributeValues: { ':key': { S: 'app#P2' }, ':from': { S: '0' }, ':to': { S: '~~' } },
        ScanIndexForward: true,
        Limit: 25,
      },
    },
  ]);
});

test('what is left of a range goes on after the last item read', async () => {
  const LastEvaluatedKey = stored({ pk: 'x', sk: 'A' });
  const { queries } = adapters(() => ({ body: { Items: [stored(metaRow(item))], LastEvaluatedKey } }));
  const up = await queries.read(queue, 1);
  expect(up.rest).toStrictEqual({ ...queue, from: `${queueSort} ` });
  expect(queueSort < (up.rest?.from ?? '') && (up.rest?.from ?? '') < `${queueSort}!`).toBe(true);
  const down = await queries.read({ index: 'time', key: 'D#2026-11-20#0', descending: true }, 1);
  expect(down.rest?.to).toBe(indexKeys(item).timeSort);
});

test('the upper end of a range is left out, though BETWEEN lets it in', async () => {
  const { queries } = adapters(() => ({ body: { Items: [stored(metaRow(item))] } }));
  expect((await queries.read({ ...queue, to: queueSort }, 25)).items).toStrictEqual([]);
});

test.for([
  [{ from: 'a' }, '#p = :key AND #s >= :from'],
  [{ to: 'b' }, '#p = :key AND #s < :to'],
  [{}, '#p = :key'],
] as const)('an open range %o', async ([ends, condition]) => {
  const { queries, sent } = adapters(() => ({ body: {} }));
  await queries.read({ index: 'subject', key: 's', descending: true, ...ends }, 5);
  const { KeyConditionExpression, ScanIndexForward, ExpressionAttributeNames } = sent[0]?.input ?? {};
  expect({ KeyConditionExpression, ScanIndexForward }).toStrictEqual({
    KeyConditionExpression: condition,
    ScanIndexForward: false,
  });
  // DynamoDB refuses names that are not used.
  expect(Object.keys(ExpressionAttributeNames as object)).toHaveLength(condition.includes('#s') ? 2 : 1);
});

test('a count reads no items and stops at its bound', async () => {
  const { queries, sent } = adapters(() => ({ body: { Count: 7 } }));
  expect(await queries.count({ index: 'owner', key: 'app-owner', descending: false }, 1000)).toBe(7);
  expect(sent[0]?.input).toMatchObject({ Select: 'COUNT', Limit: 1000, IndexName: 'owner' });
});

test('contacts are read in one batch, and what was not served is asked again', async () => {
  const contact = (id: string) => stored({ pk: bodyRow(id, aBody())['pk'], contact: { email: 'a***@example.com' } });
  const { queries, sent } = adapters((_, number) =>
    number === 1
      ? {
          body: {
            Responses: { feedback: [contact(anId(1))] },
            UnprocessedKeys: { feedback: { Keys: [stored({ pk: `F#${anId(2)}`, sk: 'B' })] } },
          },
        }
      : { body: { Responses: { feedback: [contact(anId(2))] } } },
  );
  const found = await queries.contacts([anId(1), anId(2), anId(3)]);
  expect([...found]).toStrictEqual([1, 2].map((number) => [anId(number), { email: 'a***@example.com' }]));
  expect(sent).toHaveLength(2);
});

test('no contacts are asked for nobody', async () => {
  const { queries, sent } = adapters(() => ({ body: {} }));
  expect((await queries.contacts([])).size).toBe(0);
  expect(sent).toHaveLength(0);
});

test('a reference names an id, or nothing', async () => {
  const { queries, sent } = adapters((_, number) => ({ body: number === 1 ? { Item: stored({ id: anId() }) } : {} }));
  expect(await queries.byReference('KHRT-W9XM')).toBe(anId());
  expect(await queries.byReference('KHRT-W9XC')).toBeUndefined();
  expect(sent[0]?.input).toMatchObject({ TableName: 'ledger', Key: { pk: { S: 'REF#KHRT-W9XM' }, sk: { S: 'REF' } } });
});

test('the days of receipt are read newest first', async () => {
  const { queries, sent } = adapters(() => ({
    body: { Items: [{ sk: { S: '2026-11-20' } }, { sk: { S: '2026-11-02' } }] },
  }));
  expect(await queries.days('2026-11-21')).toStrictEqual(['2026-11-20', '2026-11-02']);
  expect(sent[0]?.input).toMatchObject({ TableName: 'ledger', ScanIndexForward: false });
});

test('a day is marked once, before anything of it is recorded', async () => {
  const order: string[] = [];
  const { client } = adapters(({ operation }) => {
    order.push(operation);
    return { body: {} };
  });
  const ledger = markingDays(
    {
      async record() {
        order.push('record');
        return { outcome: 'stored' };
      },
    },
    receivedDays(client, 'ledger'),
  );
  const record = (receivedAt: string) =>
    ({
      item: aFeedback({ receivedAt }),
      body: aBody(),
      claims: [],
      event: { v: 1, id: anId(), seq: 1, at: receivedAt, type: 'received', by: { kind: 'system', id: null }, data: {} },
      key: { row: {}, seal: () => '' },
    }) as const;
  for (const at of ['2026-11-20T08:00:00.000Z', '2026-11-20T23:00:00.000Z', '2026-11-21T00:00:00.000Z']) {
    await ledger.record(record(at));
  }
  expect(order).toStrictEqual(['PutItem', 'record', 'record', 'PutItem', 'record']);
});

test('a day that could not be marked is marked at the next try', async () => {
  const { client, sent } = adapters((_, number) => (number === 1 ? { status: 400, body: {} } : { body: {} }));
  const days = receivedDays(client, 'ledger');
  await expect(days.mark('2026-11-20T08:00:00.000Z')).rejects.toThrow('UnknownError');
  await days.mark('2026-11-20T08:00:00.000Z');
  expect(sent).toHaveLength(2);
});

test('presence is said of people who own feedback only', async () => {
  const gone = { status: 400, body: { __type: 'ConditionalCheckFailedException', message: 'no' } };
  const { client, sent } = adapters((_, number) =>
    number === 1 ? { body: { Attributes: stored({ present: true }) } } : gone,
  );
  const say = registryPresence(client, 'registry', () => Date.parse('2026-11-20T08:00:00.000Z'));
  expect(await say('app-owner', false)).toStrictEqual({ present: true, seenAt: null });
  expect(await say('stranger', true)).toBeUndefined();
  expect(sent[0]?.input).toMatchObject({
    TableName: 'registry',
    Key: { pk: { S: 'PEOPLE' }, sk: { S: 'app-owner' } },
    ReturnValues: 'UPDATED_OLD',
    ExpressionAttributeValues: { ':present': { BOOL: false }, ':at': { S: '2026-11-20T08:00:00.000Z' } },
  });
});

test('R3.1 a task of a team that helps stands for its item, read in one batch', async () => {
  const helped = { ...item, id: anId(7) };
  const row = { pk: `F#${helped.id}`, sk: 'Q#payments', queueKey: 'payments#P2', queueSort };
  const { queries, sent } = adapters(({ operation }) =>
    operation === 'Query'
      ? { body: { Items: [stored(metaRow(item)), stored(row)] } }
      : { body: { Responses: { feedback: [stored(metaRow(helped))] } } },
  );
  expect((await queries.read(queue, 25)).items).toStrictEqual([item, helped]);
  expect(sent[1]?.input).toMatchObject({
    RequestItems: { feedback: { Keys: [{ pk: { S: row.pk }, sk: { S: 'A' } }] } },
  });
});
