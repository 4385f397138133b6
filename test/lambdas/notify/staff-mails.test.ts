import { expect, test } from 'vitest';
import { anAgent, minutesAfter } from '../../builders/feedback.ts';
import { notifyUnderTest, ROUTED } from './notify-under-test.ts';

const agent = { actor: anAgent() };
const lead = { actor: anAgent({ id: 'app-lead', name: 'app lead', role: 'lead' }) };
const customer = { actor: { kind: 'customer' } } as const;
const mail = (place: string) => `app.${place}@example.com`;

async function assigned(priority: 'P0' | 'P1' | 'P2' = 'P1') {
  const loop = await notifyUnderTest();
  await loop.change(loop.understand({ priority }));
  const routed = await loop.change(ROUTED);
  return { ...loop, routed };
}

const subjectsTo = (loop: Awaited<ReturnType<typeof assigned>>, place: string) =>
  loop.to(mail(place)).map(({ subject }) => subject);

test('R3.1 owner and lead hear of an assignment; a later owner makes it pointless', async () => {
  const loop = await assigned();
  await loop.tell(loop.routed);
  expect(loop.mailer.mails.map(({ to }) => to).toSorted()).toStrictEqual([mail('lead'), mail('owner')]);
  expect(subjectsTo(loop, 'owner')).toStrictEqual(['[ABCD-EFGH] P1 assigned: app.crash']);

  const late = await assigned();
  await late.change({ name: 'assign', owner: { id: 'app-head', name: 'app head' } }, lead);
  await late.tell(late.routed);
  expect(late.mailer.mails).toHaveLength(0);
});

test('without an owner the lead alone is told, once', async () => {
  const loop = await notifyUnderTest();
  await loop.change(loop.understand());
  await loop.tell(await loop.change({ name: 'route', decision: { team: 'app', owner: null, reasons: [] } }));
  expect(loop.mailer.mails.map(({ to }) => to)).toStrictEqual([mail('lead')]);
});

test('R3.3 each level of the ladder is told once, in a subject that names reference, level and metric', async () => {
  const loop = await assigned('P2');
  const total = 4 * 60;
  const rungs = [
    [0.75, 'owner', 'warning'],
    [0.9, 'owner', 'warning'],
    [1, 'lead', 'escalation'],
    [1.25, 'head', 'escalation'],
    [2, 'executive', 'escalation'],
  ] as const;
  for (const [share, place, kind] of rungs) {
    loop.clock.now = minutesAfter(loop.current(), total * share);
    const events = await loop.wake();
    await loop.tell(events);
    await loop.tell(events);
    const level = share === 0.9 ? 'team' : place;
    expect(subjectsTo(loop, place).at(-1)).toBe(`[ABCD-EFGH] P2 ${kind}: ${level} — first-response`);
  }
  expect(loop.mailer.mails).toHaveLength(rungs.length);
});

test.for([
  ['seen a quarter of an hour ago', 15, true],
  ['not heard of since', 16, false],
] as const)('R3.3 the team is who is there: %s', async ([, minutes, told]) => {
  const loop = await assigned('P2');
  loop.clock.now = minutesAfter(loop.current(), 4 * 60 * 0.9);
  loop.people[0]!.seenAt = new Date(loop.clock.now - minutes * 60_000).toISOString();
  await loop.tell(await loop.wake());
  expect(loop.mailer.mails.map(({ to }) => to)).toStrictEqual([mail(told ? 'owner' : 'lead')]);
});

test('R3.3 no warning for a clock that was settled, paused or closed meanwhile', async () => {
  for (const command of ['reply', 'resolve', 'withdraw'] as const) {
    const loop = await assigned('P2');
    loop.clock.now = minutesAfter(loop.current(), 181);
    const warning = await loop.wake();
    expect(warning.map(({ type }) => type)).toStrictEqual(['warned']);
    if (command === 'withdraw') await loop.change({ name: command }, customer);
    else await loop.change({ name: command, words: await loop.words('好') }, agent);
    await loop.tell(warning);
    expect(loop.mailer.mails).toHaveLength(0);
  }
});

test('R3.6 a P0 is told at once to on-call, lead and executive, and to the topic, each once', async () => {
  const loop = await notifyUnderTest();
  const events = await loop.change(loop.understand({ priority: 'P0', language: 'en' }));
  await loop.tell(events);
  await loop.tell(events);
  const alerts = loop.mailer.mails.filter(({ subject }) => subject.includes('P0 alert'));
  expect(alerts.map(({ to }) => to).toSorted()).toStrictEqual([mail('executive'), mail('lead'), mail('oncall')]);
  expect(loop.alerts.raised).toHaveLength(1);
  expect(loop.alerts.raised[0]?.text).toContain('https://desk.example.com/feedback/');
});

test('R3.6 an alert goes to the team that it was raised in, however fast routing moved it', async () => {
  const loop = await notifyUnderTest();
  const events = await loop.change(loop.understand({ priority: 'P0' }));
  await loop.change({ name: 'route', decision: { team: 'payments', owner: null, reasons: [] } });
  await loop.tell(events);
  const alerts = loop.mailer.mails.filter(({ subject }) => subject.includes('P0 alert'));
  expect(alerts.map(({ to }) => to).toSorted()).toStrictEqual([mail('executive'), mail('lead'), mail('oncall')]);
});

test('R3.6 the topic hears reference, level and link, and not a word of the feedback', async () => {
  const loop = await notifyUnderTest();
  await loop.tell(await loop.change(loop.understand({ priority: 'P0' })));
  const [raised] = loop.alerts.raised;
  expect(raised?.subject).toBe('[ABCD-EFGH] P0 alert: app.crash');
  expect(raised?.text).toContain(`https://desk.example.com/feedback/${loop.current().id}`);
  expect(raised?.text).not.toContain(loop.current().snippet);
});

test('R3.6 who is on call next hears that nobody has answered; not once somebody has', async () => {
  const loop = await notifyUnderTest();
  await loop.change(loop.understand({ priority: 'P0', language: 'en' }));
  loop.clock.now = minutesAfter(loop.current(), 5);
  const first = await loop.wake('app-second');
  await loop.tell(first);
  await loop.tell(first);
  expect(loop.mailer.mails.map(({ to, subject }) => `${to} ${subject}`)).toStrictEqual([
    'app.second@example.com [ABCD-EFGH] P0 alert unanswered: app.crash',
  ]);
  expect(loop.alerts.raised).toHaveLength(1);
  loop.clock.now = minutesAfter(loop.current(), 10);
  const second = await loop.wake('app-third');
  await loop.change({ name: 'note', text: 'I am on it' }, agent);
  await loop.tell(second);
  expect(second.map(({ type }) => type)).toStrictEqual(['alerted']);
  expect(loop.mailer.mails).toHaveLength(1);
});

test('R3.6 a correction to P0 alerts; a correction of a P0 does not alert again', async () => {
  const loop = await assigned('P2');
  await loop.tell(await loop.change({ name: 'classify', changes: { priority: 'P0' } }, lead));
  expect(loop.alerts.raised).toHaveLength(1);
  await loop.tell(await loop.change({ name: 'classify', changes: { tags: ['fire'] } }, lead));
  expect(loop.alerts.raised).toHaveLength(1);
});

test('the owner hears what the customer writes, masked; thanks need nobody', async () => {
  const loop = await assigned();
  const words = await loop.words('我的电话 13800138000', '我的电话 138****8000');
  await loop.tell(await loop.change({ name: 'message', words }, customer));
  const [heard] = loop.to(mail('owner'));
  expect(heard?.text).toContain('138****8000');
  expect(`${heard?.text}${heard?.html}`).not.toContain('13800138000');
  await loop.tell(await loop.change({ name: 'thanks', words: await loop.words('谢谢') }, customer));
  expect(loop.mailer.mails).toHaveLength(1);
});

test('R6.1 staff mails mask again what slipped into a reason', async () => {
  const loop = await assigned();
  await loop.change({ name: 'resolve', words: await loop.words('好') }, agent);
  await loop.tell(await loop.change({ name: 'reopen', reason: '请联系 13812345678' }, lead));
  const [heard] = loop.to(mail('owner'));
  expect(heard?.text).toContain('138****5678');
  expect(heard?.text).not.toContain('13812345678');
});

test('R4.3 a low rating goes to lead and owner, and falling acts once', async () => {
  const loop = await assigned();
  const plan = await loop.words('下季度', '下季度', 'plan');
  await loop.change({ name: 'reject', words: await loop.words('做不到'), plan }, lead);
  await loop.tell(await loop.change({ name: 'rating', score: 2, comment: '失望' }, customer));
  expect(loop.mailer.mails.map(({ to }) => to).toSorted()).toStrictEqual([mail('lead'), mail('owner')]);
  expect(loop.to(mail('lead'))[0]?.text).toContain('失望');
  await loop.tell(await loop.change({ name: 'rating', score: 1, comment: null }, customer));
  expect(loop.mailer.mails).toHaveLength(2);
  await loop.tell(await loop.change({ name: 'rating', score: 5, comment: null }, customer));
  expect(loop.mailer.mails).toHaveLength(2);
});

test('nobody is told what they did themselves', async () => {
  const loop = await assigned();
  await loop.tell(await loop.change({ name: 'assign', owner: { id: 'app-lead', name: 'app lead' } }, lead));
  expect(loop.mailer.mails).toHaveLength(0);
});

test('staff mails have the desk’s link and no way to unsubscribe', async () => {
  const loop = await assigned();
  await loop.tell(loop.routed);
  const [heard] = loop.to(mail('owner'));
  expect(heard?.html).toContain(`https://desk.example.com/feedback/${loop.current().id}`);
  expect(heard?.headers).toHaveProperty('Auto-Submitted', 'auto-generated');
  expect(heard?.headers).not.toHaveProperty('List-Unsubscribe');
});

test('an event of a team without people fails nothing', async () => {
  const loop = await notifyUnderTest();
  await loop.change(loop.understand());
  await loop.tell(await loop.change({ name: 'route', decision: { team: 'payments', owner: null, reasons: [] } }));
  expect(loop.mailer.mails).toHaveLength(0);
});
