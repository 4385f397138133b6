import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { placed, toCompare } from '../domain/topics/places.ts';
import type { Kept, Look, TextIndex } from '../topics/ports.ts';
import { type Row, stored } from './dynamo.ts';
import { rowsOf } from './rows.ts';

const placePk = (group: string, band: string): string => `TB#${group}#${band}`;
/** The row of a text that others are compared with. */
export const sketchKey = (item: string) => ({ pk: `TS#${item}`, sk: 'S' });

const placeRow = z.object({ pk: z.string(), items: z.array(z.string()) });
const sketchRow = z.object({
  item: z.string(),
  topic: z.string(),
  receivedAt: z.string(),
  hashes: z.instanceof(Uint8Array),
});

const BYTES = 4;

/** Hashes as bytes, the most significant first. */
function bytesOf(hashes: Uint32Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(hashes.length * BYTES));
  hashes.forEach((hash, at) => view.setUint32(at * BYTES, hash));
  return new Uint8Array(view.buffer);
}

function hashesOf(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.byteLength / BYTES }, (_, at) => view.getUint32(at * BYTES));
}

/**
 * The index of texts in the figures' table: a row for each place with the ids of the latest texts there, and one for each
 * text with its smallest hashes. Hashes and ids only; rows leave when their text is not compared any more.
 */
export function textIndex(client: DynamoDBClient, TableName: string): TextIndex {
  const getAll = (keys: readonly Row[]): Promise<Row[]> => rowsOf(client, TableName, keys, { ConsistentRead: true });

  const put = async (row: Row): Promise<void> => {
    await client.send(new PutItemCommand({ TableName, Item: stored(row) }));
  };

  async function nearOf(places: ReadonlyMap<string, readonly string[]>): Promise<Kept[]> {
    const ids = toCompare(places.values());
    const order = new Map(ids.map((item, at) => [item, at]));
    const rows = (await getAll(ids.map(sketchKey))).map((row) => sketchRow.parse(row));
    return rows
      .map(({ hashes, ...kept }) => ({ ...kept, sketch: hashesOf(hashes) }))
      .toSorted((a, b) => (order.get(a.item) ?? 0) - (order.get(b.item) ?? 0));
  }

  async function look(group: string, bands: readonly string[]): Promise<Look> {
    const pks = bands.map((band) => placePk(group, band));
    const found = (await getAll(pks.map((pk) => ({ pk, sk: 'B' })))).map((row) => placeRow.parse(row));
    const places = new Map(found.map(({ pk, items }) => [pk, items]));
    return {
      near: await nearOf(places),
      async keep({ sketch, ...kept }, until) {
        const expiresAt = Math.ceil(until / 1000);
        await put({ ...sketchKey(kept.item), ...kept, hashes: bytesOf(sketch), expiresAt });
        await Promise.all(
          pks.map((pk) => put({ pk, sk: 'B', items: placed(places.get(pk) ?? [], kept.item), expiresAt })),
        );
      },
    };
  }

  return { look };
}
