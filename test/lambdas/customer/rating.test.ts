import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CustomerUnderTest, customerUnderTest, DAY, HOUR, nonceIn } from './customer-under-test.ts';

async function resolved(given: Parameters<typeof customerUnderTest>[0] = {}) {
  const loop = await customerUnderTest(given);
  await loop.work();
  await loop.resolve();
  return { loop, token: await loop.link() };
}

const ratings = async (loop: CustomerUnderTest) =>
  (await loop.history()).filter(({ type }) => type === 'rated').map(({ data }) => data['score']);

test.each([4, 5])('R4.2 a rating of %i closes', async (score) => {
  const { loop, token } = await resolved();
  const answer = await loop.post(token, 'rating', { json: { score, comment: '谢谢' } });
  expect([answer.status, answer.json]).toStrictEqual([200, { status: 'closed' }]);
  expect(loop.stored()).toMatchObject({ disposition: 'resolved', csat: { score, comment: '谢谢', cycle: 1 } });
});

test.each([1, 2])('R4.3 a rating of %i reopens, with a new resolution cycle', async (score) => {
  const { loop, token } = await resolved();
  expect((await loop.post(token, 'rating', { json: { score } })).json).toStrictEqual({ status: 'reopened' });
  expect(loop.stored().cycle).toBe(2);
});

test('a rating of 3 stands and changes no status', async () => {
  const { loop, token } = await resolved();
  expect((await loop.post(token, 'rating', { json: { score: 3 } })).json).toStrictEqual({ status: 'resolved' });
});

test('R4.2 the last rating within 72 hours counts and the first is kept; after that it stands', async () => {
  const { loop, token } = await resolved();
  await loop.post(token, 'rating', { json: { score: 3 } });
  loop.clock.now += 71 * HOUR;
  expect((await loop.post(token, 'rating', { json: { score: 5 } })).status).toBe(200);
  expect(await ratings(loop)).toStrictEqual([3, 5]);
  loop.clock.now += 2 * HOUR;
  const late = await loop.post(token, 'rating', { json: { score: 3 } });
  expect(late.status).toBe(409);
  expect(loop.stored().csat?.score).toBe(5);
});

test('the time in which a rating can be changed is divided by the speed', async () => {
  const { loop, token } = await resolved({ speed: 60 });
  await loop.post(token, 'rating', { json: { score: 3 } });
  loop.clock.now += 1.3 * HOUR;
  expect((await loop.post(token, 'rating', { json: { score: 4 } })).status).toBe(409);
});

test('R4.3 falling to 2 or less acts once: the second time the link belongs to an earlier cycle', async () => {
  const { loop, token } = await resolved();
  await loop.post(token, 'rating', { json: { score: 5 } });
  expect((await loop.post(token, 'rating', { json: { score: 1 } })).json.status).toBe('reopened');
  const again = await loop.post(token, 'rating', { json: { score: 1 } });
  expect(again.status).toBe(409);
  expect(await ratings(loop)).toStrictEqual([5, 1]);
});

test('R1.3 the same rating again is answered the same and writes nothing', async () => {
  const { loop, token } = await resolved();
  for (let times = 0; times < 3; times += 1) {
    expect((await loop.post(token, 'rating', { json: { score: 5, comment: '好' } })).status).toBe(200);
  }
  expect(await ratings(loop)).toStrictEqual([5]);
});

test('without a result, and through a link of an earlier cycle, 409 names the state and what is possible', async () => {
  const loop = await customerUnderTest();
  await loop.work();
  const token = await loop.link();
  const early = await loop.post(token, 'rating', { json: { score: 5 } });
  expect([early.status, early.json.state, early.json.allowed]).toStrictEqual([
    409,
    'assigned',
    expect.arrayContaining(['message', 'nudge', 'withdraw']),
  ]);
  await loop.resolve();
  await loop.change({ name: 'reopen', reason: 'again' }, loop.agent);
  await loop.resolve();
  expect((await loop.post(token, 'rating', { json: { score: 5 } })).status).toBe(409);
  expect((await loop.post(await loop.link(), 'rating', { json: { score: 5 } })).status).toBe(200);
});

test('what was listened to, not answered or withdrawn has no result to rate', async () => {
  const loop = await customerUnderTest();
  await loop.work();
  const token = await loop.link();
  await loop.change({ name: 'withdraw' }, { actor: { kind: 'customer' } });
  expect((await loop.post(token, 'rating', { json: { score: 5 } })).status).toBe(409);
});

test.each([
  { score: 0 },
  { score: 6 },
  { score: 2.5 },
  { score: '5' },
  { score: null },
  {},
  { score: 5, comment: 7 },
  { score: 5, comment: 'x'.repeat(2001) },
  { score: 5, stars: 5 },
])('a bad rating is 422: %j', async (json) => {
  const { loop, token } = await resolved();
  expect((await loop.post(token, 'rating', { json })).status).toBe(422);
  expect(await ratings(loop)).toStrictEqual([]);
});

test('R6.1 a comment is stored masked', async () => {
  const { loop, token } = await resolved();
  await loop.post(token, 'rating', { json: { score: 3, comment: '打 13800138000 找我' } });
  expect(loop.stored().csat?.comment).toBe('打 138****8000 找我');
});

test('R4.2 a form needs the page’s nonce; the state is checked first', async () => {
  const loop = await customerUnderTest();
  await loop.work();
  const token = await loop.link();
  expect((await loop.post(token, 'rating', { form: { score: '5' } })).status).toBe(409);
  await loop.resolve();
  expect((await loop.post(token, 'rating', { form: { score: '5' } })).status).toBe(403);
  expect((await loop.post(token, 'rating', { form: { score: '5', nonce: 'abc.def' } })).status).toBe(403);
  expect((await loop.post(token, 'rating', { form: { score: '6', nonce: 'abc.def' } })).status).toBe(422);
  expect((await loop.post(token, 'rating', { form: { score: '', nonce: 'abc.def' } })).status).toBe(422);
  expect(await ratings(loop)).toStrictEqual([]);
});

test('a form from the page is answered with the way back to it', async () => {
  const { loop, token } = await resolved();
  const nonce = nonceIn((await loop.page(token)).text);
  const answer = await loop.post(token, 'rating', { form: { score: '4', comment: '', nonce } });
  expect([answer.status, answer.headers['location']]).toStrictEqual([
    303,
    `https://pages.example.com/c/${token}?done=rating`,
  ]);
  expect(loop.stored().csat).toMatchObject({ score: 4, comment: null });
});

test('a nonce goes stale: after a day, in another cycle, and for another link', async () => {
  const { loop, token } = await resolved();
  const nonce = nonceIn((await loop.page(token)).text);
  loop.clock.now += 1000;
  const other = await loop.link();
  expect((await loop.post(other, 'rating', { form: { score: '4', nonce } })).status).toBe(403);
  loop.clock.now += DAY;
  expect((await loop.post(token, 'rating', { form: { score: '4', nonce } })).status).toBe(403);
  const fresh = nonceIn((await loop.page(token)).text);
  expect((await loop.post(token, 'rating', { form: { score: '4', nonce: fresh } })).status).toBe(303);
});

test('R4.2 mail scanners: any number of GET and HEAD of any address change nothing', async () => {
  const { loop, token } = await resolved();
  const before = structuredClone(loop.stored());
  for (const path of ['', '/rating', '/unsubscribe', '/withdraw']) {
    for (const method of ['GET', 'HEAD']) await loop.call(method, `/c/${token}${path}`, { query: { score: '1' } });
  }
  expect(loop.stored()).toStrictEqual(before);
  expect(loop.choices.chosen.size).toBe(0);
});

test('a rating that loses a race is judged anew', async () => {
  const { loop, token } = await resolved();
  loop.feedback.beforeNextCommit(() => {
    const item = loop.stored();
    (loop.feedback.items as Map<string, typeof item>).set(item.id, {
      ...item,
      cycle: 2,
      rev: item.rev + 1,
      seq: item.seq + 1,
    });
  });
  expect((await loop.post(token, 'rating', { json: { score: 5 } })).status).toBe(409);
});

test('R4.2 whatever is rated in whatever order, at most one rating stands per cycle and only one reopening follows', async () => {
  const scores = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(scores, async (given) => {
      const { loop, token } = await resolved();
      for (const score of given) await loop.post(token, 'rating', { json: { score } });
      const { reopens, cycle, csat } = loop.stored();
      const low = given.findIndex((score) => score <= 2);
      expect([reopens, cycle]).toStrictEqual(low === -1 ? [0, 1] : [1, 2]);
      expect(csat?.score).toBe(low === -1 ? given.at(-1) : undefined);
    }),
    { numRuns: 50 },
  );
});
