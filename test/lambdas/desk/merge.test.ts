import { expect, test } from 'vitest';
import type { Feedback } from '../../../lambdas/contracts/feedback.ts';
import { aFeedback, anAssignedFeedback, anId } from '../../builders/feedback.ts';
import { deskUnderTest, STAFF } from './desk-under-test.ts';

async function twoItems(overrides: Partial<Feedback> = {}) {
  const desk = deskUnderTest();
  const secondary = await desk.add(anAssignedFeedback());
  const primary = await desk.add(anAssignedFeedback({ id: anId(2), reference: 'KHRT-W9XM', ...overrides }));
  return { desk, secondary, primary };
}

test('R3.5 merge closes one and lets the other go on for both, in one transaction', async () => {
  const { desk, secondary, primary } = await twoItems();
  const answer = await desk.give(secondary, 'merge', { into: primary.id });
  expect(answer).toMatchObject({ status: 200, body: { status: 'closed', disposition: 'merged' } });
  expect(desk.stored(primary)).toMatchObject({ status: 'assigned', duplicates: [secondary.id], rev: primary.rev + 1 });
  const history = async (item: Feedback) => (await desk.feedback.history(item.id)).at(-1);
  expect(await history(secondary)).toMatchObject({
    type: 'merged',
    data: { into: primary.id, reference: 'KHRT-W9XM', to: 'closed' },
  });
  expect(await history(primary)).toMatchObject({ type: 'merged', data: { duplicate: { id: secondary.id } } });

  const undone = await desk.give(secondary, 'unmerge');
  expect(undone).toMatchObject({ status: 200, body: { status: 'assigned', disposition: null } });
  expect(desk.stored(primary).duplicates).toStrictEqual([]);
});

test.for([
  ['another person', { subject: 'somebody else' }],
  ['what is closed', { status: 'closed', disposition: 'resolved' }],
  ['what one may not see', { team: 'payments' }],
] as const)('no merge into %s: 422 /into, and neither changes', async ([, overrides]) => {
  const { desk, secondary, primary } = await twoItems(overrides);
  const answer = await desk.give(secondary, 'merge', { into: primary.id });
  expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: '/into' }] } });
  expect(desk.feedback.committed).toStrictEqual([]);
});

test.for([anId(), anId(9), 'KHRT-W9XM', ''])('no merge into %s: 422 /into', async (into) => {
  const { desk, secondary } = await twoItems();
  const answer = await desk.give(secondary, 'merge', { into });
  expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: '/into' }] } });
});

test('merges make no chains, in either direction', async () => {
  const { desk, secondary, primary } = await twoItems();
  const third = await desk.add(anAssignedFeedback({ id: anId(3) }));
  await desk.give(secondary, 'merge', { into: primary.id });
  expect((await desk.give(primary, 'merge', { into: third.id })).status).toBe(422);
  expect((await desk.give(third, 'merge', { into: secondary.id })).status).toBe(422);
  expect((await desk.give(third, 'merge', { into: primary.id })).status).toBe(200);
  expect(desk.stored(primary).duplicates).toStrictEqual([secondary.id, third.id]);
});

test('a target that changes in between is read again; one that closes refuses', async () => {
  const { desk, secondary, primary } = await twoItems();
  const change = (overrides: Partial<Feedback>) => {
    const before = desk.stored(primary);
    void desk.feedback.commit({
      before,
      after: { ...before, ...overrides, seq: before.seq + 1 },
      events: [],
      loads: [],
    });
  };
  desk.feedback.beforeNextCommit(() => change({ status: 'closed', disposition: 'no-answer' }));
  expect((await desk.give(secondary, 'merge', { into: primary.id })).status).toBe(422);
  expect(desk.stored(secondary).status).toBe('assigned');
  change({ status: 'assigned', disposition: null });
  desk.feedback.beforeNextCommit(() => change({}));
  expect((await desk.give(secondary, 'merge', { into: primary.id })).status).toBe(200);
});

test('R6.4 what was deleted is restored by an admin, what was spam by a lead', async () => {
  const { desk, secondary, primary } = await twoItems();
  expect((await desk.give(secondary, 'delete', {}, { as: 'lead' })).body).toMatchObject({ disposition: 'deleted' });
  expect((await desk.give(secondary, 'restore', {}, { as: 'lead' })).status).toBe(403);
  expect((await desk.give(secondary, 'restore', {}, { as: 'admin' })).body).toMatchObject({ status: 'assigned' });
  expect((await desk.give(primary, 'spam')).body).toMatchObject({ status: 'closed', disposition: 'spam' });
  expect((await desk.give(primary, 'unspam', {}, { as: 'lead' })).body).toMatchObject({ status: 'triaged' });
  expect(STAFF.lead.teams).toContain('app');
});

test('before the analysis a correction says all that it decides', async () => {
  const desk = deskUnderTest();
  const item = await desk.add(aFeedback());
  const partial = await desk.give(item, 'classify', { type: 'complaint' }, { as: 'analyst' });
  expect(partial.status).toBe(422);
  expect(partial.body.errors.map(({ pointer }) => pointer)).toStrictEqual(['/category', '/priority']);
  const whole = { type: 'complaint', category: 'app.crash', priority: 'P1' };
  const answer = await desk.give(item, 'classify', whole, { as: 'analyst' });
  expect(answer.body).toMatchObject({ status: 'triaged', priority: 'P1' });
  expect(answer.body.clocks).toHaveLength(3);
});
