import {
  type AttributeValue,
  ConditionalCheckFailedException,
  DynamoDBClient,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';

export type Row = Record<string, unknown>;

/** One client for a cold start, shared by the stores of a function. */
export const dynamo = (): DynamoDBClient => new DynamoDBClient({ maxAttempts: 4 });

/** A row as DynamoDB stores it; undefined values are left out. */
export const stored = (row: Row): Record<string, AttributeValue> => marshall(row, { removeUndefinedValues: true });

/** A row as it was stored. */
export const loaded = (item: Record<string, AttributeValue>): Row => unmarshall(item);

/** Whether the condition of a write held; everything else that fails is thrown. */
export async function accepted(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

/** Which of a transaction's writes failed its condition; undefined entries did not fail. */
export type Failures = readonly ({ code: string; row: Row | undefined } | undefined)[];

export type TransactionResult = { ok: true } | { ok: false; failures: Failures };

/** A clash with another transaction on the same row, which says nothing about conditions: worth another try. */
export const isClash = (failures: Failures): boolean =>
  failures.every((failure) => failure === undefined || failure.code === 'TransactionConflict');

/** Writes all or nothing. Failed conditions and clashes are values; everything else is thrown. */
export async function transact(client: DynamoDBClient, writes: TransactWriteItem[]): Promise<TransactionResult> {
  try {
    await client.send(new TransactWriteItemsCommand({ TransactItems: writes }));
    return { ok: true };
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error;
    const reasons = error.CancellationReasons ?? [];
    return {
      ok: false,
      failures: reasons.map((reason) =>
        reason.Code === undefined || reason.Code === 'None'
          ? undefined
          : { code: reason.Code, row: reason.Item && loaded(reason.Item) },
      ),
    };
  }
}
