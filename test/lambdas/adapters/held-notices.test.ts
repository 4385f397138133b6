import { expect, test } from 'vitest';
import { stored } from '../../../lambdas/adapters/dynamo.ts';
import { heldNotices } from '../../../lambdas/adapters/held-notices.ts';
import { conditionFailed, fakeDynamo } from '../../doubles/fake-dynamo.ts';

const notice = (seq: number) => ({
  event: { id: 'item', seq },
  template: 'assigned',
  until: '2026-11-23T01:00:00.000Z',
});
const row = (version: number, ...seqs: number[]) =>
  stored({ pk: 'HELD', sk: 'p-1', version, notices: seqs.map(notice) });

test('a notice is added to its person’s row, whatever is in it', async () => {
  const { client, sent } = fakeDynamo({});
  await heldNotices(client, 'ledger').hold('p-1', notice(1));
  expect(sent[0]).toMatchObject({
    name: 'UpdateItemCommand',
    input: {
      Key: { pk: { S: 'HELD' }, sk: { S: 'p-1' } },
      UpdateExpression: 'SET notices = list_append(if_not_exists(notices, :none), :one) ADD version :step',
    },
  });
});

test('piles are those with something in them', async () => {
  const { client } = fakeDynamo(
    { Items: [stored({ sk: 'p-2', version: 2, notices: [] })], LastEvaluatedKey: stored({ pk: 'HELD', sk: 'p-2' }) },
    { Items: [row(3, 1, 2)] },
  );
  expect(await heldNotices(client, 'ledger').piles()).toStrictEqual([
    { person: 'p-1', notices: [notice(1), notice(2)] },
  ]);
});

test('what comes while a pile is taken off stays on it', async () => {
  const { client, sent } = fakeDynamo({ Item: row(2, 1) }, conditionFailed(), { Item: row(3, 1, 2) }, {});
  await heldNotices(client, 'ledger').takeOff('p-1', [notice(1)]);
  expect(sent.at(-1)).toMatchObject({
    name: 'UpdateItemCommand',
    input: {
      ConditionExpression: 'version = :read',
      ExpressionAttributeValues: stored({ ':rest': [notice(2)], ':next': 4, ':read': 3 }),
    },
  });
});
