import { expect, test } from 'vitest';
import { hourlyAllowance } from '../../../lambdas/adapters/allowance.ts';
import { ms } from '../../builders/feedback.ts';
import { conditionFailed, fakeDynamo } from '../../doubles/fake-dynamo.ts';

const at = (instant: string) => () => ms(instant);

test('counts by name and hour, under the condition that there is one left', async () => {
  const { client, sent } = fakeDynamo();
  expect(await hourlyAllowance(client, 'ledger', at('2026-11-20T08:15:00.000Z')).take('reveal#x', 60)).toBeNull();
  expect(sent).toMatchObject([
    {
      name: 'UpdateItemCommand',
      input: {
        Key: { pk: { S: 'RATE#reveal#x' }, sk: { S: '498656' } },
        ConditionExpression: 'attribute_not_exists(used) OR used < :most',
        ExpressionAttributeValues: {
          ':most': { N: '60' },
          ':end': { N: String(ms('2026-11-20T09:00:00.000Z') / 1000) },
        },
      },
    },
  ]);
});

test('says how long it is until there are new ones', async () => {
  const { client } = fakeDynamo(conditionFailed());
  expect(await hourlyAllowance(client, 'ledger', at('2026-11-20T08:15:00.500Z')).take('reveal#x', 60)).toBe(2700);
});

test('hides no other failure', async () => {
  const { client } = fakeDynamo(new Error('away'));
  await expect(hourlyAllowance(client, 'ledger', Date.now).take('reveal#x', 60)).rejects.toThrow('away');
});
