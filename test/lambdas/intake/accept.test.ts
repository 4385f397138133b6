import { describe, expect, it } from 'vitest';
import { metaRow } from '../../../lambdas/adapters/feedback-store.ts';
import { readReference, referenceFrom } from '../../../lambdas/domain/reference.ts';
import { readPageToken } from '../../../lambdas/loop/page-link.ts';
import { intakeUnderTest, NOW, signed } from './intake-under-test.ts';

/** Bytes as DynamoDB counts them: names and texts in UTF-8, small numbers two, nested entries one more. */
function storedBytes(value: unknown, nested = 0): number {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (typeof value !== 'object' || value === null) return typeof value === 'number' ? 2 : 1;
  const entries = Object.entries(value).map(([name, each]) => Buffer.byteLength(name) + storedBytes(each, 1) + nested);
  return entries.reduce((sum, bytes) => sum + bytes, 3 * nested);
}

const everything = {
  text: ' \u200BApp闪退三天了,我的手机号13812345678 \u200B\n',
  type: 'complaint',
  contact: { name: '张三', email: 'ann@example.com', phone: '13812345678', wechat: 'ann_wx' },
  customer: { id: 'c-1029', tier: 'vip' },
  product: 'wallet',
  region: 'CN-SH',
  language: 'zh',
  appVersion: '5.2.1',
  rating: 2,
  occurredAt: '2026-11-20T15:00:00+08:00',
  externalId: 'wx-889',
  url: 'https://shop.example.com/orders?id=7',
  backfill: false,
  attachments: [{ url: 'https://files.example.com/a.png', name: 'screen.png', contentType: 'image/png' }],
  metadata: { store: '42' },
};

describe('accepting one piece of feedback', () => {
  it('answers 202 with where it is and what to tell the customer (R1.2)', async () => {
    const { post, vault } = intakeUnderTest();
    const { status, headers, json } = await post(everything);
    expect(status).toBe(202);
    expect(headers['location']).toBe(`/v1/feedback/${String(json['id'])}`);
    expect(headers['x-request-id']).toBe('request-1');
    expect(json).toMatchObject({ status: 'received', receivedAt: '2026-11-20T08:00:00.000Z' });
    expect(Object.keys(json).toSorted()).toEqual(['id', 'page', 'receivedAt', 'reference', 'status']);
    const token = String(json['page']).replace('https://pages.example.com/c/', '');
    expect(await readPageToken(vault, token)).toEqual({ id: json['id'], epoch: 1, cycle: 1, issuedAt: NOW });
  });

  it('stores what was sent, clean and masked (R1.2, R1.4, R6.1)', async () => {
    const { post, ledger } = intakeUnderTest();
    await post(everything);
    const [record] = ledger.records;
    expect(record?.item).toMatchObject({
      source: 'web',
      channel: 'web',
      status: 'received',
      statedType: 'complaint',
      type: null,
      customer: { id: 'c-1029', tier: 'vip' },
      product: 'wallet',
      region: 'CN-SH',
      language: 'zh',
      appVersion: '5.2.1',
      stars: 2,
      reachable: true,
      backfill: false,
      snippet: 'App闪退三天了,我的手机号138****5678',
      seq: 1,
      rev: 1,
      cycle: 1,
      slv: 0,
      clocks: [],
      tokenEpoch: 1,
      checkpoint: { at: '2026-11-20T08:05:00.000Z', kind: 'understand' },
    });
    expect(record?.body).toMatchObject({
      text: 'App闪退三天了,我的手机号138****5678',
      contact: { name: '张**', email: 'a***@example.com', phone: '138****5678', wechat: 'a**' },
      url: 'https://shop.example.com/orders?id=7',
      attachments: everything.attachments,
      metadata: { store: '42' },
      occurredAt: '2026-11-20T07:00:00.000Z',
      externalId: 'wx-889',
    });
    expect(record?.event).toMatchObject({ seq: 1, type: 'received', by: { kind: 'system', id: null } });
  });

  it('seals the contact under the key of its subject, the text under that of the record (R6.1)', async () => {
    const { post, ledger, vault } = intakeUnderTest();
    await post(everything);
    const [record] = ledger.records;
    const { id, subject } = record?.item ?? { id: '', subject: null };
    const contact = record?.body.contactSealed ?? {};
    for (const [field, clear] of Object.entries(everything.contact)) {
      const name = `contact.${field}`;
      expect(await vault.openForSubject(subject ?? '', id, name, contact[field] ?? '')).toBe(clear);
    }
    const text = await vault.openForRecord(id, 'text', record?.body.textSealed ?? '');
    expect(text).toBe('App闪退三天了,我的手机号13812345678');
  });

  it('knows the same customer again by any contact', async () => {
    const { post, ledger } = intakeUnderTest();
    await post({ text: 'first', contact: { email: 'Ann@Example.com', phone: '138-1234-5678' } });
    await post({ text: 'second', contact: { phone: '+86 13812345678' } });
    await post({ text: 'third', contact: { email: 'ann@example.com' }, customer: { id: 'c-1029' } });
    await post({ text: 'fourth', customer: { id: 'c-1029' } });
    await post({ text: 'another source means another customer', customer: { id: 'c-1029' } }, { source: 'hotline' });
    const subjects = ledger.records.map(({ item }) => item.subject);
    expect(new Set(subjects.slice(0, 4)).size).toBe(1);
    expect(subjects[4]).not.toBe(subjects[0]);
  });

  it('seals a name alone under the key of the record: nobody is recognised by a name', async () => {
    const { post, ledger, vault } = intakeUnderTest();
    await post({ text: 'hello', contact: { name: '张三' } });
    const [record] = ledger.records;
    expect(record?.item).toMatchObject({ subject: null, reachable: false });
    const sealed = record?.body.contactSealed['name'] ?? '';
    expect(await vault.openForRecord(record?.item.id ?? '', 'contact.name', sealed)).toBe('张三');
  });

  it('takes empty contact fields as not given', async () => {
    const { post, ledger } = intakeUnderTest();
    const { status } = await post({ text: 'hello', contact: { name: ' ', email: '', phone: '\u200B' } });
    expect(status).toBe(202);
    expect(ledger.records[0]?.body).toMatchObject({ contact: {}, contactSealed: {} });
    expect(ledger.records[0]?.item).toMatchObject({ subject: null, reachable: false });
  });

  it('takes 5000 characters, however many bytes they have', async () => {
    const { post } = intakeUnderTest();
    expect((await post({ text: ` ${'😀'.repeat(5000)}\u200D ` })).status).toBe(202);
    expect((await post({ text: '😀'.repeat(5001) })).status).toBe(422);
    expect((await post({ text: 'e\u0301'.repeat(5000) })).status, 'counted after NFC').toBe(202);
  });

  it('lets a source say the channel when it may', async () => {
    const { post, ledger } = intakeUnderTest();
    await post({ text: 'hello', channel: 'hotline' }, { source: 'partner' });
    await post({ text: 'hello' }, { source: 'partner' });
    expect(ledger.records.map(({ item }) => item.channel)).toEqual(['hotline', 'partner']);
  });

  it('queues the id and nothing else', async () => {
    const { post, queued } = intakeUnderTest();
    const { json } = await post(everything);
    expect(queued).toEqual([json['id']]);
  });

  it('is 202 even when the queue is down: what is stored is found by the sweep (R1.3)', async () => {
    const { post, queue, ledger } = intakeUnderTest();
    queue.down = true;
    const { status } = await post({ text: 'hello' });
    expect(status).toBe(202);
    expect(ledger.records[0]?.item.checkpoint).toEqual({ at: '2026-11-20T08:05:00.000Z', kind: 'understand' });
  });

  it('is 503 with Retry-After only when nothing was stored', async () => {
    const { post, ledger, queued } = intakeUnderTest();
    ledger.failOnce(new Error('no connection to 10.0.0.1'));
    const { status, headers, text } = await post({ text: 'hello' });
    expect(status).toBe(503);
    expect(headers['retry-after']).toBe('5');
    expect(text).not.toContain('10.0.0.1');
    expect([ledger.records, queued]).toEqual([[], []]);
    expect((await post({ text: 'hello' })).status).toBe(202);
  });

  it('takes another reference when one is taken', async () => {
    const { post, ledger } = intakeUnderTest();
    ledger.take(referenceFrom(new Uint8Array([0, 0, 0, 0])));
    const { json } = await post({ text: 'hello' });
    expect(json['reference']).toBe(referenceFrom(new Uint8Array([0, 0, 0, 1])));
    expect(ledger.records[0]?.event.data['reference']).toBe(json['reference']);
    expect(readReference(String(json['reference']))).toBe(json['reference']);
  });

  it('gives up with 503 when no reference is free', async () => {
    const { post, ledger } = intakeUnderTest();
    for (let n = 0; n < 10; n += 1) ledger.take(referenceFrom(new Uint8Array([0, 0, 0, n])));
    expect((await post({ text: 'hello' })).status).toBe(503);
  });

  it('keeps each row within what one write unit pays for', async () => {
    const { post, ledger } = intakeUnderTest();
    await post({ ...everything, text: '很好'.repeat(60) });
    const [record] = ledger.records;
    if (!record) throw new Error('nothing was stored');
    for (const row of [metaRow(record.item), record.event, record.claims[0]]) {
      expect(storedBytes(row)).toBeLessThan(1024);
    }
  });
});

describe('a retry', () => {
  const key = { 'Idempotency-Key': 'key-1' };

  it('by Idempotency-Key gets the same answer (R1.3)', async () => {
    const { post, ledger, queued, time } = intakeUnderTest();
    const first = await post({ text: 'hello' }, { headers: key });
    time.now += 60_000;
    const second = await post({ text: 'hello' }, { headers: key });
    expect(second.status).toBe(202);
    expect(second.json).toEqual(first.json);
    expect(second.headers['location']).toBe(first.headers['location']);
    expect(first.headers['idempotent-replayed']).toBeUndefined();
    expect(second.headers['idempotent-replayed']).toBe('true');
    expect(ledger.records).toHaveLength(1);
    expect(queued).toHaveLength(1);
  });

  it('by externalId gets the same answer, whatever its key', async () => {
    const { post, ledger, time } = intakeUnderTest();
    const body = { text: 'hello', externalId: 'wx-889' };
    const first = await post(body, { headers: key });
    time.now += 400 * 24 * 3_600_000;
    const second = await post(body, { headers: { 'Idempotency-Key': 'key-2' } });
    expect(second.json).toEqual(first.json);
    expect(ledger.records).toHaveLength(1);
  });

  it('is the same whatever the order of its fields and the blanks around its text', async () => {
    const { post, ledger } = intakeUnderTest();
    await post('{"text":"hello","product":"wallet","externalId":"1"}');
    const { status } = await post('{ "externalId":"1", "product":"wallet", "text":" hello " }');
    expect(status).toBe(202);
    expect(ledger.records).toHaveLength(1);
  });

  it('with another body is 422', async () => {
    const { post, ledger } = intakeUnderTest();
    await post({ text: 'hello' }, { headers: key });
    expect((await post({ text: 'other' }, { headers: key })).status).toBe(422);
    await post({ text: 'hello', externalId: '1' });
    expect((await post({ text: 'other', externalId: '1' })).status).toBe(422);
    expect(ledger.records).toHaveLength(2);
  });

  it('is somebody else’s when it comes from another source', async () => {
    const { post, ledger } = intakeUnderTest();
    await post({ text: 'hello', externalId: '1' }, { headers: key });
    await post({ text: 'hello', externalId: '1' }, { headers: key, source: 'hotline' });
    expect(ledger.records).toHaveLength(2);
  });

  it('by Idempotency-Key is new after seven days', async () => {
    const { post, ledger, time } = intakeUnderTest();
    await post({ text: 'hello' }, { headers: key });
    time.now += 7 * 24 * 3_600_000;
    await post({ text: 'hello' }, { headers: key });
    expect(ledger.records).toHaveLength(1);
    time.now += 1000;
    await post({ text: 'hello' }, { headers: key });
    expect(ledger.records).toHaveLength(2);
  });

  it('by its signature is the same record (R6.5)', async () => {
    const { call, ledger, time } = intakeUnderTest();
    const body = '{"text":"hello"}';
    const headers = signed(body);
    const first = await call('POST', '/v1/feedback', { body, headers });
    time.now += 299_000;
    const second = await call('POST', '/v1/feedback', { body, headers });
    expect(second.json).toEqual(first.json);
    expect(second.headers['idempotent-replayed']).toBe('true');
    expect(ledger.records).toHaveLength(1);
    await call('POST', '/v1/feedback', { body, headers: signed(body, time.now) });
    expect(ledger.records).toHaveLength(2);
  });

  it('needs a name: the same text twice without one is two records', async () => {
    const { post, ledger } = intakeUnderTest();
    await post({ text: 'hello' });
    await post({ text: 'hello' });
    expect(ledger.records).toHaveLength(2);
  });
});

describe('what starts clocks', () => {
  const at = (hoursAgo: number): string => new Date(NOW - hoursAgo * 3_600_000).toISOString();

  it('is the receipt, and the end of a call for the hotline (R1.1)', async () => {
    const { post, ledger } = intakeUnderTest();
    await post({ text: 'a', occurredAt: at(1) });
    await post({ text: 'b', occurredAt: at(1) }, { source: 'hotline' });
    await post({ text: 'c' }, { source: 'hotline' });
    await post({ text: 'd', occurredAt: at(-1) }, { source: 'hotline' });
    expect(ledger.records.map(({ item }) => item.startedAt)).toEqual([at(0), at(1), at(0), at(0)]);
  });

  it('is nothing for what is told to be, or is, history', async () => {
    const { post, ledger } = intakeUnderTest();
    await post({ text: 'a', backfill: true });
    await post({ text: 'b', occurredAt: at(73) });
    await post({ text: 'c', occurredAt: at(72) });
    expect(ledger.records.map(({ item }) => item.backfill)).toEqual([true, true, false]);
  });
});
