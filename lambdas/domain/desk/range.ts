/**
 * A stretch of an index: one partition, sort keys from `from` (included) to `to` (left out), a missing end being open.
 * Reads one way only: ascending, or newest first.
 */
export interface Range {
  index: 'queue' | 'owner' | 'time' | 'subject' | 'topic';
  key: string;
  from?: string;
  to?: string;
  descending: boolean;
}

/** The least sort key after this one: no key of ours goes on with a blank. */
export const past = (sort: string): string => `${sort} `;

/** What is left of a range after its entry at `sort`. */
export const rest = (range: Range, sort: string): Range =>
  range.descending ? { ...range, to: sort } : { ...range, from: past(sort) };
