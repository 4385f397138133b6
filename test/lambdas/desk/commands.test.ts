import { expect, test } from 'vitest';
import { recordView } from '../../../lambdas/contracts/desk-views.ts';
import { anAssignedFeedback, iso, minutesAfter } from '../../builders/feedback.ts';
import { deskUnderTest } from './desk-under-test.ts';

const personal = 'Please call 13800138000 or write to someone@example.com.';
const maskedPersonal = 'Please call 138****8000 or write to s***@example.com.';

test('R3.5 a reply settles the first response, is masked in the history and sealed for the customer', async () => {
  const desk = deskUnderTest();
  const item = await desk.add(anAssignedFeedback());
  desk.clock.now = minutesAfter(item, 10);
  const answer = await desk.give(item, 'reply', { text: personal, promisedAt: '2026-11-21T10:00:00+08:00' });
  expect(answer).toMatchObject({ status: 200, headers: { etag: `"${item.rev + 1}"` } });
  expect(recordView.parse(answer.body)).toStrictEqual(answer.body);
  expect(answer.body).toMatchObject({
    status: 'in-progress',
    promises: [
      { for: 'answer', state: 'met' },
      { for: 'result', state: 'running', promisedAt: '2026-11-21T02:00:00.000Z' },
    ],
  });
  const first = answer.body.clocks.find(({ metric }) => metric === 'first-response');
  expect(first).toMatchObject({ state: 'settled', elapsed: 'PT10M', remaining: 'PT3H50M' });

  const [event] = desk.feedback.committed.at(-1)?.events ?? [];
  expect(event).toMatchObject({ type: 'replied', by: { kind: 'person', id: 'app-owner' } });
  expect(event?.data).toMatchObject({ text: maskedPersonal, promisedAt: '2026-11-21T02:00:00.000Z' });
  expect(await desk.vault.openForRecord(item.id, 'words', String(event?.data['sealed']))).toBe(personal);
  expect(JSON.stringify(event)).not.toContain('13800138000');
});

test('R3.4 a rejection keeps reason and plan, each masked and sealed', async () => {
  const desk = deskUnderTest();
  const item = await desk.add(anAssignedFeedback());
  await desk.give(item, 'reject', { reason: personal, plan: 'We call 13800138000.' });
  const [event] = desk.feedback.committed.at(-1)?.events ?? [];
  expect(event?.data).toMatchObject({ text: maskedPersonal, plan: 'We call 138****8000.' });
  expect(await desk.vault.openForRecord(item.id, 'words', String(event?.data['sealed']))).toBe(personal);
  expect(await desk.vault.openForRecord(item.id, 'plan', String(event?.data['planSealed']))).toBe(
    'We call 13800138000.',
  );
});

test.for([
  ['note', { text: personal }, 'text'],
  ['assign', { team: 'payments', summary: personal }, 'summary'],
] as const)('%s keeps its words masked and nothing sealed', async ([command, body, field]) => {
  const desk = deskUnderTest();
  const item = await desk.add(anAssignedFeedback());
  expect((await desk.give(item, command, body)).status).toBe(200);
  const [event] = desk.feedback.committed.at(-1)?.events ?? [];
  expect(event?.data[field]).toBe(maskedPersonal);
  expect(Object.keys(event?.data ?? {})).not.toContain('sealed');
});

test('R3.5 take, reply, resolve, close: one record after another, each a history entry', async () => {
  const desk = deskUnderTest();
  const item = await desk.add(anAssignedFeedback({ owner: null }));
  const statuses = [];
  for (const [command, body] of [
    ['take', {}],
    ['reply', { text: 'We look into it.' }],
    ['note', { text: 'A known crash.' }],
    ['resolve', { text: 'It is mended.' }],
    ['close', {}],
  ] as const) {
    const answer = await desk.give(item, command, body);
    statuses.push([answer.status, answer.body.status, answer.body.owner?.id]);
  }
  expect(statuses).toStrictEqual([
    [200, 'in-progress', 'app-owner'],
    [200, 'in-progress', 'app-owner'],
    [200, 'in-progress', 'app-owner'],
    [200, 'resolved', 'app-owner'],
    [200, 'closed', 'app-owner'],
  ]);
  const history = await desk.call('GET', `/v1/desk/feedback/${item.id}/history`);
  expect(history.body.cursor).toBeNull();
  const types = history.body.items.map(({ type }) => type);
  expect(types).toStrictEqual(['received', 'taken', 'replied', 'noted', 'resolved', 'closed']);
  expect(JSON.stringify(history.body)).not.toContain('ealed"');
});

test('R3.5 a hand-over to another team takes the item out of the agent’s sight', async () => {
  const desk = deskUnderTest();
  const item = await desk.add(anAssignedFeedback());
  const body = { team: 'payments', owner: 'payments-owner', summary: 'A refund, after all.' };
  expect((await desk.give(item, 'assign', body)).body).toMatchObject({
    team: 'payments',
    owner: { id: 'payments-owner', name: 'payments owner' },
  });
  expect((await desk.call('GET', `/v1/desk/feedback/${item.id}`)).status).toBe(404);
});

test('R3.5 a correction wins over the machine and keeps what it replaced', async () => {
  const desk = deskUnderTest();
  const item = await desk.add(anAssignedFeedback());
  const body = { type: 'inquiry', category: 'app.slow', tags: ['android', 'android'] };
  const answer = await desk.give(item, 'classify', body, { as: 'analyst' });
  expect(answer.body).toMatchObject({ type: 'inquiry', category: 'app.slow', tags: ['android'], priority: 'P2' });
  const [event] = desk.feedback.committed.at(-1)?.events ?? [];
  expect(event?.data).toMatchObject({
    before: { type: 'complaint', category: 'app.crash' },
    after: { type: 'inquiry', category: 'app.slow' },
  });
  expect(desk.stored(item).setByPerson.toSorted()).toStrictEqual(['category', 'tags', 'type']);
});

test('an ask pauses the resolution, and the record says so', async () => {
  const desk = deskUnderTest();
  const item = await desk.add(anAssignedFeedback());
  desk.clock.now = minutesAfter(item, 60);
  const asked = await desk.give(item, 'ask', { text: 'Which version?' });
  desk.clock.now = minutesAfter(item, 180);
  const later = await desk.call('GET', `/v1/desk/feedback/${item.id}`);
  for (const { body } of [asked, later]) {
    const clock = body.clocks.find(({ metric }) => metric === 'resolution');
    expect(clock).toMatchObject({ state: 'paused', dueAt: null, elapsed: 'PT1H', remaining: 'PT47H' });
  }
});

test('R3.6 the record shows an alert: who is told next, then who has acknowledged it', async () => {
  const desk = deskUnderTest();
  const item = await desk.add(anAssignedFeedback({}, { priority: 'P0' }));
  const path = `/v1/desk/feedback/${item.id}`;
  const open = {
    state: 'unanswered',
    raisedAt: item.receivedAt,
    toldAt: item.receivedAt,
    team: 'app',
    next: { id: 'app-owner', name: 'app owner', at: iso(minutesAfter(item, 5)) },
    acknowledged: null,
  };
  expect((await desk.call('GET', path)).body.alert).toStrictEqual(open);
  const list = await desk.call('GET', '/v1/desk/feedback');
  expect(list.body.items).toMatchObject([{ alert: open }]);
  desk.clock.now = minutesAfter(item, 2);
  const taken = await desk.give(item, 'take', {}, { as: 'lead' });
  expect(recordView.parse(taken.body).alert).toStrictEqual({
    ...open,
    state: 'acknowledged',
    next: null,
    acknowledged: { id: 'app-lead', name: 'app lead', at: iso(minutesAfter(item, 2)) },
  });
});

test('R3.5 presence is kept; me counts open and overdue items', async () => {
  const desk = deskUnderTest();
  const late = await desk.add(anAssignedFeedback());
  await desk.add(anAssignedFeedback({ id: '01JD3ZQ8N00000000000000002' }, { priority: 'P3' }));
  await desk.add(anAssignedFeedback({ id: '01JD3ZQ8N00000000000000003', owner: { id: 'app-other', name: 'x' } }));
  expect((await desk.call('PUT', '/v1/desk/presence', { body: { state: 'away' } })).body).toStrictEqual({
    state: 'away',
  });
  expect(desk.people[0]).toMatchObject({ present: false });
  desk.clock.now = minutesAfter(late, 4 * 60 + 1);
  const me = await desk.call('GET', '/v1/desk/me');
  expect(me.body).toMatchObject({
    id: 'app-owner',
    name: 'app owner',
    role: 'agent',
    teams: ['app'],
    open: 2,
    overdue: 1,
    queues: [{ team: 'app', open: 3, overdue: 2 }],
  });
  expect(me.body.allowed).toContain('resolve');
  expect(me.body.allowed).not.toContain('delete');
  const auditor = await desk.call('GET', '/v1/desk/me', { as: 'auditor' });
  expect(auditor.body).toMatchObject({ allowed: [], open: 0, overdue: 0 });
});

test('history turns pages', async () => {
  const desk = deskUnderTest();
  const item = await desk.add(anAssignedFeedback());
  for (const text of ['One.', 'Two.', 'Three.']) await desk.give(item, 'note', { text });
  const path = `/v1/desk/feedback/${item.id}/history`;
  const seen: unknown[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page = await desk.call('GET', path, { query: { limit: '3', ...(cursor ? { cursor } : {}) } });
    seen.push(page.body.items.map(({ data, type }) => data.text ?? type));
    cursor = page.body.cursor;
  }
  expect(seen).toStrictEqual([['received', 'One.', 'Two.'], ['Three.']]);
  expect((await desk.call('GET', path, { query: { cursor: 'x' } })).status).toBe(422);
});

test('HEAD answers as GET does, without a body', async () => {
  const desk = deskUnderTest();
  const item = await desk.add(anAssignedFeedback());
  const head = await desk.call('HEAD', `/v1/desk/feedback/${item.id}`);
  expect(head).toMatchObject({ status: 200, headers: { etag: `"${item.rev}"` }, body: undefined });
});

test('R6.1 tags of a person are masked like every other word', async () => {
  const desk = deskUnderTest();
  const item = await desk.add(anAssignedFeedback());
  const answer = await desk.give(item, 'classify', { tags: ['vip 13812345678', 'vip 13812345678'] }, { as: 'lead' });
  expect(answer.body).toMatchObject({ tags: ['vip 138****5678'] });
  const kept = JSON.stringify([desk.stored(item), await desk.desk.feedback.history(item.id)]);
  expect(kept).not.toContain('13812345678');
});
