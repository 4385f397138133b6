import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, codePoints, firstCodePoints } from '../../../lambdas/domain/clean-text.ts';

describe('a text as it is kept (R1.4)', () => {
  it.each([
    ['white space and zero-width characters at the ends go', ' \u3000\u200B\uFEFFhello\u2060\n', 'hello'],
    ['those inside stay', 'a\u200Bb  c', 'a\u200Bb  c'],
    ['letters and accents are composed', 'e\u0301', 'é'],
    ['half a character is repaired', 'a\uD83D', 'a\uFFFD'],
    ['a heart keeps its colour', '❤\uFE0F', '❤\uFE0F'],
    ['a family stays together', '👨\u200D👩\u200D👧', '👨\u200D👩\u200D👧'],
    ['nothing visible is nothing', '\u200B\u00AD\u2028\u3164\u0000\t', ''],
  ])('%s', (_, given, kept) => {
    expect(cleanText(given)).toBe(kept);
  });

  it('is clean already when it is cleaned again', () => {
    const check = () =>
      fc.assert(
        fc.property(fc.string({ unit: 'binary' }), (text) => {
          const clean = cleanText(text);
          expect(cleanText(clean)).toBe(clean);
          expect(clean.isWellFormed()).toBe(true);
        }),
      );
    expect(check).not.toThrow();
  });

  it('is counted and cut by characters, not by halves', () => {
    expect(codePoints('很好😀')).toBe(3);
    expect(firstCodePoints('😀😀😀', 2)).toBe('😀😀');
    expect(firstCodePoints('a😀b', 10)).toBe('a😀b');
    const check = () =>
      fc.assert(
        fc.property(fc.string({ unit: 'binary' }), fc.nat(20), (text, count) => {
          const cut = firstCodePoints(text, count);
          expect(text.startsWith(cut)).toBe(true);
          expect(codePoints(cut)).toBe(Math.min(count, codePoints(text)));
        }),
      );
    expect(check).not.toThrow();
  });
});
