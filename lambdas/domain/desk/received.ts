import type { Feedback } from '../../contracts/feedback.ts';
import { TIME_SHARDS, timePartition } from '../index-keys.ts';
import type { Range } from './range.ts';

/** An item's place in the order of receipt, as text that sorts. */
export const receivedPlace = ({ receivedAt, id }: Feedback): string => `${receivedAt}#${id}`;

/** The ranges that hold what was received on a UTC day before a place, newest first: merged, they are the day. */
export const dayRanges = (day: string, before: string): Range[] =>
  Array.from({ length: TIME_SHARDS }, (_, shard) => ({
    index: 'time',
    key: timePartition(day, shard),
    to: before,
    descending: true,
  }));

/** What is known of one data subject, or belongs to one topic, before a place, newest first. */
export const rangeOf = (index: 'subject' | 'topic', key: string, before: string | undefined): Range => ({
  index,
  key,
  ...(before === undefined ? {} : { to: before }),
  descending: true,
});
