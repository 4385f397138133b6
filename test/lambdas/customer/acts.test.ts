import { describe, expect, test } from 'vitest';
import { CUSTOMER, customerUnderTest, DAY, HOUR, nonceIn } from './customer-under-test.ts';

async function atWork(given: Parameters<typeof customerUnderTest>[0] = {}) {
  const loop = await customerUnderTest(given);
  await loop.work();
  return { loop, token: await loop.link() };
}

const types = async (loop: Awaited<ReturnType<typeof customerUnderTest>>) =>
  (await loop.history()).map(({ type }) => type);

test('R1.5 an answer brings a waiting item back to work; stored masked, opened only by its key', async () => {
  const { loop, token } = await atWork();
  await loop.change({ name: 'ask', words: await loop.words('哪个版本？') }, loop.agent);
  const answer = await loop.post(token, 'message', { json: { text: ' 5.2.1,电话 13800138000 ' } });
  expect([answer.status, answer.json]).toStrictEqual([200, { status: 'in-progress' }]);
  const data = (await loop.history()).at(-1)?.data ?? {};
  expect(data['text']).toBe('5.2.1,电话 138****8000');
  expect(JSON.stringify(data)).not.toContain('13800138000');
  const { id } = loop.stored();
  expect(await loop.vault.openForRecord(id, 'words', String(data['sealed']))).toBe('5.2.1,电话 13800138000');
});

test('only thanks confirm, more than thanks reopens', async () => {
  const { loop, token } = await atWork();
  await loop.resolve();
  expect((await loop.post(token, 'message', { json: { text: '谢谢你们！' } })).json.status).toBe('resolved');
  expect((await loop.post(token, 'message', { json: { text: '谢谢，但还是闪退' } })).json.status).toBe('reopened');
});

test.each([{}, { text: '' }, { text: ' \u200b ' }, { text: 'x'.repeat(5001) }, { text: 7 }, { text: 'a', more: 1 }])(
  'a bad message is 422 and names the field: %#',
  async (json) => {
    const { loop, token } = await atWork();
    const answer = await loop.post(token, 'message', { json });
    expect(answer.status).toBe(422);
    expect(answer.json.errors?.[0]?.pointer).toMatch(/^\/(text|more)$/);
    expect(answer.text).not.toContain('xxx');
  },
);

test('R1.3 a form that is sent twice counts once, and so does a request with an Idempotency-Key', async () => {
  const { loop, token } = await atWork();
  const nonce = nonceIn((await loop.page(token)).text);
  for (let times = 0; times < 2; times += 1) {
    expect((await loop.post(token, 'message', { form: { text: '还有一点', nonce } })).status).toBe(303);
  }
  for (let times = 0; times < 2; times += 1) {
    const sent = { json: { text: '还有一点' }, headers: { 'Idempotency-Key': 'k-1' } };
    expect((await loop.post(token, 'message', sent)).status).toBe(200);
  }
  expect((await types(loop)).filter((type) => type === 'message')).toHaveLength(2);
});

test('a nudge counts once in four hours; on a result it reopens', async () => {
  const { loop, token } = await atWork();
  expect((await loop.post(token, 'nudge')).json).toStrictEqual({ status: 'assigned' });
  expect((await loop.post(token, 'nudge')).status).toBe(409);
  loop.clock.now += 4 * HOUR;
  await loop.resolve();
  expect((await loop.post(token, 'nudge', { form: {} })).status).toBe(303);
  expect(loop.stored().status).toBe('reopened');
});

test('a withdrawal closes; a P0 keeps its status', async () => {
  const { loop, token } = await atWork();
  expect((await loop.post(token, 'withdraw')).json).toStrictEqual({ status: 'closed' });
  expect(loop.stored().disposition).toBe('withdrawn');
  expect((await loop.post(token, 'withdraw')).status).toBe(409);

  const p0 = await atWork();
  await p0.loop.change({ name: 'classify', changes: { priority: 'P0' } }, p0.loop.lead);
  expect((await p0.loop.post(p0.token, 'withdraw')).json).toStrictEqual({ status: 'assigned' });
});

test('later than 14 days after the close a message is an item of its own, linked to the old', async () => {
  const { loop, token } = await atWork();
  await loop.resolve();
  await loop.post(token, 'rating', { json: { score: 5 } });
  loop.clock.now += 15 * DAY;
  const ask = () => loop.post(token, 'message', { json: { text: '又闪退了，电话 13800138000' } });
  expect((await ask()).json).toStrictEqual({ status: 'received' });
  expect((await ask()).json).toStrictEqual({ status: 'received' });
  const old = loop.stored();
  const [child, ...more] = [...loop.feedback.items.values()].filter(({ id }) => id !== old.id);
  expect(more).toEqual([]);
  expect(child).toMatchObject({
    duplicates: [old.id],
    subject: old.subject,
    reachable: true,
    snippet: '又闪退了，电话 138****8000',
  });
  expect(old.status).toBe('closed');
});

test('no follow-up question is out: 409, but a bad score is 422 first', async () => {
  const { loop, token } = await atWork();
  expect((await loop.post(token, 'nps', { json: { score: 11 } })).status).toBe(422);
  expect((await loop.post(token, 'nps', { json: { score: 9 } })).status).toBe(409);
});

describe('R4.3 the follow-up question', () => {
  async function surveyed() {
    const { loop, token } = await atWork();
    await loop.resolve();
    const before = loop.stored();
    const nps = { askedAt: before.updatedAt, score: null, at: null };
    await loop.feedback.commit({ before, after: { ...before, nps, seq: before.seq + 1 }, events: [], loads: [] });
    return { loop, token };
  }

  test('is on the page, preselected by the mail’s scale; looking writes nothing', async () => {
    const { loop, token } = await surveyed();
    const { text } = await loop.page(token, { nps: '8' });
    expect(text).toContain('您有多大可能把示例公司推荐给朋友或同事');
    expect(text).toMatch(/name="score" value="8" required="required" checked="checked"/);
    expect(loop.stored().nps).toMatchObject({ score: null });
    const other = await atWork();
    expect((await other.loop.page(other.token)).text).not.toContain('/nps"');
  });

  test('is answered as JSON or by the form, the same twice as once', async () => {
    const { loop, token } = await surveyed();
    expect(await loop.post(token, 'nps', { json: { score: 9 } })).toMatchObject({
      status: 200,
      json: { status: 'resolved' },
    });
    const sent = await loop.post(token, 'nps', { form: { score: '10' } });
    expect([sent.status, sent.headers['location']]).toEqual([303, expect.stringContaining('?done=nps')]);
    await loop.post(token, 'nps', { form: { score: '10' } });
    expect((await loop.history()).filter(({ type }) => type === 'recommended')).toHaveLength(2);
    expect(loop.stored().nps?.score).toBe(10);
  });

  test.each([{ score: '' }, { score: '11' }, { score: 'x' }, {}])('422 for %j', async (form) => {
    const { loop, token } = await surveyed();
    expect((await loop.post(token, 'nps', { form })).status).toBe(422);
  });

  test('a low answer takes it up again', async () => {
    const { loop, token } = await surveyed();
    expect((await loop.post(token, 'nps', { json: { score: 2 } })).json).toMatchObject({ status: 'reopened' });
    expect((await loop.post(token, 'nps', { json: { score: 1 } })).status).toBe(409);
  });
});

test('R4.4 preferences are kept by the address’s fingerprint, never by the address', async () => {
  const { loop, token } = await atWork();
  expect((await loop.post(token, 'preferences', { json: { mail: 'answers' } })).status).toBe(200);
  expect(await loop.choices.of(await loop.vault.mac('mail', CUSTOMER))).toBe('answers');
  expect(JSON.stringify([...loop.choices.chosen])).not.toContain('@');
  expect((await loop.post(token, 'preferences', { json: { mail: 'some' } })).status).toBe(422);
  const silent = await atWork({ item: { reachable: false } });
  expect((await silent.loop.post(silent.token, 'preferences', { json: { mail: 'none' } })).status).toBe(409);
});

test.each([
  ['a form', { type: 'application/x-www-form-urlencoded', body: 'List-Unsubscribe=One-Click' }],
  [
    'parts',
    {
      type: 'multipart/form-data; boundary=x',
      body: '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--',
    },
  ],
  ['nothing', { type: 'text/plain', body: '' }],
])('R4.4 one click of a mail program unsubscribes without leading elsewhere: %s', async (_, raw) => {
  const { loop, token } = await atWork();
  expect((await loop.post(token, 'unsubscribe', { raw })).status).toBe(200);
  expect(await loop.choices.of(await loop.vault.mac('mail', CUSTOMER))).toBe('none');
});

test('R4.4 the right to unsubscribe does not end with the right to write', async () => {
  const { loop, token } = await atWork();
  loop.clock.now += 31 * DAY;
  expect((await loop.post(token, 'unsubscribe', { form: {} })).status).toBe(303);
});

test('R4.4 the link in a mail’s footer changes nothing and leads to the choice, expired or not', async () => {
  const { loop, token } = await atWork();
  const led = async () => {
    const { status, headers } = await loop.call('GET', `/c/${token}/unsubscribe`);
    expect([status, headers['location']]).toStrictEqual([
      303,
      `https://pages.example.com/c/${token}?mail=ask#preferences`,
    ]);
    return (await loop.page(token, { mail: 'ask' })).text;
  };
  expect(await led()).toContain('<details id="preferences" open="open">');
  loop.clock.now += 31 * DAY;
  expect(await led()).toContain(`action="https://pages.example.com/c/${token}/unsubscribe"`);
  expect(loop.choices.chosen.size).toBe(0);
});
