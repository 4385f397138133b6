import { type DynamoDBClient, GetItemCommand, QueryCommand, type QueryCommandInput } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { type Body, bodySchema, type Feedback, feedbackSchema } from '../contracts/feedback.ts';
import { type Range, rest } from '../domain/desk/range.ts';
import { loaded, type Row, stored } from './dynamo.ts';
import { referenceKey } from './ledger.ts';
import { receivedDays } from './received-days.ts';
import { rowsOf } from './rows.ts';

/** Attributes of the partition and sort key of each index. */
const KEYS = {
  queue: ['queueKey', 'queueSort'],
  owner: ['ownerKey', 'ownerSort'],
  time: ['timeKey', 'timeSort'],
  subject: ['subjectKey', 'subjectSort'],
  topic: ['topicKey', 'topicSort'],
} as const satisfies Record<Range['index'], readonly [string, string]>;

/** Condition on the sort key. With both ends given the upper one is let in here, and left out by whoever reads. */
function stretch({ from, to }: Range): { condition: string; values: Row } {
  if (from !== undefined && to !== undefined)
    return { condition: ' AND #s BETWEEN :from AND :to', values: { ':from': from, ':to': to } };
  if (from !== undefined) return { condition: ' AND #s >= :from', values: { ':from': from } };
  return to === undefined ? { condition: '', values: {} } : { condition: ' AND #s < :to', values: { ':to': to } };
}

function queryOf(TableName: string, range: Range): QueryCommandInput {
  const [partition, sort] = KEYS[range.index];
  const { condition, values } = stretch(range);
  return {
    TableName,
    IndexName: range.index,
    KeyConditionExpression: `#p = :key${condition}`,
    ExpressionAttributeNames: { '#p': partition, ...(condition === '' ? {} : { '#s': sort }) },
    ExpressionAttributeValues: stored({ ':key': range.key, ...values }),
    ScanIndexForward: !range.descending,
  };
}

const contactRow = z.pick(bodySchema, { contact: true });
const referenceRow = z.object({ id: z.string() });

/** Reads of the feedback table's indexes, which are eventually consistent. Every call reads a bounded amount. */
export function feedbackQueries(client: DynamoDBClient, tables: { feedback: string; ledger: string }) {
  const days = receivedDays(client, tables.ledger);

  /** The rows of items themselves, by key; those that are gone are missing. */
  async function items(keys: readonly string[]): Promise<ReadonlyMap<string, Row>> {
    const asked = [...new Set(keys)].map((pk) => ({ pk, sk: 'A' }));
    return new Map((await rowsOf(client, tables.feedback, asked)).map((row) => [String(row['pk']), row]));
  }

  /** Rows of items; a task of a team that helps stands for its item. */
  async function resolved(rows: readonly Row[]): Promise<Row[]> {
    const isTask = ({ sk }: Row): boolean => String(sk).startsWith('Q#');
    const found = await items(rows.filter(isTask).map(({ pk }) => String(pk)));
    return rows.map((row) => (isTask(row) ? found.get(String(row['pk'])) : row)).filter((row) => row !== undefined);
  }

  async function read(range: Range, limit: number): Promise<{ items: Feedback[]; rest: Range | null }> {
    const [, sort] = KEYS[range.index];
    const page = await client.send(new QueryCommand({ ...queryOf(tables.feedback, range), Limit: limit }));
    const rows = (page.Items ?? []).map(loaded);
    const last = rows.at(-1)?.[sort];
    const inside = rows.filter((row) => range.to === undefined || String(row[sort]) < range.to);
    return {
      items: (await resolved(inside)).map((row) => feedbackSchema.parse(row)),
      rest: page.LastEvaluatedKey === undefined || typeof last !== 'string' ? null : rest(range, last),
    };
  }

  async function count(range: Range, most: number): Promise<number> {
    const query = { ...queryOf(tables.feedback, range), Select: 'COUNT', Limit: most } as const;
    return (await client.send(new QueryCommand(query))).Count ?? 0;
  }

  async function contacts(ids: readonly string[]): Promise<ReadonlyMap<string, Body['contact']>> {
    const keys = ids.map((id) => ({ pk: `F#${id}`, sk: 'B' }));
    const rows = await rowsOf(client, tables.feedback, keys, { ProjectionExpression: 'pk, contact' });
    return new Map(rows.map((row) => [String(row['pk']).slice(2), contactRow.parse(row).contact]));
  }

  return {
    read,
    count,
    contacts,
    days: (day: string) => days.upTo(day),
    async byReference(reference: string): Promise<string | undefined> {
      const key = stored(referenceKey(reference));
      const { Item } = await client.send(new GetItemCommand({ TableName: tables.ledger, Key: key }));
      return Item && referenceRow.parse(loaded(Item)).id;
    },
  };
}
