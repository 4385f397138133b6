import { beforeAll, describe, expect, test } from 'vitest';
import { call, cloud, history, type Item, mails, reaches, record, send, someone, until } from './cloud.ts';

/** A word that no other run uses, as long as it takes to keep this run's texts apart from all others. */
const mark = Array.from(`${process.pid}${Date.now()}`, (digit) => '甲乙丙丁戊己庚辛壬癸'.charAt(Number(digit))).join(
  '',
);

/** What several customers say of one matter, each in own words. */
const TOLD = [
  `结账页面的${mark}按钮按了没有反应，订单提交不了`,
  `你好，结账页面的${mark}按钮按了没有反应，订单一直提交不了`,
  `结账页面那个${mark}按钮按了没反应，订单提交不了，请处理`,
  `今天结账页面的${mark}按钮按了也没有反应，订单提交不了`,
  `急！结账页面的${mark}按钮按了没有反应，订单怎么也提交不了`,
  `结账页面的${mark}按钮按了还是没有反应，订单提交不了！`,
];

interface Topic {
  id: string;
  label: string;
  count: number;
}
const topicOf = (item: Item): Topic | null => item['topic'] as Topic | null;
const get = async (path: string, token = cloud().tokens.admin) => (await call('GET', path, { token })).body;

describe('R2.5 R3.6 many customers report the same', () => {
  const ids: string[] = [];
  const customers = TOLD.map((_, at) => someone(`topic-${at}`));
  let copy = '';
  let topic: Topic;

  const isIn = (id: string): Promise<Topic> =>
    until(`topic of ${id}`, async () => topicOf(await record(id)) ?? undefined);

  beforeAll(async () => {
    for (const [at, text] of TOLD.entries()) {
      const sent = await send({ text, contact: { email: customers[at] } });
      ids.push(sent.id);
      await reaches(sent.id, 'assigned', 'in-progress');
    }
    copy = (await send({ text: TOLD[0] ?? '', contact: { email: customers[0] } })).id;
    await Promise.all([...ids, copy].map(isIn));
    topic = await isIn(copy);
  });

  test('they are one topic with their count, their customers, and what they have in common', async () => {
    const topics = await Promise.all(ids.map(async (id) => topicOf(await record(id))));
    expect(new Set(topics.map((one) => one?.id))).toEqual(new Set([ids[0]]));
    const shown = await get(`/v1/desk/topics/${topic.id}`);
    expect(shown).toMatchObject({ count: 7, customers: 6, last24h: 7, previous24h: 0, rising: true, language: 'zh' });
    expect((shown['items'] as Item[]).map((item) => item['id'])).toEqual([copy, ...ids.toReversed()]);
    expect(String(shown['label']).length).toBeGreaterThan(2);
    expect(TOLD[0]).toContain(String(shown['sample']).slice(0, 20));
  });

  test('the same customer’s copy links to the first', async () => {
    expect((await record(copy))['duplicates']).toContain(ids[0]);
  });

  test('it is listed among the topics, and narrows a list', async () => {
    const listed = await get('/v1/desk/topics?sort=growth&limit=100');
    expect((listed['items'] as Topic[]).map(({ id }) => id)).toContain(topic.id);
    const items = (await get(`/v1/desk/feedback?topic=${topic.id}`))['items'] as Item[];
    expect(items).toHaveLength(7);
    expect(new Set(items.map((item) => topicOf(item)?.id))).toEqual(new Set([topic.id]));
  });

  test('its rise is told once', async () => {
    const surged = (await Promise.all([...ids, copy].map(history))).map((told) =>
      told.filter(({ type }) => type === 'surged'),
    );
    expect(surged.flat()).toHaveLength(1);
    const at = surged.findIndex((told) => told.length > 0);
    const reference = String((await record([...ids, copy][at] ?? ''))['reference']);
    const subject = `[${reference}] rising topic`;
    const about = async () =>
      (await mails()).filter(
        (mail) => mail.subject.startsWith(subject) || mail.subject.startsWith(`[${reference}] 上升话题`),
      );
    await until('mail of a rising topic', async () => (await about()).length > 0);
    expect(await about()).toHaveLength(1);
  });

  test('what a person of another team may not see is not there', async () => {
    const { status } = await call('GET', '/v1/desk/topics/01JD3ZQ8N00000000000000000', { token: cloud().tokens.agent });
    expect(status).toBe(404);
  });

  test('R6.3 whoever is erased is in it no more; the count stays', async () => {
    const body = { kind: 'erasure', subject: { email: customers[1] } };
    const { status } = await call('POST', '/v1/privacy/requests', { token: cloud().tokens.admin, body });
    expect(status).toBe(202);
    await until('tombstone', async () => (await record(ids[1] ?? ''))['disposition'] === 'erased');
    await until('label of the category', async () => {
      const { label, items, count } = await get(`/v1/desk/topics/${topic.id}`);
      return count === 7 && (items as Item[]).length === 6 && /^[a-z]+\.[a-z-]+$/.test(String(label));
    });
  });
});
