import { type DynamoDBClient, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { Ledger } from '../loop/records.ts';
import { loaded, stored } from './dynamo.ts';

/** The partition of the list of days. */
export const DAYS = 'DAYS';
const dayOf = (instant: string): string => instant.slice(0, 10);

/**
 * The UTC days on which something was received (`pk=DAYS`, `sk=yyyy-mm-dd` in the ledger): a list that walks back in
 * time asks for these days alone, and knows where time began.
 */
export function receivedDays(client: DynamoDBClient, ledgerTable: string) {
  const marked = new Set<string>();
  return {
    /** Marks the day of an instant; written once by each function that runs. */
    async mark(instant: string): Promise<void> {
      const day = dayOf(instant);
      if (marked.has(day)) return;
      await client.send(new PutItemCommand({ TableName: ledgerTable, Item: stored({ pk: DAYS, sk: day }) }));
      marked.add(day);
    },
    /** The marked days that are not after `day`, newest first: at most those of seven years. */
    async upTo(day: string): Promise<string[]> {
      const query = new QueryCommand({
        TableName: ledgerTable,
        KeyConditionExpression: 'pk = :days AND sk <= :day',
        ExpressionAttributeValues: stored({ ':days': DAYS, ':day': day }),
        ScanIndexForward: false,
        Limit: 2557,
      });
      return ((await client.send(query)).Items ?? []).map((item) => String(loaded(item)['sk']));
    },
  };
}

/** A ledger that marks the day of what it records, before the record is there. */
export function markingDays(ledger: Ledger, days: Pick<ReturnType<typeof receivedDays>, 'mark'>): Ledger {
  return {
    async record(record) {
      await days.mark(record.item.receivedAt);
      return ledger.record(record);
    },
  };
}
