import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type AttributeValue, DynamoDBClient, PutItemCommand, paginateScan } from '@aws-sdk/client-dynamodb';
import { paths } from '../../local/paths.ts';
import { cloud, mails } from './cloud.ts';

const client = () =>
  new DynamoDBClient({
    endpoint: cloud().aws,
    region: cloud().region,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });

type Stored = Record<string, AttributeValue>;

/** All rows of a table, as they are stored. */
export async function rowsOf(TableName: string): Promise<Stored[]> {
  const rows: Stored[] = [];
  for await (const page of paginateScan({ client: client() }, { TableName })) rows.push(...(page.Items ?? []));
  return rows;
}

/** Brings rows back as they were, as a restore does. */
export async function restore(TableName: string, rows: readonly Stored[]): Promise<void> {
  for (const Item of rows) await client().send(new PutItemCommand({ TableName, Item }));
}

const tableText = async (TableName: string): Promise<string> => JSON.stringify(await rowsOf(TableName));

async function logTexts(): Promise<[string, string][]> {
  const entries = await readdir(paths.logs, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(files.map(async (file): Promise<[string, string]> => [file, await readFile(file, 'utf8')]));
}

async function emulatorText(path: string): Promise<string> {
  return (await fetch(`${cloud().aws}${path}`)).text();
}

/** Every place of the local cloud that stores or shows something, as text: tables, queues, logs. Mails apart. */
export async function everything(): Promise<[string, string][]> {
  const { feedbackTable, keysTable, ledgerTable, figuresTable, auditTable, registryTable } = cloud().resources;
  const tables = [feedbackTable, keysTable, ledgerTable, figuresTable, auditTable, registryTable];
  const stored = await Promise.all(
    tables.map(async (name): Promise<[string, string]> => [name, await tableText(name)]),
  );
  return [...stored, ['queues', await emulatorText('/_ministack/sqs/messages')], ...(await logTexts())];
}

/** Mails that did not go to one of these addresses. */
export const mailsBeside = async (...addresses: string[]): Promise<string> =>
  JSON.stringify((await mails()).filter(({ to }) => !to.some((address) => addresses.includes(address))));

/** Names of the places that hold a secret, in clear or in base64. */
export function holders(places: readonly [string, string][], secret: string): string[] {
  const encoded = Buffer.from(secret).toString('base64').replace(/=+$/, '').slice(1, -2);
  return places.filter(([, text]) => text.includes(secret) || text.includes(encoded)).map(([name]) => name);
}
