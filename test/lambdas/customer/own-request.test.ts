import { beforeEach, describe, expect, it } from 'vitest';
import type { FeedbackEvent } from '../../../lambdas/contracts/event.ts';
import { CODE, CUSTOMER, type CustomerUnderTest, customerUnderTest, DAY } from './customer-under-test.ts';

const MINUTE = 60_000;

const codes = (history: readonly FeedbackEvent[]): number => history.filter(({ type }) => type === 'code-sent').length;

describe('R6.3 a customer’s own request', () => {
  let world: CustomerUnderTest;
  let token: string;

  const ask = (kind = 'erasure') => world.post(token, 'privacy', { json: { kind } });
  const confirm = (code = CODE) => world.post(token, 'privacy/confirm', { json: { code } });
  const requests = () => [...world.own.desk.requests.kept.values()];

  beforeEach(async () => {
    world = await customerUnderTest();
    token = await world.link();
  });

  it.each(['access', 'erasure'])('of %s is noted with a code that only the mail can open', async (kind) => {
    const { rev } = world.stored();
    expect(await ask(kind)).toMatchObject({ status: 200, json: { status: 'received' } });
    const event = (await world.history()).at(-1);
    expect(event).toMatchObject({ type: 'code-sent', by: { kind: 'customer' }, data: { kind } });
    expect(JSON.stringify(event)).not.toContain(CODE);
    const { sealed } = event?.data ?? {};
    expect(await world.vault.openForRecord(world.stored().id, 'words', String(sealed))).toBe(CODE);
    expect(world.stored().rev, 'what staff has seen stays good').toBe(rev);
    expect(requests()).toEqual([]);
  });

  it('starts with the code: for the person of the item, by the customer, in the audit', async () => {
    await ask('erasure');
    const { status, json } = await confirm(` ${CODE} `);
    expect(status).toBe(200);
    expect(json).toMatchObject({ status: 'received', request: { status: 'received', dueBy: expect.any(String) } });
    const item = world.stored();
    expect(requests()).toEqual([
      expect.objectContaining({
        kind: 'erasure',
        subjects: [item.subject],
        by: { kind: 'customer', id: item.id },
        queuedAt: null,
      }),
    ]);
    expect(world.own.audit.entries).toEqual([
      expect.objectContaining({
        actor: 'customer',
        role: 'customer',
        action: 'request-erasure',
        subject: item.subject,
      }),
    ]);
  });

  it('is for what the last code was sent for', async () => {
    await ask('erasure');
    await ask('access');
    await confirm();
    expect(requests().map(({ kind }) => kind)).toEqual(['access']);
  });

  it('takes a code once', async () => {
    await ask();
    expect((await confirm()).status).toBe(200);
    expect((await confirm()).status).toBe(422);
    expect(requests()).toHaveLength(1);
  });

  it('takes no code that was not sent, is too old, or was guessed five times', async () => {
    expect((await confirm()).json.errors).toEqual([expect.objectContaining({ pointer: '/code' })]);
    await ask();
    world.clock.now += 30 * MINUTE;
    expect((await confirm()).status).toBe(422);
    await ask();
    for (let guess = 0; guess < 5; guess += 1) expect((await confirm(`00000${guess}`)).status).toBe(422);
    expect((await confirm()).status, 'the right one comes too late').toBe(422);
    await ask();
    expect((await confirm()).status, 'a new code can be tried').toBe(200);
  });

  it('takes no code of another item', async () => {
    await ask();
    const mac = await world.vault.mac('code', ['01JD3ZQ8N00000000000000009', CODE].join('\n'));
    expect(await world.own.codes.use(world.stored().id, mac, world.clock.now)).toBeNull();
  });

  it('sends five codes an hour', async () => {
    for (let code = 0; code < 5; code += 1) expect((await ask()).status).toBe(200);
    const refused = await ask();
    expect([refused.status, refused.headers['retry-after']]).toEqual([429, '1800']);
    expect(codes(await world.history())).toBe(5);
  });

  it('is 503 when it cannot be recorded: then there is none', async () => {
    await ask();
    world.own.audit.breakDown();
    expect((await confirm()).status).toBe(503);
    expect(requests()).toEqual([]);
  });

  it.each([{ json: { kind: 'all' } }, { json: {} }, { json: { kind: 'access', mail: CUSTOMER } }])(
    'is refused for %j',
    async (sent) => {
      expect((await world.post(token, 'privacy', sent)).status).toBe(422);
      expect(codes(await world.history())).toBe(0);
    },
  );

  it('is 409 without an address, 410 once the right to write is over, 404 for a forged link', async () => {
    const without = await customerUnderTest({ item: { reachable: false } });
    expect((await without.post(await without.link(), 'privacy', { json: { kind: 'access' } })).status).toBe(409);
    expect((await world.post('forged', 'privacy', { json: { kind: 'access' } })).status).toBe(404);
    world.clock.now += 31 * DAY;
    expect([(await ask()).status, (await confirm()).status]).toEqual([410, 410]);
  });
});

describe('the page', () => {
  it('leads from the question to the code, without script', async () => {
    const world = await customerUnderTest({ language: 'en' });
    await world.work();
    const token = await world.link();
    expect((await world.page(token)).text).toMatch(/action="[^"]+\/privacy"/);
    const asked = await world.post(token, 'privacy', { form: { kind: 'access' } });
    expect([asked.status, asked.headers['location']]).toEqual([303, expect.stringMatching(/\?done=privacy$/)]);
    const page = await world.page(token, { done: 'privacy' });
    expect(page.text).toContain('We have sent a code');
    expect(page.text).toMatch(/name="code"[^>]*autocomplete="one-time-code" pattern="\\s\*\[0-9\]\{6\}\\s\*"/);
    const confirmed = await world.post(token, 'privacy/confirm', { form: { code: CODE } });
    expect([confirmed.status, confirmed.headers['location']]).toEqual([
      303,
      expect.stringMatching(/privacy-confirmed$/),
    ]);
    expect((await world.page(token, { done: 'privacy-confirmed' })).text).toContain('Your request has reached us');
  });

  it('offers nothing to whom no code could be sent', async () => {
    const world = await customerUnderTest({ item: { reachable: false } });
    expect((await world.page(await world.link())).text).not.toContain('/privacy"');
  });
});
