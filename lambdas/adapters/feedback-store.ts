import { setTimeout } from 'node:timers/promises';
import { type DynamoDBClient, GetItemCommand, paginateQuery, type TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { eventSchema, type FeedbackEvent } from '../contracts/event.ts';
import { type Body, bodySchema, type Feedback, feedbackSchema, understandingSchema } from '../contracts/feedback.ts';
import { indexKeys, type TaskKeys, taskKeys } from '../domain/index-keys.ts';
import type { Change, CommitResult, FeedbackStore, LoadChange } from '../loop/ports.ts';
import { isClash, loaded, type Row, stored, transact } from './dynamo.ts';

/** Tries, further and further apart, when another transaction holds a row: mostly a busy owner's load. */
const CLASHES = 6;

const key = (id: string): string => `F#${id}`;
/** Events sort by their number as text. */
const eventKey = (seq: number): string => `E#${String(seq).padStart(8, '0')}`;

const isEmpty = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);

/** META as a row, with its index attributes. Empty fields are left out; the schema puts them back. */
export const metaRow = (item: Feedback): Row => ({
  pk: key(item.id),
  sk: 'A',
  ...Object.fromEntries(Object.entries(item).filter(([, value]) => !isEmpty(value))),
  ...indexKeys(item),
});
export const bodyRow = (id: string, body: Body): Row => ({ pk: key(id), sk: 'B', ...body });
export const eventRow = (event: FeedbackEvent): Row => ({ pk: key(event.id), sk: eventKey(event.seq), ...event });

const put = (TableName: string, row: Row): TransactWriteItem => ({ Put: { TableName, Item: stored(row) } });

/** Puts that must not overwrite anything. */
export const putNew = (TableName: string, row: Row): TransactWriteItem => ({
  Put: { TableName, Item: stored(row), ConditionExpression: 'attribute_not_exists(pk)' },
});

const taskSort = (team: string): string => `Q#${team}`;
const isSame = (one: TaskKeys, other: TaskKeys): boolean =>
  one.team === other.team && one.queueKey === other.queueKey && one.queueSort === other.queueSort;

/** Rows by which an item stands in the queues of teams that help: those that came, moved or went. */
function taskWrites(TableName: string, before: Feedback, after: Feedback): TransactWriteItem[] {
  const [had, has] = [taskKeys(before), taskKeys(after)];
  const moved = has.filter((one) => !had.some((other) => isSame(one, other)));
  const gone = had.filter(({ team }) => has.every((other) => other.team !== team));
  return [
    ...moved.map(({ team, ...keys }) => put(TableName, { pk: key(after.id), sk: taskSort(team), ...keys })),
    // Without its keys a row is in no queue; only an erasure removes rows.
    ...gone.map(({ team }) => put(TableName, { pk: key(after.id), sk: taskSort(team) })),
  ];
}

/** A change of a person's load; one with a limit is for members alone, and only when they have room. */
function loadWrite(registryTable: string, load: LoadChange, at: string): TransactWriteItem {
  const room = load.limit === undefined ? undefined : load.limit - load.delta;
  const given = load.delta > 0;
  return {
    Update: {
      TableName: registryTable,
      Key: stored({ pk: 'PEOPLE', sk: load.person }),
      UpdateExpression: `ADD currentLoad :delta${given ? ' SET lastAssignedAt = :at' : ''}`,
      ...(room === undefined ? {} : { ConditionExpression: 'currentLoad <= :room' }),
      ExpressionAttributeValues: stored({ ':delta': load.delta, ':at': given ? at : undefined, ':room': room }),
    },
  };
}

/** One change for each person: a transaction touches a row only once. */
function summed(loads: readonly LoadChange[]): LoadChange[] {
  const byPerson = new Map<string, LoadChange>();
  for (const load of loads) {
    const before = byPerson.get(load.person);
    byPerson.set(load.person, before ? { ...before, ...load, delta: before.delta + load.delta } : load);
  }
  return [...byPerson.values()].filter(({ delta }) => delta !== 0);
}

/** The feedback table. Every write has the one condition that nobody changed the item since it was read. */
export function feedbackStore(client: DynamoDBClient, tables: { feedback: string; registry: string }): FeedbackStore {
  const TableName = tables.feedback;

  async function row(id: string, sk: string): Promise<Row | undefined> {
    const got = await client.send(
      new GetItemCommand({ TableName, Key: stored({ pk: key(id), sk }), ConsistentRead: true }),
    );
    return got.Item && loaded(got.Item);
  }

  function writesOf({ before, after, events, understanding }: Change): TransactWriteItem[] {
    const meta: TransactWriteItem = {
      Put: {
        TableName,
        Item: stored(metaRow(after)),
        ConditionExpression: 'seq = :seq',
        ExpressionAttributeValues: stored({ ':seq': before.seq }),
      },
    };
    return [
      meta,
      ...taskWrites(TableName, before, after),
      ...events.map((event) => putNew(TableName, eventRow(event))),
      ...(understanding ? [put(TableName, { pk: key(after.id), sk: 'U', ...understanding })] : []),
    ];
  }

  async function commit(...changes: [Change, ...(readonly Change[])]): Promise<CommitResult> {
    const loads = summed(changes.flatMap((change) => change.loads));
    const writes = [
      ...changes.flatMap(writesOf),
      ...loads.map((load) => loadWrite(tables.registry, load, changes[0].after.updatedAt)),
    ];
    for (let attempt = 0; ; attempt += 1) {
      const result = await transact(client, writes);
      if (result.ok) return 'committed';
      if (isClash(result.failures) && attempt < CLASHES) {
        await setTimeout(2 ** attempt * 10 * (1 + Math.random()));
        continue;
      }
      const overloaded = result.failures
        .slice(writes.length - loads.length)
        .some((failure) => failure?.code === 'ConditionalCheckFailed');
      return overloaded && loads.length > 0 ? 'overloaded' : 'conflict';
    }
  }

  return {
    async read(id) {
      const found = await row(id, 'A');
      return found && feedbackSchema.parse(found);
    },
    async readBody(id) {
      const found = await row(id, 'B');
      return found && bodySchema.parse(found);
    },
    async readUnderstanding(id) {
      const found = await row(id, 'U');
      return found && understandingSchema.parse(found);
    },
    async history(id) {
      const events: FeedbackEvent[] = [];
      const query = {
        TableName,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :e)',
        ExpressionAttributeValues: stored({ ':pk': key(id), ':e': 'E#' }),
        ConsistentRead: true,
      };
      for await (const page of paginateQuery({ client }, query)) {
        for (const item of page.Items ?? []) events.push(eventSchema.parse(loaded(item)));
      }
      return events;
    },
    commit,
  };
}
