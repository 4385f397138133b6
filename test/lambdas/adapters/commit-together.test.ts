import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { feedbackStore } from '../../../lambdas/adapters/feedback-store.ts';
import type { LoadChange } from '../../../lambdas/loop/ports.ts';
import { anAssignedFeedback, anId } from '../../builders/feedback.ts';
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
