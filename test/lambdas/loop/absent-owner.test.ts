import { describe, expect, test } from 'vitest';
import { applyCommands } from '../../../lambdas/loop/apply-command.ts';
import { wake } from '../../../lambdas/loop/wake.ts';
import { sweep } from '../../../lambdas/sweep/sweep.ts';
import { anAgent, anAssignedFeedback, iso, ms } from '../../builders/feedback.ts';
import { aWorld, type World } from '../../builders/world.ts';
import { aPerson } from '../../doubles/memory-people.ts';

const MINUTE = 60_000;
const START = ms('2026-11-20T08:00:00.000Z');
/** When the first response of a P2 is due. */
const DUE = START + 240 * MINUTE;

/** A P2 that its owner has begun, so that nobody takes it for untouched. */
async function begun(others = [aPerson({ id: 'other', name: 'other' })]): Promise<World> {
  const world = aWorld(anAssignedFeedback({}, { priority: 'P2' }), [aPerson({ load: 2 }), ...others]);
  await applyCommands(world.router, world.id, anAgent(), [{ name: 'take' }]);
  return world;
}

/** Lets the running timer wake whenever it wants to, up to an instant. */
async function timed(world: World, until: number): Promise<void> {
  for (let input = world.input(); ms(input.checkpointAt) <= until; ) {
    world.time.now = Math.max(world.time.now, ms(input.checkpointAt));
    const { checkpointAt } = await wake(world.router, input);
    await wake(world.router, input);
    if (checkpointAt === null) return;
    input = { ...input, checkpointAt };
  }
}

const routings = async (world: World) => (await world.history()).filter(({ type }) => type === 'routed');

describe('R3.3 an owner who is absent when the deadline passes', () => {
  test('is replaced, once, and the history says why', async () => {
    const world = await begun();
    world.people[0]!.present = false;
    await timed(world, DUE - 1);
    expect(world.current().owner).toMatchObject({ id: 'app-owner' });
    await timed(world, DUE);
    expect(world.current()).toMatchObject({
      status: 'in-progress',
      team: 'app',
      owner: { id: 'other' },
      reroute: null,
    });
    await timed(world, DUE + 10 * 60 * MINUTE);
    const [routed, ...more] = await routings(world);
    expect(more).toEqual([]);
    expect(routed?.data['reasons']).toContain('app-owner: away');
    expect(world.people.map(({ load }) => load)).toEqual([0, 2]);
    const levels = (await world.history()).filter(({ type, data }) => type === 'escalated' && data['level'] === 'lead');
    expect(levels).toHaveLength(1);
  });

  test('is found by the sweep as well, when the timer was lost', async () => {
    const world = await begun();
    world.people[0]!.seenAt = iso(START);
    for (let minute = 0; minute <= 250; minute += 1) {
      world.time.now = START + minute * MINUTE;
      await sweep(world.sweeper);
    }
    expect(world.current().owner).toMatchObject({ id: 'other' });
    expect((await routings(world))[0]?.data['reasons']).toContainEqual(expect.stringMatching(/^app-owner: not seen/));
  });

  test('who is there keeps it', async () => {
    const world = await begun();
    world.people[0]!.seenAt = iso(DUE - 15 * MINUTE);
    await timed(world, DUE + MINUTE);
    expect(world.current()).toMatchObject({ owner: { id: 'app-owner' }, reroute: null });
    expect(await routings(world)).toEqual([]);
  });

  test('keeps it when there is nobody else, without a word', async () => {
    const world = await begun([aPerson({ id: 'other', present: false })]);
    world.people[0]!.present = false;
    await timed(world, DUE + MINUTE);
    expect(world.current()).toMatchObject({ team: 'app', owner: { id: 'app-owner' }, reroute: null });
    expect(await routings(world)).toEqual([]);
  });

  test('is not replaced on an item that waits for the customer', async () => {
    const world = await begun();
    const words = { text: 'masked', sealed: 'sealed' };
    await applyCommands(world.router, world.id, anAgent(), [{ name: 'ask', words }]);
    world.people[0]!.present = false;
    for (let hour = 0; hour <= 47; hour += 1) {
      world.time.now = START + hour * 60 * MINUTE;
      await sweep(world.sweeper);
    }
    expect(world.current()).toMatchObject({ status: 'waiting', owner: { id: 'app-owner' } });
  });

  test('whom the registry does not know is not taken for absent', async () => {
    const world = await begun();
    const stranger = anAgent({ id: 'stranger', name: 'stranger', role: 'lead' });
    await applyCommands(world.router, world.id, stranger, [{ name: 'take' }]);
    await timed(world, DUE + MINUTE);
    expect(world.current().owner).toMatchObject({ id: 'stranger' });
  });
});
