import fc from 'fast-check';
import { expect, test } from 'vitest';
import { notify } from '../../../lambdas/notify/notify.ts';
import { anAgent, minutesAfter } from '../../builders/feedback.ts';
import { CUSTOMER, notifyUnderTest, ROUTED } from './notify-under-test.ts';

test('R1.3 a mail that the provider took is not sent again, however often its event comes', async () => {
  const loop = await notifyUnderTest();
  const events = await loop.change(loop.understand());
  for (let times = 0; times < 3; times += 1) await loop.tell(events);
  expect(loop.to(CUSTOMER)).toHaveLength(1);
});

test('an attempt that may have reached the provider is never repeated', async () => {
  const loop = await notifyUnderTest();
  const events = await loop.change(loop.understand());
  loop.mailer.next('unknown');
  await loop.tell(events);
  await loop.tell(events);
  expect(loop.mailer.mails).toHaveLength(1);
  expect([...loop.ledger.entries.values()]).toStrictEqual(['unknown']);
  expect(loop.logged.map(({ level, code }) => `${level} ${code}`)).toStrictEqual(['error notify.unconfirmed']);
});

test('R4.1 the owner sees in the history, and hears, that a mail to the customer is unconfirmed', async () => {
  const loop = await notifyUnderTest();
  await loop.change(loop.understand());
  await loop.change(ROUTED);
  const replied = await loop.change({ name: 'reply', words: await loop.words('一') }, { actor: anAgent() });
  loop.mailer.next('unknown');
  await loop.tell(replied);
  await loop.tell(replied);
  const mailed = (await loop.feedback.history(loop.current().id)).filter(({ type }) => type === 'mailed');
  expect(mailed.map(({ data }) => data)).toStrictEqual([
    { template: 'reply', event: replied[0]?.seq, outcome: 'unconfirmed' },
  ]);
  await loop.tell(mailed);
  expect(loop.to('app.owner@example.com')[0]?.subject).toBe('[ABCD-EFGH] P2 给客户的邮件未确认送达');
});

test('R4.1 a history that cannot be written is tried again; the mail is not', async () => {
  const loop = await notifyUnderTest();
  const events = await loop.change(loop.understand());
  loop.mailer.next('unknown');
  const broken = { ...loop.feedback, commit: () => Promise.reject(new Error('no table')) };
  await expect(notify({ ...loop.notifier, feedback: broken }, events[0])).rejects.toThrow('no table');
  loop.clock.now += 90_001;
  await loop.tell(events);
  expect(loop.mailer.mails).toHaveLength(1);
  expect((await loop.feedback.history(loop.current().id)).map(({ type }) => type)).toContain('mailed');
});

test('an attempt that surely did not reach the provider is repeated', async () => {
  const loop = await notifyUnderTest();
  const events = await loop.change(loop.understand());
  loop.mailer.next('unsent');
  await expect(loop.tell(events)).rejects.toThrow('nothing could be sent');
  await loop.tell(events);
  expect(loop.mailer.mails).toHaveLength(1);
});

test('what the provider refuses is not tried again', async () => {
  const loop = await notifyUnderTest();
  const events = await loop.change(loop.understand());
  loop.mailer.next('refused');
  await loop.tell(events);
  await loop.tell(events);
  expect(loop.mailer.mails).toHaveLength(0);
});

test('a crash during the send leaves a lease: others wait for it, then take the outcome as unknown', async () => {
  const loop = await notifyUnderTest();
  const events = await loop.change(loop.understand());
  loop.mailer.next(new Error('the process died'));
  await expect(loop.tell(events)).rejects.toThrow('the process died');
  await expect(loop.tell(events)).rejects.toThrow('another sender is at it');
  loop.clock.now += 90_001;
  await loop.tell(events);
  await loop.tell(events);
  expect(loop.mailer.mails).toHaveLength(0);
  expect([...loop.ledger.entries.values()]).toStrictEqual(['unknown']);
});

test('a failure before the send gives the entry back', async () => {
  const loop = await notifyUnderTest();
  const events = await loop.change(loop.understand());
  const broken = {
    ...loop.notifier,
    vault: { ...loop.vault, openForSubject: () => Promise.reject(new Error('no key service')) },
  };
  await expect(notify(broken, events[0])).rejects.toThrow('no key service');
  await loop.tell(events);
  expect(loop.to(CUSTOMER)).toHaveLength(1);
});

test('one mail that fails holds up none of the others', async () => {
  const loop = await notifyUnderTest();
  await loop.change(loop.understand());
  const routed = await loop.change(ROUTED);
  loop.mailer.next('unsent');
  await expect(loop.tell(routed)).rejects.toThrow('nothing could be sent');
  expect(loop.mailer.mails).toHaveLength(1);
  await loop.tell(routed);
  expect(loop.mailer.mails.map(({ to }) => to).toSorted()).toStrictEqual([
    'app.lead@example.com',
    'app.owner@example.com',
  ]);
});

test('events that nobody is told of cost nothing, unknown ones are refused', async () => {
  const loop = await notifyUnderTest();
  const noted = await loop.change({ name: 'note', text: 'internal' }, { actor: anAgent() });
  await notify(
    { ...loop.notifier, feedback: { ...loop.feedback, read: () => Promise.reject(new Error('read')) } },
    noted[0],
  );
  await expect(notify(loop.notifier, { v: 1, type: 'surprise' })).rejects.toThrow('invalid_value');
});

test('R1.3 in any order and with any repetition, every mail goes out at most once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(4), { maxLength: 20 }), async (order) => {
      const loop = await notifyUnderTest();
      const all = [
        ...(await loop.change(loop.understand({ priority: 'P0' }))),
        ...(await loop.change(ROUTED)),
        ...(await loop.change({ name: 'reply', words: await loop.words('一') }, { actor: anAgent() })),
        ...(await loop.change({ name: 'ask', words: await loop.words('二') }, { actor: anAgent() })),
        ...(await loop.change({ name: 'resolve', words: await loop.words('三') }, { actor: anAgent() })),
      ];
      await loop.tell(order.flatMap((index) => all[index] ?? []));
      const names = loop.mailer.mails.map(({ to, subject }) => `${to} ${subject}`);
      expect(new Set(names).size).toBe(names.length);
    }),
    { numRuns: 40 },
  );
});

test('R3.3 what is settled between the event and the send warns nobody', async () => {
  const loop = await notifyUnderTest();
  await loop.change(loop.understand());
  await loop.change(ROUTED);
  loop.clock.now = minutesAfter(loop.current(), 181);
  const [warned] = await loop.wake();
  const words = await loop.words('好');
  const answeredMeanwhile = {
    ...loop.ledger,
    begin: async (...asked: Parameters<typeof loop.ledger.begin>) => {
      await loop.change({ name: 'reply', words }, { actor: anAgent() });
      return loop.ledger.begin(...asked);
    },
  };
  await notify({ ...loop.notifier, ledger: answeredMeanwhile }, warned);
  expect(warned?.type).toBe('warned');
  expect(loop.mailer.mails).toHaveLength(0);
  expect([...loop.ledger.entries.values()]).toStrictEqual(['dropped']);
});
