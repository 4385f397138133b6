import { randomInt } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { type DynamoDBClient, GetItemCommand, type TransactWriteItem } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { AuditEntry, AuditLink } from '../contracts/audit.ts';
import { type AuditRow, auditKeys } from '../domain/audit/keys.ts';
import { CHAINS, type Head, linkText, placed, START } from '../domain/audit/link.ts';
import type { Audit, Secrets } from '../loop/ports.ts';
import { log } from '../runtime/log.ts';
import { loaded, stored, transact } from './dynamo.ts';

export interface AuditTables {
  audit: string;
  /** Where the heads of the chains are witnessed, apart from the entries. */
  ledger: string;
}

/** Thrown when the chain is being written by others for too long; the entry is not kept. */
export class AuditBusy extends Error {
  override readonly name = 'AuditBusy';
}

/** Steps towards the end of a chain that others write to, or that the ledger knows an old end of since it was restored. */
const STEPS = 500;
/** Clashes with others on the same rows, each awaited a little longer. */
const CLASHES = 24;
/** Longer than an event can come back from a queue, a stream or a dead letter. */
const MARK_SECONDS = 30 * 86_400;

/** Rows of the ledger that belong to the audit: the head of each chain, and a mark for each event that was recorded. */
const headKey = (chain: number) => ({ pk: 'AUDIT#HEAD', sk: `C#${chain}` });
const markKey = (target: string, event: number) => ({ pk: `AUDIT#${target}#${event}`, sk: 'AUDIT' });

const headRow = z.object({ seq: z.number(), mac: z.string() });

/** The heads that the ledger knows, by chain. */
export async function witnessedHead(client: DynamoDBClient, ledgerTable: string, chain: number): Promise<Head> {
  const get = new GetItemCommand({ TableName: ledgerTable, Key: stored(headKey(chain)), ConsistentRead: true });
  const { Item } = await client.send(get);
  return Item ? headRow.parse(loaded(Item)) : START;
}

/** The row of an entry: nothing beyond what follows from it. */
export const auditRow = (link: AuditLink): AuditRow => ({ ...auditKeys(link), ...link });

/** Where two heads of the same chain are known, the later one. */
const later = (one: Head, other: Head): Head => (other.seq > one.seq ? other : one);

const isRefused = (failure: { code: string } | undefined): boolean => failure?.code === 'ConditionalCheckFailed';

/** Entry, head and mark appear together: none of them without the others. */
function writesOf(tables: AuditTables, link: AuditLink): TransactWriteItem[] {
  const entry: TransactWriteItem = {
    Put: {
      TableName: tables.audit,
      Item: stored({ ...auditRow(link) }),
      ConditionExpression: 'attribute_not_exists(pk)',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  };
  const head: TransactWriteItem = {
    Update: {
      TableName: tables.ledger,
      Key: stored(headKey(link.chain)),
      UpdateExpression: 'SET seq = :seq, mac = :mac',
      ConditionExpression: 'attribute_not_exists(pk) OR seq < :seq',
      ExpressionAttributeValues: stored({ ':seq': link.seq, ':mac': link.mac }),
    },
  };
  if (link.event === undefined) return [entry, head];
  const now = Math.floor(Date.parse(link.recordedAt) / 1000);
  const mark: TransactWriteItem = {
    Put: {
      TableName: tables.ledger,
      Item: stored({ ...markKey(link.target, link.event), expiresAt: now + MARK_SECONDS }),
      // Rows leave late after their time: one that has expired is as good as none.
      ConditionExpression: 'attribute_not_exists(pk) OR expiresAt < :now',
      ExpressionAttributeValues: stored({ ':now': now }),
    },
  };
  return [entry, head, mark];
}

export interface Writer {
  /** The chain to write to; any, when not said. */
  chain?: number;
  now?: () => number;
  /** Told of each entry's place and MAC once it is kept: the log, which no function can change, when not said. */
  witness?: (place: Pick<AuditLink, 'chain' | 'seq' | 'mac'>) => void;
}

/** The fact by which the log's lines about the audit are found. */
export const KEPT = 'audit.kept';

const intoTheLog: NonNullable<Writer['witness']> = ({ chain, seq, mac }) => log('info', KEPT, { chain, seq, mac });

/**
 * The audit trail in DynamoDB: a few chains, each entry holding the MAC of the one before it. The number of an entry is
 * its key, so of two writers at the same place one finds it taken and goes on behind it. One for a cold start.
 */
export function auditTrail(client: DynamoDBClient, tables: AuditTables, secrets: Secrets, writer: Writer = {}): Audit {
  const { chain = randomInt(CHAINS), now = Date.now, witness = intoTheLog } = writer;
  let known: Head | undefined;
  let before: Promise<unknown> = Promise.resolve();

  async function append(entry: AuditEntry): Promise<void> {
    for (let step = 0, clashes = 0; step < STEPS && clashes < CLASHES; step += 1) {
      known ??= await witnessedHead(client, tables.ledger, chain);
      const place = placed(entry, chain, known, new Date(now()).toISOString());
      const link = { ...place, mac: await secrets.mac('audit', linkText(place)) };
      const result = await transact(client, writesOf(tables, link));
      if (result.ok) {
        known = link;
        witness(link);
        return;
      }
      const [taken, , marked] = result.failures;
      if (isRefused(marked)) return;
      const there = taken?.row === undefined ? START : headRow.parse(taken.row);
      known = later(await witnessedHead(client, tables.ledger, chain), there);
      if (result.failures.some(isRefused)) continue;
      clashes += 1;
      await setTimeout(Math.random() * 10 * clashes);
    }
    throw new AuditBusy('the chain is being written by others');
  }

  return {
    // One after the other: the next needs the MAC of this one.
    record(entry) {
      const done = before.then(() => append(entry));
      before = done.catch(() => undefined);
      return done;
    },
  };
}
