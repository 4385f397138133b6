import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { call, cloud, reaches, send, someone, unique } from './cloud.ts';
import { everything, holders, mailsBeside } from './leaks.ts';

/** Stands in every wrong input: afterwards it must be nowhere. */
const SENT = '13987650123';
const web = () => cloud().sources.web.token;
const post = (body: unknown, headers: Record<string, string> = {}, token: string | undefined = web()) =>
  call('POST', '/v1/feedback', { ...(token === undefined ? {} : { token }), body, headers });

function signed(body: string, { key, secret }: { key: string; secret: string }, at = Math.floor(Date.now() / 1000)) {
  const signature = createHmac('sha256', secret).update(`${at}.${body}`).digest('hex');
  return { 'x-closeloop-key': key, 'x-closeloop-timestamp': String(at), 'x-closeloop-signature': `v1=${signature}` };
}

const WRONG: [string, number, () => ReturnType<typeof call>, string?][] = [
  ['an unknown path', 404, () => call('POST', `/v1/nothing/${SENT}`, { token: web(), body: {} })],
  ['another method', 405, () => call('DELETE', '/v1/feedback', { token: web() })],
  ['no credentials', 401, () => call('POST', '/v1/feedback', { body: { text: SENT } })],
  ['a wrong token', 401, () => post({ text: SENT }, {}, SENT)],
  [
    'a bad signature',
    401,
    () =>
      call('POST', '/v1/feedback', {
        body: `{"text":"${SENT}"}`,
        headers: { ...signed('{}', cloud().sources.partner) },
      }),
  ],
  ['somebody else’s item', 404, () => call('GET', '/v1/feedback/01ARZ3NDEKTSV4RRFFQ69G5FAV', { token: web() })],
  ['too much', 413, () => post({ text: SENT, metadata: { a: 'x'.repeat(300_000) } })],
  ['another content type', 415, () => post(`text=${SENT}`, { 'content-type': 'text/plain' })],
  ['what is not JSON', 400, () => post(`{"text": "${SENT}`)],
  ['an empty text', 422, () => post({ text: ' \u200b ', contact: { phone: SENT } }), '/text'],
  ['an unknown field', 422, () => post({ text: 'x', phone: SENT }), '/phone'],
  ['a wrong mail address', 422, () => post({ text: 'x', contact: { email: SENT } }), '/contact/email'],
  ['a wrong rating', 422, () => post({ text: 'x', rating: 6 }), '/rating'],
  ['a channel that is not its own', 422, () => post({ text: 'x', channel: 'hotline' }), '/channel'],
  ['a desk call without a token', 401, () => call('GET', '/v1/desk/me')],
  ['a forged page', 404, () => call('GET', `/c/${SENT}`)],
];

test.each(WRONG)('%s is a problem document, %i', async (_, status, ask, pointer) => {
  const answer = await ask();
  expect(answer.status).toBe(status);
  if (answer.headers.get('content-type')?.includes('html')) return;
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(answer.body).toMatchObject({ status, title: expect.any(String), detail: expect.any(String) });
  expect(answer.headers.get('x-request-id')).toBeTruthy();
  expect(JSON.stringify(answer.body)).not.toContain(SENT);
  if (pointer !== undefined) expect(answer.body['errors']).toContainEqual(expect.objectContaining({ pointer }));
});

test('R1.3 a retry is the same record, the same key with another body is refused', async () => {
  const headers = { 'idempotency-key': unique('key') };
  const body = { text: unique('The invoice is missing') };
  const [first, second] = [await post(body, headers), await post(body, headers)];
  expect(second.body).toEqual(first.body);
  expect(second.headers.get('idempotent-replayed')).toBe('true');
  expect((await post({ text: 'other' }, headers)).status).toBe(422);
});

test('a signed request is accepted, and repeated it is a retry', async () => {
  const body = JSON.stringify({ text: unique('Signed'), channel: 'marketplace' });
  const headers = signed(body, cloud().sources.partner);
  const ask = () => call('POST', '/v1/feedback', { body, headers });
  const [first, second] = [await ask(), await ask()];
  expect([first.status, second.status]).toEqual([202, 202]);
  expect(second.body['id']).toBe(first.body['id']);
});

test('R6.1 nothing that was refused, and no contact that was accepted, is anywhere in clear', async () => {
  const email = someone('canary');
  const phone = '13912340987';
  const { id } = await send({
    text: unique(`充值失败，电话 ${phone}，邮箱 ${email}`),
    contact: { email, phone, name: '欧阳试例' },
  });
  await reaches(id, 'assigned');
  await call('GET', `/v1/desk/feedback?q=${encodeURIComponent(phone)}`, { token: cloud().tokens.admin });
  const places = await everything();
  const staff: [string, string] = ['mails to others', await mailsBeside(email)];
  for (const secret of [SENT, phone, '欧阳试例']) expect(holders([...places, staff], secret)).toEqual([]);
  // The mailbox is the emulator's own store of what was sent to the customer; everything else must not know the address.
  expect(holders([...places.filter(([name]) => !name.includes('emulator')), staff], email)).toEqual([]);
});
