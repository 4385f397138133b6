import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { customerItems } from '../../../lambdas/adapters/customer-items.ts';
import { stored } from '../../../lambdas/adapters/dynamo.ts';
import { metaRow } from '../../../lambdas/adapters/feedback-store.ts';
import { anAssignedFeedback } from '../../builders/feedback.ts';
import { sdkAnswers } from './sdk-answers.ts';

test('a customer’s items since an instant are read newest first, one page of them', async () => {
  const item = anAssignedFeedback();
  const { sent, config } = sdkAnswers(() => ({ body: { Items: [stored(metaRow(item))], Count: 1 } }));
  const customers = customerItems(new DynamoDBClient(config), 'feedback');
  expect(await customers.itemsOf('subject-1', '2026-08-22T08:00:00.000Z')).toStrictEqual([item]);
  expect(sent).toMatchObject([
    {
      operation: 'Query',
      input: {
        IndexName: 'subject',
        KeyConditionExpression: 'subjectKey = :subject AND subjectSort >= :since',
        ExpressionAttributeValues: { ':subject': { S: 'subject-1' }, ':since': { S: '2026-08-22T08:00:00.000Z' } },
        ScanIndexForward: false,
        Limit: 25,
      },
    },
  ]);
});
