import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { DeleteItemCommand, DynamoDBClient, PutItemCommand, paginateScan } from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, test } from 'vitest';
import { localClient } from '../../local/emulator.ts';
import { call, cloud, command, history, reaches, record, send, someone, unique, until } from './cloud.ts';

const PHONE = '13800138000';
const REASON = 'The customer asked for a call.';

interface Entry {
  at: string;
  actor: string;
  role: string;
  action: string;
  target: string;
  reason: string | null;
}

const reveal = (id: string, token: string, body: unknown = { fields: ['contact.phone'], reason: REASON }) =>
  call('POST', `/v1/desk/feedback/${id}/reveal`, { token, body });

async function audit(query: Record<string, string>, token = cloud().tokens.auditor): Promise<Entry[]> {
  const { status, body } = await call('GET', `/v1/audit?${new URLSearchParams(query).toString()}`, { token });
  if (status !== 200) throw new Error(`no audit: ${status} ${JSON.stringify(body)}`);
  return body['items'] as Entry[];
}

/** An item that is assigned to team app, of a customer with a phone. */
async function anItem(): Promise<string> {
  const contact = { email: someone('reveal'), phone: PHONE };
  const { id } = await send({ text: unique('App 一打开就闪退，请尽快处理'), contact, language: 'zh' });
  await reaches(id, 'assigned');
  return id;
}

describe('R6.2 unmasked data', () => {
  test('is shown to a lead for a reason, and the audit knows who saw what', async () => {
    const { agent, lead, auditor } = cloud().tokens;
    const id = await anItem();
    const { etag } = await record(id);
    expect((await reveal(id, agent)).status).toBe(403);
    expect((await reveal(id, auditor)).status).toBe(403);
    expect((await reveal(id, lead, { fields: ['contact.phone'] })).status).toBe(422);
    const unknown = await reveal(id, lead, { fields: ['contact.fax'], reason: REASON });
    expect(unknown).toMatchObject({ status: 422, body: { errors: [{ pointer: '/fields/0' }] } });
    expect(await audit({ subject: id, action: 'reveal' })).toEqual([]);

    const seen = await reveal(id, lead, { fields: ['contact.phone', 'text'], reason: REASON });
    expect(seen).toMatchObject({ status: 200, body: { values: { 'contact.phone': PHONE } } });
    const entries = await until('entry of the reveal', async () => {
      const found = await audit({ subject: id, action: 'reveal' });
      return found.length > 0 && found;
    });
    expect(entries).toEqual([
      { at: expect.any(String), actor: expect.any(String), role: 'lead', action: 'reveal', target: id, reason: REASON },
    ]);
    const revealed = (await history(id)).filter(({ type }) => type === 'revealed');
    expect(revealed).toMatchObject([{ data: { fields: ['contact.phone', 'text'] } }]);
    expect(JSON.stringify([revealed, entries])).not.toContain(PHONE);
    expect((await record(id)).etag).toBe(etag);
  });

  test('commands, deletions and exports are in the audit, once each, by whom and when', async () => {
    const { agent, lead, analyst } = cloud().tokens;
    const id = await anItem();
    await command(id, 'take', {}, agent);
    await command(id, 'resolve', { text: 'Fixed in 5.2.4.' }, agent);
    await command(id, 'reopen', { reason: 'It is back.' }, lead);
    await command(id, 'delete', {}, lead);
    const entries = await until('entries of all commands', async () => {
      const found = await audit({ subject: id });
      return found.length === 4 && found;
    });
    expect(entries.toReversed().map(({ action, role, reason }) => [action, role, reason])).toEqual([
      ['take', 'agent', null],
      ['resolve', 'agent', null],
      ['reopen', 'lead', 'It is back.'],
      ['delete', 'lead', null],
    ]);
    const today = new Date().toISOString().slice(0, 10);
    const path = `/v1/reports/monthly/${today}?audience=management&format=csv`;
    expect((await call('GET', path, { token: analyst })).status).toBe(200);
    await until('entry of the export', async () => {
      const found = await audit({ action: 'export', from: today });
      return found.some(({ role, target }) => role === 'analyst' && target.startsWith('reports/monthly/'));
    });
  });

  test('the audit is read by auditors and admins, page by page', async () => {
    const { agent, lead, analyst, admin, auditor } = cloud().tokens;
    for (const token of [agent, lead, analyst]) expect((await call('GET', '/v1/audit', { token })).status).toBe(403);
    const first = await call('GET', '/v1/audit?limit=1', { token: admin });
    expect(first.body).toMatchObject({ items: [{ at: expect.any(String) }], cursor: expect.any(String) });
    const next = await call('GET', `/v1/audit?limit=1&cursor=${String(first.body['cursor'])}`, { token: auditor });
    expect(next.body['items']).toHaveLength(1);
    expect(next.body['items']).not.toEqual(first.body['items']);
  });
});

describe('R6.2 audit:verify', () => {
  const run = promisify(execFile);
  const client = new DynamoDBClient(localClient(cloud().aws));
  const TableName = cloud().resources.auditTable;
  type Row = NonNullable<PutItemCommand['input']['Item']>;
  /** The longest chain, in order, as it was written. */
  let rows: Row[];

  const put = (Item: Row | undefined) => client.send(new PutItemCommand({ TableName, Item }));
  const remove = ({ pk, sk }: Row) =>
    client.send(new DeleteItemCommand({ TableName, Key: { pk: pk ?? { S: '' }, sk: sk ?? { S: '' } } }));
  const nth = (number: number): Row => {
    const row = rows.at(number);
    if (!row) throw new Error(`the chain has no entry ${number}`);
    return row;
  };
  const numberOf = (row: Row): string => row['seq']?.N ?? '';

  async function verify(): Promise<{ code: number; said: string }> {
    try {
      const { stdout } = await run('node', ['local/commands/audit-verify.ts', '--local']);
      return { code: 0, said: stdout };
    } catch (error) {
      const failed = error as { code: number; stdout: string };
      return { code: failed.code, said: failed.stdout };
    }
  }

  beforeAll(async () => {
    const id = await anItem();
    for (let count = 0; count < 4; count += 1) await reveal(id, cloud().tokens.admin);
    const found: Row[] = [];
    for await (const page of paginateScan({ client }, { TableName })) found.push(...(page.Items ?? []));
    const chains = Map.groupBy(found, (row) => row['pk']?.S);
    rows = [...chains.values()].toSorted((one, other) => other.length - one.length)[0] ?? [];
    rows.sort((one, other) => ((one['sk']?.S ?? '') < (other['sk']?.S ?? '') ? -1 : 1));
    expect(rows.length).toBeGreaterThanOrEqual(3);
  });

  test('has nothing to say of what is as it was written', async () => {
    expect(await verify()).toMatchObject({
      code: 0,
      said: expect.stringContaining('nothing altered, removed or moved'),
    });
  });

  test.each<[string, () => Promise<unknown>, () => string]>([
    ['altered', () => put({ ...nth(1), reason: { S: 'Another reason.' } }), () => `entry ${numberOf(nth(1))} `],
    ['removed', () => remove(nth(1)), () => `entry ${numberOf(nth(1))}:`],
    [
      'moved',
      () =>
        Promise.all([
          put({ ...nth(0), sk: nth(1)['sk'] ?? { S: '' } }),
          put({ ...nth(1), sk: nth(0)['sk'] ?? { S: '' } }),
        ]),
      () => `entry ${numberOf(nth(1))} `,
    ],
    ['cut', () => remove(nth(-1)), () => `entry ${numberOf(nth(-1))}:`],
  ])('names what was %s', async (what, tamper, named) => {
    await tamper();
    const { code, said } = await verify();
    await Promise.all(rows.map(put));
    expect(code).toBe(1);
    expect(said).toContain(`${what}: chain`);
    expect(said).toContain(named());
    expect((await verify()).code).toBe(0);
  });
});
