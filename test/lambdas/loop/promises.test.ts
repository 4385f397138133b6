import { describe, expect, test } from 'vitest';
import { contributionOf } from '../../../lambdas/domain/figures/contribution.ts';
import { figureOf } from '../../../lambdas/domain/figures/figures.ts';
import type { Command } from '../../../lambdas/domain/lifecycle/commands.ts';
import { applyCommands } from '../../../lambdas/loop/apply-command.ts';
import { sweep } from '../../../lambdas/sweep/sweep.ts';
import { anAgent, anAssignedFeedback, iso, ms } from '../../builders/feedback.ts';
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

const states = (world: World) => world.current().promises.map(({ state }) => state);

describe('R3.2 R4.1 promises', () => {
  test('every time told to the customer is kept, with the event that told it', async () => {
    const world = await promised();
    const seq = (await world.history()).find(({ type }) => type === 'replied')?.seq;
    expect(world.current().promises).toEqual([
      {
        id: `p${seq}`,
        promisedAt: PROMISED,
        madeAt: iso(START),
        seq,
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
    expect(world.current().promises[0]?.endedAt).toBe(iso(START + 20 * HOUR));
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
    const newAt = iso(START + 51 * HOUR);
    expect(await told(world)).toMatchObject([{ type: 'promise-at-risk', data: { promisedAt: PROMISED, newAt } }]);
    expect(world.current()).toMatchObject({ promisedAt: newAt, promises: [{ state: 'running' }, { byPerson: false }] });
    const event = (await world.history()).find(({ type }) => type === 'promise-at-risk');
    expect(world.current().promises[1]).toMatchObject({ seq: event?.seq, promisedAt: newAt, madeAt: event?.at });
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
    const row = new Map(days.flatMap(([, counters]) => [...counters]));
    expect(figureOf('promises-kept', row)).toEqual({ value: 0.5, unit: 'share', n: 2 });
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
