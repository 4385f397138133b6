import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../config/defaults.ts';
import { forgettingOver } from '../../../lambdas/adapters/forgetting.ts';
import { understandFeedback } from '../../../lambdas/analysis/understand-feedback.ts';
import { taxonomyOf } from '../../../lambdas/domain/understanding/message-read.ts';
import { applyCommands } from '../../../lambdas/loop/apply-command.ts';
import type { FeedbackStore } from '../../../lambdas/loop/ports.ts';
import { carryOut } from '../../../lambdas/privacy/carry-out.ts';
import type { Carrier } from '../../../lambdas/privacy/ports.ts';
import { anAgent } from '../../builders/feedback.ts';
import { memoryRecords } from '../../doubles/memory-privacy.ts';
import { CANARY, MAIL, MINUTE, PHONE, type PrivacyUnderTest, privacyUnderTest } from './privacy-under-test.ts';

type Scheduler = fc.Scheduler;

/** The store with every call put off until the scheduler lets it happen. */
function slowStore(store: PrivacyUnderTest['feedback'], scheduler: Scheduler): FeedbackStore {
  return {
    read: scheduler.scheduleFunction((id) => store.read(id)),
    readBody: scheduler.scheduleFunction((id) => store.readBody(id)),
    readUnderstanding: scheduler.scheduleFunction((id) => store.readUnderstanding(id)),
    history: scheduler.scheduleFunction((id) => store.history(id)),
    commit: scheduler.scheduleFunction((change, ...together) => store.commit(change, ...together)),
  };
}

function slowCarrier(world: PrivacyUnderTest, scheduler: Scheduler): Carrier {
  const { table, graves } = world.keys;
  const records = memoryRecords(world.feedback);
  const forgetting = forgettingOver(
    {
      ...table,
      get: scheduler.scheduleFunction((pk) => table.get(pk)),
      remove: scheduler.scheduleFunction((pk, still) => table.remove(pk, still)),
    },
    { bury: scheduler.scheduleFunction((pk, aliases, at) => graves.bury(pk, aliases, at)) },
  );
  return world.carrier({
    feedback: slowStore(world.feedback, scheduler),
    forgetting,
    records: {
      idsOf: scheduler.scheduleFunction((subject) => records.idsOf(subject)),
      strip: scheduler.scheduleFunction((id) => records.strip(id)),
    },
  });
}

/** What goes on beside an erasure; what is refused or fails because of it is no concern here. */
function bystanders(
  world: PrivacyUnderTest,
  ids: { open: string; rated: string },
  scheduler: Scheduler,
): Promise<unknown>[] {
  const feedback = slowStore(world.feedback, scheduler);
  const loop = { feedback, policy: world.policy, now: () => world.time.now };
  const analyst = {
    ...loop,
    linguist: {
      languages: async () => [],
      sentiments: async () => [],
      phrases: async () => [],
      entities: async () => [],
    },
    taxonomy: taxonomyOf(defaultSettings),
    analysis: { strategy: 'local' as const, sample: 0 },
    opinions: { recall: async () => new Map(), keep: async () => undefined },
    forgotten: () => undefined,
    failed: () => undefined,
  };
  const words = { text: `late ${CANARY}`, sealed: `late ${CANARY}` };
  const customer = { kind: 'customer' } as const;
  return [
    understandFeedback(analyst, [ids.open]),
    applyCommands(loop, ids.open, customer, [{ name: 'message', words }]),
    applyCommands(loop, ids.rated, customer, [{ name: 'rating', score: 1, comment: CANARY }]),
    applyCommands(loop, ids.rated, anAgent(), [{ name: 'reopen', reason: CANARY }]),
    world.accept({ text: 'fresh words', contact: { email: MAIL } }),
  ].map((work) => work.catch(() => undefined));
}

describe('R6.3 erasures that meet each other and everything else', () => {
  it('end with nothing left, in any order of what happens', async () => {
    const check = fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const world = privacyUnderTest();
        const rated = await world.accept({ text: `${CANARY}: App 闪退`, contact: { email: MAIL } });
        const open = await world.accept({ text: `${CANARY}: it crashes`, contact: { email: MAIL, phone: PHONE } });
        await world.handleAll(rated);
        const one = await world.ask('erasure', { email: MAIL });
        const two = await world.ask('erasure', { phone: PHONE });
        const [subject = ''] = world.requests.kept.get(one)?.subjects ?? [];
        const carrier = slowCarrier(world, scheduler);

        const work = [
          ...[one, two, one].map((id) => carryOut(carrier, id)),
          ...bystanders(world, { open, rated }, scheduler),
        ];
        await scheduler.waitFor(Promise.all(work));
        world.time.now += 15 * MINUTE;
        await world.carryOut(one);
        await world.carryOut(two);

        for (const id of [one, two]) {
          expect(world.requests.kept.get(id)).toMatchObject({ status: 'done', certificate: { found: true } });
        }
        expect(await world.everything()).not.toContain(CANARY);
        expect(world.keys.table.rows.has(`S#${subject}`)).toBe(false);
        for (const item of world.feedback.items.values()) {
          const fresh = await world.feedback.readBody(item.id);
          expect(item.erasedAt !== null, `${item.id} is erased if it is of the erased`).toBe(item.subject === subject);
          expect(fresh?.text).toBe(item.erasedAt === null ? 'fresh words' : undefined);
          expect(world.keys.table.rows.has(`R#${item.id}`)).toBe(item.erasedAt === null);
        }
      }),
      { numRuns: 150 },
    );
    await expect(check).resolves.toBeUndefined();
  }, 60_000);
});

describe('R6.3 one pass of one erasure', () => {
  it('leaves nothing of the records it knows, whatever happens to them meanwhile', async () => {
    const check = fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const world = privacyUnderTest();
        const rated = await world.accept({ text: `${CANARY}: App 闪退`, contact: { email: MAIL } });
        const open = await world.accept({ text: `${CANARY}: it crashes`, contact: { email: MAIL } });
        await world.handleAll(rated);
        const id = await world.ask('erasure', { email: MAIL });
        const pass = carryOut(slowCarrier(world, scheduler), id);
        await scheduler.waitFor(Promise.all([pass, ...bystanders(world, { open, rated }, scheduler)]));
        expect(world.requests.kept.get(id)).toMatchObject({ status: 'running' });
        expect(await world.everything()).not.toContain(CANARY);
      }),
      { numRuns: 150 },
    );
    await expect(check).resolves.toBeUndefined();
  }, 60_000);
});

describe('R6.3 an erasure that is interrupted', () => {
  /** Lets so many calls through, then fails every one, as when the function is killed. */
  function dyingAfter(
    calls: number,
  ): <A extends unknown[], R>(work: (...given: A) => Promise<R>) => (...given: A) => Promise<R> {
    let left = calls;
    return (work) =>
      async (...given) => {
        if (left === 0) throw new Error('killed');
        left -= 1;
        return work(...given);
      };
  }

  function dying(world: PrivacyUnderTest, calls: number): Carrier {
    const live = world.carrier();
    const until = dyingAfter(calls);
    const { feedback, forgetting, records, requests, copies, queue } = live;
    return {
      ...live,
      feedback: {
        ...feedback,
        read: until((id) => feedback.read(id)),
        commit: until((change) => feedback.commit(change)),
      },
      forgetting: {
        ...forgetting,
        subject: until((subject, at) => forgetting.subject(subject, at)),
        record: until((id, at) => forgetting.record(id, at)),
      },
      records: { idsOf: until((subject) => records.idsOf(subject)), strip: until((id) => records.strip(id)) },
      requests: { ...requests, save: until((before, after) => requests.save(before, after)) },
      copies: { ...copies, removeAll: until((subject) => copies.removeAll(subject)) },
      queue: { send: until((id, after) => queue.send(id, after)) },
    };
  }

  it('is finished by the next message, wherever it was killed', async () => {
    const outcomes = new Set<string>();
    for (let calls = 0; calls < 40; calls += 1) {
      const world = privacyUnderTest();
      const first = await world.accept({ contact: { email: MAIL } });
      await world.handleAll(first);
      await world.accept({ contact: { email: MAIL, phone: PHONE } });
      const id = await world.ask('erasure', { email: MAIL });
      await carryOut(dying(world, calls), id).catch(() => undefined);
      await world.carryAll(id);
      if (world.requests.kept.get(id)?.status !== 'done') await world.carryAll(id);
      expect(await world.everything()).not.toContain(CANARY);
      const { certificate, found } = world.requests.kept.get(id) ?? {};
      outcomes.add(JSON.stringify([found, certificate?.done]));
    }
    expect([...outcomes], 'the same is certified, wherever it was killed').toHaveLength(1);
  }, 60_000);
});
