import { expect, test } from 'vitest';
import { ledgerMailCaps } from '../../../lambdas/adapters/mail-caps.ts';
import { conditionFailed, fakeDynamo } from '../../doubles/fake-dynamo.ts';

const NOW = Date.parse('2026-11-20T08:00:00.000Z');
const mail = (reminds: boolean) => ({
  mac: 'mac',
  key: { event: { id: 'item', seq: 4 }, template: 'rating-reminder', recipient: 'customer' },
  reminds,
});

test('R4.2 a mail is counted for its item and for its address’s day; one that is tried again passes', async () => {
  const { client, sent } = fakeDynamo({}, {});
  expect(await ledgerMailCaps(client, 'ledger', 1).take(mail(false), NOW)).toBe('free');
  expect(sent.map(({ input }) => input)).toMatchObject([
    {
      Key: { pk: { S: 'CAP#item' }, sk: { S: 'ITEM' } },
      ConditionExpression: 'attribute_not_exists(mails) OR contains(mails, :name) OR size(mails) < :most',
      ExpressionAttributeValues: { ':one': { SS: ['item/4/rating-reminder'] }, ':most': { N: '6' } },
    },
    {
      Key: { pk: { S: 'CAP#mac' }, sk: { S: `DAY#${Math.floor(NOW / 86_400_000)}` } },
      ExpressionAttributeValues: { ':most': { N: '8' } },
    },
  ]);
});

test('R4.2 a reminder needs four hours without another, of the stage’s speed', async () => {
  const { client, sent } = fakeDynamo({}, {}, {});
  expect(await ledgerMailCaps(client, 'ledger', 240).take(mail(true), NOW)).toBe('free');
  expect(sent[0]?.input).toMatchObject({
    Key: { sk: { S: 'REMINDED' } },
    ExpressionAttributeValues: { ':now': { N: String(NOW) }, ':free': { N: String(NOW + 60_000) } },
  });
});

test.each([
  ['reminded-lately', [conditionFailed()]],
  ['item-full', [{}, conditionFailed()]],
  ['address-full', [{}, {}, conditionFailed()]],
])('says which cap is reached: %s', async (cap, replies) => {
  expect(await ledgerMailCaps(fakeDynamo(...replies).client, 'ledger', 1).take(mail(true), NOW)).toBe(cap);
});

test('other failures are thrown', async () => {
  const caps = ledgerMailCaps(fakeDynamo(new Error('no table')).client, 'ledger', 1);
  await expect(caps.take(mail(false), NOW)).rejects.toThrow('no table');
});
