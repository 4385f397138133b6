import { randomBytes } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ulid } from 'ulidx';
import type { Parent } from '../loop/offspring.ts';
import { intakeLedger, type LedgerTables } from './ledger.ts';
import { markingDays, receivedDays } from './received-days.ts';

/** What brings new items into being in the real tables. */
export const births = (client: DynamoDBClient, tables: LedgerTables): Pick<Parent, 'ledger' | 'newId' | 'random'> => ({
  ledger: markingDays(intakeLedger(client, tables), receivedDays(client, tables.ledger)),
  newId: (now) => ulid(now),
  random: randomBytes,
});
