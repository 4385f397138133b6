import { beforeAll, describe, expect, test } from 'vitest';
import {
  call,
  cloud,
  command,
  history,
  type Mail,
  mail,
  mails,
  reaches,
  record,
  send,
  someone,
  unique,
  until,
} from './cloud.ts';

const CRASH = 'App 一打开就闪退，三天了都用不了，请尽快处理';

/** Sent before everything else and answered by nobody: what follows from that takes a minute. */
let unanswered: { id: string; customer: string };
beforeAll(async () => {
  const customer = someone('unanswered');
  const text = unique('Where is my order? It is three days late');
  unanswered = { customer, ...(await send({ text, contact: { email: customer }, language: 'en' })) };
});

describe('the loop closes', () => {
  test('R1.1 R3.4 R4.1 R4.2 from POST to a rating that closes', async () => {
    const { agent } = cloud().tokens;
    const customer = someone('li');
    const accepted = await send({
      text: `${CRASH}，我的手机号13812345678`,
      contact: { email: customer, name: '李示例' },
      language: 'zh',
    });
    const view = await call('GET', `/v1/feedback/${accepted.id}`, { token: cloud().sources.web.token });
    expect(view.body).toMatchObject({ id: accepted.id, reference: accepted.reference });

    const item = await reaches(accepted.id, 'assigned');
    expect(item).toMatchObject({ team: 'app', category: 'app.crash', type: 'complaint', sentiment: 'negative' });
    expect(item['owner']).toMatchObject({ id: cloud().people.app.owner.id });
    expect(JSON.stringify(item)).not.toContain('13812345678');
    const acknowledgement = await mail('acknowledgement', ({ to }) => to.includes(customer));
    expect(acknowledgement.text).toContain(accepted.reference);

    const take = await command(accepted.id, 'take', {}, agent);
    expect(take).toMatchObject({ status: 200, body: { status: 'in-progress' } });
    const reply = await command(accepted.id, 'reply', { text: '您好，我们正在修复，今天之内发布新版本。' }, agent);
    expect(reply.body['clocks']).toContainEqual(
      expect.objectContaining({ metric: 'first-response', state: 'settled' }),
    );
    await mail('reply', ({ to, text }) => to.includes(customer) && text.includes('今天之内发布新版本'));

    const resolved = await command(accepted.id, 'resolve', { text: '新版本 5.2.2 已发布，闪退已修复。' }, agent);
    expect(resolved.body).toMatchObject({ status: 'resolved' });
    const result = await mail('result', ({ to, text }) => to.includes(customer) && text.includes('5.2.2'));
    const link = result.text.match(/http\S+\/c\/[^\s?]+/)?.[0] ?? '';
    expect(link.startsWith(`${cloud().pages}/c/`)).toBe(true);

    expect((await call('GET', `${link}?score=5`)).status).toBe(200);
    expect(await record(accepted.id)).toMatchObject({ status: 'resolved', csat: null });
    expect(await call('POST', `${link}/rating`, { body: { score: 5, comment: '很快' } })).toMatchObject({
      status: 200,
    });
    expect(await record(accepted.id)).toMatchObject({ status: 'closed', disposition: 'resolved', csat: { score: 5 } });
    const types = (await history(accepted.id)).map(({ type }) => type);
    expect(types).toEqual(
      expect.arrayContaining(['received', 'understood', 'routed', 'taken', 'replied', 'resolved', 'rated']),
    );
  });

  test('R4.3 a low rating reopens, with a new resolution cycle', async () => {
    const customer = someone('low');
    const { id } = await send({
      text: unique('The app crashes every time I open it'),
      contact: { email: customer },
      language: 'en',
    });
    await reaches(id, 'assigned');
    await command(id, 'resolve', { text: 'Fixed in 5.2.3.' });
    const result = await mail('result', ({ to, text }) => to.includes(customer) && text.includes('5.2.3'));
    const link = result.text.match(/http\S+\/c\/[^\s?]+/)?.[0] ?? '';
    await call('POST', `${link}/rating`, { body: { score: 1 } });
    const reopened = await record(id);
    expect(reopened).toMatchObject({ status: 'reopened' });
    expect(reopened['clocks']).toContainEqual(
      expect.objectContaining({ metric: 'resolution', cycle: 2, state: 'running' }),
    );
    expect((await call('POST', `${link}/rating`, { body: { score: 5 } })).status).toBe(409);
  });

  test('praise is listened to and concluded', async () => {
    const { id } = await send({ text: unique('Great app, love the new design, thank you!'), language: 'en' });
    expect(await reaches(id, 'closed')).toMatchObject({ disposition: 'no-action', type: 'praise', clocks: [] });
  });
});

describe('R1.5 vague feedback', () => {
  test('the customer is asked once; the answer brings it to the right team', async () => {
    const customer = someone('vague');
    const { id } = await send({ text: '用不了！', contact: { email: customer }, language: 'zh' });
    const asked = await reaches(id, 'waiting');
    expect(asked['clocks']).toContainEqual(expect.objectContaining({ metric: 'first-response', state: 'paused' }));
    const question = await mail(
      'question',
      ({ to, subject }) => to.includes(customer) && subject.includes('想请您补充'),
    );
    const link = question.text.match(/http\S+\/c\/[^\s?]+/)?.[0] ?? '';
    expect(await call('POST', `${link}/message`, { body: { text: '银行卡支付一直失败，提示余额不足' } })).toMatchObject(
      { status: 200 },
    );
    await reaches(id, 'assigned');
    const item = await until('second reading', async () => {
      const found = await record(id);
      return found['category'] === 'payment.failed' && found['team'] === 'payments' && found;
    });
    expect(item['clocks']).toContainEqual(expect.objectContaining({ metric: 'first-response', state: 'running' }));
    expect((await history(id)).filter(({ type }) => type === 'asked')).toHaveLength(1);
  });
});

describe('R3.3 nobody waits past a deadline', () => {
  const levels = async (id: string) =>
    (await history(id))
      .filter(
        ({ type, data }) => ['warned', 'escalated', 'breached'].includes(type) && data['metric'] === 'first-response',
      )
      .map(({ type, data }) => (typeof data['level'] === 'string' ? `${type} ${data['level']}` : type));

  test('an unanswered item warns and escalates, each level once, by mail', async () => {
    const { id, ...accepted } = await send({
      text: unique('I was charged twice for one order, money is gone'),
      language: 'en',
    });
    const item = await reaches(id, 'assigned');
    expect(item).toMatchObject({ priority: 'P1', team: 'payments' });
    const { owner, executive, lead } = cloud().people.payments;
    const about = (subject: string) => subject.includes(accepted.reference);
    await mail(
      'warning',
      ({ to, subject }) => to.includes(owner.email) && about(subject) && /warn|owner/i.test(subject),
    );
    await mail('escalation', ({ to, subject }) => to.includes(executive.email) && about(subject));
    const told = await levels(id);
    expect(new Set(told).size).toBe(told.length);
    expect(told).toContain('escalated executive');
    const escalations = (await mails()).filter(
      ({ to, subject }) => to.includes(lead.email) && about(subject) && /first-response/.test(subject),
    );
    expect(new Set(escalations.map(({ subject }) => subject)).size).toBe(escalations.length);
  });

  test('an answered item never warns of its first response', async () => {
    const { id } = await send({
      text: unique('I was charged twice, please refund'),
      contact: { email: someone('fast') },
      language: 'en',
    });
    await reaches(id, 'assigned');
    await command(id, 'reply', { text: 'We are on it.' });
    const other = await send({ text: unique('I was charged twice for my order'), language: 'en' });
    await reaches(other.id, 'assigned');
    await mail(
      'escalation of the other',
      ({ subject }) => subject.includes(other.reference) && /executive/i.test(subject),
    );
    expect(await levels(id)).toEqual([]);
  });
});

test('R4.1 what the receipt told is a promise: before it is missed the customer hears of another time', async () => {
  const { id, customer } = unanswered;
  expect(await record(id)).toMatchObject({ priority: 'P2' });
  const isApology = ({ to, subject }: Mail) => to.includes(customer) && subject.includes('longer than we said');
  const apology = await until('apology', async () => (await mails()).find(isApology), 90);
  const explained = await call('GET', `/v1/desk/feedback/${id}/explain`, { token: cloud().tokens.admin });
  const [first, second] = explained.body['promises'] as Record<string, string>[];
  expect(first).toMatchObject({ for: 'answer', byPerson: false });
  expect(second).toMatchObject({ for: 'answer', state: 'running' });
  expect(Date.parse(apology.sentAt)).toBeLessThan(Date.parse(first?.['promisedAt'] ?? ''));
  expect((await mails()).filter(isApology)).toHaveLength(1);
});
