import * as z from 'zod/mini';
import type { Traces } from '../privacy/ports.ts';
import type { Bucket } from './bucket.ts';

/** Where Lambda puts what a reader of the stream gave up on, each object with a whole batch of changes. */
const FAILED = 'aws/lambda/';

const record = z.looseObject({
  dynamodb: z.looseObject({ Keys: z.looseObject({ pk: z.looseObject({ S: z.string() }) }) }),
});
const batch = z.looseObject({ Records: z.array(record) });
const kept = z.looseObject({ payload: z.union([z.string(), batch]) });

const without = (given: z.infer<typeof batch>, rows: ReadonlySet<string>): z.infer<typeof batch> => ({
  ...given,
  Records: given.Records.filter(({ dynamodb }) => !rows.has(dynamodb.Keys.pk.S)),
});

/** An object's text without the changes of some items. What is not such an object is an error: it must not be passed over. */
export function withoutItems(text: string, ids: readonly string[]): string {
  const rows = new Set(ids.map((id) => `F#${id}`));
  const object = kept.parse(JSON.parse(text));
  const { payload } = object;
  const left =
    typeof payload === 'string'
      ? JSON.stringify(without(batch.parse(JSON.parse(payload)), rows))
      : without(payload, rows);
  return JSON.stringify({ ...object, payload: left });
}

/** What the stream's readers gave up on, in the bucket. There is next to none: each object is read. */
export const bucketFailedRecords = (bucket: Bucket): Traces => ({
  async forget(ids) {
    for (const key of await bucket.keys(FAILED)) {
      const text = await bucket.text(key);
      if (ids.some((id) => text.includes(id))) await bucket.put(key, withoutItems(text, ids), 'application/json');
    }
  },
});
