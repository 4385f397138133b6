import type { Contribution } from './contribution.ts';

/** Adds `sign` times a contribution to a sum of changes, in place. */
export function addTo(sum: Contribution, contribution: Contribution, sign: 1 | -1): void {
  for (const [key, counters] of contribution) {
    const row = sum.get(key) ?? new Map<string, number>();
    for (const [name, amount] of counters) row.set(name, (row.get(name) ?? 0) + sign * amount);
    sum.set(key, row);
  }
}

/** The changes that are not zero. */
export function nonZero(sum: Contribution): Contribution {
  const kept: Contribution = new Map();
  for (const [key, counters] of sum) {
    const changed = new Map([...counters].filter(([, amount]) => amount !== 0));
    if (changed.size > 0) kept.set(key, changed);
  }
  return kept;
}
