/** From this share of common shingles on, two texts are near-duplicates. */
export const ALIKE = 0.5;
/** From this one on, one was copied from the other. */
export const COPIED = 0.85;

/** How many of a text's smallest hashes are kept: all of most texts (a bottom-k sketch of the others). */
export const SKETCH_SIZE = 200;

/** What is kept of a text to compare it by: its smallest hashes, in rising order. */
export type Sketch = Uint32Array;

/** @param shingles in rising order */
export const sketchOf = (shingles: Uint32Array): Sketch => shingles.slice(0, SKETCH_SIZE);

/**
 * Jaccard similarity of two texts by their sketches: common shingles ÷ all shingles. Exact for texts of up to 200
 * shingles; of longer ones an estimate from the 200 smallest of both (standard error at most 0.035).
 */
export function similarityOf(one: Sketch, other: Sketch): number {
  const complete = one.length < SKETCH_SIZE && other.length < SKETCH_SIZE;
  const most = complete ? one.length + other.length : SKETCH_SIZE;
  let [i, j, all, common] = [0, 0, 0, 0];
  while (all < most && (i < one.length || j < other.length)) {
    const [a, b] = [one[i] ?? Number.POSITIVE_INFINITY, other[j] ?? Number.POSITIVE_INFINITY];
    if (a === b) common += 1;
    if (a <= b) i += 1;
    if (b <= a) j += 1;
    all += 1;
  }
  return all === 0 ? 0 : common / all;
}
