import { describe, expect, it } from 'vitest';
import { intakeUnderTest, signed } from './intake-under-test.ts';

type Item = { index: number; status: number; id?: string; replayed?: boolean; problem?: Record<string, unknown> };

const itemsOf = (json: Record<string, unknown>): Item[] => json['items'] as Item[];

describe('a batch', () => {
  it('answers each item in order; a bad one costs only itself', async () => {
    const { batch, ledger, queued } = intakeUnderTest();
    const { status, json } = await batch([
      { text: 'a' },
      { text: '' },
      'no object',
      { text: 'b', extra: 1 },
      { text: 'c' },
    ]);
    expect(status).toBe(207);
    const items = itemsOf(json);
    expect(items.map(({ index, status: each }) => [index, each])).toEqual([
      [0, 202],
      [1, 422],
      [2, 422],
      [3, 422],
      [4, 202],
    ]);
    expect(items[0]).toEqual({
      index: 0,
      status: 202,
      id: expect.any(String),
      reference: expect.any(String),
      replayed: false,
    });
    expect(items[1]?.problem).toMatchObject({ status: 422, errors: [{ pointer: '/text' }] });
    expect(items[3]?.problem).toMatchObject({ errors: [{ pointer: '/extra' }] });
    expect(ledger.records.map(({ body }) => body.text).toSorted()).toEqual(['a', 'c']);
    expect(new Set(queued)).toEqual(new Set([items[0]?.id, items[4]?.id]));
  });

  it('takes a hundred', async () => {
    const { batch, ledger } = intakeUnderTest();
    const { json } = await batch(Array.from({ length: 100 }, (_, n) => ({ text: `text ${n}` })));
    expect(itemsOf(json).every(({ status }, index) => status === 202 && itemsOf(json)[index]?.index === index)).toBe(
      true,
    );
    expect(ledger.records).toHaveLength(100);
  });

  it('sent again under its key replays each item by its index (R1.3)', async () => {
    const { batch, ledger, queued } = intakeUnderTest();
    const headers = { 'Idempotency-Key': 'key-1' };
    const items = [{ text: 'same' }, { text: 'same' }, { text: 'c', externalId: 'wx-1' }];
    const first = await batch(items, { headers });
    const second = await batch(items, { headers });
    expect(ledger.records).toHaveLength(3);
    expect(queued).toHaveLength(3);
    expect(itemsOf(second.json).map(({ replayed }) => replayed)).toEqual([true, true, true]);
    expect(itemsOf(second.json).map(({ id }) => id)).toEqual(itemsOf(first.json).map(({ id }) => id));
  });

  it('under the same key with one item changed refuses that item alone', async () => {
    const { batch, ledger } = intakeUnderTest();
    const headers = { 'Idempotency-Key': 'key-1' };
    await batch([{ text: 'a' }, { text: 'b' }], { headers });
    const { json } = await batch([{ text: 'a' }, { text: 'changed' }], { headers });
    expect(itemsOf(json).map(({ status }) => status)).toEqual([202, 422]);
    expect(ledger.records).toHaveLength(2);
  });

  it('stores two items of the same externalId once', async () => {
    const { batch, ledger } = intakeUnderTest();
    const { json } = await batch([
      { text: 'a', externalId: '1' },
      { text: 'a', externalId: '1' },
    ]);
    expect(itemsOf(json).map(({ replayed }) => replayed)).toEqual([false, true]);
    expect(new Set(itemsOf(json).map(({ id }) => id)).size).toBe(1);
    expect(ledger.records).toHaveLength(1);
  });

  it('signed and sent again replays (R6.5)', async () => {
    const { call, ledger } = intakeUnderTest();
    const body = JSON.stringify({ items: [{ text: 'same' }, { text: 'same' }] });
    await call('POST', '/v1/feedback/batch', { body, headers: signed(body) });
    await call('POST', '/v1/feedback/batch', { body, headers: signed(body) });
    expect(ledger.records).toHaveLength(2);
  });

  it('answers 503 for an item that could not be stored, and goes on', async () => {
    const { batch, ledger } = intakeUnderTest();
    ledger.failOnce(new Error('no connection'));
    const { status, json } = await batch([{ text: 'a' }, { text: 'b' }]);
    expect(status).toBe(207);
    expect(new Set(itemsOf(json).map(({ status: each }) => each))).toEqual(new Set([202, 503]));
  });
});
