import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listItemView } from '../../../lambdas/contracts/desk-views.ts';
import type { Feedback } from '../../../lambdas/contracts/feedback.ts';
import { urgencyOf } from '../../../lambdas/domain/desk/urgency.ts';
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
} from '../../builders/feedback.ts';
import { type Asked, deskUnderTest, STAFF } from './desk-under-test.ts';

type Desk = ReturnType<typeof deskUnderTest>;

async function pages(desk: Desk, query: Record<string, string>, as: Asked['as'] = 'agent'): Promise<string[][]> {
  const found: string[][] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page = await desk.call('GET', '/v1/desk/feedback', {
      as,
      query: { ...query, ...(cursor ? { cursor } : {}) },
    });
    if (page.status !== 200) throw new Error(JSON.stringify(page.body));
    found.push(page.body.items.map(({ id }) => id));
    cursor = page.body.cursor;
    if (found.length > 200) throw new Error('the cursor never ends');
  }
  return found;
}

const ids = async (desk: Desk, query: Record<string, string> = {}, as: Asked['as'] = 'agent') =>
  (await pages(desk, query, as)).flat();

/** An open item of team app, received some minutes after the first. */
const opened = (
  number: number,
  minutes: number,
  overrides: Partial<Feedback> = {},
  findings: object = {},
): Feedback => {
  const shift = minutes * 60_000;
  const item = anAssignedFeedback({}, findings);
  const moved = (at: string | null) => (at === null ? null : iso(ms(at) + shift));
  const clocks = item.clocks.map((clock) => ({
    ...clock,
    startedAt: iso(ms(clock.startedAt) + shift),
    countedFrom: iso(ms(clock.countedFrom) + shift),
    dueAt: moved(clock.dueAt),
  }));
  const at = iso(ms(RECEIVED_AT) + shift);
  return { ...item, id: anId(number), receivedAt: at, startedAt: at, updatedAt: at, clocks, ...overrides };
};

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
  expect(body).toStrictEqual({ items: [{ ...same, snippet: item.snippet }], cursor: null });
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

test.for([
  [{ team: 'app' }, [1, 2]],
  [{ team: 'payments' }, [3]],
  [{ team: 'app,payments' }, [1, 2, 3]],
  [{ owner: 'app-owner' }, [1, 2, 3]],
  [{ status: 'closed' }, [2]],
  [{ status: 'assigned,closed' }, [1, 2, 3]],
  [{ priority: 'P0' }, [3]],
  [{ type: 'complaint' }, [1, 3]],
  [{ category: 'app.crash' }, [1, 3]],
  [{ category: 'app' }, [1, 3]],
  [{ category: 'ap' }, []],
  [{ channel: 'web' }, [1, 2]],
  [{ language: 'zh' }, [1, 2]],
  [{ sentiment: 'negative,mixed' }, [1, 3]],
  [{ topic: 'any' }, []],
  [{ status: 'assigned', priority: 'P0', channel: 'app' }, [3]],
  [{ status: 'closed', sort: 'urgency' }, []],
] as const)('filter %o', async ([query, expected]) => {
  const desk = deskUnderTest('2026-11-20T08:30:00.000Z');
  await desk.add(opened(1, 0));
  await desk.add(opened(2, 0, { status: 'closed', type: 'praise', sentiment: 'positive', category: 'feature.new' }));
  await desk.add(opened(3, 0, { team: 'payments', channel: 'app', language: 'en' }, { priority: 'P0' }));
  expect((await ids(desk, query as Record<string, string>, 'admin')).toSorted()).toStrictEqual(expected.map(anId));
});

test('R5.6 q finds a reference exactly, however it is typed', async () => {
  const desk = deskUnderTest();
  await desk.add(opened(1, 0, { reference: 'KHRT-W9XM' }));
  await desk.add(opened(2, 0, { reference: 'KHRT-W9XC', team: 'payments' }));
  for (const q of ['KHRT-W9XM', 'khrtw9xm', ' khrt w9xm ']) expect(await ids(desk, { q })).toStrictEqual([anId(1)]);
  expect(await ids(desk, { q: 'KHRT-W9XC' })).toStrictEqual([]);
  expect(await ids(desk, { q: 'KHRT-W9XM', status: 'closed' })).toStrictEqual([]);
});

test('R5.6 q finds a contact exactly, through the blind index', async () => {
  const desk = deskUnderTest('2026-11-22T00:00:00.000Z');
  const subject = await desk.vault.subjectFor([
    { kind: 'phone', value: '+8613800138000' },
    { kind: 'email', value: 'someone@example.com' },
    { kind: 'wechat', value: 'some_one' },
  ]);
  for (const number of [1, 2, 3]) await desk.add(opened(number, number, { subject }));
  await desk.add(opened(4, 0, { subject: 'another' }));
  for (const q of ['138 0013 8000', '+86 13800138000', 'Someone@Example.com', 'Some_One']) {
    expect(await ids(desk, { q })).toStrictEqual([3, 2, 1].map(anId));
  }
  expect(await pages(desk, { q: '13800138000', limit: '2' })).toStrictEqual([[3, 2].map(anId), [anId(1)]]);
  expect(await ids(desk, { q: '13800138001' })).toStrictEqual([]);
});

test('R5.6 other words are looked for in the snippets', async () => {
  const desk = deskUnderTest();
  await desk.add(opened(1, 0, { snippet: 'The App crashes at login' }));
  await desk.add(opened(2, 0, { snippet: 'login is slow' }));
  expect((await ids(desk, { q: 'LOGIN' })).toSorted()).toStrictEqual([1, 2].map(anId));
  expect(await ids(desk, { q: 'login  app' })).toStrictEqual([anId(1)]);
  expect(await ids(desk, { q: 'login app', sort: 'urgency' })).toStrictEqual([anId(1)]);
});

test.for([
  [{ limit: '0' }, '/limit'],
  [{ limit: '101' }, '/limit'],
  [{ limit: 'ten' }, '/limit'],
  [{ cursor: 'nonsense' }, '/cursor'],
  [{ cursor: Buffer.from('["urgency","x"]').toString('base64url') }, '/cursor'],
  [{ status: 'open' }, '/status/0'],
  [{ status: 'closed,open' }, '/status/1'],
  [{ due: 'today' }, '/due'],
  [{ sort: 'age' }, '/sort'],
  [{ colour: 'red' }, '/colour'],
] as const)('422 for %o', async ([query, pointer]) => {
  const desk = deskUnderTest();
  const answer = await desk.call('GET', '/v1/desk/feedback', { query });
  expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer }] } });
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

/** An item in a state of the queue: another team, priority, receipt; held or not. */
const someItem = fc.record({
  team: fc.constantFrom('app', 'payments'),
  priority: fc.constantFrom(...PRIORITIES),
  minutes: fc.integer({ min: 0, max: 6 * 24 * 60 }),
  held: fc.boolean(),
});

test('pages of the queue, put together, are all open items in urgency order, each once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(someItem, { maxLength: 60 }), fc.integer({ min: 1, max: 20 }), async (some, limit) => {
      const desk = deskUnderTest('2026-11-23T00:00:00.000Z');
      const items = some.map(({ team, priority, minutes, held }, index) => {
        const item = opened(index + 1, minutes, { team }, { priority });
        const clocks = item.clocks.map((clock) => ({ ...clock, state: 'paused' as const, dueAt: null }));
        return held ? { ...item, clocks } : item;
      });
      for (const item of items) desk.feedback.add(item);
      const wanted = items.toSorted((a, b) => (urgencyOf(a) < urgencyOf(b) ? -1 : 1)).map(({ id }) => id);
      const query = { sort: 'urgency', limit: String(limit) };
      expect(await ids(desk, query, 'admin')).toStrictEqual(wanted);
      const late = items.filter((item) => (nearestDeadline(item) ?? '~') < iso(desk.clock.now)).map(({ id }) => id);
      const overdue = await ids(desk, { ...query, due: 'overdue' }, 'admin');
      expect(overdue).toStrictEqual(wanted.filter((id) => late.includes(id)));
    }),
    { numRuns: 60 },
  );
});

test('an item without a team is in nobody’s queue, and seen by those who see all', async () => {
  const desk = deskUnderTest('2026-11-20T08:30:00.000Z');
  await desk.add(aFeedback());
  expect(await ids(desk, { sort: 'urgency' }, 'admin')).toStrictEqual([]);
  expect(await ids(desk, {}, 'admin')).toStrictEqual([anId()]);
  expect(await ids(desk)).toStrictEqual([]);
  expect(minutesAfter(aFeedback(), 30)).toBe(desk.clock.now);
});
