import { describe, expect, it } from 'vitest';
import { intakeLedger, LedgerBusy } from '../../../lambdas/adapters/ledger.ts';
import type { Claim, NewRecord } from '../../../lambdas/loop/records.ts';
import { aBody, aFeedback, aReceivedEvent } from '../../builders/feedback.ts';
import { cancelled, fakeDynamo, type Reply } from '../../doubles/fake-dynamo.ts';

interface Put {
  TableName: string;
  Item: Record<'pk' | 'sk', { S: string }> & { expiresAt?: { N: string } };
  ConditionExpression: string;
}

const CONDITION = 'ConditionalCheckFailed';
const byKey: Claim = { source: 'web', name: 'key-mac', body: 'body-mac', expiresAt: 1_795_000_000 };
const byExternalId: Claim = { source: 'web', name: 'external-mac', body: 'body-mac' };

const aRecord = (claims: Claim[] = [byKey]): NewRecord => {
  const item = aFeedback();
  const key = { row: { pk: `R#${item.id}`, sk: 'K', wrapped: new Uint8Array(60) }, seal: () => 'sealed' };
  return { item, body: aBody(), event: aReceivedEvent(item), key, claims };
};

const first = { id: 'first', reference: 'CCCC-CCCC', receivedAt: '2026-11-20T07:00:00.000Z' };

function ledgerAnswering(...replies: Reply[]) {
  const { client, sent } = fakeDynamo(...replies);
  return { sent, ledger: intakeLedger(client, { feedback: 'feedback', keys: 'keys', ledger: 'ledger' }) };
}

describe('the transaction by which feedback comes into being (R1.3)', () => {
  it('puts claims, reference, record, first event and key at once, each only if it is not there', async () => {
    const { ledger, sent } = ledgerAnswering({});
    expect(await ledger.record(aRecord([byKey, byExternalId]))).toEqual({ outcome: 'stored' });
    const [{ name, input }] = sent as [(typeof sent)[0]];
    expect(name).toBe('TransactWriteItemsCommand');
    const puts = (input['TransactItems'] as { Put: Put }[]).map(({ Put }) => Put);
    expect(puts.map((put) => [put.TableName, put.Item.pk.S, put.Item.sk.S])).toEqual([
      ['ledger', 'I#web#key-mac', 'I'],
      ['ledger', 'I#web#external-mac', 'I'],
      ['ledger', 'REF#ABCD-EFGH', 'REF'],
      ['feedback', `F#${aFeedback().id}`, 'A'],
      ['feedback', `F#${aFeedback().id}`, 'B'],
      ['feedback', `F#${aFeedback().id}`, 'E#00000001'],
      ['keys', `R#${aFeedback().id}`, 'K'],
    ]);
    const expiring = 'attribute_not_exists(pk) OR expiresAt < :now';
    expect(puts.map((put) => put.ConditionExpression)).toEqual([
      expiring,
      expiring,
      ...Array.from({ length: 5 }, () => 'attribute_not_exists(pk)'),
    ]);
    expect(puts.map((put) => put.Item.expiresAt?.N)).toEqual([
      '1795000000',
      ...Array.from({ length: 6 }, () => undefined),
    ]);
  });

  it('recognises a replay by either claim', async () => {
    const held = { code: CONDITION, row: { body: 'body-mac', ...first } };
    for (const failures of [
      [held, null],
      [null, held],
      [held, held],
    ]) {
      const { ledger } = ledgerAnswering(cancelled(...failures, null, null, null, null, null));
      const recorded = await ledger.record(aRecord([byKey, byExternalId]));
      expect(recorded).toEqual({ outcome: 'replayed', first });
    }
  });

  it('tells a name that was used for another body', async () => {
    const other = { code: CONDITION, row: { body: 'other-mac', ...first } };
    const same = { code: CONDITION, row: { body: 'body-mac', ...first } };
    const { ledger } = ledgerAnswering(cancelled(same, other, null, null, null, null, null));
    const recorded = await ledger.record(aRecord([byKey, byExternalId]));
    expect(recorded).toEqual({ outcome: 'other-body', claim: byExternalId });
  });

  it('tells that a reference is taken', async () => {
    const { ledger } = ledgerAnswering(cancelled(null, { code: CONDITION }, null, null, null, null));
    expect(await ledger.record(aRecord())).toEqual({ outcome: 'reference-taken' });
  });

  it('tries again when the same request is being stored beside it', async () => {
    const clash = cancelled({ code: 'TransactionConflict' }, null, null, null, null, null);
    const replay = cancelled({ code: CONDITION, row: { body: 'body-mac', ...first } }, null, null, null, null, null);
    const { ledger, sent } = ledgerAnswering(clash, clash, replay);
    expect(await ledger.record(aRecord())).toEqual({ outcome: 'replayed', first });
    expect(sent).toHaveLength(3);
  });

  it('says so when nothing was stored', async () => {
    const throttled = cancelled({ code: 'ThrottlingError' }, null, null, null, null, null);
    await expect(ledgerAnswering(throttled).ledger.record(aRecord())).rejects.toThrow(LedgerBusy);
    await expect(ledgerAnswering(new Error('no connection')).ledger.record(aRecord())).rejects.toThrow('no connection');
  });
});
