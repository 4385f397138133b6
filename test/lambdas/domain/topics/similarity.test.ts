import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandsOf } from '../../../../lambdas/domain/topics/bands.ts';
import { groupOf } from '../../../../lambdas/domain/topics/group.ts';
import { shinglesOf } from '../../../../lambdas/domain/topics/shingles.ts';
import { ALIKE, SKETCH_SIZE, similarityOf, sketchOf } from '../../../../lambdas/domain/topics/similarity.ts';

const alike = (one: string, other: string, group = 'zh'): number =>
  similarityOf(sketchOf(shinglesOf(one, group)), sketchOf(shinglesOf(other, group)));

const sets = fc.uniqueArray(fc.nat(5000), { maxLength: 150 }).map((all) => Uint32Array.from(all).toSorted());

describe('R2.5 how alike two texts are', () => {
  test.each([
    ['zh', 'App打开就闪退，更新以后也没有用', '你们的App打开就闪退！更新以后也没用', true],
    ['zh', '快递三天没有更新了', '已經三天沒有更新了，快遞', true],
    ['zh', '快递三天没有更新了', '退款三周没有到账', false],
    ['und', '快递三天没有更新了', '已經三天沒有更新了，快遞', true],
    ['en', 'The app crashes when I open my wallet', 'the app CRASHES whenever I open my wallet!!', true],
    ['en', 'The app crashes when I open my wallet', 'The parcel was left at the wrong door', false],
  ])('%s: "%s" and "%s": %s', (group, one, other, expected) => {
    expect(alike(one, other, group) >= ALIKE).toBe(expected);
  });

  test('R6.1 what is masked counts for nothing', () => {
    expect(alike('请打 138****5678 联系我，退款没有到账', '请打 [name] 联系我，退款没有到账')).toBe(1);
  });

  test('is the share of common shingles, as long as both are kept whole', () => {
    fc.assert(
      fc.property(sets, sets, (one, other) => {
        const common = one.filter((hash) => other.includes(hash)).length;
        const all = new Set([...one, ...other]).size;
        expect(similarityOf(sketchOf(one), sketchOf(other))).toBe(all === 0 ? 0 : common / all);
      }),
    );
  });

  test('is the same both ways, and 1 for the same text, however long', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 900 }), fc.string({ maxLength: 900 }), (one, other) => {
        expect(alike(one, other, 'en')).toBe(alike(other, one, 'en'));
        expect(alike(one, one, 'en')).toBe(shinglesOf(one, 'en').length === 0 ? 0 : 1);
      }),
    );
  });

  test('a long text is kept by its smallest hashes', () => {
    const shingles = Uint32Array.from({ length: 900 }, (_, at) => at * 7);
    expect(sketchOf(shingles)).toStrictEqual(shingles.slice(0, SKETCH_SIZE));
  });
});

describe('the places of a text', () => {
  test('are the same for ever: what was indexed yesterday is found today', () => {
    expect(bandsOf(shinglesOf('App打开就闪退', 'zh')).slice(0, 3)).toMatchInlineSnapshot(`
      [
        "0.1ks386a",
        "1.198p3e7",
        "2.1b3zyw1",
      ]
    `);
    expect([...shinglesOf('闪退了', 'zh')]).toMatchInlineSnapshot(`
      [
        499292928,
        3800913886,
      ]
    `);
  });

  test('do not depend on the order of what is said', () => {
    const [one, other] = ['三天没有更新', '快递丢了'];
    expect(alike(`${one}。${other}`, `${other}。${one}`)).toBeGreaterThan(0.7);
  });

  test('are none for a text that says nothing', () => {
    expect(bandsOf(shinglesOf('！', 'zh'))).toStrictEqual([]);
  });
});

test.each([
  ['zh-TW', 'zh'],
  ['EN', 'en'],
  ['und', 'und'],
  [null, 'und'],
  ['', 'und'],
])('texts in %s are compared within %s', (language, group) => {
  expect(groupOf(language)).toBe(group);
});
