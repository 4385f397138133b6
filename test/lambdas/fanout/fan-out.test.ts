import { expect, test } from 'vitest';
import type { FeedbackEvent } from '../../../lambdas/contracts/event.ts';
import { fanOut } from '../../../lambdas/fanout/fan-out.ts';
import { after, anAssignedFeedback, aReceivedEvent } from '../../builders/feedback.ts';

const lead = { kind: 'person', id: 'app-lead', name: 'app lead', role: 'lead', teams: ['app'] } as const;

function outlets() {
  const sent = { dispatch: [] as unknown[], notify: [] as unknown[], audit: [] as unknown[] };
  const into = (name: keyof typeof sent) => ({
    sendAll: async (messages: readonly unknown[]) => void sent[name].push(...messages),
  });
  return { sent, outlets: { dispatch: into('dispatch'), notify: into('notify'), audit: into('audit') } };
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
