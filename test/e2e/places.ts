import { createHash } from 'node:crypto';
import * as z from 'zod';
import { s3Bucket } from '../../lambdas/adapters/bucket.ts';
import { LOCAL_REGION } from '../../local/emulator.ts';
import { call, cloud } from './cloud.ts';

/** Asks a service of the emulator in its JSON protocol; the emulator looks at the scope alone. */
async function ask(service: string, target: string, body: object): Promise<Record<string, unknown>> {
  const scope = `Credential=test/20260101/${LOCAL_REGION}/${service}/aws4_request`;
  const response = await fetch(cloud().aws, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': target,
      authorization: `AWS4-HMAC-SHA256 ${scope}, SignedHeaders=host, Signature=0`,
    },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${target} answered ${response.status}`);
  return JSON.parse(text);
}

const listOf = (answer: Record<string, unknown>, name: string): Record<string, string>[] =>
  (answer[name] ?? []) as Record<string, string>[];

/** Inputs, outputs and histories of every execution. */
export async function executions(): Promise<string> {
  const { stateMachine: stateMachineArn } = cloud().resources;
  const listed = listOf(await ask('states', 'AWSStepFunctions.ListExecutions', { stateMachineArn }), 'executions');
  const told = listed.map(async ({ executionArn }) => [
    await ask('states', 'AWSStepFunctions.DescribeExecution', { executionArn }),
    await ask('states', 'AWSStepFunctions.GetExecutionHistory', { executionArn, maxResults: 1000 }),
  ]);
  return JSON.stringify(await Promise.all(told));
}

/** Everything in the log groups. */
export async function logGroups(): Promise<string> {
  const groups = listOf(await ask('logs', 'Logs_20140328.DescribeLogGroups', {}), 'logGroups');
  const lines = groups.map(({ logGroupName }) => ask('logs', 'Logs_20140328.FilterLogEvents', { logGroupName }));
  return JSON.stringify(await Promise.all(lines));
}

/** Every record that the tables' streams still hold. */
export async function streams(): Promise<string> {
  const stream = (operation: string, body: object) => ask('dynamodb', `DynamoDBStreams_20120810.${operation}`, body);
  const found: unknown[] = [];
  for (const { StreamArn } of listOf(await stream('ListStreams', {}), 'Streams')) {
    const { StreamDescription } = await stream('DescribeStream', { StreamArn });
    for (const { ShardId } of listOf(StreamDescription as Record<string, unknown>, 'Shards')) {
      const place = { StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' };
      let { ShardIterator } = await stream('GetShardIterator', place);
      while (ShardIterator) {
        const read = await stream('GetRecords', { ShardIterator, Limit: 1000 });
        const records = listOf(read, 'Records');
        found.push(records);
        ShardIterator = records.length === 0 ? undefined : read['NextShardIterator'];
      }
    }
  }
  return JSON.stringify(found);
}

/** Names and values of every metric's dimensions. */
export async function metrics(): Promise<string> {
  const scope = `Credential=test/20260101/${LOCAL_REGION}/monitoring/aws4_request`;
  const response = await fetch(cloud().aws, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      authorization: `AWS4-HMAC-SHA256 ${scope}, SignedHeaders=host, Signature=0`,
    },
    body: 'Action=ListMetrics&Version=2010-08-01',
  });
  return response.text();
}

const credentials = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' };

/** Puts an object into each bucket of the product, as a function would. */
export async function putEverywhere(key: string, text: string): Promise<void> {
  for (const bucket of await buckets()) await bucket.put(key, text, 'text/plain');
}

/** The buckets of the product. */
async function buckets() {
  const scope = `Credential=test/20260101/${LOCAL_REGION}/s3/aws4_request`;
  const authorization = `AWS4-HMAC-SHA256 ${scope}, SignedHeaders=host, Signature=0`;
  const xml = await (await fetch(`${cloud().aws}/`, { headers: { authorization } })).text();
  const names = [...xml.matchAll(/<Name>(closeloop-[^<]+)<\/Name>/g)].map(([, name = '']) => name);
  if (names.length < 2) throw new Error('the buckets are not there');
  const env = { ...credentials, AWS_REGION: LOCAL_REGION, AWS_ENDPOINT_URL: cloud().aws };
  return names.map((name) => s3Bucket(name, env));
}

/** Keys and contents of every object of every bucket of the product. */
export async function objects(): Promise<string> {
  const texts: string[] = [];
  for (const bucket of await buckets()) {
    for (const key of await bucket.keys('')) texts.push(key, await bucket.text(key));
  }
  return JSON.stringify(texts);
}

const today = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());

/** Today's reports and series in every form. */
export async function reports(): Promise<string> {
  const { admin: token } = cloud().tokens;
  const forms = ['json', 'html', 'csv'].map((format) =>
    call('GET', `/v1/reports/daily/${today()}?format=${format}`, { token }),
  );
  const series = ['received', 'closed'].flatMap((name) =>
    ['product', 'team', 'channel'].map((by) =>
      call('GET', `/v1/figures?name=${name}&by=${by}&from=${today()}&to=${today()}`, { token }),
    ),
  );
  const answers = await Promise.all([...forms, ...series]);
  const failed = answers.find(({ status }) => status !== 200);
  if (failed) throw new Error(`a report answered ${failed.status}`);
  return JSON.stringify(answers.map(({ body }) => body));
}

/** The parts of a base64 text that stand for a secret wherever it began: whole bytes of it alone. */
function base64Of(secret: string): string[] {
  return [0, 1, 2].map((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), Buffer.from(secret)]).toString('base64');
    const first = Math.ceil((shift * 8) / 6);
    const last = Math.floor(((shift + Buffer.byteLength(secret)) * 8) / 6);
    return encoded.slice(first, last);
  });
}

const escaped = (secret: string): string =>
  Array.from({ length: secret.length }, (_, at) => {
    const unit = secret.charCodeAt(at);
    return unit < 128 ? secret.charAt(at) : `\\u${unit.toString(16).padStart(4, '0')}`;
  }).join('');

/** A secret in all ways that it could lie somewhere: clear, as JSON escapes it, in a URL, in base64, in hex, as its digest. */
export function shapesOf(secret: string): string[] {
  const base64 = base64Of(secret);
  const safe = base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'));
  const hash = createHash('sha256').update(secret).digest();
  const bare = [secret, escaped(secret), encodeURIComponent(secret), Buffer.from(secret).toString('hex')];
  return [...new Set([...bare, ...base64, ...safe, hash.toString('hex'), hash.toString('base64url')])];
}

/** What the intake answers a batch with. */
export const batchAnswer = z.object({ items: z.array(z.object({ status: z.number() })) });
