/** Two texts by their number; the earlier one first. */
const named = (a: number, b: number): string => `${a}-${b}`;

/** All pairs of texts whose sets of shingles have a Jaccard similarity of at least `least`, counted one by one. */
export function truePairs(sets: readonly Uint32Array[], least: number): Set<string> {
  const postings = new Map<number, number[]>();
  const pairs = new Set<string>();
  for (const [b, set] of sets.entries()) {
    const common = new Map<number, number>();
    for (const shingle of set) {
      const holders = postings.get(shingle);
      if (holders === undefined) postings.set(shingle, [b]);
      else {
        for (const a of holders) common.set(a, (common.get(a) ?? 0) + 1);
        holders.push(b);
      }
    }
    for (const [a, count] of common) {
      if (count / ((sets[a]?.length ?? 0) + set.length - count) >= least) pairs.add(named(a, b));
    }
  }
  return pairs;
}

export interface Found {
  true: number;
  found: number;
  right: number;
}

export function judged(expected: ReadonlySet<string>, found: ReadonlySet<string>): Found {
  return { true: expected.size, found: found.size, right: [...found].filter((pair) => expected.has(pair)).length };
}

export const pairOf = named;
