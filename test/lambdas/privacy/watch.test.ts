import { describe, expect, it } from 'vitest';
import { watchRequests } from '../../../lambdas/privacy/watch-requests.ts';
import { DAY, MAIL, MINUTE, type PrivacyUnderTest, privacyUnderTest } from './privacy-under-test.ts';

const watch = (world: PrivacyUnderTest) =>
  watchRequests({
    requests: world.requests,
    queue: world.queue,
    officer: world.officer,
    now: () => world.time.now,
    failed: (id, error) => world.failures.push(`${id} ${error instanceof Error ? error.message : ''}`),
  });

const told = ({ mailer }: PrivacyUnderTest) => mailer.mails.map(({ to, subject }) => `${to}: ${subject}`);

describe('R6.3 a request that takes its time', () => {
  it('is warned of at three quarters and escalated at the end, each once', async () => {
    const world = privacyUnderTest({ officer: 'privacy@example.com' });
    const id = await world.ask('erasure', { email: MAIL });
    const start = world.time.now;
    for (let hours = 1; hours <= 16 * 24; hours += 1) {
      world.time.now = start + hours * 60 * MINUTE;
      await watch(world);
      if (hours < 0.75 * 15 * 24) expect(told(world)).toEqual([]);
      if (hours === 0.75 * 15 * 24) expect(told(world)).toHaveLength(1);
    }
    expect(told(world)).toEqual([
      `privacy@example.com: Privacy request warning: ${id}`,
      `privacy@example.com: Privacy request escalation: ${id}`,
    ]);
    expect(world.requests.kept.get(id)).toMatchObject({
      warnedAt: '2026-12-01T14:00:00.000Z',
      escalatedAt: '2026-12-05T08:00:00.000Z',
    });
  });

  it('has only its end told when nobody looked before', async () => {
    const world = privacyUnderTest();
    const id = await world.ask('access', { email: MAIL });
    world.time.now += 20 * DAY;
    await watch(world);
    await watch(world);
    expect(told(world)).toEqual([`care-executive@example.com: Privacy request escalation: ${id}`]);
  });

  it('is told to the lead of the fallback team when no officer is named, in words and without the person', async () => {
    const world = privacyUnderTest();
    await world.accept({ contact: { email: MAIL } });
    const id = await world.ask('access', { email: MAIL });
    world.time.now += 12 * DAY;
    await watch(world);
    expect(told(world)).toEqual([`care-lead@example.com: 个人信息请求 warning：${id}`]);
    expect(JSON.stringify(world.mailer.mails)).not.toContain(MAIL);
  });

  it('is no longer spoken of once it is done', async () => {
    const world = privacyUnderTest();
    await world.carryAll(await world.ask('erasure', { email: MAIL }));
    world.time.now += 20 * DAY;
    expect(await watch(world)).toBe(0);
    expect(told(world)).toEqual([]);
  });

  it('is mailed later when nothing can be sent now, and does not hold up the others', async () => {
    const world = privacyUnderTest();
    const one = await world.ask('access', { email: MAIL });
    const two = await world.ask('access', { phone: '13812345678' });
    world.time.now += 12 * DAY;
    world.mailer.next('unsent');
    await watch(world);
    expect(told(world).map((line) => line.slice(-26))).toEqual([two]);
    expect(world.failures).toEqual([`${one} the mail could not be sent now`]);
    await watch(world);
    expect(told(world).map((line) => line.slice(-26))).toEqual([two, one]);
  });
});

describe('a customer’s own request', () => {
  async function own(world: PrivacyUnderTest) {
    await world.accept({ contact: { email: MAIL } });
    const id = await world.ask('access', { email: MAIL });
    const request = world.requests.kept.get(id);
    if (!request) throw new Error('not kept');
    await world.requests.save(request, { ...request, by: { kind: 'customer', id: 'item-1' }, queuedAt: null, seq: 2 });
    world.queue.sent.length = 0;
    return id;
  }

  it('is queued at the next look, once, since the page itself queues nothing', async () => {
    const world = privacyUnderTest();
    const id = await own(world);
    await watch(world);
    world.time.now += MINUTE;
    await watch(world);
    expect(world.queue.sent).toEqual([{ id, after: 0 }]);
  });

  it('is told to the officer when it is done, once: nobody else looks at it', async () => {
    const world = privacyUnderTest({ officer: 'privacy@example.com' });
    const id = await own(world);
    await world.carryOut(id);
    await watch(world);
    await watch(world);
    expect(told(world)).toEqual([`privacy@example.com: Privacy request done: ${id}`]);
    expect(await watch(world), 'nothing is left to be done').toBe(0);
  });
});

describe('a step that was lost on its way', () => {
  it('is asked for again every hour until it is done', async () => {
    const world = privacyUnderTest();
    world.queue.down = true;
    const id = await world.ask('erasure', { email: MAIL });
    world.queue.down = false;
    for (let minutes = 0; minutes <= 150; minutes += 5) {
      await watch(world);
      world.time.now += 5 * MINUTE;
    }
    expect(world.queue.sent).toEqual([
      { id, after: 0 },
      { id, after: 0 },
    ]);
    await world.carryAll(id);
    expect(await world.show(id)).toMatchObject({ status: 'done' });
  });

  it('is left to the queue before that', async () => {
    const world = privacyUnderTest();
    const id = await world.ask('erasure', { email: MAIL });
    world.time.now += 30 * MINUTE;
    await watch(world);
    expect(world.queue.sent).toEqual([{ id, after: 0 }]);
  });
});
