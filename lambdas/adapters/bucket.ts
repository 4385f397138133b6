import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import * as z from 'zod/mini';

/** A bucket, as far as objects are put, read, listed, removed and handed out. */
export interface Bucket {
  put(key: string, body: string | Uint8Array<ArrayBuffer>, contentType: string): Promise<void>;
  text(key: string): Promise<string>;
  /** All keys that begin so. */
  keys(prefix: string): Promise<string[]>;
  remove(key: string): Promise<void>;
  /** An address that opens the object as a download, without further credentials, for so many seconds. */
  link(key: string, seconds: number): Promise<string>;
}

/** What the runtime gives every function. */
const runtime = z.object({
  AWS_REGION: z.string(),
  AWS_ACCESS_KEY_ID: z.string(),
  AWS_SECRET_ACCESS_KEY: z.string(),
  AWS_SESSION_TOKEN: z.optional(z.string()),
  /** Set on a local cloud. */
  AWS_ENDPOINT_URL: z.optional(z.string()),
});
export type Runtime = z.infer<typeof runtime>;

const RETRIES = 3;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescaped = (text: string): string => text.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
const tags = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(([, text = '']) => unescaped(text));

/** Where a bucket is reached: by its own host, but by its path where an endpoint is set. */
function addressOf(bucket: string, { AWS_REGION: region, AWS_ENDPOINT_URL: endpoint }: Runtime): string {
  if (endpoint !== undefined) return `${endpoint}/${bucket}`;
  return `https://${bucket}.s3.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`;
}

/**
 * A bucket by plain requests that are signed: the SDK's client for it alone would be a fifth of what a function may weigh.
 * @param given the runtime's environment
 */
export function s3Bucket(name: string, given: unknown = process.env): Bucket {
  const env = runtime.parse(given);
  const address = addressOf(name, env);
  const client = new AwsClient({
    accessKeyId: env.AWS_ACCESS_KEY_ID,
    secretAccessKey: env.AWS_SECRET_ACCESS_KEY,
    ...(env.AWS_SESSION_TOKEN === undefined ? {} : { sessionToken: env.AWS_SESSION_TOKEN }),
    service: 's3',
    region: env.AWS_REGION,
    retries: RETRIES,
  });
  const urlOf = (key: string): string => `${address}/${key.split('/').map(encodeURIComponent).join('/')}`;

  async function request(method: string, url: string, init: RequestInit = {}): Promise<Response> {
    const response = await client.fetch(url, { method, ...init });
    if (!response.ok) throw new Error(`S3 answered ${response.status} to ${method}`);
    return response;
  }

  return {
    async put(key, body, contentType) {
      // Buckets with an object lock take nothing without a checksum.
      const checksum = createHash('sha256').update(body).digest('base64');
      const headers = { 'content-type': contentType, 'x-amz-checksum-sha256': checksum };
      await request('PUT', urlOf(key), { body, headers });
    },
    text: async (key) => (await request('GET', urlOf(key))).text(),
    async keys(prefix) {
      const found: string[] = [];
      let token: string | undefined;
      do {
        const query = new URLSearchParams({ 'list-type': '2', prefix, ...(token && { 'continuation-token': token }) });
        const xml = await (await request('GET', `${address}?${query.toString()}`)).text();
        found.push(...tags(xml, 'Key'));
        [token] = tags(xml, 'NextContinuationToken');
      } while (token !== undefined);
      return found;
    },
    async remove(key) {
      await request('DELETE', urlOf(key));
    },
    async link(key, seconds) {
      const query = new URLSearchParams({
        'X-Amz-Expires': String(seconds),
        'response-content-disposition': 'attachment',
      });
      return (await client.sign(`${urlOf(key)}?${query.toString()}`, { aws: { signQuery: true } })).url;
    },
  };
}
