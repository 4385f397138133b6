import type { Feedback } from '../contracts/feedback.ts';
import { isOpen } from './labels.ts';
import { openTasks } from './routing/collaborators.ts';
import { nearestDeadline } from './service-level/ladder.ts';

/** Partitions of the time and due indexes, so that no single one is hot. */
export const TIME_SHARDS = 4;
export const DUE_SHARDS = 8;

/** A stable small number from an item's id. */
export const shardOf = (id: string, shards: number): number =>
  Array.from(id.slice(-6)).reduce((sum, char) => (sum * 31 + (char.codePointAt(0) ?? 0)) % 9973, 7) % shards;

/** Stands for the deadline of an item without a running clock: after all of those that have one. */
export const UNDATED = '~';

const MOST = 9;

/** What decides between items of one deadline and priority, as text that sorts: tier, nudges, receipt, id. */
export function rankOf({ tierRank, nudges, receivedAt, id }: Feedback): string {
  return `${Math.min(tierRank, MOST)}${MOST - Math.min(nudges, MOST)}#${receivedAt}#${id}`;
}

/** Sort value of a place in the queue of one priority: the nearest deadline, then the rank. */
const dueSort = (item: Feedback): string => `${nearestDeadline(item) ?? UNDATED}#${rankOf(item)}`;

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
  topicKey?: string;
  topicSort?: string;
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
    ...(item.topic === null ? {} : { topicKey: item.topic, topicSort: `${item.receivedAt}#${item.id}` }),
  };
}

/** A collaborating team's place in its queue: beside the item, as urgent as the item is. */
export interface TaskKeys {
  team: string;
  queueKey: string;
  queueSort: string;
}

/** The places of an item in the queues of teams that help; none once it is closed or they are done. */
export function taskKeys(item: Feedback): TaskKeys[] {
  const { queueSort } = indexKeys(item);
  if (queueSort === undefined) return [];
  return openTasks(item).map(({ team }) => ({ team, queueKey: `${team}#${item.priority}`, queueSort }));
}
