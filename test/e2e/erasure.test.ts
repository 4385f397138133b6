import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { call, cloud, command, history, mail, reaches, record, send, someone, unique, until } from './cloud.ts';
import { everything, holders, restore, rowsOf } from './leaks.ts';

const PATH = '/v1/privacy/requests';
const today = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());

const ask = async (kind: string, subject: object): Promise<string> => {
  const { status, body } = await call('POST', PATH, { token: cloud().tokens.admin, body: { kind, subject } });
  expect([status, body['status']]).toEqual([202, 'received']);
  return String(body['id']);
};

const show = async (id: string) => (await call('GET', `${PATH}/${id}`, { token: cloud().tokens.admin })).body;

const done = (id: string, seconds = 60) =>
  until(
    `end of request ${id}`,
    async () => {
      const request = await show(id);
      return request['status'] === 'done' ? request : undefined;
    },
    seconds,
  );

/** What is in the report of today, for all and for the products that only these tests name. */
async function figures(product: string): Promise<unknown> {
  const { admin } = cloud().tokens;
  const report = await call('GET', `/v1/reports/daily/${today()}`, { token: admin });
  const names = ['received', 'resolved', 'closed', 'csat', 'rating-mean', 'first-response-mean', 'negative-share'];
  const series = await Promise.all(
    names.map((name) =>
      call('GET', `/v1/figures?name=${name}&by=product&from=${today()}&to=${today()}`, { token: admin }),
    ),
  );
  const own = series.flatMap(({ body }) => (body['items'] as { by: string }[]).filter(({ by }) => by === product));
  expect(report.status).toBe(200);
  expect(own.length).toBeGreaterThan(0);
  return own;
}

/** The same figures twice in a row: everything that has happened is counted. */
const settled = (product: string): Promise<unknown> =>
  until('figures that stand still', async () => {
    const before = JSON.stringify(await figures(product));
    await new Promise((resolve) => setTimeout(resolve, 2500));
    const after = await figures(product);
    return JSON.stringify(after) === before ? { figures: after } : undefined;
  });

describe('R6.3 somebody is forgotten', () => {
  test('nothing is left, nothing opens, nothing is found, and every figure stays as it was', async () => {
    const { admin, agent } = cloud().tokens;
    const person = someone('forget');
    const product = `p${Date.now().toString(36)}`;
    const secret = `Zaubernuss${Date.now().toString(36)}`;
    const phone = `+4917${String(Date.now()).slice(-9)}`;
    const rated = await send({
      text: unique(`The app crashes every time I open it, ${secret}`),
      contact: { email: person, phone },
      customer: { id: `c-${secret}` },
      metadata: { note: secret },
      language: 'en',
      product,
    });
    await reaches(rated.id, 'assigned');
    await command(rated.id, 'note', { text: `Spoke about ${secret}` }, agent);
    await command(rated.id, 'resolve', { text: `Fixed, dear ${secret}.` }, agent);
    const result = await mail('result', ({ to, text }) => to.includes(person) && text.includes(secret));
    const link = result.text.match(/http\S+\/c\/[^\s?]+/)?.[0] ?? '';
    await call('POST', `${link}/rating`, { body: { score: 5, comment: `thanks, ${secret}` } });
    const open = await send({
      text: unique(`I was charged twice, ${secret}`),
      contact: { email: person },
      language: 'en',
      product,
    });
    await reaches(open.id, 'assigned');
    const before = await settled(product);
    expect(holders(await everything(), secret).length).toBeGreaterThan(0);

    const [one, two] = await Promise.all([ask('erasure', { email: person }), ask('erasure', { phone })]);
    const [first, second] = await Promise.all([done(one), done(two)]);
    // Received a moment later, the other one may find nobody any more.
    const all = { subjects: 1, records: 2, aliases: 3, copies: 0 };
    const nobody = { subjects: 0, records: 0, aliases: 0, copies: 0 };
    expect([first['found'], second['found']]).toContainEqual(all);
    for (const { found, certificate } of [first, second]) {
      expect([all, nobody]).toContainEqual(found);
      const dates = { unreadableFrom: expect.any(String), backupsEmptyFrom: expect.any(String) };
      const known = (found as typeof all).subjects === 1;
      expect(certificate).toMatchObject(known ? { found: true, ...dates } : { found: false });
    }

    for (const id of [rated.id, open.id]) {
      expect(await record(id)).toMatchObject({
        status: 'closed',
        disposition: 'erased',
        text: null,
        understanding: null,
      });
      const reveal = { token: admin, body: { fields: ['contact.email', 'text'], reason: 'asked by the customer' } };
      expect((await call('POST', `/v1/desk/feedback/${id}/reveal`, reveal)).status).toBe(410);
      expect((await history(id)).map(({ type }) => type)).toContain('erased');
    }
    expect((await call('GET', link)).status).toBe(410);
    for (const q of [person, phone]) {
      const found = await call('GET', `/v1/desk/feedback?q=${encodeURIComponent(q)}`, { token: admin });
      expect(found.body['items']).toEqual([]);
    }
    // Mails that were sent cannot be taken back; everything that is stored is gone.
    const places = (await everything()).filter(([name]) => !/mail/i.test(name));
    expect(holders(places, secret)).toEqual([]);
    expect(await settled(product)).toEqual(before);
  });

  test('a copy of the tables that is restored opens nothing and knows nobody', async () => {
    const { admin } = cloud().tokens;
    const { keysTable, feedbackTable } = cloud().resources;
    const person = someone('restored');
    const { id } = await send({ text: unique('Where is my parcel?'), contact: { email: person }, language: 'en' });
    await reaches(id, 'assigned');
    const reveal = { token: admin, body: { fields: ['contact.email', 'text'], reason: 'asked by the customer' } };
    expect((await call('POST', `/v1/desk/feedback/${id}/reveal`, reveal)).status).toBe(200);
    const [keys, items] = await Promise.all([rowsOf(keysTable), rowsOf(feedbackTable)]);
    await done(await ask('erasure', { email: person }));
    await restore(keysTable, keys);
    await restore(
      feedbackTable,
      items.filter(({ pk }) => pk?.S === `F#${id}`),
    );
    expect(await record(id)).toMatchObject({ disposition: null, text: expect.any(String) });
    expect((await call('POST', `/v1/desk/feedback/${id}/reveal`, reveal)).status).toBe(410);
    const found = await call('GET', `/v1/desk/feedback?q=${encodeURIComponent(person)}`, { token: admin });
    expect(found.body['items']).toEqual([]);
  });

  test('who writes again is somebody new; who was never there gets a certificate that says so', async () => {
    const person = someone('again');
    const { id } = await send({ text: unique('Where is my parcel?'), contact: { email: person }, language: 'en' });
    await reaches(id, 'assigned');
    await done(await ask('erasure', { email: person }));
    const again = await send({ text: unique('Where is my other parcel?'), contact: { email: person }, language: 'en' });
    expect(await reaches(again.id, 'assigned')).toMatchObject({ disposition: null });
    await mail('acknowledgement', ({ to, text }) => to.includes(person) && text.includes(again.reference));
    const nobody = await done(await ask('erasure', { email: someone('nobody') }));
    expect(nobody).toMatchObject({ found: { subjects: 0, records: 0 }, certificate: { found: false } });
  });
});

describe('R6.3 somebody wants to know', () => {
  test('an admin gets a copy of everything, to be fetched by a link', async () => {
    const person = someone('copy');
    const text = unique('The app crashes, call me: 13812345678');
    const accepted = await send({ text, contact: { email: person, name: 'Ann Example' }, language: 'en' });
    await reaches(accepted.id, 'assigned');
    await command(accepted.id, 'reply', { text: 'We are on it.' }, cloud().tokens.agent);
    const request = await done(await ask('access', { email: person }));
    expect(request).toMatchObject({ found: { records: 1 }, certificate: { kind: 'access', found: true } });
    const { url } = request['copy'] as { url: string };
    const file = await fetch(url);
    expect(file.status).toBe(200);
    const files = unzipSync(new Uint8Array(await file.arrayBuffer()));
    const copy = JSON.parse(strFromU8(files[`feedback/${accepted.reference}.json`] ?? new Uint8Array()));
    expect(copy).toMatchObject({
      given: { text, contact: { email: person, name: 'Ann Example' } },
      stored: { text: expect.stringContaining('138****5678') },
    });
    expect(JSON.stringify(copy.history)).toContain('We are on it.');
    expect((await fetch(url.replace(/X-Amz-Signature=\w+/, 'X-Amz-Signature=0'))).status).not.toBe(500);
  });

  test('a customer asks on the page, with a code that is mailed', async () => {
    const person = someone('own');
    const accepted = await send({ text: unique('The app crashes'), contact: { email: person }, language: 'en' });
    await reaches(accepted.id, 'assigned');
    const asked = await call('POST', `${accepted.page}/privacy`, { body: { kind: 'erasure' } });
    expect(asked).toMatchObject({ status: 200, body: { status: expect.any(String) } });
    const { text } = await mail('code', ({ to, subject }) => to.includes(person) && /code/i.test(subject));
    const [code = ''] = /\b\d{6}\b/.exec(text) ?? [];
    const wrong = code === '000000' ? '000001' : '000000';
    expect((await call('POST', `${accepted.page}/privacy/confirm`, { body: { code: wrong } })).status).toBe(422);
    const confirmed = await call('POST', `${accepted.page}/privacy/confirm`, { body: { code } });
    expect(confirmed.status).toBe(200);
    const { id } = confirmed.body['request'] as { id: string };
    // What a customer starts is queued by the watch, once a minute.
    expect(await done(id, 150)).toMatchObject({ kind: 'erasure', found: { records: 1 } });
    expect((await call('GET', accepted.page)).status).toBe(410);
  });

  test('nobody but an admin asks for others, and everybody is told what is wrong', async () => {
    const { admin, ...others } = cloud().tokens;
    const body = { kind: 'access', subject: { email: 'somebody@example.com' } };
    for (const token of Object.values(others)) expect((await call('POST', PATH, { token, body })).status).toBe(403);
    expect((await call('POST', PATH, { body })).status).toBe(401);
    const wrong = await call('POST', PATH, { token: admin, body: { kind: 'all', subject: {}, why: 'x' } });
    expect(wrong.status).toBe(422);
    const pointers = (wrong.body['errors'] as { pointer: string }[]).map(({ pointer }) => pointer);
    expect(pointers.toSorted()).toEqual(['/kind', '/subject', '/why']);
    expect((await call('GET', `${PATH}/01JD3ZQ8N00000000000000001`, { token: admin })).status).toBe(404);
  });
});
