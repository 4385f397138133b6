import { type DynamoDBClient, GetItemCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { loaded, type Row, stored } from '../../lambdas/adapters/dynamo.ts';
import { cancelled } from './fake-dynamo.ts';

type Item = Parameters<typeof loaded>[0];

export interface MemoryTables {
  client: DynamoDBClient;
  /** A table's rows, by `pk|sk`. */
  rows(table: string): Map<string, Row>;
  /** From now on every write is refused with this. */
  breakDown(error: Error | undefined): void;
}

const keyOf = (row: Row): string => `${String(row['pk'])}|${String(row['sk'])}`;

/** Whether a row fits one of the few conditions that the audit writes under. */
function fits(condition: string | undefined, old: Row | undefined, values: Row): boolean {
  switch (condition) {
    case undefined:
      return true;
    case 'attribute_not_exists(pk)':
      return old === undefined;
    case 'attribute_not_exists(pk) OR seq < :seq':
      return old === undefined || Number(old['seq']) < Number(values[':seq']);
    case 'attribute_not_exists(pk) OR expiresAt < :now':
      return old === undefined || Number(old['expiresAt']) < Number(values[':now']);
    default:
      throw new Error(`a condition that this double does not know: ${condition}`);
  }
}

/** Tables in memory, for get and for transactions of puts and of updates that set every value by its own name. */
export function memoryTables(): MemoryTables {
  const tables = new Map<string, Map<string, Row>>();
  let broken: Error | undefined;
  const rows = (table: string): Map<string, Row> => {
    const found = tables.get(table) ?? new Map<string, Row>();
    tables.set(table, found);
    return found;
  };

  function write({ input }: TransactWriteItemsCommand): object {
    if (broken) throw broken;
    const writes = (input.TransactItems ?? []).map(({ Put, Update }) => {
      const [table, key, condition, values] = Put
        ? [Put.TableName, Put.Item, Put.ConditionExpression, Put.ExpressionAttributeValues]
        : [Update?.TableName, Update?.Key, Update?.ConditionExpression, Update?.ExpressionAttributeValues];
      const named = loaded(values ?? {});
      const old = rows(String(table)).get(keyOf(loaded(key as Item)));
      const set = Object.fromEntries(Object.entries(named).map(([name, value]) => [name.slice(1), value]));
      const row = Put ? loaded(Put.Item as Item) : { ...loaded(key as Item), ...set };
      return { table: String(table), row, old, ok: fits(condition, old, named) };
    });
    if (!writes.every(({ ok }) => ok)) {
      const reasons = writes.map(({ ok, old }) =>
        ok ? null : { code: 'ConditionalCheckFailed', ...(old && { row: old }) },
      );
      throw cancelled(...reasons);
    }
    for (const { table, row } of writes) rows(table).set(keyOf(row), row);
    return {};
  }

  const send = async (command: unknown): Promise<object> => {
    // As over a network: others get their turn.
    await Promise.resolve();
    if (command instanceof TransactWriteItemsCommand) return write(command);
    if (!(command instanceof GetItemCommand)) throw new Error('a command that this double does not know');
    const found = rows(String(command.input.TableName)).get(keyOf(loaded(command.input.Key as Item)));
    return found ? { Item: stored(found) } : {};
  };
  return {
    rows,
    client: { send } as unknown as DynamoDBClient,
    breakDown: (error) => {
      broken = error;
    },
  };
}
