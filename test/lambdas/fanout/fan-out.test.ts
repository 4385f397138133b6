import { expect, test } from 'vitest';
import type { FeedbackEvent } from '../../../lambdas/contracts/event.ts';
import { fanOut } from '../../../lambdas/fanout/fan-out.ts';
import { aFeedback, after, anAssignedFeedback, aReceivedEvent, someFindings } from '../../builders/feedback.ts';

const lead = { kind: 'person', id: 'app-lead', name: 'app lead', role: 'lead', teams: ['app'] } as const;

function outlets() {
  const sent = {
    intake: [] as unknown[],
    dispatch: [] as unknown[],
    notify: [] as unknown[],
    audit: [] as unknown[],
    topics: [] as unknown[],
  };
  const into = (name: keyof typeof sent) => ({
    sendAll: async (messages: readonly unknown[]) => void sent[name].push(...messages),
  });
  const [intake, dispatch, notify] = [into('intake'), into('dispatch'), into('notify')];
  return { sent, outlets: { intake, dispatch, notify, audit: into('audit'), topics: into('topics') } };
}

test('every event goes to notify, those with a timer to dispatch, changes by the staff to the audit', async () => {
  const { sent, outlets: to } = outlets();
  const item = anAssignedFeedback();
  const [taken] = after(item, { name: 'take' }, { actor: lead }).events;
  const timed: FeedbackEvent = { ...aReceivedEvent(item), timer: { stop: { slv: 1 } } };
  expect(await fanOut([timed, taken], to)).toBe(2);
  expect(sent.notify).toEqual([timed, taken]);
  expect(sent.dispatch.at(0)).toEqual(timed);
  expect(sent.audit).toMatchObject([
    { actor: 'app-lead', role: 'lead', action: 'take', target: item.id, event: taken?.seq },
  ]);
});

test('R6.2 a queue that does not take its messages fails the batch: it comes again', async () => {
  const { outlets: to } = outlets();
  const [taken] = after(anAssignedFeedback(), { name: 'take' }, { actor: lead }).events;
  const audit = { sendAll: () => Promise.reject(new Error('not taken')) };
  await expect(fanOut([taken], { ...to, audit })).rejects.toThrow('not taken');
});

test('what is to be understood and nobody has queued goes to the intake at once', async () => {
  const { sent, outlets: to } = outlets();
  const item = anAssignedFeedback();
  const received = aReceivedEvent(item);
  const child: FeedbackEvent = { ...received, data: { ...received.data, parent: 'parent' } };
  const words = { text: 'masked', sealed: 'sealed' };
  const asked = after(after(aFeedback(), { name: 'understood', findings: someFindings() }).item, {
    name: 'auto-ask',
    text: 'What happened?',
  });
  const answered = after(asked.item, { name: 'message', words }, { actor: { kind: 'customer' } }).events;
  const spam = after(aFeedback(), { name: 'spam' }, { actor: lead }).item;
  const unspam = after(spam, { name: 'unspam' }, { actor: lead }).events;
  await fanOut([received, child, ...asked.events, ...answered, ...unspam], to);
  expect(sent.intake).toEqual(Array.from({ length: 3 }, () => ({ v: 1, id: item.id })));
});

test('R2.5 what was understood is to be grouped, in order within its language', async () => {
  const { sent, outlets: to } = outlets();
  const [understood] = after(aFeedback(), { name: 'understood', findings: someFindings({ language: 'zh-TW' }) }).events;
  const corrected = { name: 'classify', changes: { type: 'complaint' }, loop: 'handled' } as const;
  const [classified] = after(aFeedback(), corrected, { actor: lead }).events;
  const [again] = after(anAssignedFeedback(), corrected, { actor: lead }).events;
  await fanOut([aReceivedEvent(aFeedback()), understood, classified, again], to);
  const { id } = aFeedback();
  expect(sent.topics).toEqual([
    { group: 'zh', key: `${id}-2`, message: { v: 1, id, seq: 2, group: 'zh' } },
    { group: 'und', key: `${id}-2`, message: { v: 1, id, seq: 2, group: 'und' } },
  ]);
});
