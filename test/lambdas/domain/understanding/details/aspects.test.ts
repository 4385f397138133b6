import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aspectsOf } from '../../../../../lambdas/domain/understanding/details/aspects.ts';
import { normalise } from '../../../../../lambdas/domain/understanding/normalise.ts';

const told = (text: string): string[] =>
  aspectsOf(normalise(text)).map(({ aspect, sentiment }) => `${aspect} ${sentiment}`);

describe('what is said of single things (R2.2)', () => {
  it.each([
    ['配送太差，包装倒是不错', ['delivery negative', 'packaging positive']],
    ['The delivery was bad, the packaging good.', ['delivery negative', 'packaging positive']],
    ['价格不贵，就是口味一般', ['price positive', 'food neutral']],
    ['Awful battery, gorgeous screen', ['battery negative', 'screen positive']],
    ['电池不耐用', ['battery negative']],
    ['The room was not clean', ['room negative']],
    ['東西質量很好', ['quality positive']],
    ['请问几点开门', []],
    ['', []],
  ])('%s', (text, aspects) => {
    expect(told(text)).toEqual(aspects);
  });

  it('gives a clause that names nothing to the one before it, unless it turns', () => {
    expect(told('The bathroom, filthy.')).toEqual(['cleanliness negative']);
    expect(told('物流很快，但是失望')).toEqual(['delivery positive']);
  });

  it('tells each aspect once, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const names = aspectsOf(normalise(text)).map(({ aspect }) => aspect);
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });
});
