/**
 * Sixteen signs that are not taken for one another, read or heard: no vowels (no words arise), none of I L 1, O 0 D Q,
 * S 5, Z 2, B 8, G 6, U.
 */
const SIGNS = 'CFHJKMNPRTVWXY79';

/** How many random bytes make a reference. */
export const REFERENCE_BYTES = 4;

/** A reference as it is told on the phone, `KHRT-W9XM`: 32 random bits, four to a sign. */
export function referenceFrom(random: Uint8Array): string {
  const signs = Array.from(random.slice(0, REFERENCE_BYTES)).map(
    (byte) => `${SIGNS[byte >> 4] ?? ''}${SIGNS[byte & 15] ?? ''}`,
  );
  return `${signs.slice(0, 2).join('')}-${signs.slice(2).join('')}`;
}

/** A reference as somebody types it, brought to the form it is stored in; undefined when it cannot be one. */
export function readReference(typed: string): string | undefined {
  const signs = typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '');
  const isReference = signs.length === 2 * REFERENCE_BYTES && Array.from(signs).every((sign) => SIGNS.includes(sign));
  return isReference ? `${signs.slice(0, 4)}-${signs.slice(4)}` : undefined;
}
