import { iso } from '../domain/instants.ts';
import type { Copies, CopyLinks } from '../privacy/ports.ts';
import type { Bucket } from './bucket.ts';

/** Below `exports/`, whose lifecycle ends them; by subject, so that an erasure finds them. */
const folderOf = (subject: string): string => `exports/privacy/${subject}/`;

/** Copies for data subjects in the bucket. */
export const bucketCopies = (bucket: Bucket): Copies => ({
  async put(subject, request, zip) {
    const key = `${folderOf(subject)}${request}.zip`;
    await bucket.put(key, zip, 'application/zip');
    return key;
  },
  async removeAll(subject) {
    const keys = await bucket.keys(folderOf(subject));
    for (const key of keys) await bucket.remove(key);
    return keys.length;
  },
});

/** Long enough to fetch a file, too short to be passed on. */
const LINK_SECONDS = 15 * 60;

/** Links to copies in the bucket. */
export const bucketLinks = (bucket: Bucket, now: () => number): CopyLinks => ({
  linkTo: async (key) => ({
    url: await bucket.link(key, LINK_SECONDS),
    expiresAt: iso(now() + LINK_SECONDS * 1000),
  }),
});
