import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clausesOf, normalise } from '../../../../lambdas/domain/understanding/normalise.ts';
import { phraseBook } from '../../../../lambdas/domain/understanding/phrase-book.ts';

const found = (phrases: string[], text: string): string[] =>
  phraseBook(phrases.map((phrase): [string, string] => [phrase, phrase]))
    .find(text)
    .map(({ start, end }) => text.slice(start, end));

describe('a phrase book', () => {
  it('finds Latin words whole, longer forms only where the phrase is open', () => {
    expect(found(['late'], 'late, later, plate, late')).toEqual(['late', 'late']);
    expect(found(['crash*'], 'it crashes, crashed')).toHaveLength(2);
    expect(found(['log in'], 'i log in twice, log into')).toHaveLength(1);
  });

  it('finds Chinese anywhere, also beside Latin letters', () => {
    expect(found(['闪退', 'app'], 'app闪退了')).toEqual(['app', '闪退']);
  });

  it('finds one phrase inside another', () => {
    expect(found(['到账', '退款没到账'], '退款没到账').toSorted()).toEqual(['到账', '退款没到账'].toSorted());
  });

  it('bridges a gap, but not a long one', () => {
    expect(found(['承诺…没'], '客服承诺三天内回电，到现在没有')).toEqual(['承诺三天内回电，到现在没']);
    expect(found(['承诺…没'], `承诺${'很'.repeat(30)}没`)).toEqual([]);
  });

  it('finds every phrase wherever it is put between spaces', () => {
    const word = fc.stringMatching(/^[a-z]{2,8}$/);
    fc.assert(
      fc.property(word, word, word, (before, phrase, after) => {
        expect(found([phrase], `${before} ${phrase} ${after}`)).toContain(phrase);
      }),
    );
  });
});

describe('normalised text', () => {
  it('is lower case, simplified, folded, without masked data and addresses', () => {
    expect(normalise('ＡＰＰ閃退了，打我 138****5678 或 a***@example.com，[name] 见 https://example.com/a')).toBe(
      'app闪退了,打我 或 , 见',
    );
  });

  it('keeps the Chinese that stands beside masked data', () => {
    expect(normalise('手机号138****5678联系')).toBe('手机号 联系');
  });

  it('falls into clauses at ends, commas and turns', () => {
    const text = normalise('味道不错，但送餐慢。Good food but late');
    expect(clausesOf(text).map(({ start, end }) => text.slice(start, end).trim())).toEqual([
      '味道不错',
      '但送餐慢',
      'good food',
      'but late',
    ]);
  });
});
