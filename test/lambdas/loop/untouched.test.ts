import { describe, expect, test } from 'vitest';
import type { Priority } from '../../../lambdas/domain/labels.ts';
import { applyCommands } from '../../../lambdas/loop/apply-command.ts';
import { sweep } from '../../../lambdas/sweep/sweep.ts';
import { anAgent, anAssignedFeedback, iso, ms } from '../../builders/feedback.ts';
import { aWorld, type World } from '../../builders/world.ts';
import { aPerson } from '../../doubles/memory-people.ts';

const MINUTE = 60_000;
const START = ms('2026-11-20T08:00:00.000Z');
const owner = aPerson({ id: 'app-owner', name: 'app owner' });
const other = aPerson({ id: 'other', name: 'other' });

/** An item that its owner has had since `START`. */
const given = (priority: Priority, people = [owner, other]): World =>
  aWorld(anAssignedFeedback({}, { priority }), structuredClone(people));

async function sweptAt(world: World, minutes: number): Promise<void> {
  world.time.now = START + minutes * MINUTE;
  await sweep(world.sweeper);
  // What is overdue on the ladder comes first, and the routing that follows is the timer's: a minute later the sweep does both.
  world.time.now += MINUTE;
  for (let turn = 0; turn < 3; turn += 1) await sweep(world.sweeper);
}

const offers = async (world: World) => (await world.history()).filter(({ type }) => type === 'offered');

describe('R3.1 R3.3 an item that its owner does not touch', () => {
  test.each([
    ['P0', 5],
    ['P1', 15],
    ['P2', 120],
    ['P3', 720],
  ] as const)('%s is offered back after %d minutes, and goes to somebody else', async (priority, minutes) => {
    const world = given(priority);
    await sweptAt(world, minutes - 2);
    expect(await offers(world)).toEqual([]);
    await sweptAt(world, minutes);
    expect(await offers(world)).toMatchObject([{ data: { owner: { id: 'app-owner' }, team: 'app' } }]);
    world.time.now += MINUTE;
    await sweep(world.sweeper);
    expect(world.current()).toMatchObject({ owner: { id: 'other' }, team: 'app', passedOver: ['app-owner'] });
    const routed = (await world.history()).findLast(({ type }) => type === 'routed');
    expect(routed?.data['reasons']).toContain('app-owner: untouched');
  });

  test('the next owner has as long, and it does not come back to the first', async () => {
    const world = given('P2');
    await sweptAt(world, 120);
    expect(world.current()).toMatchObject({ owner: { id: 'other' }, untouchedSince: iso(START + 121 * MINUTE) });
    await sweptAt(world, 242);
    await sweptAt(world, 250);
    expect(await offers(world)).toHaveLength(2);
    // Nobody else is left: an owner is better than none.
    expect(world.current()).toMatchObject({ owner: { id: 'other' }, reroute: null });
    await sweptAt(world, 2000);
    expect(await offers(world)).toHaveLength(2);
  });

  test('with nobody else the owner keeps it', async () => {
    const world = given('P1', [owner]);
    await sweptAt(world, 15);
    expect(await offers(world)).toHaveLength(1);
    expect(world.current()).toMatchObject({ status: 'assigned', owner: { id: 'app-owner' }, reroute: null });
  });

  test('any command of a person touches it', async () => {
    const world = given('P1');
    await applyCommands(world.router, world.id, anAgent(), [{ name: 'note', text: 'masked' }]);
    await sweptAt(world, 100);
    expect(await offers(world)).toEqual([]);
  });

  test('a message of the customer does not', async () => {
    const world = given('P1');
    const words = { text: 'masked', sealed: 'sealed' };
    await applyCommands(world.router, world.id, { kind: 'customer' }, [{ name: 'message', words }]);
    await sweptAt(world, 15);
    expect(await offers(world)).toHaveLength(1);
  });

  test('what a lead gives to somebody waits for that person', async () => {
    const world = given('P1');
    world.time.now = START + 10 * MINUTE;
    const lead = anAgent({ role: 'lead', id: 'lead' });
    const to = { id: 'other', name: 'other' };
    await applyCommands(world.router, world.id, lead, [{ name: 'assign', owner: to }]);
    await sweptAt(world, 20);
    expect(await offers(world)).toEqual([]);
    await sweptAt(world, 25);
    expect(await offers(world)).toMatchObject([{ data: { owner: { id: 'other' } } }]);
  });

  test('who takes it clears the list of those who did not', async () => {
    const world = given('P2');
    await sweptAt(world, 120);
    await applyCommands(world.router, world.id, anAgent({ id: 'other', name: 'other' }), [{ name: 'take' }]);
    expect(world.current()).toMatchObject({ status: 'in-progress', passedOver: [], untouchedSince: null });
  });
});
