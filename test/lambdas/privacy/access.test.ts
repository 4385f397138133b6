import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { iso } from '../../builders/feedback.ts';
import { CANARY, DAY, MAIL, PHONE, type PrivacyUnderTest, privacyUnderTest } from './privacy-under-test.ts';

type Entry = { type: string; by: string; data: Record<string, unknown> };

describe('R6.3 a copy of everything', () => {
  let world: PrivacyUnderTest;
  let item: string;

  function filesOf(key: string): Record<string, string> {
    const zip = world.copies.files.get(key);
    const files = zip === undefined ? {} : unzipSync(zip);
    return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
  }

  async function copied(subject: object = { email: MAIL }) {
    const id = await world.ask('access', subject);
    await world.carryOut(id);
    const request = world.requests.kept.get(id);
    return { id, request, files: filesOf(request?.copy?.key ?? '') };
  }

  beforeEach(async () => {
    world = privacyUnderTest();
    item = await world.accept({
      text: `${CANARY}: App 闪退，手机 ${PHONE}`,
      contact: { name: '李示例', email: MAIL, phone: PHONE },
      metadata: { store: '42' },
      rating: 2,
    });
    await world.accept({ text: 'not mine', contact: { email: 'somebody.else@example.com' } });
    await world.handleAll(item);
  });

  it('has the words and contacts as they were given, what is stored of them, and what was understood', async () => {
    const { files } = await copied();
    const { reference } = (await world.feedback.read(item)) ?? {};
    expect(Object.keys(files).toSorted()).toEqual(['README.txt', 'about.json', `feedback/${reference}.json`]);
    const copy = JSON.parse(files[`feedback/${reference}.json`] ?? '{}');
    expect(copy).toMatchObject({
      reference,
      given: {
        text: `${CANARY}: App 闪退，手机 ${PHONE}`,
        contact: { name: '李示例', email: MAIL, phone: PHONE },
        metadata: { store: '42' },
        stars: 2,
      },
      stored: { text: `${CANARY}: App 闪退，手机 138****5678`, contact: { email: 'c***@example.com' } },
      understood: { type: 'complaint', category: 'app.crash', sentiment: 'negative' },
      handled: { status: 'closed', rating: { score: 4, comment: `thanks: ${CANARY}` } },
    });
    expect(JSON.parse(files['about.json'] ?? '{}')).toEqual({ madeAt: iso(world.time.now), records: 1 });
  });

  it('has what was written to and fro in full, and no colleague’s note or name', async () => {
    const { files } = await copied();
    const [text = ''] = Object.entries(files).flatMap(([name, file]) => (name.startsWith('feedback/') ? [file] : []));
    const { history } = JSON.parse(text);
    expect(history.map(({ type, by, data }: Entry) => [type, by, data['text']])).toEqual([
      ['received', 'system', undefined],
      ['understood', 'system', undefined],
      ['message', 'customer', `more: ${CANARY}`],
      ['replied', 'staff', `reply: ${CANARY}`],
      ['resolved', 'staff', `result: ${CANARY}`],
      ['rated', 'customer', undefined],
    ]);
    expect(text).not.toContain('note:');
    expect(text).not.toContain('app-owner');
    expect(Object.values(files).join('')).not.toContain('somebody.else');
  });

  it('is certified, and given to admins as a link that ends; each link is in the audit', async () => {
    const { id, request } = await copied();
    expect(request).toMatchObject({
      status: 'done',
      found: { subjects: 1, records: 1, aliases: 2 },
      certificate: { kind: 'access', found: true, done: [{ what: 'records-handed-over', count: 1 }] },
      copy: { expiresAt: iso(world.time.now + 30 * DAY) },
    });
    const shown = await world.show(id);
    expect(shown.copy.url).toContain(`${id}.zip`);
    expect(world.audit.entries.map(({ actor, action }) => [actor, action])).toEqual([
      ['admin-1', 'request-access'],
      ['system', 'export'],
      ['admin-1', 'export-link'],
    ]);
    world.time.now += 30 * DAY;
    expect(await world.show(id)).toMatchObject({ status: 'done', copy: null });
  });

  it('gives no link that could not be recorded', async () => {
    const { id } = await copied();
    world.audit.breakDown();
    const answer = await world.call('GET', `/v1/privacy/requests/${id}`);
    expect([answer.status, answer.headers['retry-after']]).toEqual([503, '2']);
    expect(JSON.stringify(answer.body)).not.toContain('files.example.com');
  });

  it('is none for somebody who is not there', async () => {
    const { request } = await copied({ phone: '13900139000' });
    expect(request).toMatchObject({ status: 'done', copy: null, certificate: { found: false, done: [] } });
    expect(world.copies.files.size).toBe(0);
  });

  it('has nothing of what is erased, even when it is made at the same time', async () => {
    const erasure = await world.ask('erasure', { email: MAIL });
    const access = await world.ask('access', { email: MAIL });
    await world.carryOut(erasure);
    await world.carryOut(access);
    const { copy } = world.requests.kept.get(access) ?? {};
    expect(Object.keys(filesOf(copy?.key ?? ''))).toEqual(['README.txt', 'about.json']);
  });
});
