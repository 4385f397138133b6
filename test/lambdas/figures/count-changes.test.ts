import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Feedback } from '../../../lambdas/contracts/feedback.ts';
import { contributionOf } from '../../../lambdas/domain/figures/contribution.ts';
import { addTo, nonZero } from '../../../lambdas/domain/figures/difference.ts';
import type { Command } from '../../../lambdas/domain/lifecycle/commands.ts';
import { countChanges, type ItemChange } from '../../../lambdas/figures/count-changes.ts';
import { aFeedback, after, anAgent, anAssignedFeedback, anId, ms } from '../../builders/feedback.ts';
import { memoryFigures } from '../../doubles/memory-figures.ts';

const ZONE = 'Asia/Shanghai';
const words = { text: 'masked', sealed: 'sealed' };

/** The images that a stream would carry of one item's life. */
function life(number: number): ItemChange[] {
  const steps: [Command, Parameters<typeof after>[2]][] = [
    [{ name: 'reply', words }, { actor: anAgent() }],
    [{ name: 'resolve', words }, { actor: anAgent() }],
    [{ name: 'rating', score: (number % 5) + 1, comment: null }, { actor: { kind: 'customer' } }],
  ];
  const first = { ...anAssignedFeedback(), id: anId(number), product: `p${number % 7}` };
  const images: Feedback[] = [{ ...aFeedback(), id: first.id, product: first.product }, first];
  for (const [command, told] of steps) {
    const last = images.at(-1)!;
    images.push(after(last, command, { ...told, now: ms(last.updatedAt) + 40 * 60_000 }).item);
  }
  return images.map((image, index) => ({ before: images[index - 1], after: image }));
}

const asObject = (counters: ReadonlyMap<string, ReadonlyMap<string, number>>) =>
  Object.fromEntries([...counters].map(([key, row]) => [key, Object.fromEntries(row)]));

function expected(lives: ItemChange[][]) {
  const sum = new Map();
  for (const own of lives) addTo(sum, contributionOf(own.at(-1)!.after, ZONE), 1);
  return asObject(nonZero(sum));
}

describe('R5.1 counters', () => {
  test('R1.3 are exact however often and in whatever batches the stream hands changes over', async () => {
    const lives = Array.from({ length: 12 }, (_, index) => life(index));
    const rounds = lives[0]!.map((_, step) => lives.flatMap((own) => own[step] ?? []));
    const all = rounds.flat();
    const cuts = fc.array(fc.record({ size: fc.integer({ min: 1, max: 30 }), back: fc.integer({ min: 0, max: 20 }) }));
    await fc.assert(
      fc.asyncProperty(cuts, async (plan) => {
        const figures = memoryFigures();
        let at = 0;
        for (const { size, back } of [...plan, { size: all.length, back: all.length }]) {
          const from = Math.max(0, at - back);
          await countChanges(all.slice(from, at + size), ZONE, figures);
          at = Math.min(all.length, at + size);
        }
        expect(asObject(nonZero(figures.counters))).toEqual(expected(lives));
      }),
      { numRuns: 40 },
    );
  });

  test('a transaction never has more than 100 rows', async () => {
    const figures = memoryFigures();
    const sizes: number[] = [];
    const spy = {
      ...figures,
      add: (...args: Parameters<typeof figures.add>) => (
        sizes.push(args[0].size + args[1].length), figures.add(...args)
      ),
    };
    await countChanges(Array.from({ length: 200 }, (_, index) => life(index)).flat(), ZONE, spy);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(100);
    expect(sizes.length).toBeGreaterThan(1);
  });

  test('spam and backfilled items leave the figures', () => {
    expect(contributionOf(anAssignedFeedback({ backfill: true }), ZONE).size).toBe(0);
    expect(contributionOf(anAssignedFeedback({ status: 'closed', disposition: 'spam' }), ZONE).size).toBe(0);
  });

  test('days are cut in the report zone', () => {
    const late = aFeedback({ receivedAt: '2026-11-20T17:00:00.000Z' });
    expect([...contributionOf(late, ZONE).keys()]).toContain('2026-11-21#all');
  });
});
