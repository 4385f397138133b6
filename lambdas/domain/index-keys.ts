import type { Feedback } from '../contracts/feedback.ts';
import { isOpen } from './labels.ts';
import { nearestDeadline } from './service-level/ladder.ts';

/** Partitions of the time and due indexes, so that no single one is hot. */
export const TIME_SHARDS = 4;
export const DUE_SHARDS = 8;

/** A stable small number from an item's id. */
export const shardOf = (id: string, shards: number): number =>
  Array.from(id.slice(-6)).reduce((sum, char) => (sum * 31 + (char.codePointAt(0) ?? 0)) % 9973, 7) % shards;

/** Sort value of a place in the queue: the nearest deadline; items without a running clock come after all of those. */
export const dueSort = (item: Feedback): string => `${nearestDeadline(item) ?? `~${item.receivedAt}`}#${item.id}`;

export const timePartition = (receivedAt: string, shard: number): string => `D#${receivedAt.slice(0, 10)}#${shard}`;

export interface IndexKeys {
  queueKey?: string;
  queueSort?: string;
  ownerKey?: string;
  ownerSort?: string;
  timeKey: string;
  timeSort: string;
  dueKey?: string;
  dueSort?: string;
  subjectKey?: string;
  subjectSort?: string;
}

/**
 * The index attributes of an item. Sparse: the queue holds open items with a team, the owner index open owned ones,
 * the due index those that something must happen to.
 */
export function indexKeys(item: Feedback): IndexKeys {
  const sort = dueSort(item);
  const open = isOpen(item.status);
  return {
    timeKey: timePartition(item.receivedAt, shardOf(item.id, TIME_SHARDS)),
    timeSort: `${item.receivedAt}#${item.id}`,
    ...(open && item.team !== null ? { queueKey: `${item.team}#${item.priority}`, queueSort: sort } : {}),
    ...(open && item.owner !== null ? { ownerKey: item.owner.id, ownerSort: `${item.priority}#${sort}` } : {}),
    ...(item.checkpoint === null
      ? {}
      : { dueKey: `due#${shardOf(item.id, DUE_SHARDS)}`, dueSort: `${item.checkpoint.at}#${item.id}` }),
    ...(item.subject === null ? {} : { subjectKey: item.subject, subjectSort: `${item.receivedAt}#${item.id}` }),
  };
}
