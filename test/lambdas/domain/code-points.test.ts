import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { unitsOfCodePoints } from '../../../lambdas/domain/code-points.ts';

it('finds the place in UTF-16 units of every code point', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
      const at = unitsOfCodePoints(before + after)(Array.from(before).length);
      expect((before + after).slice(0, at)).toBe(before);
    }),
  );
});

it('ends with the text', () => {
  expect(unitsOfCodePoints('a😀')(99)).toBe(3);
  expect(unitsOfCodePoints('ab')(99)).toBe(2);
});
