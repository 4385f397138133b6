import type { Contribution } from '../../lambdas/domain/figures/contribution.ts';
import { addTo } from '../../lambdas/domain/figures/difference.ts';
import type { Counters, Figures } from '../../lambdas/loop/figures.ts';

/** The figures table in memory: all or nothing, with the real one's condition on marks. */
export function memoryFigures(): Counters & Figures & { readonly counters: Contribution } {
  const counters: Contribution = new Map();
  const counted = new Map<string, number>();
  return {
    counters,
    add: async (deltas, marks) => {
      const seen = marks.filter(({ id, from }) => (counted.get(id) ?? 0) >= from);
      if (seen.length > 0) return new Map(seen.map(({ id }) => [id, counted.get(id) ?? 0]));
      addTo(counters, deltas, 1);
      for (const { id, to } of marks) counted.set(id, to);
      return new Map();
    },
    day: async (day, dimension) => counters.get(`${day}#${dimension}`) ?? new Map(),
    dimensions: async (day, prefix) =>
      new Map(
        [...counters]
          .filter(([key]) => key.startsWith(`${day}#${prefix}`))
          .map(([key, row]) => [key.slice(day.length + 1), row]),
      ),
  };
}
