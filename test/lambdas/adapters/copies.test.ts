import { describe, expect, it } from 'vitest';
import type { Bucket } from '../../../lambdas/adapters/bucket.ts';
import { bucketCopies, bucketLinks } from '../../../lambdas/adapters/copies.ts';
import { bucketFailedRecords, withoutItems } from '../../../lambdas/adapters/failed-records.ts';

/** A bucket in memory. */
function memoryBucket(objects: Record<string, string> = {}) {
  const kept = new Map(Object.entries(objects));
  const bucket: Bucket = {
    put: async (key, body) => {
      kept.set(key, typeof body === 'string' ? body : Buffer.from(body).toString('latin1'));
    },
    text: async (key) => kept.get(key) ?? '',
    keys: async (prefix) => [...kept.keys()].filter((key) => key.startsWith(prefix)),
    remove: async (key) => {
      kept.delete(key);
    },
    link: async (key, seconds) => `https://files.example.com/${key}?${seconds}`,
  };
  return { bucket, kept };
}

describe('copies for data subjects', () => {
  it('lie below the exports, by subject and request', async () => {
    const { bucket, kept } = memoryBucket();
    const key = await bucketCopies(bucket).put('subject-1', 'request-1', new Uint8Array([65]));
    expect([key, [...kept]]).toEqual([
      'exports/privacy/subject-1/request-1.zip',
      [['exports/privacy/subject-1/request-1.zip', 'A']],
    ]);
  });

  it('are removed all, of one subject', async () => {
    const { bucket, kept } = memoryBucket({
      'exports/privacy/subject-1/a.zip': '',
      'exports/privacy/subject-1/b.zip': '',
      'exports/privacy/subject-10/c.zip': '',
    });
    expect(await bucketCopies(bucket).removeAll('subject-1')).toBe(2);
    expect([...kept.keys()]).toEqual(['exports/privacy/subject-10/c.zip']);
    expect(await bucketCopies(bucket).removeAll('nobody')).toBe(0);
  });

  it('are opened by a link that ends after a quarter of an hour', async () => {
    const links = bucketLinks(memoryBucket().bucket, () => Date.parse('2026-11-20T08:00:00Z'));
    expect(await links.linkTo('a/b.zip')).toEqual({
      url: 'https://files.example.com/a/b.zip?900',
      expiresAt: '2026-11-20T08:15:00.000Z',
    });
  });
});

describe('what the readers of the stream gave up on', () => {
  const change = (id: string, sk = 'B') => ({
    eventID: `${id}${sk}`,
    dynamodb: { Keys: { pk: { S: `F#${id}` }, sk: { S: sk } }, NewImage: { text: { S: `text of ${id}` } } },
  });
  const kept = (...records: object[]) =>
    JSON.stringify({ requestContext: {}, payload: JSON.stringify({ Records: records }) });

  it('loses the changes of erased items and keeps the others, in both forms', () => {
    const all = [change('1'), change('2'), change('1', 'A')];
    const left = JSON.parse(withoutItems(kept(...all), ['1']));
    expect(JSON.parse(left.payload)).toEqual({ Records: [change('2')] });
    expect(left.requestContext).toEqual({});
    const object = JSON.stringify({ payload: { Records: all } });
    expect(JSON.parse(withoutItems(object, ['1', '2']))).toEqual({ payload: { Records: [] } });
  });

  it('is an error when it cannot be read: it may hold what is to go', () => {
    expect(() => withoutItems('{"payload":"{}"}', ['1'])).toThrow('Records');
    expect(() => withoutItems('no JSON', ['1'])).toThrow('JSON');
  });

  it('is rewritten only where an erased item is in it', async () => {
    const one = kept(change('01JD3ZQ8N00000000000000001'));
    const two = kept(change('01JD3ZQ8N00000000000000002'));
    const { bucket, kept: objects } = memoryBucket({ 'aws/lambda/1': one, 'aws/lambda/2': two, 'exports/1': one });
    await bucketFailedRecords(bucket).forget(['01JD3ZQ8N00000000000000001']);
    expect(objects.get('aws/lambda/1')).not.toContain('text of');
    expect([objects.get('aws/lambda/2'), objects.get('exports/1')]).toEqual([two, one]);
  });
});
