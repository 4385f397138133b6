import { expect, test } from 'vitest';
import { correctionView } from '../../../lambdas/contracts/desk-views.ts';
import { aBody, anId } from '../../builders/feedback.ts';
import { deskUnderTest } from './desk-under-test.ts';
import { opened } from './lists.ts';

const since = { since: '2026-01-01' };
const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id);

test('R2.4 what people corrected is handed out to learn from: masked, newest first, and an export in the audit', async () => {
  const desk = deskUnderTest('2026-11-25T00:00:00.000Z');
  await desk.add(opened(1, 0));
  await desk.add(opened(2, 1, { setByPerson: ['category'] }));
  await desk.add(opened(3, 2, { setByPerson: ['type', 'priority', 'team'] }));
  await desk.add(opened(4, 3, { setByPerson: ['team'] }));
  await desk.add(opened(5, 4, { setByPerson: ['type'], disposition: 'spam', status: 'closed' }));
  const { status, body } = await desk.call('GET', '/v1/desk/corrections', { as: 'admin', query: since });
  expect(status).toBe(200);
  expect(idsOf(body.items)).toEqual([3, 2].map(anId));
  expect(body.items.map((item) => correctionView.parse(item))).toStrictEqual(body.items);
  expect(body.items).toMatchObject([
    { corrected: ['type', 'priority'] },
    { corrected: ['category'], text: aBody().text },
  ]);
  expect(desk.audit.entries).toMatchObject([{ action: 'export', target: 'corrections/2026-01-01', actor: 'admin' }]);
});

test('pages go on where the last one ended, and end with the first day asked for', async () => {
  const desk = deskUnderTest('2026-11-25T00:00:00.000Z');
  for (const number of [1, 2, 3, 4, 5]) await desk.add(opened(number, number * 600, { setByPerson: ['type'] }));
  const first = await desk.call('GET', '/v1/desk/corrections', { as: 'admin', query: { ...since, limit: '2' } });
  expect(idsOf(first.body.items)).toEqual([5, 4].map(anId));
  const query = { ...since, cursor: first.body.cursor ?? '' };
  expect(idsOf((await desk.call('GET', '/v1/desk/corrections', { as: 'admin', query })).body.items)).toEqual(
    [3, 2, 1].map(anId),
  );
  const late = { since: opened(4, 2400).receivedAt.slice(0, 10) };
  const { body } = await desk.call('GET', '/v1/desk/corrections', { as: 'admin', query: late });
  expect(idsOf(body.items)).not.toContain(anId(1));
  expect(body.cursor).toBeNull();
});

test('a day must be named', async () => {
  const desk = deskUnderTest();
  const { status, body } = await desk.call('GET', '/v1/desk/corrections', { as: 'admin' });
  expect([status, body.errors.map(({ pointer }) => pointer)]).toEqual([422, ['/since']]);
});
