import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listItemView } from '../../../lambdas/contracts/desk-views.ts';
import type { Feedback } from '../../../lambdas/contracts/feedback.ts';
import { PRIORITIES } from '../../../lambdas/domain/labels.ts';
import { nearestDeadline } from '../../../lambdas/domain/service-level/ladder.ts';
import {
  aFeedback,
  after,
  anAssignedFeedback,
  anId,
  iso,
  minutesAfter,
  ms,
  RECEIVED_AT,
  someFindings,
} from '../../builders/feedback.ts';
import { somePolicy } from '../../builders/settings.ts';
import { deskUnderTest, STAFF } from './desk-under-test.ts';
import { ids, opened, pages } from './lists.ts';

test('by default everything that one may see, newest first, day after day', async () => {
  const desk = deskUnderTest('2026-11-23T00:00:00.000Z');
  const day = 24 * 60;
  for (const [number, minutes] of [
    [1, 0],
    [2, day],
    [3, day + 1],
    [4, 2 * day],
    [5, 3],
  ] as const) {
    await desk.add(opened(number, minutes));
  }
  await desk.add(opened(6, 4, { team: 'payments' }));
  await desk.add(opened(7, 5, { status: 'closed', disposition: 'resolved' }));
  expect(await ids(desk)).toStrictEqual([4, 3, 2, 7, 5, 1].map(anId));
  expect(await ids(desk, {}, 'analyst')).toStrictEqual([4, 3, 2, 7, 6, 5, 1].map(anId));
  expect(await pages(desk, { limit: '4' })).toStrictEqual([[4, 3, 2, 7].map(anId), [5, 1].map(anId)]);
});

test('list items are the record less text and understanding, with a snippet', async () => {
  const desk = deskUnderTest();
  const item = await desk.add(anAssignedFeedback());
  const { body } = await desk.call('GET', '/v1/desk/feedback');
  expect(listItemView.parse(body.items[0])).toStrictEqual(body.items[0]);
  const { body: record } = await desk.call('GET', `/v1/desk/feedback/${item.id}`);
  const { text: _, understanding: __, ...same } = record;
  expect(body).toStrictEqual({ items: [{ ...same, snippet: item.snippet, collaborating: false }], cursor: null });
  expect(record.contact).toStrictEqual({ name: null, email: 'a***@example.com', phone: null, wechat: null });
});

test('R3.5 the queue by urgency: the longest overdue first, whatever its priority; without deadline last', async () => {
  const desk = deskUnderTest();
  await desk.add(opened(1, 0, {}, { priority: 'P2' })); // due after 4 h
  await desk.add(opened(2, 235, {}, { priority: 'P0' })); // due after 4 h 10
  await desk.add(opened(3, 10, {}, { priority: 'P1' })); // due after 40 min
  const asked = { name: 'ask', words: { text: 'Which?', sealed: 's' } } as const;
  await desk.add(after(opened(4, 0, {}, { priority: 'P3' }), asked, { actor: STAFF.agent }).item);
  await desk.add(after(opened(5, 1, {}, { priority: 'P0' }), asked, { actor: STAFF.agent }).item);
  await desk.add(opened(6, 0, { status: 'resolved' }));
  desk.clock.now = ms(RECEIVED_AT) + 3 * 3_600_000;
  expect(await ids(desk, { sort: 'urgency' })).toStrictEqual([3, 1, 2, 5, 4].map(anId));
  expect(await ids(desk, { sort: 'urgency', priority: 'P0,P3' })).toStrictEqual([2, 5, 4].map(anId));
  expect(await ids(desk, { due: 'overdue' })).toStrictEqual([anId(3)]);
  expect(await ids(desk, { due: 'soon' })).toStrictEqual([anId(1)]);
  expect(await ids(desk, { due: 'soon', sort: 'received' })).toStrictEqual([anId(1)]);
});

test('R3.5 my queue: the owner’s items by urgency, those of others not', async () => {
  const desk = deskUnderTest();
  await desk.add(opened(1, 0));
  await desk.add(opened(2, 0, {}, { priority: 'P0' }));
  await desk.add(opened(3, 0, { owner: { id: 'app-other', name: 'app other' } }));
  expect(await ids(desk, { owner: 'app-owner', sort: 'urgency' })).toStrictEqual([2, 1].map(anId));
  expect(await ids(desk, { owner: 'app-other,app-owner', sort: 'urgency' })).toHaveLength(3);
  expect(await ids(desk, { owner: 'app-owner', sort: 'urgency' }, { ...STAFF.agent, teams: ['payments'] })).toEqual([]);
});

test.for(['received', 'urgency'] as const)('a page of %s reads the same with 300 or 3,000 items', async (sort) => {
  const reads = [];
  for (const many of [300, 3000]) {
    const desk = deskUnderTest('2026-11-23T00:00:00.000Z');
    for (let number = 1; number <= many; number += 1) desk.feedback.add(opened(number, number));
    const { body } = await desk.call('GET', '/v1/desk/feedback', { query: { sort } });
    expect(body.items).toHaveLength(25);
    reads.push(desk.queries.reads);
  }
  expect(reads[1]?.items).toBe(reads[0]?.items);
  expect(reads[1]?.queries).toBe(reads[0]?.queries);
});

test.for<Record<string, string>>([
  { due: 'overdue' },
  { due: 'soon' },
  { due: 'soon', sort: 'received' },
  { q: 'nowhere' },
  { owner: 'app-owner', sort: 'urgency' },
  { team: 'app,payments', sort: 'urgency' },
  { status: 'waiting', sort: 'urgency', priority: 'P2,P3' },
])('%o reads a bounded amount of 2,000 items', async (query) => {
  const desk = deskUnderTest('2026-11-20T14:00:00.000Z');
  for (let number = 1; number <= 2000; number += 1) desk.feedback.add(opened(number, number % 400));
  await desk.call('GET', '/v1/desk/feedback', { query });
  expect(desk.queries.reads.items).toBeGreaterThan(0);
  expect(desk.queries.reads.items).toBeLessThanOrEqual(1500);
  expect(desk.queries.reads.queries).toBeLessThanOrEqual(50);
});

test.for(['received', 'urgency'] as const)('a rare filter reads a bounded amount of %s and goes on', async (sort) => {
  const desk = deskUnderTest('2026-11-23T00:00:00.000Z');
  for (let number = 1; number <= 3000; number += 1) desk.feedback.add(opened(number, number));
  desk.feedback.add(opened(3001, 1, { channel: 'hotline' }));
  const query = { sort, channel: 'hotline' };
  const first = await desk.call('GET', '/v1/desk/feedback', { query });
  expect(first.body.cursor).not.toBeNull();
  expect(desk.queries.reads.items).toBeLessThanOrEqual(1500);
  expect(await ids(desk, query)).toStrictEqual([anId(3001)]);
});

/** An item in a state of the queue: another team, priority, receipt, tier, nudges; held or not. Many are due together. */
const someItem = fc.record({
  team: fc.constantFrom('app', 'payments'),
  priority: fc.constantFrom(...PRIORITIES),
  minutes: fc.oneof(fc.constantFrom(0, 60), fc.integer({ min: 0, max: 6 * 24 * 60 })),
  later: fc.nat({ max: 2 }),
  tierRank: fc.nat({ max: 2 }),
  nudges: fc.constantFrom(0, 1, 2, 12),
  held: fc.boolean(),
});

/** Urgency as the lifecycle states it: deadline, priority, tier, nudges, receipt. */
function mostUrgentFirst(a: Feedback, b: Feedback): number {
  const [x, y] = [a, b].map((item) => [
    Date.parse(nearestDeadline(item) ?? '9999-12-31T00:00:00.000Z'),
    PRIORITIES.indexOf(item.priority!),
    item.tierRank,
    -item.nudges,
    Date.parse(item.receivedAt),
  ]) as [number[], number[]];
  const differs = x.findIndex((value, index) => value !== y[index]);
  return differs < 0 ? (a.id < b.id ? -1 : 1) : x[differs]! - y[differs]!;
}

test('pages of the queue, put together, are all open items in urgency order, each once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(someItem, { maxLength: 60 }), fc.integer({ min: 1, max: 20 }), async (some, limit) => {
      const desk = deskUnderTest('2026-11-23T00:00:00.000Z');
      const items = some.map(({ team, priority, minutes, later, held, tierRank, nudges }, index) => {
        const receivedAt = iso(ms(RECEIVED_AT) + (minutes + later) * 60_000);
        const item = opened(index + 1, minutes, { team, tierRank, nudges, receivedAt }, { priority });
        const clocks = item.clocks.map((clock) => ({ ...clock, state: 'paused' as const, dueAt: null }));
        return held ? { ...item, clocks } : item;
      });
      for (const item of items) desk.feedback.add(item);
      const wanted = items.toSorted(mostUrgentFirst).map(({ id }) => id);
      const query = { sort: 'urgency', limit: String(limit) };
      expect(await ids(desk, query, 'admin')).toStrictEqual(wanted);
      const late = items.filter((item) => (nearestDeadline(item) ?? '~') < iso(desk.clock.now)).map(({ id }) => id);
      const overdue = await ids(desk, { ...query, due: 'overdue' }, 'admin');
      expect(overdue).toStrictEqual(wanted.filter((id) => late.includes(id)));
    }),
    { numRuns: 60 },
  );
});

test('nudges count until a person writes, and the tier’s place is the settings’', () => {
  const policy = somePolicy({
    tiers: [
      { name: 'standard', vip: false },
      { name: 'diamond', vip: true },
      { name: 'gold', vip: true },
    ],
  });
  const customer = { kind: 'customer' } as const;
  const ranks = ['diamond', 'gold', 'standard', 'unheard-of'].map((tier) => {
    const item = aFeedback({ customer: { id: null, tier } });
    return after(item, { name: 'understood', findings: someFindings() }, { policy }).item.tierRank;
  });
  expect(ranks).toStrictEqual([0, 1, 2, 3]);
  const nudged = after(anAssignedFeedback(), { name: 'nudge' }, { actor: customer }).item;
  const again = after(nudged, { name: 'nudge' }, { actor: customer, now: minutesAfter(nudged, 241) }).item;
  expect(again.nudges).toBe(2);
  const words = { text: 'masked', sealed: 'sealed' };
  expect(after(again, { name: 'reply', words }, { actor: STAFF.agent }).item.nudges).toBe(0);
});

test('an item without a team is in nobody’s queue, and seen by those who see all', async () => {
  const desk = deskUnderTest('2026-11-20T08:30:00.000Z');
  await desk.add(aFeedback());
  expect(await ids(desk, { sort: 'urgency' }, 'admin')).toStrictEqual([]);
  expect(await ids(desk, {}, 'admin')).toStrictEqual([anId()]);
  expect(await ids(desk)).toStrictEqual([]);
  expect(minutesAfter(aFeedback(), 30)).toBe(desk.clock.now);
});
