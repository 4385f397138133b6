import { describe, expect, it } from 'vitest';
import { stored } from '../../../lambdas/adapters/dynamo.ts';
import { opinionsLedger } from '../../../lambdas/adapters/opinions.ts';
import { fakeDynamo } from '../../doubles/fake-dynamo.ts';

const NOW = 1_700_000_000_000;
const sentiment = { sentiment: 'negative', scores: { positive: 0, negative: 1, neutral: 0, mixed: 0 } } as const;
const row = (mark: string, expiresAt: number) =>
  stored({ pk: `TEXT#${mark}`, sk: 'TEXT', opinion: { sentiment }, expiresAt });

describe('opinions in the ledger', () => {
  it('are kept for thirty days', async () => {
    const { client, sent } = fakeDynamo();
    await opinionsLedger(client, 'ledger', () => NOW).keep(new Map([['aa', { language: 'en', sentiment }]]));
    expect(sent).toEqual([
      {
        name: 'PutItemCommand',
        input: {
          TableName: 'ledger',
          Item: stored({
            pk: 'TEXT#aa',
            sk: 'TEXT',
            opinion: { language: 'en', sentiment },
            expiresAt: NOW / 1000 + 30 * 86_400,
          }),
        },
      },
    ]);
  });

  it('are recalled by mark in one read; what is over its time is not there', async () => {
    const { client, sent } = fakeDynamo({
      Responses: { ledger: [row('aa', NOW / 1000 + 1), row('bb', NOW / 1000)] },
    });
    const known = await opinionsLedger(client, 'ledger', () => NOW).recall(['aa', 'bb', 'cc']);
    expect([...known]).toEqual([['aa', { sentiment }]]);
    expect(sent).toHaveLength(1);
  });
});
