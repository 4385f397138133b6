import { expect, test } from 'vitest';
import { applyCommands } from '../../../lambdas/loop/apply-command.ts';
import { wake } from '../../../lambdas/loop/wake.ts';
import { sweep } from '../../../lambdas/sweep/sweep.ts';
import { anAgent, anAssignedFeedback, minutesAfter, ms } from '../../builders/feedback.ts';
import { aWorld } from '../../builders/world.ts';
import { aPerson, memoryPeople } from '../../doubles/memory-people.ts';

const ROSTER = {
  team: 'app',
  lead: 'lead',
  head: 'head',
  executive: 'executive',
  oncall: ['first', 'second', 'third'],
};

function anIgnoredP0() {
  const world = aWorld(anAssignedFeedback({}, { priority: 'P0' }));
  const people = memoryPeople([aPerson()], [ROSTER]);
  Object.assign(world.router, { people });
  Object.assign(world.sweeper, { people });
  const alerted = async () =>
    (await world.history()).filter(({ type }) => type === 'alerted').map(({ data }) => data['person']);
  return { ...world, alerted };
}

test('R3.6 the timer tells those on call one after the other, each once, beside the ladder', async () => {
  const world = anIgnoredP0();
  const until = minutesAfter(world.current(), 60);
  for (let input = world.input(); ms(input.checkpointAt) <= until; ) {
    world.time.now = ms(input.checkpointAt);
    const { checkpointAt } = await wake(world.router, input);
    await wake(world.router, input);
    input = { ...input, checkpointAt: checkpointAt ?? '9999' };
  }
  expect(await world.alerted()).toStrictEqual(['second', 'third']);
  const levels = (await world.history()).filter(({ type }) => type === 'escalated').map(({ data }) => data['level']);
  expect(levels).toStrictEqual(['lead', 'head', 'executive']);
});

test('R3.6 the sweep does the same for a timer that was lost', async () => {
  const world = anIgnoredP0();
  for (let minute = 1; minute <= 30; minute += 1) {
    world.time.now = minutesAfter(world.current(), minute);
    await sweep(world.sweeper);
    await sweep(world.sweeper);
  }
  expect(await world.alerted()).toStrictEqual(['second', 'third']);
});

test('R3.6 whoever acts ends the alert', async () => {
  const world = anIgnoredP0();
  world.time.now = minutesAfter(world.current(), 5);
  await sweep(world.sweeper);
  world.time.now = minutesAfter(world.current(), 6);
  await sweep(world.sweeper);
  expect(await world.alerted()).toStrictEqual(['second']);
  await applyCommands(world.router, world.id, anAgent(), [{ name: 'take' }]);
  for (let minute = 7; minute <= 20; minute += 1) {
    world.time.now = minutesAfter(world.current(), minute);
    await sweep(world.sweeper);
  }
  expect(await world.alerted()).toStrictEqual(['second']);
});
