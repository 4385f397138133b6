import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { customerUnderTest, DAY, HOUR } from './customer-under-test.ts';

async function atWork(given: Parameters<typeof customerUnderTest>[0] = {}) {
  const loop = await customerUnderTest(given);
  await loop.work();
  return { loop, token: await loop.link() };
}

const wordOn = (page: string): string | undefined => /当前状态<\/dt><dd>([^<]+)/.exec(page)?.[1];

test('R4.1 the page shows reference, masked words, status, promise, timeline and what comes next', async () => {
  const { loop, token } = await atWork();
  const page = await loop.page(token);
  expect(page.status).toBe(200);
  for (const part of ['ABCD-EFGH', '138****5678', '已收到', '11月20日(周五)21:00前', '您提交了反馈', '会有专人查看']) {
    expect(page.text).toContain(part);
  }
});

test('R4.1 the page speaks the feedback’s language', async () => {
  const { loop, token } = await atWork({ language: 'en' });
  const page = await loop.page(token);
  expect(page.text).toContain('<html lang="en" dir="ltr">');
  expect(page.text).toContain('21:00 on Friday, 20 November (China Standard Time)');
  expect(page.text).toContain('Received');
});

test('one of five words for every status', async () => {
  const { loop, token } = await atWork();
  const words = async () => wordOn((await loop.page(token)).text);
  expect(await words()).toBe('已收到');
  await loop.change({ name: 'reply', words: await loop.words('在看') }, loop.agent);
  expect(await words()).toBe('处理中');
  await loop.change({ name: 'ask', words: await loop.words('哪个版本？') }, loop.agent);
  expect(await words()).toBe('等您补充');
  const plan = await loop.words('明年', 'plan');
  await loop.change({ name: 'reject', words: await loop.words('不支持'), plan }, loop.lead);
  expect(await words()).toBe('暂无法实现');
  await loop.change({ name: 'reopen', reason: '内部原因' }, loop.lead);
  expect(await words()).toBe('处理中');
  await loop.resolve();
  expect(await words()).toBe('已处理');
});

test('the timeline has replies, questions and results, never notes, people, priorities or reasons', async () => {
  const { loop, token } = await atWork();
  await loop.change({ name: 'note', text: '内部备注' }, loop.agent);
  await loop.change({ name: 'reply', words: await loop.words('我们的回复内容') }, loop.agent);
  await loop.change({ name: 'ask', words: await loop.words('我们的提问内容') }, loop.agent);
  await loop.post(token, 'message', { json: { text: '客户的补充内容' } });
  await loop.resolve('处理结果内容');
  await loop.change({ name: 'reopen', reason: '内部原因' }, loop.lead);
  const { text } = await loop.page(token);
  for (const shown of ['我们的回复内容', '我们的提问内容', '客户的补充内容', '处理结果内容', '我们重新开始处理']) {
    expect(text).toContain(shown);
  }
  expect(text).not.toMatch(/内部备注|内部原因|app owner|app-owner|P2|app\.crash|negative/);
});

test('R6.1 markup in what somebody wrote is shown, not run', async () => {
  const { loop, token } = await atWork();
  const evil = '<script>alert(1)</script><img src=x onerror="a">';
  await loop.post(token, 'message', { json: { text: evil } });
  const { text } = await loop.page(token);
  expect(text).not.toMatch(/<script|<img/);
  expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
});

test('R6.5 nothing is kept, indexed, framed, run or loaded, and the address is not told on', async () => {
  const { loop, token } = await atWork();
  const { headers, text } = await loop.page(token);
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex, nofollow',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  const style = /<style>([^]*)<\/style>/.exec(text)?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  expect(headers['content-security-policy']).toBe(
    `default-src 'none'; style-src 'sha256-${hash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  );
  expect(text).not.toMatch(/<script|style="|\son\w+=|src=|<link/);
  const addresses = [...text.matchAll(/(?:href|action)="([^"#]+)"/g)].map((found) => found[1]);
  expect(addresses.every((address) => address?.startsWith(`https://pages.example.com/c/${token}`))).toBe(true);
});

test('R4.2 ?score preselects, and only a score', async () => {
  const { loop, token } = await atWork();
  await loop.resolve();
  const chosen = async (score: string) =>
    /value="(\d)" required="required" checked/.exec((await loop.page(token, { score })).text)?.[1];
  expect(await chosen('4')).toBe('4');
  expect(await chosen('9')).toBeUndefined();
  expect(await chosen('"><b>')).toBeUndefined();
});

test('what can be done is offered, what cannot is not', async () => {
  const { loop, token } = await atWork();
  const offers = async () =>
    [...(await loop.page(token)).text.matchAll(/action="[^"]+\/(\w+)"/g)].map((found) => found[1] ?? '').toSorted();
  expect(await offers()).toStrictEqual(['message', 'nudge', 'preferences', 'privacy', 'withdraw']);
  await loop.resolve();
  expect(await offers()).toStrictEqual(['message', 'nudge', 'preferences', 'privacy', 'rating', 'withdraw']);
  await loop.post(token, 'rating', { json: { score: 5 } });
  loop.clock.now += 15 * DAY;
  expect(await offers()).toStrictEqual(['message', 'preferences', 'privacy']);
});

test('a link of an earlier cycle says so', async () => {
  const { loop, token } = await atWork();
  await loop.resolve();
  await loop.change({ name: 'reopen', reason: 'again' }, loop.lead);
  await loop.resolve();
  const { text } = await loop.page(token);
  expect(text).toContain('这个链接是重新处理之前发给您的');
  expect(text).not.toContain('/rating"');
});

test('an answer that is late is owned up to', async () => {
  const { loop, token } = await atWork();
  loop.clock.now += 6 * HOUR;
  expect((await loop.page(token)).text).toContain('我们原定在11月20日(周五)21:00前答复您，没有做到，很抱歉');
});

test('the way back says what was done, and only that', async () => {
  const { loop, token } = await atWork();
  expect((await loop.page(token, { done: 'message' })).text).toContain('role="status">谢谢您，您的补充我们已经收到');
  expect((await loop.page(token, { done: 'other' })).text).not.toContain('role="status"');
});

test('a page for an item whose language is not known yet goes by its signs', async () => {
  const loop = await customerUnderTest();
  expect((await loop.page(await loop.link())).text).toContain('lang="zh"');
  const other = await customerUnderTest({ item: { snippet: 'The app crashes' } });
  expect((await other.page(await other.link())).text).toContain('lang="en"');
});

test('HEAD answers like GET, without a body', async () => {
  const { loop, token } = await atWork();
  const head = await loop.call('HEAD', `/c/${token}`);
  expect([head.status, head.text]).toStrictEqual([200, '']);
});
