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

const PAYMENTS = { ...ROSTER, team: 'payments', lead: 'payments-lead', oncall: ['second', 'fourth', 'fifth'] };

function anIgnoredP0() {
  const world = aWorld(anAssignedFeedback({}, { priority: 'P0' }));
  const people = memoryPeople([aPerson()], [ROSTER, PAYMENTS]);
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

test('R3.6 those on call of another team are told at once when routing moves it, nobody twice', async () => {
  const world = anIgnoredP0();
  world.time.now = minutesAfter(world.current(), 5);
  await wake(world.router, world.input());
  expect(await world.alerted()).toStrictEqual(['second']);
  const decision = { team: 'payments', owner: null, reasons: [] };
  await applyCommands(world.router, world.id, { kind: 'system' }, [{ name: 'route', decision }]);
  const moved = world.time.now;
  const alerts: [string, number][] = [];
  for (let input = world.input(); ms(input.checkpointAt) <= moved + 20 * 60_000; ) {
    world.time.now = ms(input.checkpointAt);
    const { checkpointAt } = await wake(world.router, input);
    for (const person of (await world.alerted()).slice(1 + alerts.length)) {
      alerts.push([String(person), (world.time.now - moved) / 60_000]);
    }
    input = { ...input, checkpointAt: checkpointAt ?? '9999' };
  }
  expect(alerts).toStrictEqual([
    ['fourth', 0],
    ['fifth', 5],
  ]);
});
