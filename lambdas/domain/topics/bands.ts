import { spread } from '../hash.ts';

/** Places where near-duplicates meet, and how many of the smallest hashes have to agree at one. */
const BANDS = 14;
const ROWS = 2;

/** Seeds of the hash functions: fixed, for what was indexed yesterday must be found today. */
const SEEDS: readonly number[] = Array.from({ length: BANDS * ROWS }, (_, at) => spread(0x9e3779b9 + at * 0x7f4a7c15));

/** MinHash: for each hash function the smallest value over all shingles; two texts agree at one by their similarity. */
function smallest(shingles: Uint32Array): Uint32Array {
  const least = new Uint32Array(SEEDS.length).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let at = 0; at < least.length; at += 1) {
      let hash = Math.imul(shingle ^ (SEEDS[at] ?? 0), 0x2c1b3c6d);
      hash = Math.imul(hash ^ (hash >>> 15), 0x297a2d39);
      hash = (hash ^ (hash >>> 16)) >>> 0;
      if (hash < (least[at] ?? 0)) least[at] = hash;
    }
  }
  return least;
}

/**
 * The places of a text in the index (locality-sensitive hashing): two texts of similarity s share at least one with a
 * probability of 1 − (1 − s²)¹⁴: 0.98 at s = 0.5, 0.999 at 0.65. Empty for a text without shingles.
 */
export function bandsOf(shingles: Uint32Array): string[] {
  if (shingles.length === 0) return [];
  const least = smallest(shingles);
  return Array.from({ length: BANDS }, (_, band) => {
    let hash = band;
    for (let row = 0; row < ROWS; row += 1) hash = spread(hash ^ (least[band * ROWS + row] ?? 0)) + row;
    return `${band.toString(36)}.${(hash >>> 0).toString(36)}`;
  });
}
