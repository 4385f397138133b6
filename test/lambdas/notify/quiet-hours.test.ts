import { expect, test } from 'vitest';
import { sendHeld } from '../../../lambdas/notify/send-held.ts';
import { anAgent, minutesAfter, ms } from '../../builders/feedback.ts';
import { officeSettings } from '../../builders/routing.ts';
import { notifyUnderTest, ROUTED } from './notify-under-test.ts';

// The item is received on Friday, 16:00 in Shanghai; the team works from nine to six on weekdays.
const FRIDAY_NIGHT = ms('2026-11-20T12:00:00.000Z');
const MONDAY_OPENING = ms('2026-11-23T01:00:00.000Z');
const OWNER = 'app.owner@example.com';
const LEAD = 'app.lead@example.com';

async function atNight(priority: 'P0' | 'P1' | 'P2' = 'P1') {
  const loop = await notifyUnderTest({ settings: officeSettings() });
  await loop.change(loop.understand({ priority }));
  loop.clock.now = FRIDAY_NIGHT;
  const routed = await loop.change(ROUTED);
  const opens = async (at = MONDAY_OPENING): Promise<void> => {
    loop.clock.now = at;
    await sendHeld(loop.notifier);
  };
  return { ...loop, routed, opens };
}

test('R3.3 what comes outside the recipient’s hours waits until they open, and goes out then, once', async () => {
  const loop = await atNight();
  await loop.tell(loop.routed);
  await loop.tell(loop.routed);
  await loop.opens(MONDAY_OPENING - 60_000);
  expect(loop.mailer.mails).toHaveLength(0);
  await loop.opens();
  await loop.opens();
  await loop.tell(loop.routed);
  expect(loop.mailer.mails.map(({ to }) => to).toSorted()).toStrictEqual([LEAD, OWNER]);
  expect(loop.held.waiting.size).toBe(0);
});

test('R3.3 what waited for one person is one mail, of each clock only the latest', async () => {
  const loop = await atNight();
  await loop.tell(loop.routed);
  const told: string[] = [];
  for (let at = FRIDAY_NIGHT; at < MONDAY_OPENING; at += 15 * 60_000) {
    loop.clock.now = at;
    const events = await loop.wake();
    told.push(...events.flatMap(({ data }) => (data['level'] === 'lead' ? [String(data['metric'])] : [])));
    await loop.tell(events);
  }
  expect(told.toSorted()).toStrictEqual(['resolution']);
  await loop.opens();
  const [mail, ...others] = loop.to(LEAD);
  expect(others).toStrictEqual([]);
  expect(mail?.subject).toMatch(/^\[ABCD-EFGH\] P1 assigned: app\.crash（另有 1 条）$/);
  expect(mail?.text).toContain('[ABCD-EFGH] P1 escalation: lead — resolution');
  expect(loop.to(OWNER)).toHaveLength(1);
});

test('R3.3 what is settled, paused or closed when they open is not told', async () => {
  for (const name of ['resolve', 'ask'] as const) {
    const loop = await atNight('P2');
    loop.clock.now = minutesAfter(loop.current(), 47 * 60);
    const warned = await loop.wake();
    await loop.tell(warned);
    expect(warned.some(({ type }) => type === 'warned' || type === 'escalated')).toBe(true);
    expect(loop.held.waiting.size).toBeGreaterThan(0);
    await loop.change({ name, words: await loop.words('好') }, { actor: anAgent() });
    await loop.opens();
    expect(loop.mailer.mails).toStrictEqual([]);
    expect(loop.held.waiting.size).toBe(0);
  }
});

test('R3.3 R3.6 a P0 waits for nobody’s hours', async () => {
  const loop = await atNight('P0');
  await loop.tell(loop.routed);
  expect(loop.mailer.mails.map(({ to }) => to).toSorted()).toStrictEqual([LEAD, OWNER]);
});

test('somebody with a shift of their own keeps its hours, not the team’s', async () => {
  const loop = await atNight();
  const [owner] = loop.people;
  Object.assign(owner ?? {}, { shift: '24x7' });
  await loop.tell(loop.routed);
  expect(loop.mailer.mails.map(({ to }) => to)).toStrictEqual([OWNER]);
});

test('a mail that could not be sent is tried at the next minute, an unknown outcome never', async () => {
  const loop = await atNight();
  await loop.tell(loop.routed);
  loop.mailer.next('unsent', 'unknown');
  await loop.opens();
  expect(loop.mailer.mails).toHaveLength(1);
  await loop.opens();
  await loop.opens();
  expect(loop.mailer.mails).toHaveLength(2);
  expect([...loop.ledger.entries.values()].toSorted()).toStrictEqual(['sent', 'unknown']);
});

test('one pile that fails holds up none of the others', async () => {
  const loop = await atNight();
  await loop.tell(loop.routed);
  loop.mailer.next(new Error('the process died'));
  await loop.opens();
  expect(loop.mailer.mails).toHaveLength(1);
  expect(loop.logged).toContainEqual(expect.objectContaining({ code: 'notify.held-failed' }));
});

test('who has left is waited for no more', async () => {
  const loop = await atNight();
  await loop.tell(loop.routed);
  loop.people.splice(0);
  await loop.opens();
  expect([loop.mailer.mails, loop.held.waiting.size]).toStrictEqual([[], 0]);
});
