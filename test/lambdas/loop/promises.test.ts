import { describe, expect, test } from 'vitest';
import { contributionOf } from '../../../lambdas/domain/figures/contribution.ts';
import { figureOf, sumOf } from '../../../lambdas/domain/figures/figures.ts';
import type { Command } from '../../../lambdas/domain/lifecycle/commands.ts';
import { applyCommands } from '../../../lambdas/loop/apply-command.ts';
import { wake } from '../../../lambdas/loop/wake.ts';
import { sweep } from '../../../lambdas/sweep/sweep.ts';
import { aFeedback, after, anAgent, anAssignedFeedback, iso, ms, someFindings } from '../../builders/feedback.ts';
import { aWorld, type World } from '../../builders/world.ts';

const HOUR = 3_600_000;
const words = { text: 'masked', sealed: 'sealed' };
const START = ms('2026-11-20T08:00:00.000Z');
/** The internal deadline of a P2 is 48 h after the start. */
const PROMISED = iso(START + 50 * HOUR);

const give = (world: World, command: Command, actor = anAgent({ role: 'lead' })) =>
  applyCommands(world.router, world.id, actor, [command]);

const at = (world: World, hours: number): void => {
  world.time.now = START + hours * HOUR;
};

async function sweptAt(world: World, hours: number): Promise<void> {
  at(world, hours);
  // What is late on a clock comes before what follows up.
  await sweep(world.sweeper);
  await sweep(world.sweeper);
}

async function promised(promisedAt = PROMISED): Promise<World> {
  const world = aWorld();
  await give(world, { name: 'reply', words, promisedAt });
  return world;
}

const told = async (world: World) =>
  (await world.history()).filter(({ type }) => type.startsWith('promise-')).map(({ type, data }) => ({ type, data }));

/** The promises of a result: the one of an answer is kept by the reply that makes the first of these. */
const ofResult = (world: World) => world.current().promises.filter((one) => one.for === 'result');
const states = (world: World) => ofResult(world).map(({ state }) => state);

describe('R3.2 R4.1 promises', () => {
  test('every time told to the customer is kept, with the event that told it', async () => {
    const world = await promised();
    const seq = (await world.history()).find(({ type }) => type === 'replied')?.seq;
    expect(ofResult(world)).toEqual([
      {
        id: `p${seq}`,
        promisedAt: PROMISED,
        madeAt: iso(START),
        seq,
        for: 'result',
        byPerson: true,
        state: 'running',
        endedAt: null,
        warnedAt: null,
      },
    ]);
  });

  test.each(['resolve', 'reject'] as const)('%s in time keeps it; nothing follows', async (name) => {
    const world = await promised();
    at(world, 20);
    await give(world, { name, words, plan: words });
    await sweptAt(world, 60);
    expect(states(world)).toEqual(['met']);
    expect(ofResult(world)[0]?.endedAt).toBe(iso(START + 20 * HOUR));
    expect(await told(world)).toEqual([]);
  });

  test('another promise replaces it, an answer without one does not', async () => {
    const world = await promised();
    await give(world, { name: 'reply', words });
    expect(states(world)).toEqual(['running']);
    await give(world, { name: 'reply', words, promisedAt: iso(START + 60 * HOUR) });
    expect(states(world)).toEqual(['replaced', 'running']);
    expect(world.current().promisedAt).toBe(iso(START + 60 * HOUR));
  });

  test('an apology with a new time goes out before it is missed, once', async () => {
    const world = await promised();
    await sweptAt(world, 48.9);
    expect(await told(world)).toEqual([]);
    await sweptAt(world, 49);
    await sweptAt(world, 49.5);
    // A day after the apology, and the buffer: another one could not follow sooner.
    const newAt = iso(START + 74 * HOUR);
    expect(await told(world)).toMatchObject([{ type: 'promise-at-risk', data: { promisedAt: PROMISED, newAt } }]);
    expect(world.current()).toMatchObject({ promisedAt: newAt });
    expect(ofResult(world)).toMatchObject([{ state: 'running' }, { byPerson: false }]);
    const event = (await world.history()).find(({ type }) => type === 'promise-at-risk');
    expect(ofResult(world)[1]).toMatchObject({ seq: event?.seq, promisedAt: newAt, madeAt: event?.at });
  });

  test('the new time is later than the internal deadline', async () => {
    const world = await promised(iso(START + 10 * HOUR));
    await sweptAt(world, 9);
    const newAt = iso(START + 49 * HOUR);
    expect(await told(world)).toMatchObject([{ type: 'promise-at-risk', data: { newAt } }]);
  });

  test('missed once its time has passed; a late result does not mend it', async () => {
    const world = await promised();
    await sweptAt(world, 49);
    await sweptAt(world, 50.5);
    expect(states(world)).toEqual(['missed', 'running']);
    await give(world, { name: 'resolve', words });
    expect(states(world)).toEqual(['missed', 'met']);
    expect((await told(world)).map(({ type }) => type)).toEqual(['promise-at-risk', 'promise-missed']);
  });

  test('a command that comes after the time finds it missed and says so', async () => {
    const world = await promised();
    at(world, 51);
    await give(world, { name: 'resolve', words });
    expect(states(world)).toEqual(['missed']);
    expect(await told(world)).toMatchObject([{ type: 'promise-missed', data: { promisedAt: PROMISED } }]);
  });

  test('a short promise is not at risk from the beginning', async () => {
    const world = await promised(iso(START + HOUR));
    await sweptAt(world, 0.7);
    expect(await told(world)).toEqual([]);
    await sweptAt(world, 0.75);
    expect(await told(world)).toHaveLength(1);
  });

  test('while the customer is asked nobody apologises', async () => {
    const world = await promised();
    await give(world, { name: 'ask', words });
    await sweptAt(world, 49.5);
    expect(await told(world)).toEqual([]);
    await sweptAt(world, 50.1);
    expect(states(world)).toEqual(['missed']);
  });

  test('an end without a result cancels it; what undoes the end lets it go on', async () => {
    const world = await promised();
    const admin = anAgent({ role: 'admin', id: 'admin' });
    await give(world, { name: 'delete' }, admin);
    expect(states(world)).toEqual(['cancelled']);
    at(world, 1);
    await give(world, { name: 'restore' }, admin);
    expect(states(world)).toEqual(['running']);
  });

  test('"promises kept" is met ÷ due: neither replaced nor cancelled ones were due', async () => {
    const world = await promised();
    await give(world, { name: 'reply', words, promisedAt: PROMISED });
    await sweptAt(world, 49);
    await sweptAt(world, 50.5);
    await give(world, { name: 'resolve', words });
    const days = [...contributionOf(world.current(), 'UTC')].filter(([key]) => key.endsWith('#all'));
    const row = sumOf(days.map(([, counters]) => counters));
    // The answer that the receipt promised was kept as well.
    expect(figureOf('promises-kept', row)).toEqual({ value: 2 / 3, unit: 'share', n: 3 });
  });
});

describe('R4.1 the time of the acknowledgement is a promise', () => {
  const answers = (world: World) => world.current().promises.filter((one) => one.for === 'answer');
  const ofPriority = (priority: 'P0' | 'P1' | 'P2' | 'P3') => aWorld(anAssignedFeedback({}, { priority }));
  const sweptAll = async (world: World, hours: number): Promise<void> => {
    at(world, hours);
    for (let round = 0; round < 6; round += 1) await sweep(world.sweeper);
  };

  test.each([
    ['P0', 0.25 * 1.25],
    ['P1', 0.5 * 1.25],
    ['P2', 5],
    ['P3', 25],
  ] as const)('%s: later than our own deadline by a buffer, which is short for a short time', (priority, hours) => {
    const world = ofPriority(priority);
    const promisedAt = iso(START + hours * HOUR);
    expect(answers(world)).toMatchObject([
      { promisedAt, seq: 2, byPerson: false, state: 'running', madeAt: iso(START) },
    ]);
  });

  test.each(['reply', 'ask', 'resolve', 'reject'] as const)('%s keeps it; nobody apologises', async (name) => {
    const world = aWorld();
    at(world, 3.9);
    await give(world, { name, words, plan: words });
    await sweptAll(world, 6);
    expect(answers(world)).toMatchObject([{ state: 'met', endedAt: iso(START + 3.9 * HOUR) }]);
    expect(await told(world)).toEqual([]);
  });

  test('take, a note and another team do not keep it', async () => {
    const world = aWorld();
    await give(world, { name: 'take' });
    await give(world, { name: 'note', text: 'masked' });
    expect(answers(world)).toMatchObject([{ state: 'running' }]);
  });

  test('before it is missed an apology names a new time, and before that one is missed another', async () => {
    const world = aWorld();
    await sweptAll(world, 3.9);
    expect(await told(world)).toEqual([]);
    // The timer has a minute's grace before the sweep does its work.
    await sweptAll(world, 4.02);
    const second = iso(START + (4.02 + 24 + 1) * HOUR);
    expect(await told(world)).toMatchObject([{ type: 'promise-at-risk', data: { newAt: second } }]);
    await sweptAll(world, 28);
    await sweptAll(world, 28.02);
    const risks = (await world.history()).filter(({ type }) => type === 'promise-at-risk');
    expect(risks.map(({ data }) => data['newAt'])).toEqual([second, iso(START + (28.02 + 24 + 1) * HOUR)]);
    expect(ms(risks[1]?.at ?? '') - ms(risks[0]?.at ?? '')).toBeGreaterThanOrEqual(24 * HOUR);
    expect(answers(world).map(({ state }) => state)).toEqual(['missed', 'running', 'running']);
  });

  test('the timer that finds the answer late sends the apology itself', async () => {
    const world = aWorld();
    for (const hours of [3, 3.6, 4]) {
      at(world, hours);
      await wake(world.router, world.input());
    }
    expect((await told(world)).map(({ type }) => type)).toEqual(['promise-at-risk']);
  });

  test('the first apology of a P0 names a near time', async () => {
    const world = ofPriority('P0');
    await sweptAll(world, 0.25);
    expect((await told(world))[0]?.data['newAt']).toBe(iso(START + 0.3125 * HOUR + HOUR));
  });

  test('a message of the customer that awaits an answer is told a time as well', async () => {
    const world = aWorld();
    await give(world, { name: 'reply', words });
    at(world, 10);
    await give(world, { name: 'message', words }, { kind: 'customer' });
    expect(answers(world)).toMatchObject([{ state: 'met' }, { state: 'running', promisedAt: iso(START + 15 * HOUR) }]);
    await give(world, { name: 'message', words }, { kind: 'customer' });
    expect(answers(world)).toHaveLength(2);
  });

  test.each([
    ['what is filed later', { backfill: true }],
    ['a public review', { channel: 'marketplace' }],
  ] as const)('nothing is promised for %s', (_, item) => {
    const received = aFeedback(item);
    const { promises } = after(received, { name: 'understood', findings: someFindings() }).item;
    expect(promises).toEqual([]);
  });

  test('one that was understood late is not promised a time that has passed', () => {
    const now = START + 6 * HOUR;
    const { promises } = after(aFeedback(), { name: 'understood', findings: someFindings() }, { now }).item;
    expect(promises).toMatchObject([{ promisedAt: iso(now + HOUR) }]);
  });

  test('a time that was told asks for no plan less of a P1', async () => {
    const world = aWorld();
    await give(world, { name: 'classify', changes: { priority: 'P1' } });
    expect(world.current().clocks.map(({ metric }) => metric)).toContain('plan');
  });
});

describe('R3.2 the plan clock of a P1', () => {
  const plan = (world: World) => world.current().clocks.find(({ metric }) => metric === 'plan');
  const p1 = () => aWorld(anAssignedFeedback({}, { priority: 'P1' }));

  test('starts with the first clocks and is due two hours after receipt', () => {
    expect(plan(p1())).toMatchObject({ state: 'running', dueAt: iso(START + 2 * HOUR) });
  });

  test('an answer without a time leaves it; a promised time settles it', async () => {
    const world = p1();
    await give(world, { name: 'reply', words });
    expect(plan(world)?.state).toBe('running');
    await give(world, { name: 'reply', words, promisedAt: PROMISED });
    expect(plan(world)).toMatchObject({ state: 'settled', settledAt: iso(START) });
  });

  test('an answer after an earlier promise does not settle one that came later', async () => {
    const world = aWorld();
    await give(world, { name: 'reply', words });
    at(world, 3);
    await give(world, { name: 'classify', changes: { priority: 'P1' } });
    // Two hours from receipt are over: a quarter of the target is left.
    expect(plan(world)).toMatchObject({ state: 'running', dueAt: iso(START + 3.5 * HOUR) });
    await give(world, { name: 'classify', changes: { priority: 'P2' }, reason: 'masked' });
    expect(plan(world)?.state).toBe('cancelled');
  });

  test('no plan is asked for what was promised already', async () => {
    const world = await promised();
    await give(world, { name: 'classify', changes: { priority: 'P1' } });
    expect(plan(world)).toBeUndefined();
  });

  test('is held while the customer is asked', async () => {
    const world = p1();
    at(world, 1);
    await give(world, { name: 'ask', words });
    expect(plan(world)).toMatchObject({ state: 'paused', dueAt: null });
  });
});
