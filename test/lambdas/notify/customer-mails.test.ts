import { expect, test } from 'vitest';
import type { Feedback } from '../../../lambdas/contracts/feedback.ts';
import { checkIn } from '../../../lambdas/domain/service-level/advance.ts';
import { readPageToken } from '../../../lambdas/loop/page-link.ts';
import { anAgent, minutesAfter, someFindings } from '../../builders/feedback.ts';
import { somePolicy } from '../../builders/settings.ts';
import { CUSTOMER, notifyUnderTest, ROUTED } from './notify-under-test.ts';

const agent = { actor: anAgent() };
const lead = { actor: anAgent({ id: 'app-lead', name: 'app lead', role: 'lead' }) };

async function atWork(...given: Parameters<typeof notifyUnderTest>) {
  const loop = await notifyUnderTest(...given);
  await loop.change(loop.understand());
  await loop.change(ROUTED);
  return loop;
}

test('R4.1 the acknowledgement has the reference, the honest time in the customer’s zone and the page', async () => {
  const loop = await notifyUnderTest();
  await loop.tell(await loop.change(loop.understand()));
  const [mail, ...others] = loop.to(CUSTOMER);
  expect(others).toHaveLength(0);
  expect(mail?.subject).toBe('我们已收到您的反馈 [ABCD-EFGH]');
  for (const part of [mail?.text, mail?.html]) {
    expect(part).toContain('ABCD-EFGH');
    expect(part).toContain('11月20日(周五)21:00前');
    expect(part).toContain('https://pages.example.com/c/');
  }
});

test('R4.1 an English acknowledgement names the zone', async () => {
  const loop = await notifyUnderTest();
  await loop.tell(await loop.change(loop.understand({ language: 'en' })));
  expect(loop.mailer.mails[0]?.text).toContain('by 21:00 on Friday, 20 November (China Standard Time).');
});

test('R4.1 other languages fall back to their base, then to English', async () => {
  const spoken = async (language: string) => {
    const loop = await notifyUnderTest();
    await loop.tell(await loop.change(loop.understand({ language })));
    return loop.mailer.mails[0]?.subject;
  };
  expect(await spoken('zh-TW')).toContain('我们已收到');
  expect(await spoken('de')).toContain('We have received');
  expect(await spoken('und')).toContain('我们已收到');
});

test('R4.1 what is only listened to is acknowledged without a time', async () => {
  const loop = await notifyUnderTest();
  const events = await loop.change(loop.understand({ type: 'praise', loop: 'listened' }));
  await loop.change({ name: 'conclude' });
  await loop.tell(events);
  expect(loop.mailer.mails[0]?.text).toContain('谢谢您的肯定');
  expect(loop.mailer.mails[0]?.text).not.toMatch(/抱歉|前回复您/);
});

test.each([
  ['no contact', { reachable: false }],
  ['backfill', { backfill: true }],
  ['public review', { channel: 'store-review' }],
  ['marketplace review', { channel: 'marketplace' }],
] as const)('R4.1 no acknowledgement: %s', async (_, item) => {
  const loop = await notifyUnderTest({ item });
  await loop.tell(await loop.change(loop.understand()));
  expect(loop.to(CUSTOMER)).toHaveLength(0);
});

test('R4.1 no acknowledgement for machine mail, nor for what was marked as spam before its turn', async () => {
  const machine = await notifyUnderTest();
  await machine.tell(await machine.change(machine.understand({ tags: ['machine-mail'] })));
  expect(machine.to(CUSTOMER)).toHaveLength(0);

  const spam = await notifyUnderTest();
  const events = await spam.change(spam.understand());
  await spam.change({ name: 'spam' }, agent);
  await spam.tell(events);
  expect(spam.to(CUSTOMER)).toHaveLength(0);
});

test('R4.1 a reply carries the handler’s own words, not their mask, and the promised time', async () => {
  const loop = await atWork();
  const words = await loop.words('请致电 13800138000\n我们会处理 <b>', '请致电 138****8000\n我们会处理 <b>');
  await loop.tell(await loop.change({ name: 'reply', words, promisedAt: '2026-11-21T02:30:00.000Z' }, agent));
  const [mail] = loop.to(CUSTOMER);
  expect(mail?.text).toContain('> 请致电 13800138000\n> 我们会处理 <b>');
  expect(mail?.html).toContain('请致电 13800138000<br />我们会处理 &lt;b&gt;');
  expect(mail?.text).toContain('11月21日(周六)10:30前');
});

test('R1.5 a question asks for an answer on the page', async () => {
  const loop = await atWork();
  await loop.tell(await loop.change({ name: 'ask', words: await loop.words('您用的是哪个版本？') }, agent));
  expect(loop.to(CUSTOMER)[0]?.text).toMatch(/您用的是哪个版本？[^]*去回复: https:/);
});

test('R4.1 R4.2 the result says what was done, and its scale leads to the page with each score', async () => {
  const loop = await atWork();
  await loop.tell(await loop.change({ name: 'resolve', words: await loop.words('新版本已修复') }, agent));
  const [mail] = loop.to(CUSTOMER);
  expect(mail?.text).toContain('> 新版本已修复');
  const links = [...(mail?.html ?? '').matchAll(/href="([^"]+)\?score=(\d)"/g)];
  expect(links.map((link) => link[2])).toStrictEqual(['1', '2', '3', '4', '5']);
  const token = await readPageToken(loop.vault, links[0]?.[1]?.split('/c/')[1] ?? '');
  expect(token).toMatchObject({ id: loop.current().id, cycle: 1, epoch: 1 });
});

test('R4.1 a rejection says why not and what comes next', async () => {
  const loop = await atWork();
  const plan = await loop.words('已列入明年计划', '已列入明年计划', 'plan');
  await loop.tell(await loop.change({ name: 'reject', words: await loop.words('目前的系统不支持'), plan }, lead));
  expect(loop.to(CUSTOMER)[0]?.text).toMatch(/目前的系统不支持[^]*接下来的安排：[^]*已列入明年计划[^]*score=5/);
});

test('R4.2 the reminder to rate goes out while nothing is rated, and not after', async () => {
  const loop = await atWork();
  await loop.change({ name: 'resolve', words: await loop.words('新版本已修复') }, agent);
  const { id, seq, updatedAt } = loop.current();
  const data = { to: 'customer', of: 'rating' };
  const event = (number: number) =>
    ({ v: 1, id, seq: seq + number, at: updatedAt, type: 'reminded', by: { kind: 'system', id: null }, data }) as const;
  await loop.tell([event(1)]);
  expect(loop.to(CUSTOMER)[0]?.subject).toContain('您满意吗');
  await loop.change({ name: 'rating', score: 5, comment: null }, { actor: { kind: 'customer' } });
  await loop.tell([event(2)]);
  expect(loop.to(CUSTOMER)).toHaveLength(1);
});

test('R4.1 who is merged away hears under which reference it goes on', async () => {
  const loop = await atWork();
  await loop.tell(await loop.change({ name: 'merge', into: { id: 'other', reference: 'WXYZ-2345' } }, agent));
  expect(loop.to(CUSTOMER)[0]?.subject).toBe('您的反馈将在 WXYZ-2345 下继续处理 [ABCD-EFGH]');
});

test('headers: written by a machine, kept together, left with one click', async () => {
  const loop = await atWork();
  await loop.tell(await loop.change({ name: 'reply', words: await loop.words('收到') }, agent));
  const [mail] = loop.to(CUSTOMER);
  const root = `<${loop.current().id}.customer@example.com>`;
  expect(mail?.headers).toStrictEqual({
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
    References: root,
    'In-Reply-To': root,
    'List-Unsubscribe': expect.stringMatching(/^<https:\/\/pages\.example\.com\/c\/[\w.-]+\/unsubscribe>$/),
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  });
});

test('R4.4 who wants no mail gets none; who wants answers gets them without the receipts', async () => {
  const loop = await notifyUnderTest();
  const mac = await loop.vault.mac('mail', CUSTOMER);
  await loop.choices.choose(mac, 'answers', 0);
  await loop.tell(await loop.change(loop.understand()));
  expect(loop.to(CUSTOMER)).toHaveLength(0);
  await loop.change(ROUTED);
  await loop.tell(await loop.change({ name: 'reply', words: await loop.words('一') }, agent));
  expect(loop.to(CUSTOMER)).toHaveLength(1);
  await loop.choices.choose(mac, 'none', 0);
  await loop.tell(await loop.change({ name: 'reply', words: await loop.words('二') }, agent));
  expect(loop.to(CUSTOMER)).toHaveLength(1);
});

test('R6.3 nothing is sent once the subject’s key or the record’s key is gone', async () => {
  const loop = await atWork();
  const reply = await loop.change({ name: 'reply', words: await loop.words('收到') }, agent);
  loop.vault.forget(loop.current().id);
  await loop.tell(reply);
  expect(loop.mailer.mails).toHaveLength(0);
  expect([...loop.ledger.entries.values()]).toStrictEqual(['dropped']);
});

test('a promise is told rounded up to the minute, so that it is never told earlier than it is meant', async () => {
  const loop = await atWork();
  const words = await loop.words('稍后答复');
  await loop.tell(await loop.change({ name: 'reply', words, promisedAt: '2026-11-21T02:30:01.000Z' }, agent));
  expect(loop.to(CUSTOMER)[0]?.text).toContain('10:31前');
});

test('an acknowledgement that comes after the first answer promises no answer', async () => {
  const loop = await notifyUnderTest();
  const understood = await loop.change(loop.understand());
  await loop.change(ROUTED);
  loop.clock.now = minutesAfter(loop.current(), 1);
  await loop.change({ name: 'reply', words: await loop.words('已处理') }, agent);
  await loop.tell(understood);
  expect(loop.to(CUSTOMER)[0]?.text).not.toContain('前回复您');
});

function checkedIn(before: Feedback, now: number) {
  const { after, events } = checkIn(before, { now, actor: { kind: 'system' }, policy: somePolicy() }, false);
  return { item: after, events };
}

const reminder = (loop: Awaited<ReturnType<typeof atWork>>, of: 'question' | 'rating', number: number) =>
  ({
    v: 1,
    id: loop.current().id,
    seq: loop.current().seq + number,
    at: loop.current().updatedAt,
    type: 'reminded',
    by: { kind: 'system', id: null },
    data: { to: 'customer', of },
  }) as const;

test('R1.5 a reminder repeats the question while it is open, and stops once it is answered', async () => {
  const loop = await atWork();
  await loop.change({ name: 'ask', words: await loop.words('您用的是哪个版本？', '您用的是哪个版本？') }, agent);
  await loop.tell([reminder(loop, 'question', 1)]);
  expect(loop.to(CUSTOMER)[0]?.subject).toBe('还需要您补充信息 [ABCD-EFGH]');
  expect(loop.to(CUSTOMER)[0]?.text).toContain('> 您用的是哪个版本？');
  await loop.change({ name: 'message', words: await loop.words('5.2') }, { actor: { kind: 'customer' } });
  loop.clock.now += 86_400_000;
  await loop.tell([reminder(loop, 'question', 2)]);
  expect(loop.to(CUSTOMER)).toHaveLength(1);
});

test('R4.2 of reminders one in four hours is enough for one customer, whatever they remind of', async () => {
  const loop = await atWork();
  await loop.change({ name: 'ask', words: await loop.words('哪个版本？') }, agent);
  for (const number of [1, 1, 2]) await loop.tell([reminder(loop, 'question', number)]);
  expect(loop.to(CUSTOMER)).toHaveLength(1);
  loop.clock.now += 4 * 3_600_000;
  await loop.tell([reminder(loop, 'question', 3)]);
  expect(loop.to(CUSTOMER)).toHaveLength(2);
});

test('R4.4 six mails that nobody wrote are enough for an item; people’s words are never counted', async () => {
  const loop = await atWork();
  await loop.change({ name: 'ask', words: await loop.words('哪个版本？') }, agent);
  for (let number = 1; number <= 9; number += 1) {
    loop.clock.now += 86_400_000;
    await loop.tell([reminder(loop, 'question', number)]);
  }
  expect(loop.to(CUSTOMER)).toHaveLength(6);
  await loop.tell(await loop.change({ name: 'reply', words: await loop.words('收到') }, agent));
  expect(loop.to(CUSTOMER)).toHaveLength(7);
});

test('R4.2 an apology names the time that is missed and the new one, unless something else was promised since', async () => {
  const loop = await atWork();
  const promisedAt = '2026-11-21T02:30:00.000Z';
  const newAt = '2026-11-22T02:30:00.000Z';
  const risk = (at: string, number: number) =>
    ({ ...reminder(loop, 'rating', number), type: 'promise-at-risk', data: { promisedAt, newAt: at } }) as const;
  const words = await loop.words('稍后答复');
  await loop.change({ name: 'reply', words, promisedAt: newAt }, agent);
  await loop.tell([risk(newAt, 1), risk('2026-11-23T02:30:00.000Z', 2)]);
  const [mail, ...others] = loop.to(CUSTOMER);
  expect(others).toHaveLength(0);
  expect(mail?.text).toMatch(/11月21日\(周六\)10:30前[^]*11月22日\(周日\)10:30前联系您/);
});

test('R1.5 the machine’s question is mailed and repeated as it was asked; the receipt promises no time', async () => {
  const loop = await notifyUnderTest();
  const understood = await loop.change(loop.understand());
  const asked = await loop.change({ name: 'auto-ask', text: '发生了什么？' });
  await loop.tell([...understood, ...asked]);
  const [receipt, question] = loop.to(CUSTOMER);
  expect(receipt?.text).not.toContain('前回复您');
  expect(question?.text).toMatch(/> 发生了什么？[^]*去回复: https:/);
  loop.clock.now += 2 * 86_400_000;
  await loop.tell([reminder(loop, 'question', 1)]);
  expect(loop.to(CUSTOMER)[2]?.text).toContain('> 发生了什么？');
});

test('R1.5 R3.6 an answer that tells of danger alerts as the first words would have', async () => {
  const loop = await notifyUnderTest();
  await loop.change(loop.understand());
  await loop.change({ name: 'auto-ask', text: '发生了什么？' });
  const answered = await loop.change(
    { name: 'message', words: await loop.words('起火了') },
    { actor: { kind: 'customer' } },
  );
  await loop.tell(answered);
  expect(loop.mailer.mails).toHaveLength(0);
  const found = { sentiment: 'negative', intensity: 1, language: 'zh', provisional: false, askAgainAt: null } as const;
  const { type, category, confidence, review, reasons, tags } = someFindings();
  const reading = { type, category, confidence, review, reasons, tags, priority: 'P0' } as const;
  await loop.tell(await loop.change({ name: 'refine', found, reading }));
  expect(loop.alerts.raised).toHaveLength(1);
  expect(loop.to('app.oncall@example.com')).toHaveLength(1);
});

test('R4.1 progress tells that work goes on, with the time that still stands', async () => {
  const loop = await atWork();
  loop.clock.now = minutesAfter(loop.current(), 10);
  await loop.tell([{ ...reminder(loop, 'rating', 1), type: 'progress', data: {} }]);
  expect(loop.to(CUSTOMER)[0]?.text).toMatch(/仍在处理中[^]*11月20日\(周五\)21:00前联系您/);
  await loop.change({ name: 'resolve', words: await loop.words('新版本已修复') }, agent);
  await loop.tell([{ ...reminder(loop, 'rating', 2), type: 'progress', data: {} }]);
  expect(loop.to(CUSTOMER)).toHaveLength(1);
});

test('R4.3 the follow-up asks one question, its eleven answers leading to the page', async () => {
  const loop = await atWork();
  await loop.change({ name: 'resolve', words: await loop.words('新版本已修复') }, agent);
  const { item, events } = checkedIn(loop.current(), loop.clock.now);
  await loop.feedback.commit({ before: loop.current(), after: item, events, loads: [] });
  await loop.tell(events);
  const [mail] = loop.to(CUSTOMER);
  const links = [...(mail?.html ?? '').matchAll(/href="[^"]+\?nps=(\d+)#nps"/g)].map(([, score]) => score);
  expect(links).toStrictEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
  expect(mail?.text).toMatch(/把示例公司推荐给朋友或同事[^]*\n10: https:/);
});
