import { expect, test } from 'vitest';
import type { FeedbackStore } from '../../../lambdas/loop/ports.ts';
import { anAssignedFeedback } from '../../builders/feedback.ts';
import { deskUnderTest } from './desk-under-test.ts';

test('a replay is answered with the record, before anything else is judged', async () => {
  const desk = deskUnderTest();
  const item = await desk.add(anAssignedFeedback());
  const headers = { 'Idempotency-Key': 'once' };
  const first = await desk.give(item, 'note', { text: 'Once.' }, { headers });
  expect(first.headers).not.toHaveProperty('idempotent-replayed');
  const again = await desk.call('POST', `/v1/desk/feedback/${item.id}/note`, {
    headers: { ...headers, 'content-type': 'text/plain' },
    body: { text: 'Once.' },
  });
  expect(again).toMatchObject({ status: 200, headers: { 'idempotent-replayed': 'true', etag: first.headers['etag'] } });
  expect(again.body).toStrictEqual(first.body);
  expect(desk.feedback.committed).toHaveLength(1);
});

test('the same key with another body, or for another command, is a 422 and changes nothing', async () => {
  const desk = deskUnderTest();
  const item = await desk.add(anAssignedFeedback());
  const headers = { 'Idempotency-Key': 'once' };
  await desk.give(item, 'note', { text: 'One.' }, { headers });
  expect(await desk.give(item, 'note', { text: 'Two.' }, { headers })).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '' }] },
  });
  expect((await desk.give(item, 'take', {}, { headers })).status).toBe(422);
  expect(desk.feedback.committed).toHaveLength(1);
});

test('a replay is answered even when the command took the item out of sight', async () => {
  const desk = deskUnderTest();
  const item = await desk.add(anAssignedFeedback());
  const headers = { 'Idempotency-Key': 'hand-over' };
  await desk.give(item, 'assign', { team: 'payments', summary: 'A refund.' }, { headers });
  expect((await desk.give(item, 'assign', { team: 'payments', summary: 'A refund.' }, { headers })).status).toBe(200);
  expect(desk.feedback.committed).toHaveLength(1);
});

test('the same key of another person, or for another item, is another request', async () => {
  const desk = deskUnderTest();
  const item = await desk.add(anAssignedFeedback());
  const other = await desk.add(anAssignedFeedback({ id: '01JD3ZQ8N00000000000000002' }));
  const headers = { 'Idempotency-Key': 'same' };
  await desk.give(item, 'note', { text: 'One.' }, { headers });
  await desk.give(item, 'note', { text: 'Two.' }, { headers, as: 'lead' });
  await desk.give(other, 'note', { text: 'Three.' }, { headers });
  expect(desk.feedback.committed).toHaveLength(3);
  expect(JSON.stringify(desk.stored(item))).not.toContain('same');
});

test('a race with the system is tried again, and lost three times it is a 503', async () => {
  const desk = deskUnderTest();
  const item = await desk.add(anAssignedFeedback());
  const bump = () => {
    const now = desk.stored(item);
    void desk.feedback.commit({ before: now, after: { ...now, seq: now.seq + 1 }, events: [], loads: [] });
  };
  desk.feedback.beforeNextCommit(bump);
  expect((await desk.give(item, 'note', { text: 'Through.' })).status).toBe(200);

  const racing: FeedbackStore['commit'] = async (change) => {
    bump();
    return desk.feedback.commit(change);
  };
  desk.desk.feedback = { ...desk.feedback, commit: racing };
  const answer = await desk.give(item, 'note', { text: 'Never.' });
  expect(answer).toMatchObject({ status: 503, headers: { 'retry-after': '1' } });
});
