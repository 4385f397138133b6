import {
  DeleteItemCommand,
  type DynamoDBClient,
  PutItemCommand,
  paginateQuery,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { eventSchema } from '../contracts/event.ts';
import { isScrubbed, scrubEvent } from '../domain/data-subject/scrub-event.ts';
import type { SubjectRecords } from '../privacy/ports.ts';
import { accepted, loaded, type Row, stored } from './dynamo.ts';
import { eventRow } from './feedback-store.ts';

const idOnly = z.object({ id: z.string() });
const STATE = 'A';
const EVENT = 'E#';
const BODY = 'B';

/** The records of a data subject, and what is to be removed of them. */
export function subjectRecords(client: DynamoDBClient, TableName: string): SubjectRecords {
  async function rowsOf(id: string): Promise<Row[]> {
    const rows: Row[] = [];
    const query = {
      TableName,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: stored({ ':pk': `F#${id}` }),
      ConsistentRead: true,
    };
    for await (const page of paginateQuery({ client }, query)) rows.push(...(page.Items ?? []).map(loaded));
    return rows;
  }

  async function strip(row: Row): Promise<void> {
    const sort = String(row['sk']);
    if (sort === STATE) return;
    if (!sort.startsWith(EVENT)) {
      const Key = stored({ pk: row['pk'], sk: sort });
      await client.send(new DeleteItemCommand({ TableName, Key }));
      return;
    }
    const event = eventSchema.parse(row);
    if (isScrubbed(event)) return;
    await client.send(new PutItemCommand({ TableName, Item: stored(eventRow(scrubEvent(event))) }));
  }

  return {
    async idsOf(subject) {
      const ids: string[] = [];
      const query = {
        TableName,
        IndexName: 'subject',
        KeyConditionExpression: 'subjectKey = :subject',
        ProjectionExpression: 'id',
        ExpressionAttributeValues: stored({ ':subject': subject }),
      };
      for await (const page of paginateQuery({ client }, query)) {
        for (const item of page.Items ?? []) ids.push(idOnly.parse(loaded(item)).id);
      }
      return ids;
    },
    async endContact(id) {
      const update = new UpdateItemCommand({
        TableName,
        Key: stored({ pk: `F#${id}`, sk: BODY }),
        UpdateExpression: 'SET contact = :none, contactSealed = :none',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: stored({ ':none': {} }),
      });
      await accepted(client.send(update));
    },
    async endAt(id, at) {
      for (const { pk, sk } of await rowsOf(id)) {
        const update = new UpdateItemCommand({
          TableName,
          Key: stored({ pk, sk }),
          UpdateExpression: 'SET expiresAt = :end',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeValues: stored({ ':end': Math.ceil(at / 1000) }),
        });
        await accepted(client.send(update));
      }
    },
    async strip(id) {
      for (const row of await rowsOf(id)) await strip(row);
    },
  };
}
