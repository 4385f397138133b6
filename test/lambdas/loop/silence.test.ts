import { describe, expect, test } from 'vitest';
import type { Feedback } from '../../../lambdas/contracts/feedback.ts';
import type { Command } from '../../../lambdas/domain/lifecycle/commands.ts';
import { silentAt } from '../../../lambdas/domain/service-level/silence.ts';
import { applyCommands } from '../../../lambdas/loop/apply-command.ts';
import { sweep } from '../../../lambdas/sweep/sweep.ts';
import { after, anAgent, anAssignedFeedback, iso, ms, RECEIVED_AT } from '../../builders/feedback.ts';
import { somePolicy } from '../../builders/settings.ts';
import { aWorld, type World } from '../../builders/world.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = ms(RECEIVED_AT);
const words = { text: 'masked', sealed: 'sealed' };

const give = (world: World, command: Command) => applyCommands(world.router, world.id, anAgent(), [command]);

/** Sweeps every hour of so many days; on which days after receipt the customer heard of what. */
async function days(world: World, count: number): Promise<[string, number][]> {
  for (let hour = 0; hour < count * 24; hour += 1) {
    world.time.now += HOUR;
    await sweep(world.sweeper);
    await sweep(world.sweeper);
  }
  return (await world.history())
    .filter(({ type }) => type === 'progress' || type === 'promise-at-risk')
    .map(({ type, at }) => [type, (ms(at) - START) / DAY]);
}

describe('R4.1 a customer who hears nothing', () => {
  const answered = async (): Promise<World> => {
    const world = aWorld();
    await give(world, { name: 'reply', words });
    return world;
  };

  test('is told every seven days that work goes on', async () => {
    const told = await days(await answered(), 22);
    expect(told).toEqual([
      ['progress', 7],
      ['progress', 14],
      ['progress', 21],
    ]);
  });

  test('not within seven days of a person’s words', async () => {
    const world = await answered();
    await days(world, 6);
    await give(world, { name: 'reply', words });
    expect(await days(world, 8)).toEqual([['progress', 13]]);
  });

  test('hears of nothing twice within a day: an apology says more', async () => {
    const world = aWorld();
    const promisedAt = iso(START + 7 * DAY + 6 * HOUR);
    await give(world, { name: 'reply', words, promisedAt });
    const told = await days(world, 16);
    expect(told[0]).toEqual(['promise-at-risk', 7 + 5 / 24]);
    for (const [index, [, day]] of told.entries()) {
      expect(day - (told[index - 1]?.[1] ?? 0)).toBeGreaterThanOrEqual(1);
    }
  });

  test.each([
    ['closed', { status: 'closed' }],
    ['resolved', { status: 'resolved' }],
    ['waiting for the customer', { status: 'waiting' }],
    ['listened to', { loop: 'listened' }],
    ['out of reach', { reachable: false }],
    ['in public', { channel: 'marketplace' }],
    ['filed later', { backfill: true }],
  ] as const)('nothing of what is %s', (_, item) => {
    const quiet: Partial<Feedback> = { promises: [] };
    expect(silentAt(somePolicy(), anAssignedFeedback({ ...quiet, ...item }))).toBeNull();
  });

  test('by day', () => {
    // 02:00 in Shanghai.
    const toldAt = '2026-11-20T18:00:00.000Z';
    const { item } = after(anAssignedFeedback(), { name: 'reply', words }, { actor: anAgent(), now: ms(toldAt) });
    expect(silentAt(somePolicy(), item)).toBe('2026-11-28T00:00:00.000Z');
  });
});
