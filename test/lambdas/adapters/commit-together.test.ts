import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { feedbackStore } from '../../../lambdas/adapters/feedback-store.ts';
import type { Feedback } from '../../../lambdas/contracts/feedback.ts';
import { taskKeys } from '../../../lambdas/domain/index-keys.ts';
import type { LoadChange } from '../../../lambdas/loop/ports.ts';
import { anAssignedFeedback, anId, RECEIVED_AT } from '../../builders/feedback.ts';
import { sdkAnswers } from './sdk-answers.ts';

type Write = Record<'Put' | 'Update', { Key?: object; Item?: { sk: { S: string } } }>;

function store(answer: Parameters<typeof sdkAnswers>[0] = () => ({ body: {} })) {
  const { sent, config } = sdkAnswers(answer);
  return { sent, feedback: feedbackStore(new DynamoDBClient(config), { feedback: 'feedback', registry: 'registry' }) };
}

const change = (number: number, loads: LoadChange[]) => {
  const before = anAssignedFeedback({ id: anId(number) });
  return { before, after: { ...before, seq: before.seq + 1 }, events: [], loads };
};

test('changes of several items are one transaction that touches each person once', async () => {
  const { feedback, sent } = store();
  const first = change(1, [{ person: 'app-owner', delta: -2 }]);
  const second = change(2, [
    { person: 'app-owner', delta: 3 },
    { person: 'app-other', delta: -3 },
  ]);
  expect(await feedback.commit(first, second)).toBe('committed');
  expect(sent).toHaveLength(1);
  const writes = sent[0]?.input['TransactItems'] as Write[];
  expect(writes.flatMap(({ Put }) => Put?.Item?.sk.S ?? [])).toStrictEqual(['A', 'A']);
  expect(writes.flatMap(({ Update }) => (Update ? [Update] : []))).toMatchObject([
    { Key: { sk: { S: 'app-owner' } }, ExpressionAttributeValues: { ':delta': { N: '1' } } },
    { Key: { sk: { S: 'app-other' } }, ExpressionAttributeValues: { ':delta': { N: '-3' } } },
  ]);
});

test('loads that even out are not written', async () => {
  const { feedback, sent } = store();
  const loads = (delta: number) => [{ person: 'app-owner', delta }];
  await feedback.commit(change(1, loads(-2)), change(2, loads(2)));
  expect(sent[0]?.input['TransactItems']).toHaveLength(2);
});

test('a conflict of either item is one of the whole', async () => {
  const reasons = [{ Code: 'None' }, { Code: 'ConditionalCheckFailed' }, { Code: 'None' }];
  const body = { __type: 'TransactionCanceledException', message: 'no', CancellationReasons: reasons };
  const { feedback } = store(() => ({ status: 400, body }));
  expect(await feedback.commit(change(1, []), change(2, [{ person: 'app-owner', delta: 1 }]))).toBe('conflict');
});

test('R3.1 a row for each team that helps comes, moves and goes with the item, in its transaction', async () => {
  const task = { team: 'payments', since: RECEIVED_AT, doneAt: null };
  const plain = anAssignedFeedback();
  const helped = { ...plain, collaborators: [task] };
  const written = async (before: Feedback, after: Feedback) => {
    const { feedback, sent } = store();
    await feedback.commit({ before, after: { ...after, seq: before.seq + 1 }, events: [], loads: [] });
    const writes = sent[0]?.input['TransactItems'] as Record<string, { Item?: object; Key?: object }>[];
    return writes.slice(1);
  };
  const row = { pk: { S: `F#${plain.id}` }, sk: { S: 'Q#payments' } };
  const keys = taskKeys(helped)[0];
  expect(await written(plain, helped)).toMatchObject([
    { Put: { Item: { ...row, queueKey: { S: 'payments#P2' }, queueSort: { S: keys?.queueSort } } } },
  ]);
  expect(await written(helped, helped)).toEqual([]);
  const raised = { ...helped, priority: 'P1' as const };
  expect(await written(helped, raised)).toMatchObject([{ Put: { Item: { ...row, queueKey: { S: 'payments#P1' } } } }]);
  const done = { ...helped, collaborators: [{ ...task, doneAt: RECEIVED_AT }] };
  expect(await written(helped, done)).toEqual([{ Put: { TableName: 'feedback', Item: row } }]);
  expect(await written(helped, { ...helped, status: 'closed' })).toEqual([
    { Put: { TableName: 'feedback', Item: row } },
  ]);
});
