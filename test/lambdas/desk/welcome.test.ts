import { expect, test } from 'vitest';
import { anId, iso } from '../../builders/feedback.ts';
import { deskUnderTest } from './desk-under-test.ts';
import { opened } from './lists.ts';

const arrive = (desk: ReturnType<typeof deskUnderTest>, state = 'present') =>
  desk.call('PUT', '/v1/desk/presence', { body: { state } });

/** Items without an owner in the queue of team app while its agent is away. */
async function waiting(count: number) {
  const desk = deskUnderTest('2026-11-20T08:30:00.000Z');
  for (const person of desk.people) Object.assign(person, { present: false, capacity: 1000 });
  for (let number = 1; number <= count; number += 1) {
    await desk.add(opened(number, number % 20, { owner: null }, { priority: number % 2 ? 'P2' : 'P1' }));
  }
  const owned = () =>
    [...desk.feedback.items.values()].filter(({ owner }) => owner?.id === 'app-owner').map(({ id }) => id);
  return { ...desk, owned };
}

test('R3.1 what waits for an owner is tried as soon as somebody comes', async () => {
  const desk = await waiting(3);
  await desk.add(opened(9, 0, { owner: null, team: 'payments' }));
  expect(await arrive(desk)).toMatchObject({ status: 200, body: { state: 'present' } });
  expect(desk.owned()).toStrictEqual([1, 2, 3].map(anId));
  expect(desk.people[0]?.load).toBe(2 + 3 + 2);
});

test('at most ten at once, the most urgent first, by a bounded read of a long queue', async () => {
  const desk = await waiting(1000);
  await arrive(desk);
  expect(desk.owned()).toHaveLength(10);
  const most = [...desk.feedback.items.values()].filter(({ priority }) => priority === 'P1');
  expect(most.map(({ id }) => id)).toEqual(expect.arrayContaining(desk.owned()));
  expect(desk.queries.reads.items).toBeLessThanOrEqual(4 * 25 + 200);
});

test('a heartbeat of somebody who is there tries nothing, and neither does going', async () => {
  const desk = await waiting(1);
  Object.assign(desk.people[0]!, { present: true, seenAt: iso(desk.clock.now - 60_000) });
  await arrive(desk);
  await arrive(desk, 'away');
  expect(desk.owned()).toStrictEqual([]);
  expect(desk.queries.reads.queries).toBe(0);
});

test('a heartbeat after a silence of more than 15 minutes does', async () => {
  const desk = await waiting(1);
  Object.assign(desk.people[0]!, { present: true, seenAt: iso(desk.clock.now - 16 * 60_000) });
  await arrive(desk);
  expect(desk.owned()).toHaveLength(1);
});

test('what cannot be tried now does not keep anybody from being present', async () => {
  const desk = await waiting(1);
  desk.queries.read = () => Promise.reject(new Error('throttled'));
  expect((await arrive(desk)).status).toBe(200);
  expect(desk.people[0]?.present).toBe(true);
});
