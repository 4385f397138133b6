import { setTimeout } from 'node:timers/promises';
import type { DynamoDBClient, TransactWriteItem } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { Claim, First, Ledger, NewRecord, Recorded } from '../loop/records.ts';
import { type Failures, isClash, stored, transact } from './dynamo.ts';
import { bodyRow, eventRow, metaRow, putNew } from './feedback-store.ts';

export interface LedgerTables {
  feedback: string;
  keys: string;
  ledger: string;
}

/** Sort keys of the ledger's rows. */
export const LEDGER_SORT = { claim: 'I', reference: 'REF' } as const;

/** The ledger's row of a reference: `pk=REF#<reference>`, `sk=REF`, with the item's `id`. */
export const referenceKey = (reference: string) => ({ pk: `REF#${reference}`, sk: LEDGER_SORT.reference });

const claimRow = z.object({ body: z.string(), id: z.string(), reference: z.string(), receivedAt: z.string() });

const ATTEMPTS = 6;

/** Thrown when the same rows are being written by others for too long; nothing was stored. */
export class LedgerBusy extends Error {
  constructor() {
    super('the rows are being written by others');
    this.name = 'LedgerBusy';
  }
}

function claimWrite(TableName: string, claim: Claim, first: First): TransactWriteItem {
  const { source, name, body, expiresAt } = claim;
  return {
    Put: {
      TableName,
      Item: stored({ pk: `I#${source}#${name}`, sk: LEDGER_SORT.claim, body, ...first, expiresAt }),
      // Rows leave late after their time: one that has expired is as good as none.
      ConditionExpression: 'attribute_not_exists(pk) OR expiresAt < :now',
      ExpressionAttributeValues: stored({ ':now': Math.floor(Date.parse(first.receivedAt) / 1000) }),
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  };
}

function judge(failures: Failures, { claims }: NewRecord): Recorded | undefined {
  const refused = (index: number): boolean => failures[index]?.code === 'ConditionalCheckFailed';
  const held = claims.flatMap((claim, index) => {
    const row = refused(index) ? claimRow.parse(failures[index]?.row) : undefined;
    return row ? [{ claim, row }] : [];
  });
  const other = held.find(({ claim, row }) => row.body !== claim.body);
  if (other) return { outcome: 'other-body', claim: other.claim };
  const [same] = held;
  if (same) {
    const { id, reference, receivedAt } = same.row;
    return { outcome: 'replayed', first: { id, reference, receivedAt } };
  }
  return refused(claims.length) ? { outcome: 'reference-taken' } : undefined;
}

/** The one transaction by which feedback comes into being. */
export function intakeLedger(client: DynamoDBClient, tables: LedgerTables): Ledger {
  function writesOf({ item, body, event, key, claims }: NewRecord): TransactWriteItem[] {
    const { id, reference, receivedAt } = item;
    return [
      ...claims.map((claim) => claimWrite(tables.ledger, claim, { id, reference, receivedAt })),
      putNew(tables.ledger, { ...referenceKey(reference), id }),
      putNew(tables.feedback, metaRow(item)),
      putNew(tables.feedback, bodyRow(id, body)),
      putNew(tables.feedback, eventRow(event)),
      putNew(tables.keys, key.row),
    ];
  }

  return {
    async record(record) {
      const writes = writesOf(record);
      for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
        const result = await transact(client, writes);
        if (result.ok) return { outcome: 'stored' };
        const recorded = judge(result.failures, record);
        if (recorded) return recorded;
        if (!isClash(result.failures)) break;
        // The same request beside this one: it will have finished in a moment.
        await setTimeout(attempt * attempt * 10);
      }
      throw new LedgerBusy();
    },
  };
}
