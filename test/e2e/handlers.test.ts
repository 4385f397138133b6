import { DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, describe, expect, test } from 'vitest';
import { LOCAL_REGION } from '../../local/emulator.ts';
import { call, cloud, command, history, reaches, record, send, someone, unique, until } from './cloud.ts';

const aCrash = () =>
  send({ text: unique('The app crashes every time I open it'), contact: { email: someone('h') }, language: 'en' });

const typesOf = async (id: string) => (await history(id)).map(({ type }) => type);

/** Nobody of the local cloud says that they are there; who once did would have to go on. */
afterAll(async () => {
  const client = new DynamoDBClient({
    endpoint: cloud().aws,
    region: LOCAL_REGION,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  await client.send(
    new UpdateItemCommand({
      TableName: cloud().resources.registryTable,
      Key: { pk: { S: 'PEOPLE' }, sk: { S: cloud().people.app.owner.id } },
      UpdateExpression: 'SET present = :yes REMOVE seenAt',
      ExpressionAttributeValues: { ':yes': { BOOL: true } },
    }),
  );
  client.destroy();
});

describe('what handlers do beside answering', () => {
  test('R3.1 a team that is also concerned gets a task, and says that it is done', async () => {
    const { agent } = cloud().tokens;
    const { id } = await aCrash();
    await reaches(id, 'assigned');
    const corrected = await command(id, 'classify', { category: 'payment.refund', tags: ['app.crash'] });
    expect(corrected.status).toBe(200);
    await until('the task of the other team', async () => {
      const { team, collaborators } = await record(id);
      return team === 'payments' && (collaborators as { team: string }[]).some((task) => task.team === 'app');
    });
    const helping = await call('GET', '/v1/desk/feedback?team=app', { token: agent });
    expect(helping.body['items']).toContainEqual(expect.objectContaining({ id, collaborating: true }));
    expect((await command(id, 'reply', { text: 'It is mended.' }, agent)).status).toBe(403);
    expect((await command(id, 'finish', { text: 'It was our fault.' }, agent)).status).toBe(200);
    const { collaborators } = await record(id);
    expect(collaborators).toEqual([{ team: 'app', since: expect.any(String), doneAt: expect.any(String) }]);
    expect(await typesOf(id)).toContain('finished');
  });

  test('R3.2 the policy in force is shown and applied, and moves nothing that it has begun', async () => {
    const { admin, lead } = cloud().tokens;
    const { id } = await aCrash();
    const before = await reaches(id, 'assigned');
    const ask = (token: string, body: object) => call('POST', '/v1/desk/policy/reapply', { token, body });
    expect((await ask(lead, {})).status).toBe(403);
    const dry = await ask(admin, {});
    expect(dry).toMatchObject({ status: 200, body: { dryRun: true, items: [] } });
    const applied = await ask(admin, { dryRun: false, policy: dry.body['policy'] });
    expect(applied).toMatchObject({ status: 200, body: { dryRun: false, items: [] } });
    expect((await ask(admin, { dryRun: false, policy: 'another' })).status).toBe(422);
    expect((await command(id, 'reapply')).status).toBe(200);
    const dueOf = ({ clocks }: Record<string, unknown>) => (clocks as { dueAt: string }[]).map(({ dueAt }) => dueAt);
    expect(dueOf(await record(id))).toEqual(dueOf(before));
    expect(await typesOf(id)).toContain('reapplied');
  });

  test('R2.6 a lead pushes an item: score, priority and deadlines follow, and explain says so', async () => {
    const { analyst, lead } = cloud().tokens;
    const text = unique('The parcel is four days late and tracking shows no update. I am very unhappy.');
    const { id } = await send({ text, contact: { email: someone('h') }, language: 'en' });
    await reaches(id, 'assigned');
    const before = await record(id);
    expect(before).toMatchObject({ priority: 'P2', factor: 0, score: expect.any(Number) });
    expect((await command(id, 'classify', { factor: 3 }, lead)).status).toBe(422);
    expect((await command(id, 'classify', { factor: 1 }, analyst)).status).toBe(403);
    const pushed = await command(id, 'classify', { factor: 1 }, lead);
    expect(pushed).toMatchObject({
      status: 200,
      body: { priority: 'P1', factor: 1, score: Number(before['score']) + 40 },
    });
    const { body } = await call('GET', `/v1/desk/feedback/${id}/explain`, { token: cloud().tokens.admin });
    expect(body['priority']).toMatchObject({
      points: { words: 40, factor: 40 },
      lost: [{ priority: 'P0', why: 'words-only' }],
    });
  });

  test('R4.1 a copy has no receipt of its own, and leaves one note on the first', async () => {
    const customer = someone('copy');
    const body = { text: unique('My order has not arrived, the parcel is late'), contact: { email: customer } };
    const first = await send({ ...body, language: 'en' });
    await reaches(first.id, 'assigned');
    const copy = await send({ ...body, language: 'en' });
    await until('note of the copy', async () => (await typesOf(first.id)).includes('noted'));
    const note = (await history(first.id)).find(({ type }) => type === 'noted');
    expect(note?.data['copy']).toEqual({ id: copy.id, reference: copy.reference });
  });

  // The last one: it says that the team's only agent is away.
  test('R3.1 what waits for an owner has one as soon as somebody comes', async () => {
    const { agent } = cloud().tokens;
    const say = (state: string) => call('PUT', '/v1/desk/presence', { token: agent, body: { state } });
    expect((await say('away')).status).toBe(200);
    const { id } = await aCrash();
    expect(await reaches(id, 'assigned')).toMatchObject({ team: 'app', owner: null });
    expect((await say('present')).status).toBe(200);
    expect(await record(id)).toMatchObject({ owner: { id: cloud().people.app.owner.id } });
  });
});
