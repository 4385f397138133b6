import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REFERENCE_BYTES, readReference, referenceFrom } from '../../../lambdas/domain/reference.ts';

const bytes = fc.uint8Array({ minLength: REFERENCE_BYTES, maxLength: REFERENCE_BYTES });

describe('a reference (R4.1)', () => {
  it('is two groups of four signs that are not taken for one another', () => {
    const check = () =>
      fc.assert(
        fc.property(bytes, (random) => {
          expect(referenceFrom(random)).toMatch(/^[A-Z79]{4}-[A-Z79]{4}$/);
          expect(referenceFrom(random)).not.toMatch(/[ILOQDSZBGUAE012568]/);
        }),
      );
    expect(check).not.toThrow();
  });

  it('is another for other random bytes', () => {
    const check = () =>
      fc.assert(
        fc.property(bytes, bytes, (a, b) => {
          expect(referenceFrom(a) === referenceFrom(b)).toBe(Buffer.compare(a, b) === 0);
        }),
      );
    expect(check).not.toThrow();
  });

  it('is understood however it is typed, and nothing else is', () => {
    expect(readReference(' khrt w9xm ')).toBe('KHRT-W9XM');
    expect(readReference('ＫＨＲＴ－Ｗ９ＸＭ')).toBe('KHRT-W9XM');
    for (const text of ['', 'KHRT-W9X', 'KHRT-W9XMM', 'KHRT-W9XO', '13812345678']) {
      expect(readReference(text)).toBeUndefined();
    }
  });
});
