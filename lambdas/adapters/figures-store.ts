import { type DynamoDBClient, GetItemCommand, paginateQuery, type TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { Counters, Figures, Mark } from '../loop/figures.ts';
import { isClash, loaded, type Row, stored, transact } from './dynamo.ts';

/** Marks outlive the stream's 24 hours, after which no change can be handed over again. */
const MARK_SECONDS = 3 * 86_400;

const splitKey = (key: string): { pk: string; sk: string } => {
  const [day = '', ...dimension] = key.split('#');
  return { pk: `CNT#${day}`, sk: dimension.join('#') };
};

const numbers = (row: Row): ReadonlyMap<string, number> =>
  new Map(Object.entries(row).filter((entry): entry is [string, number] => typeof entry[1] === 'number'));

function addition(TableName: string, key: string, counters: ReadonlyMap<string, number>): TransactWriteItem {
  const entries = [...counters];
  return {
    Update: {
      TableName,
      Key: stored(splitKey(key)),
      UpdateExpression: `ADD ${entries.map((_, index) => `#n${index} :v${index}`).join(', ')}`,
      ExpressionAttributeNames: Object.fromEntries(entries.map(([name], index) => [`#n${index}`, name])),
      ExpressionAttributeValues: stored(Object.fromEntries(entries.map(([, amount], index) => [`:v${index}`, amount]))),
    },
  };
}

const markWrite = (TableName: string, mark: Mark, now: number): TransactWriteItem => ({
  Update: {
    TableName,
    Key: stored({ pk: `WM#${mark.id}`, sk: 'M' }),
    UpdateExpression: 'SET counted = :to, expiresAt = :expires',
    ConditionExpression: 'attribute_not_exists(pk) OR counted < :from',
    ExpressionAttributeValues: stored({
      ':to': mark.to,
      ':from': mark.from,
      ':expires': Math.floor(now / 1000) + MARK_SECONDS,
    }),
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  },
});

/** The figures table: counters by day and dimension, and the marks that make counting exact. */
export function figuresStore(client: DynamoDBClient, TableName: string, now: () => number): Counters & Figures {
  return {
    async add(deltas, marks) {
      const writes = [
        ...marks.map((mark) => markWrite(TableName, mark, now())),
        ...[...deltas].map(([key, counters]) => addition(TableName, key, counters)),
      ];
      const result = await transact(client, writes);
      if (result.ok) return new Map();
      if (isClash(result.failures)) throw new Error('the counters are busy: the stream repeats the batch');
      return new Map(
        marks.flatMap(({ id }, index): [string, number][] => {
          const counted = result.failures[index]?.row?.['counted'];
          return typeof counted === 'number' ? [[id, counted]] : [];
        }),
      );
    },
    async day(day, dimension) {
      const got = await client.send(new GetItemCommand({ TableName, Key: stored(splitKey(`${day}#${dimension}`)) }));
      return numbers(got.Item ? loaded(got.Item) : {});
    },
    async dimensions(day, prefix) {
      const query = {
        TableName,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: stored({ ':pk': `CNT#${day}`, ':prefix': prefix }),
      };
      const found = new Map<string, ReadonlyMap<string, number>>();
      for await (const page of paginateQuery({ client }, query)) {
        for (const row of page.Items?.map(loaded) ?? []) found.set(String(row['sk']), numbers(row));
      }
      return found;
    },
  };
}
