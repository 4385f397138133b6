import { expect, test } from 'vitest';
import { customerUnderTest, DAY } from './customer-under-test.ts';

const WRITES = ['rating', 'message', 'nudge', 'withdraw', 'nps', 'preferences'];
const BODIES: Record<string, unknown> = {
  rating: { score: 5 },
  message: { text: '你好' },
  nps: { score: 9 },
  preferences: { mail: 'all' },
};

async function atWork() {
  const loop = await customerUnderTest();
  await loop.work();
  return { loop, token: await loop.link() };
}

test('a forged token is 404 everywhere', async () => {
  const { loop, token } = await atWork();
  const parts = token.split('-');
  const forged = [
    'nonsense',
    'a-b-c-d-e',
    token.slice(0, -1),
    `${token}x`,
    [parts[0]?.replace(/1$/, '2'), ...parts.slice(1)].join('-'),
    [parts[0], parts[1], 'z', ...parts.slice(3)].join('-'),
    [...parts.slice(0, 3), 'zzzzzz', parts[4]].join('-'),
  ];
  for (const text of forged) {
    expect((await loop.call('GET', `/c/${text}`)).status).toBe(404);
    for (const what of WRITES) expect((await loop.post(text, what, { json: BODIES[what] ?? {} })).status).toBe(404);
  }
});

test('after 30 days every POST is 410 while the page stays, without forms', async () => {
  const { loop, token } = await atWork();
  loop.clock.now += 30 * DAY + 1;
  for (const what of WRITES) {
    expect((await loop.post(token, what, { json: BODIES[what] ?? {} })).status).toBe(410);
  }
  const page = await loop.page(token);
  expect(page.status).toBe(200);
  expect(page.text).toContain('这个链接仍可查看');
  expect(page.text).not.toContain('<form');
});

test('the right to write counts in the stage’s time', async () => {
  const loop = await customerUnderTest({ speed: 60 });
  const token = await loop.link();
  loop.clock.now += DAY / 2 + 1;
  expect((await loop.post(token, 'nudge')).status).toBe(410);
});

test('R6.3 an erased item is 410 for reading too, and so is a link that was recalled', async () => {
  const { loop, token } = await atWork();
  await loop.change({ name: 'erase' });
  expect((await loop.page(token)).status).toBe(410);
  expect((await loop.post(token, 'message', { json: { text: 'a' } })).status).toBe(410);
  const recalled = await atWork();
  const { id, tokenEpoch } = recalled.loop.stored();
  (recalled.loop.feedback.items as Map<string, object>).set(id, {
    ...recalled.loop.stored(),
    tokenEpoch: tokenEpoch + 1,
  });
  expect((await recalled.loop.page(recalled.token)).status).toBe(410);
});

test('no such path, no such method', async () => {
  const { loop, token } = await atWork();
  expect((await loop.call('GET', `/c/${token}/notes`)).status).toBe(404);
  expect((await loop.call('GET', '/c/')).status).toBe(404);
  expect((await loop.call('DELETE', `/c/${token}`)).status).toBe(405);
  expect((await loop.call('GET', `/c/${token}/rating`)).status).toBe(405);
});

test('not JSON, not a form, too large', async () => {
  const { loop, token } = await atWork();
  const raw = (type: string, body: string) => loop.post(token, 'message', { raw: { type, body } });
  expect((await raw('application/json', '{"text":')).status).toBe(400);
  expect((await raw('text/plain', 'hello')).status).toBe(415);
  expect((await raw('application/json', JSON.stringify({ text: 'x'.repeat(300_000) }))).status).toBe(413);
});

test('systems get problem documents, people pages in their language with the same status', async () => {
  const { loop, token } = await atWork();
  const system = await loop.post(token, 'rating', { json: { score: 9 } });
  expect(system.headers['content-type']).toBe('application/problem+json');
  expect(system.json.errors).toStrictEqual([{ pointer: '/score', detail: 'Must have at most 5.' }]);
  const person = await loop.post(token, 'rating', { form: { score: '9' } });
  expect([person.status, person.headers['content-type']]).toStrictEqual([422, 'text/html; charset=utf-8']);
  expect(person.text).toContain('内容不完整');
  expect(person.text).toContain(`href="https://pages.example.com/c/${token}"`);
  const lost = await loop.call('GET', '/c/nowhere', { headers: { accept: 'text/html', 'accept-language': 'zh-CN' } });
  expect([lost.status, lost.text.includes('链接无法打开')]).toStrictEqual([404, true]);
});
