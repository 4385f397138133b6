import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { s3Bucket } from '../../../lambdas/adapters/bucket.ts';

const CREDENTIALS = { AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'AKID', AWS_SECRET_ACCESS_KEY: 'secret' };

interface Seen {
  method: string;
  path: string;
  authorization: string;
  body: string;
}

describe('a bucket', () => {
  let server: Server;
  let seen: Seen[];
  let answers: { status: number; body?: string }[];
  let bucket: ReturnType<typeof s3Bucket>;

  beforeEach(async () => {
    seen = [];
    answers = [];
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += String(chunk);
      });
      request.on('end', () => {
        const { method = '', url = '', headers } = request;
        seen.push({ method, path: url, authorization: headers.authorization ?? '', body });
        const { status, body: answer = '' } = answers.shift() ?? { status: 200 };
        response.writeHead(status).end(answer);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    bucket = s3Bucket('exports', { ...CREDENTIALS, AWS_ENDPOINT_URL: `http://127.0.0.1:${port}` });
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  it('puts, reads and removes objects, each request signed for S3', async () => {
    answers = [{ status: 200 }, { status: 200, body: 'text' }, { status: 204 }];
    await bucket.put('a/b c.zip', new Uint8Array([65, 66]), 'application/zip');
    expect(await bucket.text('a/b c.zip')).toBe('text');
    await bucket.remove('a/b c.zip');
    expect(seen.map(({ method, path, body }) => [method, path, body])).toEqual([
      ['PUT', '/exports/a/b%20c.zip', 'AB'],
      ['GET', '/exports/a/b%20c.zip', ''],
      ['DELETE', '/exports/a/b%20c.zip', ''],
    ]);
    for (const { authorization } of seen) {
      expect(authorization).toMatch(/^AWS4-HMAC-SHA256 Credential=AKID\/\d{8}\/eu-central-1\/s3\/aws4_request/);
    }
  });

  it('lists all keys, page by page, as they are', async () => {
    const page = (keys: string, more = '') => ({
      status: 200,
      body: `<?xml version="1.0"?><ListBucketResult>${keys}${more}</ListBucketResult>`,
    });
    answers = [
      page(
        '<Contents><Key>a/1&amp;2</Key><Size>1</Size></Contents><Contents><Key>a/3</Key></Contents>',
        '<IsTruncated>true</IsTruncated><NextContinuationToken>to+ken=</NextContinuationToken>',
      ),
      page('<Contents><Key>a/4</Key></Contents>'),
    ];
    expect(await bucket.keys('a/')).toEqual(['a/1&2', 'a/3', 'a/4']);
    expect(seen.map(({ path }) => path)).toEqual([
      '/exports?list-type=2&prefix=a%2F',
      '/exports?list-type=2&prefix=a%2F&continuation-token=to%2Bken%3D',
    ]);
    answers = [page('')];
    expect(await bucket.keys('b/')).toEqual([]);
  });

  it('says what went wrong, and nothing of the answer', async () => {
    answers = [{ status: 403, body: '<Message>secret</Message>' }];
    await expect(bucket.text('a')).rejects.toThrow('S3 answered 403 to GET');
  });

  it('tries again what the service could not do', async () => {
    answers = [{ status: 503 }, { status: 200, body: 'text' }];
    expect(await bucket.text('a')).toBe('text');
  });
});

describe('the address of a bucket', () => {
  const linkIn = async (region: string) =>
    new URL(await s3Bucket('exports', { ...CREDENTIALS, AWS_REGION: region }).link('a/b.zip', 900));

  it('is its own host, in each partition', async () => {
    expect((await linkIn('eu-central-1')).origin).toBe('https://exports.s3.eu-central-1.amazonaws.com');
    expect((await linkIn('cn-north-1')).origin).toBe('https://exports.s3.cn-north-1.amazonaws.com.cn');
  });

  it('opens an object for some minutes as a download', async () => {
    const { pathname, searchParams } = await linkIn('eu-central-1');
    expect(pathname).toBe('/a/b.zip');
    expect(Object.fromEntries(searchParams)).toMatchObject({
      'X-Amz-Expires': '900',
      'X-Amz-SignedHeaders': 'host',
      'response-content-disposition': 'attachment',
    });
  });

  it('is nothing without the runtime’s credentials', () => {
    expect(() => s3Bucket('exports', {})).toThrow('AWS_REGION');
  });
});
