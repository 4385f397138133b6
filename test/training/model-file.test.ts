import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Features } from '../../lambdas/domain/understanding/features.ts';
import { keyOf, scoresBy } from '../../lambdas/domain/understanding/model.ts';
import { parseModel } from '../../lambdas/domain/understanding/model-file.ts';
import type { Vocabulary } from '../../training/model/examples.ts';
import { type Learnt, numbers } from '../../training/model/learn.ts';
import { bytesOf, packed } from '../../training/model/pack.ts';

const NOTHING = new Uint32Array(0);
const cue = (hash: number): Features => ({
  units: NOTHING,
  letters: NOTHING,
  edges: NOTHING,
  cues: Uint32Array.of(hash),
});
const about = { task: 'type', labels: ['complaint', 'suggestion', 'praise'], cueValue: 1 };

const learnt = (weights: readonly number[], counts: readonly number[]): Learnt => ({
  weights: Float32Array.from(weights),
  bias: Float32Array.of(0.5, 0, -0.5),
  counts: Uint32Array.from(counts),
});
const vocabulary = (hashes: readonly number[]): Vocabulary => new Map(hashes.map((hash, at) => [hash, at]));
const readBack = (of: Learnt, hashes: readonly number[]) => parseModel(bytesOf(packed(of, vocabulary(hashes), about)));

/** Hashes with keys of their own. */
const hashes = fc.uniqueArray(fc.integer({ min: 0, max: 0xffffffff }), {
  minLength: 1,
  maxLength: 300,
  selector: keyOf,
});

describe('the file of a model (R2.1)', () => {
  it('knows every feature again, however many there are', () => {
    fc.assert(
      fc.property(hashes, (known) => {
        const model = readBack(
          learnt(
            known.flatMap(() => [1, -1, 0]),
            known.map(() => 2),
          ),
          known,
        );
        for (const hash of known) {
          const [complaint = 0, suggestion = 0, praise = 0] = scoresBy(model, cue(hash));
          expect(complaint).toBeCloseTo(1.5, 5);
          expect(suggestion).toBeCloseTo(-1, 5);
          expect(praise).toBeCloseTo(-0.5, 5);
        }
      }),
    );
  });

  it('says nothing of a feature that it does not know', () => {
    const model = readBack(learnt([1, -1, 0], [2]), [0x12345678]);
    expect(Array.from(scoresBy(model, cue(0x92345678)))).toEqual([0.5, 0, -0.5]);
  });

  it('keeps a weight to a third of its size, the sign always', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.2, max: 1, noNaN: true }), fc.boolean(), (size, isNegative) => {
        const weight = isNegative ? -size : size;
        const model = readBack(learnt([1, 1, 1, weight, 0, 0], [2, 2]), [1 << 8, 2 << 8]);
        expect(Math.abs((scoresBy(model, cue(2 << 8))[0] ?? 0) - 0.5 - weight)).toBeLessThan(size / 3);
      }),
    );
  });

  it('leaves out what says least when there is no room', () => {
    const next = numbers(1);
    const many = Array.from({ length: 2000 }, () => Math.floor(next() * 2 ** 32));
    const weights = many.flatMap((_, at) => [next() - 0.5, next() - 0.5, at === 5 ? 3 : next() - 0.5]);
    const counts = many.map((_, at) => (at === 6 ? 1_000_000 : 2));
    const model = packed(learnt(weights, counts), vocabulary(many), about, 3000);
    expect(bytesOf(model).length).toBeLessThanOrEqual(3000);
    expect(model.head.rows).toBeLessThan(2000);
    expect(model.head.rows).toBeGreaterThan(500);
    const known = many.map((hash) => scoresBy(model, cue(hash))[2] !== -0.5 || scoresBy(model, cue(hash))[0] !== 0.5);
    expect(known.slice(5, 7)).toEqual([true, true]);
    expect(known.filter(Boolean).length).toBeLessThan(2000);
  });
});
