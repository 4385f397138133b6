import type { Contribution } from '../domain/figures/contribution.ts';

/** First and last `seq` of an item's changes that are counted together. */
export interface Mark {
  id: string;
  from: number;
  to: number;
}

/** The counters as the stream's reader writes them. */
export interface Counters {
  /**
   * Adds deltas and moves each item's mark to `to`, in one transaction, if no mark is at `from` or further.
   * Otherwise writes nothing and answers where those marks are, by id.
   */
  add(deltas: Contribution, marks: readonly Mark[]): Promise<ReadonlyMap<string, number>>;
}

/** The counters as the reports read them. */
export interface Figures {
  /** All counters of a day and dimension; empty when nothing was counted. */
  day(day: string, dimension: string): Promise<ReadonlyMap<string, number>>;
  /** All dimensions of a day that begin with a prefix (`team=`). */
  dimensions(day: string, prefix: string): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>>;
}
