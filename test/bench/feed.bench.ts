import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DynamoDBClient, paginateScan, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { bringUp, localProcesses, lookUp } from '../../local/cloud.ts';
import { takeDownAtEnd } from '../../local/ending.ts';
import type { Endpoints } from '../../local/endpoints.ts';
import { progressSince } from '../../local/progress.ts';
import { takeDown } from '../../local/take-down.ts';

/**
 * Sends real messages to a local cloud, waits until every one is understood and assigned or concluded, sends them again,
 * and counts: nothing lost, nothing doubled. Rates are of this machine; the emulator's own ceiling stands beside them.
 */

const WANTED = 5000;
const CONNECTIONS = 8;
const SETTLE_MINUTES = 30;

interface Message {
  text: string;
  externalId: string;
}

const OWN_TEXTS = [
  'App 一打开就闪退',
  'My parcel is late',
  '退款一直没到账',
  'Great service, thank you',
  '快递员态度很差',
];

async function fileLines(folder: string, name: string): Promise<string[]> {
  const lines = (await readFile(join(folder, name), 'utf8')).split('\n').filter((line) => line !== '');
  return lines.map((line) => String(JSON.parse(line).text));
}

async function messages(): Promise<Message[]> {
  const folder = process.env['CLOSELOOP_DATA'];
  if (folder === undefined) {
    console.log('CLOSELOOP_DATA is not set: the project’s own texts are sent, 100 of them.');
    return Array.from({ length: 100 }, (_, index) => ({
      text: `${OWN_TEXTS[index % 5]} ${index}`,
      externalId: `own-${index}`,
    }));
  }
  const [zh, en] = await Promise.all([fileLines(folder, 'zh_waimai.jsonl'), fileLines(folder, 'en_airline.jsonl')]);
  const mixed = Array.from({ length: WANTED }, (_, index) => (index % 2 === 0 ? zh : en)[Math.floor(index / 2)] ?? '');
  return mixed
    .filter((text) => text.trim() !== '')
    .map((text, index) => ({
      text,
      externalId: `feed-${index}-${createHash('sha256').update(text).digest('hex').slice(0, 8)}`,
    }));
}

/** Runs jobs over several connections at once. */
async function each<T>(jobs: readonly T[], work: (job: T) => Promise<void>): Promise<number> {
  const started = Date.now();
  const queue = jobs.values();
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      for (const job of queue) await work(job);
    }),
  );
  return (Date.now() - started) / 1000;
}

async function sendAll(cloud: Endpoints, all: readonly Message[]) {
  const counts = { accepted: 0, replayed: 0, refused: 0 };
  const ids = new Set<string>();
  const seconds = await each(all, async (message) => {
    const response = await fetch(`${cloud.api}/v1/feedback`, {
      method: 'POST',
      headers: { authorization: `Bearer ${cloud.sources.web.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(message),
    });
    const body = JSON.parse(await response.text());
    if (response.status !== 202) counts.refused += 1;
    else if (response.headers.get('idempotent-replayed') === 'true') counts.replayed += 1;
    else counts.accepted += 1;
    if (typeof body.id === 'string') ids.add(body.id);
  });
  return { ...counts, ids, seconds };
}

const client = (cloud: Endpoints): DynamoDBClient =>
  new DynamoDBClient({
    endpoint: cloud.aws,
    region: cloud.region,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });

async function statuses(cloud: Endpoints) {
  const found = { items: 0, understood: 0, settled: 0, byStatus: new Map<string, number>() };
  const scan = {
    TableName: cloud.resources.feedbackTable,
    FilterExpression: 'sk = :a',
    ExpressionAttributeValues: { ':a': { S: 'A' } },
  };
  for await (const page of paginateScan({ client: client(cloud) }, scan)) {
    for (const item of page.Items ?? []) {
      const status = item['status']?.S ?? '';
      found.items += 1;
      if (item['category']?.S !== undefined) found.understood += 1;
      if (status === 'assigned' || status === 'closed') found.settled += 1;
      found.byStatus.set(status, (found.byStatus.get(status) ?? 0) + 1);
    }
  }
  return found;
}

async function untilSettled(cloud: Endpoints, wanted: number) {
  const started = Date.now();
  for (;;) {
    const found = await statuses(cloud);
    console.log(`  ${found.items} stored, ${found.understood} understood, ${found.settled} assigned or concluded`);
    if (found.settled >= wanted || Date.now() - started > SETTLE_MINUTES * 60_000) return found;
    await new Promise((resolve) => setTimeout(resolve, 5000));
  }
}

/** Transactions of five small rows a second, the shape of an accepted item: what the emulator gives with nothing of ours in between. */
async function ceiling(cloud: Endpoints): Promise<number> {
  const jobs = Array.from({ length: 300 }, (_, index) => index);
  const db = client(cloud);
  const seconds = await each(jobs, async (job) => {
    const TransactItems = Array.from({ length: 5 }, (_, row) => ({
      Put: { TableName: cloud.resources.ledgerTable, Item: { pk: { S: `CEILING#${job}` }, sk: { S: String(row) } } },
    }));
    await db.send(new TransactWriteItemsCommand({ TransactItems }));
  });
  return jobs.length / seconds;
}

async function bench(cloud: Endpoints): Promise<boolean> {
  const all = await messages();
  const emulator = await ceiling(cloud);
  const first = await sendAll(cloud, all);
  console.log(
    `first run: ${first.accepted} accepted, ${first.replayed} replayed, ${first.refused} refused, ${(all.length / first.seconds).toFixed(1)}/s`,
  );
  const started = Date.now();
  const after = await untilSettled(cloud, first.accepted);
  const whole = first.seconds + (Date.now() - started) / 1000;
  const second = await sendAll(cloud, all);
  console.log(`second run: ${second.accepted} accepted, ${second.replayed} replayed, ${second.refused} refused`);
  const end = await statuses(cloud);
  const lost = first.accepted - after.settled;
  console.log(
    `stored ${end.items}, understood ${after.understood}, by status ${JSON.stringify(Object.fromEntries(after.byStatus))}`,
  );
  console.log(`lost ${lost}, doubled ${end.items - first.ids.size}`);
  console.log(
    `rate: ${(all.length / first.seconds).toFixed(1)} accepted/s, ${(all.length / whole).toFixed(1)} through the whole pipeline/s`,
  );
  console.log(`the emulator's own ceiling: ${emulator.toFixed(1)} such transactions/s with nothing of ours in between`);
  const replays = second.replayed === all.length && second.accepted === 0;
  return first.accepted === all.length && lost === 0 && end.items === first.ids.size && replays;
}

const processes = localProcesses();
if ((await lookUp(processes)).is !== 'down') throw new Error('A local cloud is up; end it with: npm run local:down');
const progress = progressSince(0);
takeDownAtEnd(processes, progress);
const { endpoints } = await bringUp(processes, { speed: 1, progress });
const passed = await bench(endpoints).catch((error: unknown) => {
  console.error(error);
  return false;
});
await takeDown(processes);
console.log(passed ? 'passed' : 'FAILED');
process.exit(passed ? 0 : 1);
