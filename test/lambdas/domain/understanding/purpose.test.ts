import { describe, expect, it } from 'vitest';
import type { Features } from '../../../../lambdas/domain/understanding/features.ts';
import type { Model } from '../../../../lambdas/domain/understanding/model.ts';
import { indexOf } from '../../../../lambdas/domain/understanding/model-file.ts';
import { areaOf, type PurposeModels, purposeOf } from '../../../../lambdas/domain/understanding/purpose.ts';

const NOTHING = new Uint32Array(0);
const features: Features = { units: NOTHING, letters: NOTHING, edges: NOTHING, cues: NOTHING };

/** A model that says the same of every text. */
const saying = (task: string, scores: Record<string, number>, byType?: Record<string, number[]>): Model => ({
  head: {
    v: 4,
    task,
    labels: Object.keys(scores),
    rows: 0,
    scales: Object.keys(scores).map(() => 1),
    bias: Object.values(scores),
    cueValue: 0.2,
    ...(byType === undefined ? {} : { byType }),
  },
  ...indexOf(new Uint8Array(0), 0),
  weights: new Uint8Array(0),
});

const WISHES = { complaint: [1.2, 1.2, 0.1], suggestion: [0.1, 0.1, 6] };
const categories = { 'delivery.late': 0, 'app.slow': 0, 'feature.new': 0 };
const models = (parts: Partial<PurposeModels> = {}): PurposeModels => ({
  type: saying('type', { complaint: 0, suggestion: 0 }),
  area: saying('area', { delivery: 0, app: 0, feature: 0 }),
  category: saying('category', categories, WISHES),
  ...parts,
});
const best = (parts: Partial<PurposeModels>): string | undefined =>
  purposeOf(models(parts), features).categories.toSorted((a, b) => b.score - a.score)[0]?.category;

describe('what a message is for (R2.1)', () => {
  it('takes the area of a category from its name', () => {
    expect(areaOf('delivery.late')).toBe('delivery');
  });

  it('hears the area where the categories are undecided', () => {
    expect(best({ area: saying('area', { delivery: 0, app: 2, feature: 0 }) })).toBe('app.slow');
  });

  it('hears the type where the categories are undecided', () => {
    expect(best({ type: saying('type', { complaint: 0, suggestion: 3 }) })).toBe('feature.new');
    expect(best({ type: saying('type', { complaint: 3, suggestion: 0 }) })).not.toBe('feature.new');
  });

  it('hears the category where the types are undecided', () => {
    const category = saying('category', { ...categories, 'feature.new': 4 }, WISHES);
    const { type } = purposeOf(models({ category }), features);
    expect(type('suggestion')).toBeGreaterThan(0.7);
    expect(type('complaint') + type('suggestion')).toBeCloseTo(1, 9);
  });

  it('goes by the category alone where nothing was counted', () => {
    const category = saying('category', categories);
    expect(purposeOf(models({ category }), features).type('complaint')).toBeCloseTo(0.5, 9);
  });
});
