import { beforeEach, describe, expect, it } from 'vitest';
import { forgettingOver } from '../../../lambdas/adapters/forgetting.ts';
import { retentionOf } from '../../../lambdas/domain/data-subject/retention.ts';
import { contributionOf } from '../../../lambdas/domain/figures/contribution.ts';
import { addTo, nonZero } from '../../../lambdas/domain/figures/difference.ts';
import type { ReceivedLong } from '../../../lambdas/privacy/ports.ts';
import { type Keeper, retain } from '../../../lambdas/privacy/retain.ts';
import { someSettings } from '../../builders/settings.ts';
import { memoryAudit } from '../../doubles/memory-audit.ts';
import { memoryRecords } from '../../doubles/memory-privacy.ts';
import { CANARY, DAY, MAIL, type PrivacyUnderTest, privacyUnderTest } from './privacy-under-test.ts';

const CLASSES = { textDays: 400, contactDays: 100, historyDays: 900, auditDays: 900, rawMailDays: 30 };
const RETENTION = retentionOf(someSettings({ retention: CLASSES }));
const nothing = { texts: 0, contacts: 0, ended: 0, failed: 0 };

function keeperOf(world: PrivacyUnderTest, overrides: Partial<Keeper> = {}) {
  const { feedback, keys, policy, time } = world;
  const finished = new Set<string>();
  const failures: string[] = [];
  const traces: string[] = [];
  const dayOf = (at: string) => at.slice(0, 10);
  const received: ReceivedLong = {
    unfinishedDays: async (latest) =>
      [...new Set([...feedback.items.values()].map(({ receivedAt }) => dayOf(receivedAt)))]
        .filter((day) => day <= latest && !finished.has(day))
        .toSorted(),
    async *unendedOf(day) {
      const own = [...feedback.items.values()].filter(({ receivedAt }) => dayOf(receivedAt) === day);
      yield own.map(({ id }) => id).filter((id) => !feedback.ends.has(id));
    },
    finished: async (day) => {
      finished.add(day);
    },
  };
  const keeper: Keeper = {
    feedback,
    policy,
    now: () => time.now,
    records: memoryRecords(feedback),
    forgetting: forgettingOver(keys.table, keys.graves),
    received,
    retention: RETENTION,
    audit: world.audit,
    traces: [{ forget: async (ids) => void traces.push(...ids) }],
    failed: (id) => failures.push(id),
    ...overrides,
  };
  return { keeper, finished, failures, traces };
}

function figures({ feedback }: PrivacyUnderTest) {
  const sum: ReturnType<typeof contributionOf> = new Map();
  for (const item of feedback.items.values()) addTo(sum, contributionOf(item, 'Asia/Shanghai'), 1);
  return nonZero(sum);
}

describe('R6.4 what has had its time', () => {
  let world: PrivacyUnderTest;
  let closed: string;
  let open: string;
  const email = { kind: 'email', value: MAIL } as const;

  beforeEach(async () => {
    world = privacyUnderTest();
    closed = await world.accept({ text: `${CANARY}: it crashes`, contact: { email: MAIL }, metadata: { a: CANARY } });
    open = await world.accept({ text: 'It is slow', contact: { email: 'open@example.com' } });
    await world.handleAll(closed);
    world.time.now += DAY;
  });

  it('is nothing before, to the day', async () => {
    world.time.now += 99 * DAY - 1;
    expect(await retain(keeperOf(world).keeper)).toEqual(nothing);
    expect((await world.feedback.readBody(closed))?.contactSealed).toHaveProperty('email');
  });

  it('loses its contact first: the text stays, and nobody is recognised or answered any more', async () => {
    const { keeper } = keeperOf(world);
    world.time.now += 100 * DAY;
    expect(await retain(keeper)).toEqual({ ...nothing, contacts: 1 });
    expect(await world.feedback.read(closed)).toMatchObject({
      subject: null,
      reachable: false,
      customer: { id: null },
      erasedAt: null,
    });
    expect(await world.feedback.readBody(closed)).toMatchObject({ contact: {}, contactSealed: {} });
    expect((await world.feedback.readBody(closed))?.text).toContain('it crashes');
    expect(await world.vault.findSubject(email)).toBeUndefined();
    expect([...world.keys.table.rows.keys()].filter((pk) => pk.startsWith('AL#'))).toHaveLength(1);
    expect(JSON.stringify([...world.keys.table.rows])).not.toContain(`"subject":null`);
    expect(await retain(keeper)).toEqual(nothing);
  });

  it('keeps recognising who has something that is younger', async () => {
    world.time.now += 50 * DAY;
    await world.accept({ text: 'and again', contact: { email: MAIL } });
    world.time.now += 50 * DAY;
    const known = await world.vault.findSubject(email);
    expect(known).toBeDefined();
    await retain(keeperOf(world).keeper);
    expect(await world.feedback.read(closed)).toMatchObject({ subject: null });
    expect(await world.vault.findSubject(email)).toBe(known);
  });

  it('is found again by the next run when what is made of its text elsewhere could not be forgotten', async () => {
    world.time.now += 400 * DAY;
    const forget = async () => {
      throw new Error('the table is busy');
    };
    const failing = keeperOf(world, { traces: [{ forget }] });
    expect(await retain(failing.keeper)).toEqual({ ...nothing, failed: 1 });
    expect(failing.failures).toEqual([closed]);
    const { keeper, traces } = keeperOf(world);
    expect(await retain(keeper)).toEqual({ ...nothing, texts: 1, ended: 1 });
    expect(traces).toEqual([closed]);
    expect(await world.everything()).not.toContain(CANARY);
  });

  it('loses all words then, and its key, while every figure stays; what is left is given its end', async () => {
    const { keeper, finished, traces } = keeperOf(world);
    const before = figures(world);
    world.time.now += 100 * DAY;
    await retain(keeper);
    world.time.now += 300 * DAY;
    expect(await world.everything()).toContain(CANARY);
    expect(traces).toEqual([]);
    expect(await retain(keeper)).toEqual({ ...nothing, texts: 1, ended: 1 });
    expect(traces).toEqual([closed]);
    expect(await world.everything()).not.toContain(CANARY);
    expect(await world.feedback.readBody(closed)).toBeUndefined();
    expect(world.keys.table.rows.has(`R#${closed}`)).toBe(false);
    expect(figures(world)).toEqual(before);
    const item = await world.feedback.read(closed);
    expect(world.feedback.ends.get(closed)).toBe(Date.parse(item?.closedAt ?? '') + 900 * DAY);
    expect(finished.size).toBe(0);
  });

  it('is never anything of an open item, and a day is looked at until all of it is over', async () => {
    const { keeper, finished } = keeperOf(world);
    world.time.now += 1000 * DAY;
    await retain(keeper);
    expect((await world.feedback.readBody(open))?.text).toBe('It is slow');
    expect(finished.size).toBe(0);
    await world.give(open, { name: 'withdraw' }, { kind: 'customer' });
    world.time.now += 400 * DAY;
    expect(await retain(keeper)).toMatchObject({ texts: 1, ended: 1 });
    expect(finished.size).toBe(1);
    expect(await retain(keeper)).toEqual(nothing);
  });

  it('is given an end also where somebody was erased on request', async () => {
    await world.carryAll(await world.ask('erasure', { email: MAIL }));
    world.time.now += 400 * DAY;
    expect(await retain(keeperOf(world).keeper)).toEqual({ ...nothing, ended: 1 });
    expect(world.feedback.ends.has(closed)).toBe(true);
  });

  it('is in the audit before anything is ended, once a day of receipt; without it nothing is', async () => {
    const { keeper } = keeperOf(world);
    await retain(keeper);
    expect(world.audit.entries).toEqual([]);
    world.time.now += 400 * DAY;
    world.audit.breakDown();
    expect(await retain(keeper)).toMatchObject({ texts: 0, failed: 1 });
    expect(await world.everything()).toContain(CANARY);
    const audit = memoryAudit();
    expect(await retain({ ...keeper, audit })).toMatchObject({ texts: 1, failed: 0 });
    expect(audit.entries).toEqual([
      expect.objectContaining({ actor: 'system', action: 'retain', target: '2026-11-20', subject: null }),
    ]);
  });

  it('does not wait for one that fails; it is tried again', async () => {
    const another = await world.accept({ text: CANARY, contact: { email: 'other@example.com' } });
    await world.give(another, { name: 'withdraw' }, { kind: 'customer' });
    world.time.now += 500 * DAY;
    const { feedback } = world;
    const broken = {
      ...feedback,
      read: (id: string) => (id === closed ? Promise.reject(new Error('away')) : feedback.read(id)),
    };
    const { keeper, failures } = keeperOf(world, { feedback: broken });
    expect(await retain(keeper)).toMatchObject({ texts: 1, failed: 1 });
    expect(failures).toEqual([closed]);
    expect(await retain({ ...keeper, feedback })).toMatchObject({ texts: 1, failed: 0 });
  });
});

it('retention is divided by the speed of a stage', () => {
  expect(retentionOf({ ...someSettings({ retention: CLASSES }), speed: 100 })).toEqual({
    text: 4 * DAY,
    contact: DAY,
    history: 9 * DAY,
  });
});
