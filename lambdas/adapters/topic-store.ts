import { type DynamoDBClient, GetItemCommand, paginateQuery, type TransactWriteItem } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { membershipSchema, type Topic, type TopicCounts, topicCounts, topicSchema } from '../contracts/topic.ts';
import { weekOf } from '../domain/topics/week.ts';
import type { TopicLists, TopicReader } from '../loop/topics.ts';
import type { Join, TopicStore } from '../topics/ports.ts';
import { isClash, loaded, type Row, stored, transact } from './dynamo.ts';
import { putNew } from './feedback-store.ts';
import { rowsOf } from './rows.ts';

const DAY_SECONDS = 86_400;
/** Topics are remembered for a little more than a year after their last item. */
const KEEP_SECONDS = 400 * DAY_SECONDS;

export const topicKey = (id: string) => ({ pk: `T#${id}`, sk: 'T' });
export const customerKey = (topic: string, subject: string) => ({ pk: `T#${topic}`, sk: `C#${subject}` });
export const membershipKey = (item: string) => ({ pk: `TM#${item}`, sk: 'M' });
export const weekPk = (week: string): string => `TOPICS#${week}`;

const customerRow = z.object({ first: z.string() });

const expiryOf = (at: string): number => Math.ceil(Date.parse(at) / 1000) + KEEP_SECONDS;

/** The topic itself, if it is still as it was read. */
export function topicWrite(TableName: string, before: Topic | undefined, after: Topic): TransactWriteItem {
  const row = { ...topicKey(after.id), ...after, expiresAt: expiryOf(after.lastAt) };
  if (before === undefined) return putNew(TableName, row);
  return {
    Put: {
      TableName,
      Item: stored(row),
      ConditionExpression: 'version = :read',
      ExpressionAttributeValues: stored({ ':read': before.version }),
    },
  };
}

/** What lists of topics are sorted by, under the week of the latest item; never a word of a text. */
function weekWrite(TableName: string, topic: Topic): TransactWriteItem {
  const { label: _, labelFrom: __, ...counts } = topic;
  const key = { pk: weekPk(weekOf(topic.lastAt)), sk: topic.id };
  return { Put: { TableName, Item: stored({ ...key, ...counts, expiresAt: expiryOf(topic.lastAt) }) } };
}

/** Topics in the figures' table. */
export function topicStore(client: DynamoDBClient, TableName: string): TopicStore & TopicReader {
  async function get(key: Row): Promise<Row | undefined> {
    const { Item } = await client.send(new GetItemCommand({ TableName, Key: stored(key), ConsistentRead: true }));
    return Item && loaded(Item);
  }

  const writesOf = ({ before, after, members, customers }: Join): TransactWriteItem[] => [
    topicWrite(TableName, before, after),
    weekWrite(TableName, after),
    ...members.map((member) =>
      putNew(TableName, { ...membershipKey(member.item), ...member, expiresAt: expiryOf(after.lastAt) }),
    ),
    ...customers.map(({ subject, first }) =>
      putNew(TableName, { ...customerKey(after.id, subject), first, expiresAt: expiryOf(after.lastAt) }),
    ),
  ];

  return {
    async read(id) {
      const row = await get(topicKey(id));
      return row && topicSchema.parse(row);
    },
    async membership(item) {
      const row = await get(membershipKey(item));
      return row && membershipSchema.parse(row);
    },
    async firstOf(topic, subject) {
      const row = await get(customerKey(topic, subject));
      return row && customerRow.parse(row).first;
    },
    async join(join) {
      const result = await transact(client, writesOf(join));
      if (!result.ok && isClash(result.failures)) throw new Error('the topic is busy: the message comes again');
      return result.ok ? 'joined' : 'conflict';
    },
    async readAll(ids) {
      const rows = await rowsOf(client, TableName, [...new Set(ids)].map(topicKey));
      return new Map(rows.map((row) => topicSchema.parse(row)).map((topic) => [topic.id, topic]));
    },
  };
}

/** A page of a query is a megabyte: some thousand topics. */
const PAGES = 4;

/** Topics for lists: by the week of their latest item, and by their ids. */
export const topicLists = (client: DynamoDBClient, TableName: string): TopicLists => ({
  ...topicStore(client, TableName),
  async ofWeek(week: string): Promise<TopicCounts[]> {
    const query = {
      TableName,
      KeyConditionExpression: 'pk = :week',
      ExpressionAttributeValues: stored({ ':week': weekPk(week) }),
    };
    const found: TopicCounts[] = [];
    let pages = 0;
    for await (const page of paginateQuery({ client }, query)) {
      found.push(...(page.Items ?? []).map((row) => topicCounts.parse(loaded(row))));
      pages += 1;
      if (pages === PAGES) break;
    }
    return found;
  },
});
