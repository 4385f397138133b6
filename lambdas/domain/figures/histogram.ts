const STEPS_PER_DOUBLING = 4;

/** Number of the logarithmic bucket of a duration in seconds; neighbours differ by a factor of 2^(1/4), about 19 %. */
export const bucketOf = (seconds: number): number => Math.floor(Math.log2(seconds + 1) * STEPS_PER_DOUBLING);

/** Middle of a bucket, in seconds. */
const middleOf = (bucket: number): number => 2 ** ((bucket + 0.5) / STEPS_PER_DOUBLING) - 1;

/**
 * A quantile (0..1) from bucket counts, in seconds, within a bucket's width of the true value; null without counts.
 * @param buckets bucket number to count
 */
export function quantile(buckets: ReadonlyMap<number, number>, share: number): number | null {
  const total = [...buckets.values()].reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  let seen = 0;
  for (const [bucket, count] of [...buckets].toSorted(([a], [b]) => a - b)) {
    seen += count;
    if (seen >= share * total) return middleOf(bucket);
  }
  return null;
}
