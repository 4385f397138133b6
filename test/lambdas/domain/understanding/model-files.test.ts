import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gramsOf } from '../../../../lambdas/domain/understanding/features.ts';
import { scoresBy, softmax } from '../../../../lambdas/domain/understanding/model.ts';
import { parseModel } from '../../../../lambdas/domain/understanding/model-file.ts';
import { featuresOf } from '../../../../lambdas/domain/understanding/read-features.ts';
import { MODEL_FOLDER } from './own-models.ts';

const FILES = readdirSync(MODEL_FOLDER).toSorted();
const bytesOf = (name: string) => readFileSync(join(MODEL_FOLDER, name));

describe.each(FILES)('model %s', (name) => {
  it('is no larger than 400 KB', () => {
    expect(statSync(join(MODEL_FOLDER, name)).size).toBeLessThanOrEqual(400_000);
  });

  it('gives probabilities for its labels', () => {
    const model = parseModel(bytesOf(name));
    const shares = softmax(scoresBy(model, { ...gramsOf('the app 很好'), cues: new Uint32Array(0) }));
    expect(shares).toHaveLength(model.head.labels.length);
    expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
  });

  it('is refused when it is cut', () => {
    expect(() => parseModel(bytesOf(name).subarray(0, -1))).toThrow('cut');
  });
});

describe('n-grams of a text', () => {
  it('are those of Han characters and words, not beyond a full stop', () => {
    expect(gramsOf('退款').units).toHaveLength(3);
    expect(gramsOf('退。款').units).toHaveLength(2);
    expect(gramsOf('').units).toHaveLength(0);
    expect(gramsOf('好[泪]☹❤️').units).toEqual(gramsOf('好 [泪] ☹ ❤').units);
    expect(gramsOf('[泪]').units).not.toEqual(gramsOf('泪').units);
    expect(gramsOf('退款').letters).toHaveLength(0);
    expect(gramsOf('app').letters).toHaveLength(6);
  });

  it('are two words with one between as well, whatever stands there', () => {
    const shared = (a: string, b: string) => gramsOf(a).units.filter((hash) => gramsOf(b).units.includes(hash)).length;
    expect(gramsOf('not very good').units).toHaveLength(6);
    expect(shared('not very good', 'not that good')).toBe(3);
    expect(shared('not very good', 'good very not')).toBe(3);
    expect(shared('not very good', 'not. that good')).toBe(2);
    expect(gramsOf('not 很 good').units).toHaveLength(6);
  });

  it('tell a number by its length only', () => {
    expect(gramsOf('等了12天')).toEqual(gramsOf('等了47天'));
    expect(gramsOf('等了1天')).not.toEqual(gramsOf('等了47天'));
  });

  it('of a long text are those of its first 1,000 characters', () => {
    expect(gramsOf('好'.repeat(5000))).toEqual(gramsOf('好'.repeat(1000)));
  });
});

describe('the channel of a text', () => {
  const cues = (channel?: Parameters<typeof featuresOf>[1]) => featuresOf('Keeps stopping', channel).cues;

  it('is one more cue where it says something of what comes through it', () => {
    expect(cues('store-review')).toHaveLength(cues().length + 1);
    expect(cues('store-review')).not.toEqual(cues('weibo'));
  });

  it.each(['web', 'partner', 'file'] as const)('is as good as unknown when it is %s', (channel) => {
    expect(cues(channel)).toEqual(cues());
  });
});
