import { describe, expect, test } from 'vitest';
import { type TopicView, topicPage, topicView } from '../../../lambdas/contracts/desk-views.ts';
import type { Topic } from '../../../lambdas/contracts/topic.ts';
import { anId, iso, ms, RECEIVED_AT } from '../../builders/feedback.ts';
import { aTopic } from '../../builders/topics.ts';
import { type Asked, deskUnderTest } from './desk-under-test.ts';
import { ids, opened } from './lists.ts';

const HOUR = 3_600_000;
const START = ms(RECEIVED_AT);
const hour = (hours: number): string => String(START / HOUR + hours);

/** A desk with topics; each has one item of team app. */
async function withTopics(...topics: Partial<Topic>[]) {
  const desk = deskUnderTest(iso(START + 30 * HOUR));
  for (const [at, topic] of topics.entries()) {
    const id = topic.id ?? anId(at + 1);
    desk.topics.add(aTopic({ ...topic, id }));
    await desk.add(opened(100 + at, at, { topic: id, snippet: `snippet ${at + 1}` }));
  }
  const list = async (query: Record<string, string> = {}, as: Asked['as'] = 'analyst') => {
    const { body } = await desk.call('GET', '/v1/desk/topics', { as, query });
    return body as unknown as { items: TopicView[]; cursor: string | null };
  };
  return { ...desk, list };
}

describe('R2.5 topics at the desk', () => {
  test('are listed by how many, or by how much they grow', async () => {
    const desk = await withTopics(
      { count: 3, hours: { [hour(0)]: 2, [hour(29)]: 1 } },
      { count: 9, hours: { [hour(0)]: 8, [hour(29)]: 1 } },
      { count: 5, hours: { [hour(29)]: 5 } },
    );
    const counts = (await desk.list()).items.map(({ count }) => count);
    const growth = (await desk.list({ sort: 'growth' })).items.map((topic) => [topic.count, topic.growth]);
    expect(counts).toStrictEqual([9, 5, 3]);
    expect(growth).toStrictEqual([
      [5, 5],
      [3, 0.5],
      [9, 0.13],
    ]);
  });

  test('page by page, each once', async () => {
    const desk = await withTopics({ count: 4 }, { count: 4 }, { count: 7 }, { count: 2 });
    const first = await desk.list({ limit: '3' });
    const second = await desk.list({ limit: '3', cursor: first.cursor ?? '' });
    expect([...first.items, ...second.items].map(({ id }) => id)).toStrictEqual([3, 2, 1, 4].map((one) => anId(one)));
    expect(second.cursor).toBeNull();
  });

  test('since when they had an item', async () => {
    const desk = await withTopics({ lastAt: iso(START) }, { lastAt: iso(START + HOUR) });
    expect((await desk.list({ since: '2026-11-20T16:30:00+08:00' })).items.map(({ id }) => id)).toStrictEqual([
      anId(2),
    ]);
  });

  test('as the interface says, with the words of one of their items', async () => {
    const desk = await withTopics({ suspectAt: iso(START) });
    const [topic] = (await desk.list()).items;
    expect(topicView.parse(topic)).toStrictEqual(topic);
    expect(topic).toMatchObject({
      label: '打开就闪退',
      sample: 'snippet 1',
      suspect: true,
      language: 'zh',
      rising: false,
    });
  });

  test('are called by their category once their label is erased', async () => {
    const desk = await withTopics({ label: '', labelFrom: [] });
    expect((await desk.list()).items[0]?.label).toBe('app.crash');
  });

  test('show their items, newest first, page by page', async () => {
    const desk = await withTopics({ id: anId(1), count: 3 });
    await desk.add(opened(50, 10, { topic: anId(1) }));
    await desk.add(opened(51, 20, { topic: anId(1), team: 'payments' }));
    const path = `/v1/desk/topics/${anId(1)}`;
    const { status, body } = await desk.call('GET', path, { as: 'analyst' });
    expect([status, topicPage.parse(body).items.map(({ id }) => id)]).toStrictEqual([200, [51, 50, 100].map(anId)]);
    const page = await desk.call('GET', path, { query: { limit: '1' } });
    expect(page.body.items.map(({ id }) => id)).toStrictEqual([anId(50)]);
    const next = await desk.call('GET', path, { query: { limit: '1', cursor: page.body.cursor ?? '' } });
    expect(next.body.items.map(({ id }) => id)).toStrictEqual([anId(100)]);
  });

  test('R6.2 are not there for whoever sees none of their items', async () => {
    const desk = await withTopics({ id: anId(1) });
    await desk.add(opened(52, 0, { topic: anId(2), team: 'payments' }));
    const seen = await Promise.all([desk.list({}, 'agent'), desk.list({}, 'analyst')]);
    expect(seen.map(({ items }) => items.map(({ id }) => id))).toStrictEqual([[anId(1)], [anId(2), anId(1)]]);
    expect((await desk.call('GET', `/v1/desk/topics/${anId(2)}`)).status).toBe(404);
  });

  test.each([[{ sort: 'size' }], [{ since: 'yesterday' }], [{ cursor: 'x' }], [{ other: '1' }]])(
    '422 for %j',
    async (query) => {
      const desk = await withTopics({});
      expect((await desk.call('GET', '/v1/desk/topics', { as: 'analyst', query })).status).toBe(422);
    },
  );

  test('narrow a list, and are named in every record', async () => {
    const desk = await withTopics({ id: anId(1), count: 4 });
    await desk.add(opened(53, 0));
    expect(await ids(desk, { topic: anId(1) })).toStrictEqual([anId(100)]);
    const { body } = await desk.call('GET', `/v1/desk/feedback/${anId(100)}`);
    expect(body).toMatchObject({ topic: { id: anId(1), label: '打开就闪退', count: 4 } });
    expect((await desk.call('GET', `/v1/desk/feedback/${anId(53)}`)).body).toMatchObject({ topic: null });
  });
});
