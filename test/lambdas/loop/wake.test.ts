import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TimerInput } from '../../../lambdas/contracts/event.ts';
import { applyCommands } from '../../../lambdas/loop/apply-command.ts';
import type { Person } from '../../../lambdas/loop/ports.ts';
import { wake } from '../../../lambdas/loop/wake.ts';
import { sweep } from '../../../lambdas/sweep/sweep.ts';
import {
  aFeedback,
  anAgent,
  anAssignedFeedback,
  iso,
  minutesAfter,
  ms,
  someFindings,
} from '../../builders/feedback.ts';
import { somePolicy, someSettings } from '../../builders/settings.ts';
import { memoryCustomers } from '../../doubles/memory-customers.ts';
import { memoryFeedback } from '../../doubles/memory-feedback.ts';
import { aPerson, memoryPeople } from '../../doubles/memory-people.ts';

const words = { text: 'masked', sealed: 'sealed' };

function world(item = anAssignedFeedback(), people: Person[] = [aPerson()]) {
  const time = { now: ms(item.updatedAt) };
  const feedback = memoryFeedback(people);
  feedback.add(item);
  const where = { people: memoryPeople(people), customers: memoryCustomers(feedback), table: someSettings() };
  const router = { feedback, ...where, policy: somePolicy(), now: () => time.now };
  const current = () => feedback.items.get(item.id)!;
  const input = (): TimerInput => ({ v: 1, id: item.id, slv: current().timer!.slv, checkpointAt: current().timer!.at });
  const events = async () =>
    (await feedback.history(item.id))
      .filter(({ type }) => !type.startsWith('promise-'))
      .map(({ type, data }) => [type, data['metric'], data['level']]);
  return { time, feedback, router, current, input, events, people };
}

/** What the state machine does: waits for the checkpoint, wakes, and goes on with the answer. */
async function runTimer(w: ReturnType<typeof world>, until: number): Promise<number> {
  let input = w.input();
  for (let turns = 0; ; turns += 1) {
    if (ms(input.checkpointAt) > until) return turns;
    w.time.now = Math.max(w.time.now, ms(input.checkpointAt));
    const { checkpointAt } = await wake(w.router, input);
    if (checkpointAt === null) return turns + 1;
    input = { ...input, checkpointAt };
  }
}

describe('R3.3 the ladder', () => {
  test('an unanswered item warns and escalates at every level, each once per clock', async () => {
    const w = world();
    await runTimer(w, minutesAfter(aFeedback(), 9 * 60));
    expect(await w.events()).toEqual([
      ['warned', 'first-response', 'owner'],
      ['warned', 'first-response', 'team'],
      ['escalated', 'first-response', 'lead'],
      ['breached', 'first-response', null],
      ['escalated', 'first-response', 'head'],
      ['escalated', 'first-response', 'executive'],
    ]);
  });

  test('an answered item never warns of its first response', async () => {
    const w = world();
    await applyCommands(w.router, w.current().id, anAgent(), [{ name: 'reply', words }]);
    await runTimer(w, minutesAfter(aFeedback(), 24 * 60));
    expect((await w.events()).filter(([, metric]) => metric === 'first-response')).toEqual([]);
  });

  test('a late wake-up tells only the highest level due', async () => {
    const w = world();
    w.time.now = minutesAfter(aFeedback(), 6 * 60);
    await wake(w.router, w.input());
    expect(await w.events()).toEqual([
      ['breached', 'first-response', null],
      ['escalated', 'first-response', 'head'],
    ]);
  });

  test('a VIP’s first warning is at half of the target', async () => {
    const w = world(aFeedback({ customer: { id: null, tier: 'vip' } }));
    await applyCommands(w.router, w.current().id, { kind: 'system' }, [
      { name: 'understood', findings: someFindings() },
    ]);
    await wake(w.router, w.input());
    expect(w.current().checkpoint).toEqual({ kind: 'service-level', at: iso(minutesAfter(aFeedback(), 60)) });
  });
});

describe('wake-ups', () => {
  test('repeated, stale and early ones do nothing', async () => {
    const w = world();
    const first = w.input();
    expect(await wake(w.router, first)).toEqual({ checkpointAt: first.checkpointAt });
    w.time.now = ms(first.checkpointAt);
    const answer = await wake(w.router, first);
    const repeated = await wake(w.router, first);
    const stale = await wake(w.router, { ...first, slv: first.slv - 1 });
    expect(repeated).toEqual(answer);
    expect(stale).toEqual({ checkpointAt: null });
    expect(await w.events()).toHaveLength(1);
  });

  test('a timer of a settled item ends', async () => {
    const w = world();
    const before = w.input();
    await applyCommands(w.router, w.current().id, anAgent(), [{ name: 'resolve', words }]);
    w.time.now = ms(before.checkpointAt);
    expect(await wake(w.router, before)).toEqual({ checkpointAt: null });
    expect(await w.events()).toEqual([['resolved', undefined, undefined]]);
  });

  test('after too many turns the next version goes on, its checkpoint still to come', async () => {
    const w = world();
    const input = w.input();
    expect(ms(input.checkpointAt)).toBeGreaterThan(w.time.now);
    expect(await wake(w.router, { ...input, renew: true })).toEqual({ checkpointAt: null });
    expect(w.current().timer).toEqual({ slv: input.slv + 1, at: input.checkpointAt });
  });

  test('routes an understood item to the least loaded member and takes the load', async () => {
    const people = [aPerson({ id: 'a', load: 5 }), aPerson({ id: 'b', load: 1 }), aPerson({ id: 'c', present: false })];
    const w = world(aFeedback(), people);
    await applyCommands(w.router, w.current().id, { kind: 'system' }, [
      { name: 'understood', findings: someFindings() },
    ]);
    await wake(w.router, w.input());
    expect(w.current()).toMatchObject({ status: 'assigned', team: 'app', owner: { id: 'b' } });
    expect(people.find(({ id }) => id === 'b')?.load).toBe(3);
  });

  test('an item nobody has room for waits in its team’s queue', async () => {
    const w = world(aFeedback(), [aPerson({ capacity: 1 })]);
    await applyCommands(w.router, w.current().id, { kind: 'system' }, [
      { name: 'understood', findings: someFindings() },
    ]);
    await wake(w.router, w.input());
    expect(w.current()).toMatchObject({ status: 'assigned', team: 'app', owner: null });
  });
});

describe('the sweep', () => {
  const sweeper = (w: ReturnType<typeof world>, analysed: string[] = []) => ({
    ...w.router,
    due: async (at: string) =>
      [...w.feedback.items.values()].filter((item) => item.checkpoint && item.checkpoint.at <= at),
    analyse: async (id: string) => void analysed.push(id),
    failed: (_: string, error: unknown) => {
      throw error;
    },
  });

  test('R1.3 puts an item that was never analysed before the analysis again', async () => {
    const w = world(aFeedback());
    const analysed: string[] = [];
    w.time.now = minutesAfter(aFeedback(), 6);
    await sweep(sweeper(w, analysed));
    expect(analysed).toEqual([w.current().id]);
  });

  test('does what a lost timer would have done, and the timer that comes late finds nothing', async () => {
    const w = world();
    const lost = w.input();
    w.time.now = ms(lost.checkpointAt) + 2 * 60_000;
    await sweep(sweeper(w));
    expect(await w.events()).toEqual([['warned', 'first-response', 'owner']]);
    expect(await wake(w.router, lost)).toEqual({ checkpointAt: null });
    expect(await w.events()).toHaveLength(1);
  });

  test('closes a resolved item a week after the last contact and reminds once of the rating before', async () => {
    const w = world();
    await applyCommands(w.router, w.current().id, anAgent(), [{ name: 'resolve', words }]);
    for (let day = 1; day <= 8; day += 1) {
      w.time.now = minutesAfter(aFeedback(), day * 24 * 60 + 1);
      await sweep(sweeper(w));
    }
    expect((await w.events()).map(([type]) => type)).toEqual(['resolved', 'reminded', 'closed', 'surveyed']);
    expect(w.current()).toMatchObject({ status: 'closed', disposition: 'resolved', checkpoint: null });
  });

  test('in any order of timers and sweeps each level is told once', async () => {
    const moves = fc.array(
      fc.record({ minutes: fc.integer({ min: 1, max: 200 }), by: fc.constantFrom('timer', 'stale', 'sweep') }),
    );
    await fc.assert(
      fc.asyncProperty(moves, async (steps) => {
        const w = world();
        const old = w.input();
        for (const { minutes, by } of steps) {
          w.time.now += minutes * 60_000;
          if (by === 'sweep') await sweep(sweeper(w));
          else if (by === 'stale') await wake(w.router, old);
          else if (w.current().timer) await wake(w.router, w.input());
        }
        const told = (await w.events()).map((event) => event.join());
        expect(new Set(told).size).toBe(told.length);
      }),
      { numRuns: 60 },
    );
  });
});
