import { expect, it } from 'vitest';
import { stored } from '../../../lambdas/adapters/dynamo.ts';
import { receivedLong } from '../../../lambdas/adapters/received-long.ts';
import { fakeDynamo } from '../../doubles/fake-dynamo.ts';

const tables = { feedback: 'feedback', ledger: 'ledger' };
const days = (...all: string[]) => ({ Items: all.map((sk) => stored({ sk })) });

it('R6.4 days of which something may have to be ended are those that are not finished, oldest first', async () => {
  const { client, sent } = fakeDynamo(days('2026-01-01', '2026-01-02', '2026-01-03'), days('2026-01-02'));
  expect(await receivedLong(client, tables).unfinishedDays('2026-02-01')).toEqual(['2026-01-01', '2026-01-03']);
  expect(sent.map(({ input }) => input['ExpressionAttributeValues'])).toEqual([
    stored({ ':pk': 'DAYS', ':latest': '2026-02-01' }),
    stored({ ':pk': 'RETAINED', ':latest': '2026-02-01' }),
  ]);
});

it('R6.4 records of a day are those of all its partitions that have no end yet, page by page', async () => {
  const page = {
    Items: [stored({ id: '1' }), stored({ id: '2', expiresAt: 5 })],
    LastEvaluatedKey: stored({ pk: 'x' }),
  };
  const { client, sent } = fakeDynamo(page, { Items: [stored({ id: '3' })] });
  const found: string[] = [];
  for await (const ids of receivedLong(client, tables).unendedOf('2026-01-01')) found.push(...ids);
  expect(found).toEqual(['1', '3']);
  const keys = sent.map(({ input }) => (input['ExpressionAttributeValues'] as { ':key': { S: string } })[':key'].S);
  expect(new Set(keys).size).toBe(4);
});

it('R6.4 a finished day is written down', async () => {
  const { client, sent } = fakeDynamo();
  await receivedLong(client, tables).finished('2026-01-01');
  expect(sent[0]?.input).toMatchObject({ TableName: 'ledger', Item: stored({ pk: 'RETAINED', sk: '2026-01-01' }) });
});
