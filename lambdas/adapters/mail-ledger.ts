import { createHash } from 'node:crypto';
import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { LedgerAnswer, MailKey, MailLedger } from '../loop/outbound.ts';
import { accepted, loaded, stored } from './dynamo.ts';

/** Longer than a sender's function may run: a lease that ran out belongs to one that crashed. Not divided by the speed. */
const LEASE = 90_000;
/** Longer than an event can come back from a queue, a stream or a dead letter. */
const KEPT_SECONDS = 30 * 86_400;

const entry = z.object({ state: z.string(), leaseUntil: z.number() });

function rowKey({ event, template, recipient }: MailKey) {
  const name = [event.id, event.seq, template, recipient].join('\n');
  return { pk: `MAIL#${createHash('sha256').update(name).digest('base64url')}`, sk: 'MAIL' };
}

/** The mail ledger: an entry is put before the send and settled after it. */
export function mailLedger(client: DynamoDBClient, ledgerTable: string): MailLedger {
  const TableName = ledgerTable;

  /** Takes the entry if there is none, it has expired (rows leave late) or it was given back; else answers the one there. */
  async function take(key: MailKey, now: number) {
    const expiresAt = Math.floor(now / 1000) + KEPT_SECONDS;
    try {
      await client.send(
        new PutItemCommand({
          TableName,
          Item: stored({ ...rowKey(key), state: 'sending', leaseUntil: now + LEASE, expiresAt }),
          ConditionExpression: 'attribute_not_exists(pk) OR expiresAt < :now OR #state = :released',
          ExpressionAttributeNames: { '#state': 'state' },
          ExpressionAttributeValues: stored({ ':now': Math.floor(now / 1000), ':released': 'released' }),
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      );
      return undefined;
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException) || !error.Item) throw error;
      return entry.parse(loaded(error.Item));
    }
  }

  /** Changes the entry's state, from one state only where `from` says so. Answers whether it did. */
  async function move(key: MailKey, to: string, from?: string): Promise<boolean> {
    const update = new UpdateItemCommand({
      TableName,
      Key: stored(rowKey(key)),
      UpdateExpression: 'SET #state = :to',
      ConditionExpression: from === undefined ? 'attribute_exists(pk)' : '#state = :from',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: stored({ ':to': to, ':from': from }),
    });
    return accepted(client.send(update));
  }

  return {
    async begin(key, now): Promise<LedgerAnswer> {
      const held = await take(key, now);
      if (held === undefined) return 'first';
      if (held.state !== 'sending') return 'done';
      if (held.leaseUntil > now) return 'underway';
      return (await move(key, 'unknown', 'sending')) ? 'unknown' : 'done';
    },
    async settle(key, verdict) {
      await move(key, verdict);
    },
    async release(key) {
      await move(key, 'released', 'sending');
    },
  };
}
