import { describe, expect, it } from 'vitest';
import { stored } from '../../../lambdas/adapters/dynamo.ts';
import { ledgerCodes } from '../../../lambdas/adapters/own-codes.ts';
import { conditionFailed, fakeDynamo } from '../../doubles/fake-dynamo.ts';

const NOW = Date.parse('2026-11-20T08:00:00.000Z');
const row = (mac: string) => ({ Attributes: stored({ mac, kind: 'erasure', tries: 1 }) });

describe('codes in the ledger', () => {
  it('keep the fingerprint and the time of the last one', async () => {
    const { client, sent } = fakeDynamo({});
    await ledgerCodes(client, 'ledger').keep('item-1', { mac: 'mac', kind: 'access' }, NOW);
    const validTo = NOW + 30 * 60_000;
    expect(sent[0]?.input).toEqual({
      TableName: 'ledger',
      Item: stored({
        pk: 'CODE#item-1',
        sk: 'CODE',
        mac: 'mac',
        kind: 'access',
        tries: 0,
        validTo,
        expiresAt: validTo / 1000,
      }),
    });
  });

  it('count a try before they are compared, and are used up once', async () => {
    const { client, sent } = fakeDynamo(row('mac'), {});
    expect(await ledgerCodes(client, 'ledger').use('item-1', 'mac', NOW)).toBe('erasure');
    expect(sent.map(({ input }) => [input['UpdateExpression'], input['ConditionExpression']])).toEqual([
      ['ADD tries :one', 'tries < :most AND validTo > :now'],
      ['SET tries = :most, mac = :none', 'mac = :mac'],
    ]);
  });

  it.each([
    ['too old, tried too often or not there', [conditionFailed()]],
    ['another', [row('other')]],
    ['used at the same moment', [row('mac'), conditionFailed()]],
  ])('are nothing when %s', async (_, replies) => {
    expect(await ledgerCodes(fakeDynamo(...replies).client, 'ledger').use('item-1', 'mac', NOW)).toBeNull();
  });

  it('do not hide what else goes wrong', async () => {
    const broken = ledgerCodes(fakeDynamo(new Error('no connection')).client, 'ledger');
    await expect(broken.use('item-1', 'mac', NOW)).rejects.toThrow('no connection');
  });
});
