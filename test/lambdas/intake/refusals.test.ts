import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Answered, type Asked, intakeUnderTest, NOW, signed } from './intake-under-test.ts';

/** Stands in every wrong input, so that its traces can be looked for. */
const SENT = '13812345678';

const lines: string[] = [];
beforeEach(() => {
  lines.length = 0;
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    lines.push(String(text));
    return true;
  });
});
afterEach(() => vi.restoreAllMocks());

/** The status of an answer that is a whole problem document. */
function problemStatus({ status, headers, json }: Answered): number {
  expect(headers['content-type']).toBe('application/problem+json');
  expect(headers['x-request-id']).toBe('request-1');
  expect(json).toMatchObject({ status, instance: 'urn:request:request-1' });
  for (const field of ['type', 'title', 'detail']) expect(json[field]).toBeTypeOf('string');
  return status;
}

const big = (bytes: number): string => JSON.stringify({ text: SENT, junk: 'x'.repeat(bytes) });
const plain = { 'Content-Type': 'text/plain' };

/** Wrong bodies, each with the fields that are wrong, all told at once. */
const WRONG: [name: string, body: unknown, pointers: string[]][] = [
  ['no text', { product: SENT }, ['/text']],
  ['empty text', { text: '' }, ['/text']],
  ['blank text', { text: ' \n\t\u3000 ' }, ['/text']],
  ['text of nothing visible', { text: '\u200B\uFEFF\u2060\u00AD' }, ['/text']],
  ['text too long', { text: SENT.repeat(455) }, ['/text']],
  ['text of another type', { text: 13812345678 }, ['/text']],
  ['not an object', [SENT], ['']],
  ['null', 'null', ['']],
  ['an unknown field', { text: SENT, [`电话${SENT}`]: 1, colour: 'red' }, ['/colour', '/电话138****5678']],
  ['an unknown type', { text: SENT, type: SENT }, ['/type']],
  ['a wrong address', { text: 'a', contact: { email: `${SENT}@` } }, ['/contact/email']],
  ['a wrong phone', { text: 'a', contact: { phone: `call ${SENT}` } }, ['/contact/phone']],
  ['an unknown contact field', { text: 'a', contact: { fax: SENT } }, ['/contact/fax']],
  ['an unknown tier', { text: 'a', customer: { tier: SENT } }, ['/customer/tier']],
  ['an empty customer id', { text: 'a', customer: { id: ' ' } }, ['/customer/id']],
  ['an empty external id', { text: 'a', externalId: '' }, ['/externalId']],
  ['a rating of 0', { text: SENT, rating: 0 }, ['/rating']],
  ['a rating of 6', { text: SENT, rating: 6 }, ['/rating']],
  ['half a star', { text: SENT, rating: 4.5 }, ['/rating']],
  ['a wrong time', { text: 'a', occurredAt: SENT }, ['/occurredAt']],
  ['a wrong language', { text: 'a', language: SENT }, ['/language']],
  ['a wrong link', { text: 'a', url: `javascript:${SENT}` }, ['/url']],
  ['a text as flag', { text: 'a', backfill: SENT }, ['/backfill']],
  [
    'eleven attachments',
    { text: SENT, attachments: Array.from({ length: 11 }, () => ({ url: 'https://a.example.com' })) },
    ['/attachments'],
  ],
  ['an attachment without link', { text: 'a', attachments: [{ name: SENT }] }, ['/attachments/0/url']],
  ['metadata that nests', { text: 'a', metadata: { store: { id: SENT } } }, ['/metadata/store']],
  [
    'too much metadata',
    { text: SENT, metadata: Object.fromEntries(Array.from({ length: 21 }, (_, n) => [`k${n}`, 'v'])) },
    ['/metadata'],
  ],
  ['a channel that is not the sender’s to set', { text: SENT, channel: 'web' }, ['/channel']],
  [
    'everything wrong at once',
    { text: '', contact: { email: SENT }, rating: 9, customer: { tier: SENT }, extra: SENT },
    ['/contact/email', '/customer/tier', '/extra', '/rating', '/text'],
  ],
];

describe('a body that is well-formed but wrong', () => {
  it.each(WRONG)('%s: 422 names each wrong field, and nothing of it is kept', async (_, body, pointers) => {
    const { post, ledger, queued, vault } = intakeUnderTest();
    const answer = await post(body);
    expect(problemStatus(answer)).toBe(422);
    expect(answer.json.errors?.map(({ pointer }) => pointer).toSorted()).toEqual(pointers);
    expect(answer.text + lines.join('')).not.toContain(SENT);
    expect([ledger.records.length, queued.length, vault.aliases.size]).toEqual([0, 0, 0]);
  });

  it('a channel that nobody has is 422 for a source that may set one', async () => {
    const answer = await intakeUnderTest().post({ text: 'a', channel: 'fax' }, { source: 'partner' });
    expect(answer.json.errors?.map(({ pointer }) => pointer)).toEqual(['/channel']);
  });

  it('an Idempotency-Key without end is 422', async () => {
    const { post } = intakeUnderTest();
    expect(problemStatus(await post({ text: 'a' }, { headers: { 'Idempotency-Key': 'k'.repeat(256) } }))).toBe(422);
  });
});

const STRANGER = { headers: { Authorization: `Bearer ${SENT}` } };

/** Requests with several things wrong: the first in the order of refusal is told. */
const REFUSED: [name: string, method: string, path: string, asked: Asked, status: number][] = [
  ['an unknown path, before all', 'POST', '/v1/nothing', { body: big(300_000), headers: plain }, 404],
  ['an unknown path below a known one', 'POST', '/v1/feedback/batch/more', {}, 404],
  ['a provider nobody connected', 'POST', '/v1/hooks/somebody', { body: SENT, headers: plain }, 404],
  ['a provider nobody connected, asked by GET', 'GET', '/v1/hooks/somebody', {}, 404],
  ['another method, before credentials', 'PUT', '/v1/feedback', { body: SENT }, 405],
  ['another method on a record', 'DELETE', '/v1/feedback/01JD3ZQ8N00000000000000001', {}, 405],
  ['GET on the batch', 'GET', '/v1/feedback/batch', {}, 405],
  ['POST on health', 'POST', '/v1/health', { body: '{}' }, 405],
  ['no credentials, before the size', 'POST', '/v1/feedback', { body: big(300_000), headers: plain }, 401],
  ['bad credentials', 'POST', '/v1/feedback', { body: { text: SENT }, ...STRANGER }, 401],
  ['other than bearer', 'POST', '/v1/feedback', { body: '{}', headers: { Authorization: 'Basic d2ViOg==' } }, 401],
  ['no credentials for a record', 'GET', '/v1/feedback/01JD3ZQ8N00000000000000001', {}, 401],
  ['no credentials for the batch', 'POST', '/v1/feedback/batch', { body: '{}' }, 401],
  ['a record nobody has', 'GET', '/v1/feedback/01JD3ZQ8N00000000000000009', { source: 'web' }, 404],
  ['what is no id', 'GET', `/v1/feedback/${SENT}`, { source: 'web' }, 404],
  ['too large, before its type', 'POST', '/v1/feedback', { source: 'web', body: big(300_000), headers: plain }, 413],
  ['a batch too large', 'POST', '/v1/feedback/batch', { source: 'web', body: big(1_100_000) }, 413],
  ['another type, before its syntax', 'POST', '/v1/feedback', { source: 'web', body: SENT, headers: plain }, 415],
  ['not JSON', 'POST', '/v1/feedback', { source: 'web', body: `{"text":"${SENT}` }, 400],
  ['a batch of nothing', 'POST', '/v1/feedback/batch', { source: 'web', body: { items: [] } }, 422],
  ['a batch of too many', 'POST', '/v1/feedback/batch', { source: 'web', body: { items: Array(101).fill(1) } }, 422],
  ['a batch without items', 'POST', '/v1/feedback/batch', { source: 'web', body: { text: SENT } }, 422],
];

describe('the order of refusal', () => {
  it.each(REFUSED)('%s', async (_, method, path, asked, status) => {
    const { call, ledger, queued } = intakeUnderTest();
    const answer = await call(method, path, asked);
    expect(problemStatus(answer)).toBe(status);
    expect(answer.text + lines.join('')).not.toContain(SENT);
    expect([ledger.records.length, queued.length]).toEqual([0, 0]);
  });

  it('405 says which methods there are, 401 how to come in', async () => {
    const { call } = intakeUnderTest();
    expect((await call('PUT', '/v1/feedback')).headers['allow']).toBe('POST');
    expect((await call('POST', '/v1/feedback')).headers['www-authenticate']).toBe('Bearer');
  });
});

describe('a signature (R6.5)', () => {
  const body = JSON.stringify({ text: '很好' });
  const send = (headers: Record<string, string>, sent = body) =>
    intakeUnderTest().call('POST', '/v1/feedback', { body: sent, headers });

  it('over the raw bytes lets in, within five minutes on either side', async () => {
    for (const seconds of [0, 299, 300, -300]) {
      expect((await send(signed(body, NOW + seconds * 1000))).status).toBe(202);
    }
  });

  it('lets in a batch and a read', async () => {
    const { call } = intakeUnderTest();
    const many = JSON.stringify({ items: [{ text: 'a' }] });
    const answer = await call('POST', '/v1/feedback/batch', { body: many, headers: signed(many) });
    expect(answer.status).toBe(207);
    const [item] = answer.json['items'] as { id: string }[];
    expect((await call('GET', `/v1/feedback/${item?.id}`, { headers: signed('') })).status).toBe(200);
  });

  const good = signed(body);
  const wrong: [string, Record<string, string>, string?][] = [
    ['too old', signed(body, NOW - 301_000)],
    ['from the future', signed(body, NOW + 301_000)],
    ['of another secret', signed(body, NOW, 'another')],
    ['of another body', good, `${body} `],
    ['of another time', { ...good, 'X-Closeloop-Timestamp': String(NOW / 1000 + 1) }],
    ['of an unknown key', { ...good, 'X-Closeloop-Key': 'nobody' }],
    ['of an empty key', { ...good, 'X-Closeloop-Key': '' }],
    ['without version', { ...good, 'X-Closeloop-Signature': good['X-Closeloop-Signature']?.slice(3) ?? '' }],
    ['cut short', { ...good, 'X-Closeloop-Signature': good['X-Closeloop-Signature']?.slice(0, 20) ?? '' }],
    ['without time', { 'X-Closeloop-Key': 'partner-1', 'X-Closeloop-Signature': 'v1=00' }],
    ['without itself', { 'X-Closeloop-Key': 'partner-1', 'X-Closeloop-Timestamp': String(NOW / 1000) }],
    ['beside a good token', { ...good, Authorization: 'Bearer web_token' }, `${body} `],
  ];
  it.each(wrong)('%s is 401', async (_, headers, sent) => {
    expect(problemStatus(await send(headers, sent))).toBe(401);
  });
});
