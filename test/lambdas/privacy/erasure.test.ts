import { beforeEach, describe, expect, it } from 'vitest';
import { contributionOf } from '../../../lambdas/domain/figures/contribution.ts';
import { addTo, nonZero } from '../../../lambdas/domain/figures/difference.ts';
import { openMailAddress } from '../../../lambdas/loop/mail-address.ts';
import type { FeedbackStore } from '../../../lambdas/loop/ports.ts';
import { iso } from '../../builders/feedback.ts';
import { CANARY, DAY, MAIL, MINUTE, PHONE, type PrivacyUnderTest, privacyUnderTest } from './privacy-under-test.ts';

const ZONE = 'Asia/Shanghai';

/** All counters, as a rebuild from the items gives them. */
function figures({ feedback }: PrivacyUnderTest) {
  const sum: ReturnType<typeof contributionOf> = new Map();
  for (const item of feedback.items.values()) addTo(sum, contributionOf(item, ZONE), 1);
  return nonZero(sum);
}

describe('R6.3 erasing a data subject', () => {
  let world: PrivacyUnderTest;
  let rated: string;
  let open: string;
  let others: string;

  beforeEach(async () => {
    world = privacyUnderTest();
    const contact = { name: `${CANARY} One`, email: MAIL };
    rated = await world.accept({
      text: `${CANARY}: App 闪退`,
      contact,
      metadata: { store: CANARY },
      product: 'wallet',
    });
    open = await world.accept({ contact: { email: MAIL, phone: PHONE }, customer: { id: CANARY } });
    others = await world.accept({ text: 'It is slow', contact: { email: 'somebody.else@example.com' } });
    await world.handleAll(rated);
    world.time.now += MINUTE;
  });

  it('leaves nothing that the person or anybody else wrote, and nothing by which the person is known', async () => {
    expect(await world.everything()).toContain(CANARY);
    const id = await world.ask('erasure', { email: MAIL });
    await world.carryAll(id);
    const left = await world.everything();
    for (const secret of [CANARY, CANARY.toLowerCase(), MAIL, PHONE, '138****5678']) expect(left).not.toContain(secret);
    for (const contact of [
      { kind: 'email', value: MAIL },
      { kind: 'phone', value: `+86${PHONE}` },
      { kind: 'customer', value: `web:${CANARY}` },
    ] as const) {
      expect(await world.vault.findSubject(contact)).toBeUndefined();
    }
    expect(await world.feedback.readBody(rated)).toBeUndefined();
    expect((await world.feedback.history(rated)).map(({ type }) => type)).toEqual(
      expect.arrayContaining(['received', 'replied', 'resolved', 'rated', 'erased']),
    );
  });

  it('changes no figure', async () => {
    const before = figures(world);
    await world.carryAll(await world.ask('erasure', { email: MAIL }));
    expect(figures(world)).toEqual(before);
    expect(before.size).toBeGreaterThan(0);
  });

  it('leaves everybody else alone', async () => {
    await world.carryAll(await world.ask('erasure', { email: MAIL }));
    const item = await world.feedback.read(others);
    const body = await world.feedback.readBody(others);
    if (!item || !body) throw new Error('the other item is gone');
    expect(item.erasedAt).toBeNull();
    expect(await openMailAddress(world.vaultOf(), item, body)).toBe('somebody.else@example.com');
  });

  it('tries again for a record that others keep changing, and says so when it cannot', async () => {
    const id = await world.ask('erasure', { email: MAIL });
    let conflicts = 4;
    const busy: FeedbackStore = {
      ...world.feedback,
      commit: async (...changes) => ((conflicts -= 1) >= 0 ? 'conflict' : world.feedback.commit(...changes)),
    };
    await world.carryOut(id, world.carrier({ feedback: busy }));
    expect(await world.feedback.read(rated)).toMatchObject({ disposition: 'erased' });
    conflicts = Number.POSITIVE_INFINITY;
    const other = await world.ask('erasure', { email: 'somebody.else@example.com' });
    await expect(world.carryOut(other, world.carrier({ feedback: busy }))).rejects.toThrow('busy');
    expect(world.requests.kept.get(other)).toMatchObject({ status: 'received' });
  });

  it('closes what is open, and frees its owner', async () => {
    await world.carryAll(await world.ask('erasure', { email: MAIL }));
    expect(await world.feedback.read(open)).toMatchObject({
      status: 'closed',
      disposition: 'erased',
      checkpoint: null,
    });
  });

  it('certifies what was done, in which passes, and when backups become unreadable', async () => {
    const id = await world.ask('erasure', { email: MAIL });
    const first = iso(world.time.now);
    await world.carryOut(id);
    expect(await world.show(id)).toMatchObject({ status: 'running', certificate: null, found: { records: 2 } });
    world.time.now += 15 * MINUTE;
    await world.carryOut(id);
    const second = iso(world.time.now);
    const shown = await world.show(id);
    expect(shown).toMatchObject({
      kind: 'erasure',
      status: 'done',
      found: { subjects: 1, records: 2, aliases: 3, copies: 0 },
      copy: null,
      certificate: {
        kind: 'erasure',
        found: true,
        issuedAt: second,
        passes: [first, second],
        done: [
          { what: 'keys-removed', count: 3 },
          { what: 'aliases-removed', count: 3 },
          { what: 'records-scrubbed', count: 2 },
          { what: 'copies-removed', count: 0 },
        ],
        unreadableFrom: iso(world.time.now + DAY),
        backupsEmptyFrom: iso(world.time.now + 14 * DAY),
      },
    });
    expect(shown.certificate.aliases.map(({ kind }: { kind: string }) => kind).toSorted()).toEqual([
      'customer',
      'email',
      'phone',
    ]);
  });

  it('finds by phone, or by customer id at any source or at one, the same person', async () => {
    for (const subject of [
      { phone: '+86 138 1234 5678' },
      { customerId: CANARY },
      { customerId: CANARY, source: 'web' },
    ]) {
      const id = await world.ask('erasure', subject);
      expect(world.requests.kept.get(id)?.subjects).toHaveLength(1);
    }
    const elsewhere = await world.ask('erasure', { customerId: CANARY, source: 'partner' });
    expect(world.requests.kept.get(elsewhere)?.subjects).toEqual([]);
  });

  it('takes what came in between the passes', async () => {
    const id = await world.ask('erasure', { email: MAIL });
    const subject = world.requests.kept.get(id)?.subjects[0] ?? '';
    await world.carryOut(id);
    // Stored by somebody who had looked the subject up before the first pass.
    const late = await world.accept({ contact: { email: 'late@example.com' } });
    const item = await world.feedback.read(late);
    if (!item) throw new Error('not stored');
    await world.feedback.commit({ before: item, after: { ...item, subject, seq: 2 }, events: [], loads: [] });
    world.time.now += 15 * MINUTE;
    await world.carryOut(id);
    expect(await world.feedback.read(late)).toMatchObject({ disposition: 'erased', snippet: '' });
    expect(await world.show(id)).toMatchObject({ status: 'done', found: { records: 3 } });
  });

  it('knows the person as somebody new who writes again', async () => {
    const id = await world.ask('erasure', { email: MAIL });
    const [subject] = world.requests.kept.get(id)?.subjects ?? [];
    await world.carryOut(id);
    const again = await world.accept({ text: 'me again', contact: { email: MAIL } });
    world.time.now += 15 * MINUTE;
    await world.carryOut(id);
    const item = await world.feedback.read(again);
    expect(item?.subject).not.toBe(subject);
    expect(item?.erasedAt).toBeNull();
    expect((await world.feedback.readBody(again))?.text).toBe('me again');
  });

  it('removes the copies that were made for the person, and what failed on its way', async () => {
    const copy = await world.ask('access', { email: MAIL });
    await world.carryOut(copy);
    expect(world.copies.files.size).toBe(1);
    const id = await world.ask('erasure', { email: MAIL });
    await world.carryAll(id);
    expect(world.copies.files.size).toBe(0);
    expect(await world.show(id)).toMatchObject({ found: { copies: 1 } });
    expect(await world.show(copy)).toMatchObject({ status: 'done', copy: null });
    expect(new Set(world.forgotten)).toEqual(new Set([rated, open]));
  });

  it('is in the audit before anything is removed; without it nothing is', async () => {
    const id = await world.ask('erasure', { email: MAIL });
    world.audit.breakDown();
    await expect(world.carryOut(id)).rejects.toThrow('audit');
    expect(await world.feedback.read(open)).toMatchObject({ erasedAt: null });
    expect(world.keys.graves.graves.size).toBe(0);
    expect(world.audit.entries).toEqual([
      expect.objectContaining({ actor: 'admin-1', role: 'admin', action: 'request-erasure', target: id }),
    ]);
  });

  it('is said by the system in the audit, by the id of the data subject', async () => {
    const id = await world.ask('erasure', { email: MAIL });
    await world.carryOut(id);
    const { subjects = [] } = world.requests.kept.get(id) ?? {};
    expect(world.audit.entries.at(-1)).toMatchObject({
      actor: 'system',
      action: 'erase',
      target: id,
      subject: subjects[0],
    });
  });
});

describe('who is not there', () => {
  it('gets the same answer, and a certificate that says so', async () => {
    const world = privacyUnderTest();
    await world.accept({ contact: { email: MAIL } });
    const known = await world.call('POST', '/v1/privacy/requests', { kind: 'erasure', subject: { email: MAIL } });
    const unknown = await world.call('POST', '/v1/privacy/requests', {
      kind: 'erasure',
      subject: { email: 'nobody@example.com' },
    });
    expect([unknown.status, Object.keys(unknown.body)]).toEqual([known.status, Object.keys(known.body)]);
    await world.carryOut(unknown.body.id);
    expect(await world.show(unknown.body.id)).toMatchObject({
      status: 'done',
      found: { subjects: 0, records: 0 },
      certificate: { found: false, done: [], aliases: [], unreadableFrom: null, backupsEmptyFrom: null },
    });
  });

  it('is not found a second time', async () => {
    const world = privacyUnderTest();
    await world.accept({ contact: { email: MAIL } });
    await world.carryAll(await world.ask('erasure', { email: MAIL }));
    const again = await world.ask('erasure', { email: MAIL });
    await world.carryOut(again);
    expect(await world.show(again)).toMatchObject({ status: 'done', certificate: { found: false } });
  });
});

describe('messages that come again, too early or too late', () => {
  it('do the step that is due once, and wait for the one that is not', async () => {
    const world = privacyUnderTest();
    await world.accept({ contact: { email: MAIL } });
    const id = await world.ask('erasure', { email: MAIL });
    await world.carryOut(id);
    expect(world.queue.sent).toEqual([
      { id, after: 0 },
      { id, after: 15 * MINUTE },
    ]);
    const running = world.requests.kept.get(id);
    world.time.now += 5 * MINUTE;
    await world.carryOut(id);
    expect(world.requests.kept.get(id)).toEqual(running);
    expect(world.queue.sent.at(-1)).toEqual({ id, after: 10 * MINUTE });
    world.time.now += 10 * MINUTE;
    await world.carryOut(id);
    const done = world.requests.kept.get(id);
    await world.carryOut(id);
    await world.carryOut('01JD3ZQ8N00000000000000009');
    expect(world.requests.kept.get(id)).toEqual(done);
  });
});
