import { setTimeout } from 'node:timers/promises';
import {
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  type TransactWriteItem,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { accepted, isClash, loaded, type Row, stored, transact } from './dynamo.ts';
import { rowsOf } from './rows.ts';

/** All rows of the keys table have this sort key. */
export const KEY_SORT = 'K';

/** A row to be added; `replaces` allows to take the place of an alias whose subject is gone. */
export interface KeyRow {
  pk: string;
  fields: Row;
  replaces?: string;
}

/** A field that must be as it was read; undefined: not there. */
export interface StillIs {
  field: string;
  is: unknown;
}

/** The keys table. Reads are consistent: who lost a race sees who won. */
export interface KeyTable {
  get(pk: string): Promise<Row | undefined>;
  /** Those of the rows that are there, by `pk`. */
  getAll(pks: readonly string[]): Promise<Map<string, Row>>;
  /** Adds all rows or none; false when one is there already. */
  add(rows: readonly KeyRow[]): Promise<boolean>;
  /** Adds an alias and puts it on its subject's list; false when the alias is taken or the subject's key is gone. */
  addAlias(alias: KeyRow, subjectPk: string): Promise<boolean>;
  /** Takes an alias off its subject's list. */
  unlist(subjectPk: string, alias: string): Promise<void>;
  /** Deletes a row, if one of its fields still is as it was read; false when it is another. A row that is gone stays so. */
  remove(pk: string, still?: StillIs): Promise<boolean>;
}

/** On a subject's key row: its aliases, so that an erasure finds them all. */
export const ALIASES = 'aliases';

/** A row as it is put into a transaction. */
export const keyRow = (pk: string, fields: Row): Row => ({ pk, sk: KEY_SORT, ...fields });

const ATTEMPTS = 5;

function putOf(TableName: string, { pk, fields, replaces }: KeyRow) {
  const Item = stored(keyRow(pk, fields));
  return replaces === undefined
    ? { TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' }
    : {
        TableName,
        Item,
        ConditionExpression: 'attribute_not_exists(pk) OR subject = :gone',
        ExpressionAttributeValues: stored({ ':gone': replaces }),
      };
}

function stillIs({ field, is }: StillIs) {
  const same = is === undefined ? 'attribute_not_exists(#field)' : '#field = :is';
  return {
    ConditionExpression: `attribute_not_exists(pk) OR ${same}`,
    ExpressionAttributeNames: { '#field': field },
    ...(is === undefined ? {} : { ExpressionAttributeValues: stored({ ':is': is }) }),
  };
}

/** The keys table in DynamoDB. A single row is put without the price of a transaction. */
export function dynamoKeyTable(client: DynamoDBClient, TableName: string): KeyTable {
  const keyOf = (pk: string) => stored({ pk, sk: KEY_SORT });

  async function writeAll(writes: TransactWriteItem[]): Promise<boolean> {
    for (let attempt = 1; ; attempt += 1) {
      const result = await transact(client, writes);
      if (result.ok) return true;
      if (!isClash(result.failures) || attempt === ATTEMPTS) return false;
      await setTimeout(attempt * 20);
    }
  }

  return {
    async get(pk) {
      const got = await client.send(new GetItemCommand({ TableName, Key: keyOf(pk), ConsistentRead: true }));
      return got.Item && loaded(got.Item);
    },
    async getAll(pks) {
      const keys = pks.map((pk) => ({ pk, sk: KEY_SORT }));
      const rows = await rowsOf(client, TableName, keys, { ConsistentRead: true });
      return new Map(rows.map((row) => [String(row['pk']), row]));
    },
    async addAlias(alias, subjectPk) {
      const listed = {
        Update: {
          TableName,
          Key: keyOf(subjectPk),
          UpdateExpression: `ADD ${ALIASES} :alias`,
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeValues: stored({ ':alias': new Set([alias.pk]) }),
        },
      };
      return writeAll([{ Put: putOf(TableName, alias) }, listed]);
    },
    async unlist(subjectPk, alias) {
      const update = new UpdateItemCommand({
        TableName,
        Key: keyOf(subjectPk),
        UpdateExpression: `DELETE ${ALIASES} :alias`,
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: stored({ ':alias': new Set([alias]) }),
      });
      await accepted(client.send(update));
    },
    async remove(pk, still) {
      const condition = still && stillIs(still);
      return accepted(client.send(new DeleteItemCommand({ TableName, Key: keyOf(pk), ...condition })));
    },
    add: async (rows) => {
      const [first, ...others] = rows.map((row) => putOf(TableName, row));
      if (first === undefined) return true;
      return others.length === 0
        ? accepted(client.send(new PutItemCommand(first)))
        : writeAll([first, ...others].map((Put) => ({ Put })));
    },
  };
}
