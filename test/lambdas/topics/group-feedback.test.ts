import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Feedback } from '../../../lambdas/contracts/feedback.ts';
import { groupOf } from '../../../lambdas/domain/topics/group.ts';
import { groupFeedback } from '../../../lambdas/topics/group-feedback.ts';
import type { Grouper } from '../../../lambdas/topics/ports.ts';
import { aBody, aFeedback, after, anId, iso, ms, RECEIVED_AT, someFindings } from '../../builders/feedback.ts';
import { somePolicy } from '../../builders/settings.ts';
import { someRules } from '../../builders/topics.ts';
import { memoryFeedback } from '../../doubles/memory-feedback.ts';
import { memoryTextIndex, memoryTopics } from '../../doubles/memory-topics.ts';

const CRASH = 'App打开就闪退，更新到最新版本也没有用，已经三天了';
const CRASHES = [
  CRASH,
  '你们的App打开就闪退，更新到最新版本也没有用，三天了',
  'App打开就闪退！更新到最新版本也没用，已经三天了',
];
const PARCEL = '快递包装破了，箱子里面都是水，东西都坏了';

function underTest() {
  const time = { now: ms(RECEIVED_AT) };
  const feedback = memoryFeedback();
  const [index, topics] = [memoryTextIndex(), memoryTopics()];
  const grouper: Grouper = { feedback, index, topics, rules: someRules(), policy: somePolicy(), now: () => time.now };
  let count = 0;

  function add(text: string, given: Partial<Feedback> = {}): Feedback {
    count += 1;
    const id = given.id ?? anId(count);
    const received = aFeedback({ id, subject: `subject-${id}`, receivedAt: iso(time.now), ...given });
    const { item, events } = after(received, { name: 'understood', findings: someFindings() });
    feedback.add(item, aBody({ text }), events);
    return item;
  }

  const group = ({ id, seq, language }: Feedback) =>
    groupFeedback(grouper, { v: 1, id, seq, group: groupOf(language) });

  async function tell(text: string, given: Partial<Feedback> = {}): Promise<Feedback> {
    const item = add(text, given);
    await group(item);
    return item;
  }

  const now = ({ id }: Feedback): Feedback => feedback.items.get(id) ?? item(id);
  const item = (id: string): never => {
    throw new Error(`no item ${id}`);
  };
  const typesOf = async ({ id }: Feedback) => (await feedback.history(id)).map(({ type }) => type);

  return { time, feedback, index, topics, grouper, add, group, tell, now, typesOf };
}

describe('R2.5 near-duplicates form a topic', () => {
  test('from the second on, with the first as a member; an item that is like no other has none', async () => {
    const world = underTest();
    const [one, two, other] = [await world.tell(CRASH), await world.tell(CRASHES[1] ?? ''), await world.tell(PARCEL)];
    expect([one, two, other].map((item) => world.now(item).topic)).toStrictEqual([one.id, one.id, null]);
    expect(world.topics.all.get(one.id)).toMatchObject({ count: 2, customers: 2, label: 'app 打开就闪退' });
    expect(await world.typesOf(one)).toStrictEqual(['understood', 'grouped']);
  });

  test('by the same customer, the copy names the first', async () => {
    const world = underTest();
    const one = await world.tell(CRASH, { subject: 'me' });
    await world.tell(CRASHES[1] ?? '', { subject: 'other' });
    const copy = await world.tell(CRASHES[2] ?? '', { subject: 'me' });
    expect([world.now(copy).duplicates, world.now(one).duplicates]).toStrictEqual([[one.id], []]);
    expect(world.topics.all.get(one.id)).toMatchObject({ count: 3, customers: 2 });
  });

  test('the second item of a topic can be a copy by its first customer', async () => {
    const world = underTest();
    const one = await world.tell(CRASH, { subject: 'me' });
    const copy = await world.tell(CRASH, { subject: 'me' });
    expect(world.now(copy).duplicates).toStrictEqual([one.id]);
    expect(world.topics.all.get(one.id)).toMatchObject({ count: 2, customers: 1 });
  });

  test('who cannot be told apart is counted as an item, not as a customer', async () => {
    const world = underTest();
    const items = [await world.tell(CRASH, { subject: null }), await world.tell(CRASH, { subject: null })];
    expect(items.map((item) => world.now(item).duplicates)).toStrictEqual([[], []]);
    expect(world.topics.all.get(items[0]?.id ?? '')).toMatchObject({ count: 2, customers: 0 });
  });

  test('within a language, and within the window', async () => {
    const world = underTest();
    const one = await world.tell(CRASH);
    world.time.now += 31 * 86_400_000;
    const late = await world.tell(CRASH);
    const later = await world.tell(CRASH);
    expect([one, late, later].map((item) => world.now(item).topic)).toStrictEqual([null, late.id, late.id]);
  });

  test.each([
    ['says nothing', '......', {}],
    ['is a keyboard', 'asdf asdf', {}],
    ['is erased', CRASH, { erasedAt: RECEIVED_AT }],
    ['is spam', CRASH, { disposition: 'spam' as const }],
  ])('what %s is in none', async (_, text, given) => {
    const world = underTest();
    for (const item of [world.add(text), world.add(text)]) {
      world.feedback.items.get(item.id);
      Object.assign(world.now(item), given);
      await world.group(item);
      expect(world.now(item).topic).toBeNull();
    }
  });
});

describe('R1.3 messages come again', () => {
  test('all of them, in any order and number: every item is counted once', async () => {
    const texts = [...CRASHES, PARCEL, CRASH];
    const repeats = fc.array(fc.nat(texts.length - 1), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(repeats, async (again) => {
        const world = underTest();
        const items = [];
        for (const text of texts) items.push(await world.tell(text));
        const before = structuredClone([...world.topics.all]);
        const committed = world.feedback.committed.length;
        for (const at of again) await world.group(items[at] as Feedback);
        expect([...world.topics.all]).toStrictEqual(before);
        expect(world.feedback.committed).toHaveLength(committed);
        expect(before.map(([, { count }]) => count)).toStrictEqual([4]);
      }),
      { numRuns: 30 },
    );
  });

  test.each(['the first', 'the second'])('a crash before %s item is written is made up for', async (which) => {
    const world = underTest();
    const one = await world.tell(CRASH);
    const two = world.add(CRASH);
    let writes = 0;
    const { feedback } = world;
    const crash = which === 'the second' ? 1 : 2;
    world.grouper.feedback = {
      ...feedback,
      commit: (change, ...together) => {
        writes += 1;
        return writes === crash ? Promise.reject(new Error('crash')) : feedback.commit(change, ...together);
      },
    };
    await expect(world.group(two)).rejects.toThrow('crash');
    expect(world.topics.all.get(one.id)?.count).toBe(2);
    await world.group(two);
    expect([one, two].map((item) => world.now(item).topic)).toStrictEqual([one.id, one.id]);
    expect(world.topics.all.get(one.id)?.count).toBe(2);
    expect(await world.typesOf(two)).toStrictEqual(['understood', 'grouped']);
  });

  test('a label that is erased between read and write is not written back', async () => {
    const world = underTest();
    const one = await world.tell(CRASH);
    await world.tell(CRASH);
    world.topics.beforeNextJoin(() => {
      const topic = world.topics.all.get(one.id);
      if (topic) world.topics.add({ ...topic, version: topic.version + 1, label: '', labelFrom: [] });
    });
    const three = await world.tell(CRASHES[1] ?? '');
    expect(world.topics.all.get(one.id)).toMatchObject({ count: 3, labelFrom: [one.id, three.id] });
  });
});

describe('the order in which texts come', () => {
  const families = [
    CRASHES,
    [PARCEL, `${PARCEL}！`, `今天${PARCEL}`],
    ['退款申请了两个星期还没有到账，客服也不回复', '退款申请了两个星期还没到账，客服不回复'],
    ['登录的时候收不到验证码'],
  ];
  const texts = families.flat();
  const familyOf = (text: string): number => families.findIndex((family) => family.includes(text));

  test('does not matter where texts are either all alike or not at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(texts, { minLength: texts.length }), async (order) => {
        const world = underTest();
        const told: [number, Feedback][] = [];
        for (const text of order) told.push([familyOf(text), await world.tell(text)]);
        const groups = Map.groupBy(told, ([family]) => family);
        for (const [family, members] of groups) {
          const topics = new Set(members.map(([, item]) => world.now(item).topic));
          expect([...topics]).toStrictEqual([families[family]?.length === 1 ? null : members[0]?.[1].id]);
        }
        const counts = [...world.topics.all.values()].map(({ count }) => count).toSorted((a, b) => a - b);
        expect(counts).toStrictEqual([2, 3, 3]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('R3.6 a topic that rises', () => {
  test('is told of with the item that made it rise, once', async () => {
    const world = underTest();
    const items = [];
    for (let at = 0; at < 8; at += 1) items.push(await world.tell(CRASHES[at % 3] ?? ''));
    const surged = await Promise.all(items.map(async (item) => (await world.typesOf(item)).includes('surged')));
    expect(surged).toStrictEqual([false, false, false, false, true, false, false, false]);
  });
});

describe('R1.4 copies by many within minutes', () => {
  test('are flagged for review and stay where they are', async () => {
    const world = underTest();
    const items = [];
    for (let at = 0; at < 6; at += 1) items.push(await world.tell(CRASH, { subject: null }));
    const flagged = items.map((item) => world.now(item)).filter(({ tags }) => tags.includes('suspect'));
    expect(flagged).toHaveLength(2);
    for (const item of flagged) {
      expect(item).toMatchObject({ review: true, status: 'triaged', disposition: null });
      expect(item.reasons).toContain('suspect: copies');
    }
  });
});
