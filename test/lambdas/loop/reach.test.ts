import { describe, expect, test } from 'vitest';
import type { Feedback } from '../../../lambdas/contracts/feedback.ts';
import type { Topic } from '../../../lambdas/contracts/topic.ts';
import type { Findings } from '../../../lambdas/domain/lifecycle/commands.ts';
import { wake } from '../../../lambdas/loop/wake.ts';
import { anAssignedFeedback, anId, iso, ms } from '../../builders/feedback.ts';
import { aTopic, someRules } from '../../builders/topics.ts';
import { aWorld, type World } from '../../builders/world.ts';
import { memoryTopics } from '../../doubles/memory-topics.ts';

const HOUR = 3_600_000;
const TOPIC = anId(7);

/** An item of a topic; the topic rises unless said otherwise. */
function anItemOfMany(topic: Partial<Topic> = {}, given: Partial<Feedback> = {}, findings: Partial<Findings> = {}) {
  const world = aWorld(anAssignedFeedback({ topic: TOPIC, ...given }, findings));
  const topics = memoryTopics();
  topics.add(aTopic({ id: TOPIC, count: 6, customers: 6, ...topic }));
  world.router.reach = { topics, rules: someRules() };
  world.sweeper.reach = world.router.reach;
  const topicRisesAt = (at: number) =>
    topics.add(aTopic({ id: TOPIC, count: 12, customers: 6, hours: { [Math.floor(at / HOUR)]: 12 } }));
  return { ...world, topicRisesAt };
}

/** Wakes the item at its next checkpoint, until nothing is due. */
async function nextCheckpoint(world: World): Promise<void> {
  const { timer } = world.current();
  if (!timer) throw new Error('no timer runs');
  world.time.now = ms(timer.at);
  await wake(world.router, world.input());
}

const raisedIn = async (world: World) => (await world.history()).filter(({ type }) => type === 'raised');

describe('R2.6 how many report the same raises the priority', () => {
  test.each([
    ['P3', 'P2'],
    ['P2', 'P1'],
  ] as const)('of a %s in a rising topic to %s, at its next checkpoint, once', async (from, to) => {
    const world = anItemOfMany({}, {}, { priority: from });
    const next = ms(world.current().timer?.at ?? '');
    world.topicRisesAt(next);
    world.time.now = next - 1;
    await wake(world.router, world.input());
    expect(world.current().priority).toBe(from);
    await nextCheckpoint(world);
    expect(world.current().priority).toBe(to);
    await nextCheckpoint(world);
    expect((await raisedIn(world)).map(({ data }) => data['after'])).toStrictEqual([to]);
  });

  test('with its deadlines, and with the reason shown', async () => {
    const world = anItemOfMany();
    const before = world.current().clocks.find(({ metric }) => metric === 'resolution')?.dueAt ?? '';
    await nextCheckpoint(world);
    const { priority, reasons, clocks, reach } = world.current();
    expect([priority, reach, reasons.at(-1)]).toStrictEqual(['P1', 6, 'reach: 6']);
    expect(clocks.find(({ metric }) => metric === 'resolution')?.dueAt ?? '~').toSatisfy((due: string) => due < before);
    expect((await raisedIn(world)).map(({ data }) => data)).toStrictEqual([
      { before: 'P2', after: 'P1', topic: TOPIC, customers: 6, count: 6, score: 98 },
    ]);
  });

  test('and its clocks go on to warn', async () => {
    const world = anItemOfMany();
    for (let turn = 0; turn < 3; turn += 1) await nextCheckpoint(world);
    expect((await world.history()).map(({ type }) => type)).toContain('warned');
  });

  test('of everybody in a topic that is as wide as the company says, rising or not', async () => {
    const world = anItemOfMany({ customers: 100, hours: {} }, {}, { priority: 'P3' });
    await nextCheckpoint(world);
    expect(world.current().priority).toBe('P1');
  });

  test.each<[string, Partial<Topic>, Partial<Feedback>]>([
    ['is not rising', { hours: {} }, {}],
    ['looks like a campaign', { suspectAt: iso(0) }, {}],
    ['whose priority a person has set', {}, { setByPerson: ['priority'] }],
    ['that was raised before', {}, { reach: 5 }],
  ])('but not in one that %s', async (_, topic, given) => {
    const world = anItemOfMany(topic, given);
    await nextCheckpoint(world);
    expect(world.current().priority).toBe('P2');
    expect(await raisedIn(world)).toStrictEqual([]);
  });

  test('never to P0', async () => {
    const world = anItemOfMany({ customers: 5000 }, {}, { priority: 'P1' });
    await nextCheckpoint(world);
    expect(world.current().priority).toBe('P1');
  });
});
