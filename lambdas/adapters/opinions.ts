import { BatchGetItemCommand, type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { Opinions } from '../analysis/ports.ts';
import { SENTIMENTS } from '../domain/labels.ts';
import type { Now } from '../loop/ports.ts';
import { loaded, stored } from './dynamo.ts';

/** As long as a text is not asked about again. */
const KEPT_SECONDS = 30 * 86_400;

const span = z.object({ start: z.number(), end: z.number() });
const opinion = z.object({
  language: z.optional(z.string()),
  sentiment: z.optional(
    z.object({
      sentiment: z.enum(SENTIMENTS),
      scores: z.object({ positive: z.number(), negative: z.number(), neutral: z.number(), mixed: z.number() }),
    }),
  ),
  phrases: z.optional(z.array(span)),
  entities: z.optional(z.array(z.object({ ...span.shape, type: z.string() }))),
});
const row = z.object({ pk: z.string(), expiresAt: z.number(), opinion });

const PREFIX = 'TEXT#';
const keyOf = (mark: string) => ({ pk: PREFIX + mark, sk: 'TEXT' });

/**
 * Opinions in the ledger, `TEXT#<mark>`, for 30 days: scores and places, none of a text's words. What could not be read
 * or written at once is asked about again: that costs a call, nothing else.
 */
export function opinionsLedger(client: DynamoDBClient, ledgerTable: string, now: Now): Opinions {
  const seconds = (): number => Math.floor(now() / 1000);
  return {
    async recall(marks) {
      const Keys = marks.map((mark) => stored(keyOf(mark)));
      const { Responses } = await client.send(new BatchGetItemCommand({ RequestItems: { [ledgerTable]: { Keys } } }));
      const rows = (Responses?.[ledgerTable] ?? []).map((item) => row.parse(loaded(item)));
      // Rows leave late after their time.
      const valid = rows.filter(({ expiresAt }) => expiresAt > seconds());
      return new Map(valid.map(({ pk, opinion: kept }) => [pk.slice(PREFIX.length), kept]));
    },
    async keep(opinions) {
      const expiresAt = seconds() + KEPT_SECONDS;
      const rows = [...opinions].map(([mark, kept]) => stored({ ...keyOf(mark), opinion: kept, expiresAt }));
      await Promise.all(rows.map((Item) => client.send(new PutItemCommand({ TableName: ledgerTable, Item }))));
    },
  };
}
