import { describe, expect, test } from 'vitest';
import type { Feedback } from '../../../lambdas/contracts/feedback.ts';
import { contributionOf } from '../../../lambdas/domain/figures/contribution.ts';
import { figureOf, sumOf } from '../../../lambdas/domain/figures/figures.ts';
import { checkInAt } from '../../../lambdas/domain/service-level/survey.ts';
import { applyCommands } from '../../../lambdas/loop/apply-command.ts';
import { sweep } from '../../../lambdas/sweep/sweep.ts';
import { after, anAgent, anAssignedFeedback, anId, iso, ms, RECEIVED_AT } from '../../builders/feedback.ts';
import { somePolicy } from '../../builders/settings.ts';
import { aWorld, type World } from '../../builders/world.ts';

const DAY = 86_400_000;
const START = ms(RECEIVED_AT);
const words = { text: 'masked', sealed: 'sealed' };
const customer = { kind: 'customer' } as const;
const lead = anAgent({ id: 'app-lead', role: 'lead' });

const resolved = (item = anAssignedFeedback()): Feedback =>
  after(item, { name: 'resolve', words }, { actor: lead }).item;

async function days(world: World, count: number): Promise<string[]> {
  const known = (await world.history()).length;
  for (let hour = 0; hour < count * 24; hour += 1) {
    world.time.now += DAY / 24;
    await sweep(world.sweeper);
  }
  return (await world.history()).slice(known).map(({ type, at }) => `${(ms(at) - START) / DAY} ${type}`);
}

describe('R4.3 the follow-up a week after the result', () => {
  test('asks once, also after the automatic close, by day', async () => {
    const world = aWorld(resolved());
    expect(await days(world, 20)).toEqual(['3 reminded', '7 closed', `${7 + 1 / 24} surveyed`]);
    expect(world.current()).toMatchObject({ nps: { score: null }, checkpoint: null });
  });

  test('asks who has confirmed the result before', async () => {
    const world = aWorld(resolved());
    await applyCommands(world.router, world.id, customer, [{ name: 'rating', score: 5, comment: null }]);
    expect(await days(world, 8)).toEqual(['7 surveyed']);
  });

  test.each([
    ['a complaint', {}, {}, true],
    ['a P1', {}, { type: 'inquiry', priority: 'P1' }, true],
    ['a VIP', { customer: { id: null, tier: 'vip' } }, { type: 'inquiry' }, true],
    ['anything else', {}, { type: 'inquiry' }, false],
    ['who cannot be reached', { reachable: false }, {}, false],
  ] as const)('%s', (_, item, findings, asked) => {
    const followed = resolved(anAssignedFeedback(item, findings));
    expect(checkInAt(somePolicy(), followed)).toBe(asked ? iso(START + 7 * DAY) : null);
  });

  test('not what was taken up again, withdrawn or merged', () => {
    const reopened = after(resolved(), { name: 'message', words }, { actor: customer }).item;
    const withdrawn = after(resolved(), { name: 'withdraw' }, { actor: customer }).item;
    expect([reopened, withdrawn].map((item) => checkInAt(somePolicy(), item))).toEqual([null, null]);
  });

  test('one customer once in 90 days, whatever their items', async () => {
    const world = aWorld(resolved());
    const nps = { askedAt: iso(START - 82 * DAY), score: null, at: null };
    world.feedback.add({ ...resolved(), id: anId(7), receivedAt: iso(START - 100 * DAY), checkpoint: null, nps });
    expect(await days(world, 9)).toEqual(['3 reminded', '7 closed']);
    expect(world.current()).toMatchObject({ nps: null, followUp: { checkedIn: true } });
  });

  test('another time has passed: they are asked again', async () => {
    const world = aWorld(resolved());
    const nps = { askedAt: iso(START - 84 * DAY), score: null, at: null };
    world.feedback.add({ ...resolved(), id: anId(7), receivedAt: iso(START - 100 * DAY), checkpoint: null, nps });
    expect((await days(world, 9)).at(-1)).toContain('surveyed');
  });
});

describe('R4.3 R5.1 the answer', () => {
  const surveyed = async (): Promise<World> => {
    const world = aWorld(resolved());
    await days(world, 8);
    return world;
  };
  const answer = (world: World, score: number) =>
    applyCommands(world.router, world.id, customer, [{ name: 'nps', score }]);

  test('of 7 to 10 is kept and changes nothing else', async () => {
    const world = await surveyed();
    expect(await answer(world, 9)).toMatchObject({ ok: true, item: { status: 'closed', nps: { score: 9 } } });
  });

  test('of 0 to 6 takes it up again for recovery, within 14 days', async () => {
    const world = await surveyed();
    expect(await answer(world, 6)).toMatchObject({
      ok: true,
      item: { status: 'reopened', nps: { score: 6 }, cycle: 2 },
    });
  });

  test('of 0 to 6 later than that is kept, and told all the same', async () => {
    const world = await surveyed();
    world.time.now += 15 * DAY;
    expect(await answer(world, 0)).toMatchObject({ ok: true, item: { status: 'closed', nps: { score: 0 } } });
    expect((await world.history()).at(-1)).toMatchObject({ type: 'recommended', data: { score: 0, previous: null } });
  });

  test('is refused where nobody has asked', async () => {
    const world = aWorld(resolved());
    expect(await answer(world, 9)).toMatchObject({ ok: false, why: 'state' });
  });

  test('is counted as NPS, in points, with its margin', async () => {
    const items = [10, 9, 8, 3].map((score) => {
      const nps = { askedAt: RECEIVED_AT, score, at: RECEIVED_AT };
      return { ...resolved(), nps };
    });
    const rows = items.flatMap((item) =>
      [...contributionOf(item, 'UTC')].filter(([key]) => key.endsWith('#all')).map(([, row]) => row),
    );
    const row = sumOf(rows);
    expect(figureOf('nps', row)).toEqual({ value: 25, unit: 'points', n: 4 });
    // 1.96 · √((0.75 − 0.25²) ÷ 4) · 100
    expect(figureOf('nps-margin', row)?.value).toBeCloseTo(81.26, 2);
    expect(figureOf('nps', new Map())).toEqual({ value: null, unit: 'points', n: 0 });
  });
});
