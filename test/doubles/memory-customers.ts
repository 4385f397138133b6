import type { Customers } from '../../lambdas/loop/ports.ts';
import type { MemoryFeedback } from './memory-feedback.ts';

/** The index of data subjects over a feedback table in memory. */
export const memoryCustomers = ({ items }: Pick<MemoryFeedback, 'items'>): Customers => ({
  itemsOf: async (subject, since) =>
    [...items.values()]
      .filter((item) => item.subject === subject && item.receivedAt >= since)
      .toSorted((a, b) => (`${a.receivedAt}#${a.id}` < `${b.receivedAt}#${b.id}` ? 1 : -1))
      .map((item) => structuredClone(item)),
});
