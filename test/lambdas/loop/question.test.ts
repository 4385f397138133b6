import { describe, expect, test } from 'vitest';
import type { Priority } from '../../../lambdas/domain/labels.ts';
import type { Command } from '../../../lambdas/domain/lifecycle/commands.ts';
import type { Actor } from '../../../lambdas/domain/lifecycle/rights.ts';
import { nextQuestionStep } from '../../../lambdas/domain/service-level/question.ts';
import { applyCommands } from '../../../lambdas/loop/apply-command.ts';
import { sweep } from '../../../lambdas/sweep/sweep.ts';
import { after, anAgent, anAssignedFeedback, iso, ms } from '../../builders/feedback.ts';
import { somePolicy, someSettings } from '../../builders/settings.ts';
import { aWorld, type World } from '../../builders/world.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const words = { text: 'masked', sealed: 'sealed' };
const customer: Actor = { kind: 'customer' };

async function asked(priority: Priority = 'P2'): Promise<World> {
  const world = aWorld(anAssignedFeedback({}, { priority }));
  await give(world, { name: 'ask', words }, anAgent());
  return world;
}

const give = (world: World, command: Command, actor: Actor = customer) =>
  applyCommands(world.router, world.id, actor, [command]);

/** Sweeps every hour of so many days; tells what happened, and on which day of the wait. */
async function days(world: World, count: number): Promise<string[]> {
  const since = world.time.now;
  const known = (await world.history()).length;
  for (let hour = 0; hour < count * 24; hour += 1) {
    world.time.now += HOUR;
    await sweep(world.sweeper);
  }
  return (await world.history())
    .slice(known)
    .filter(({ type }) => type === 'reminded' || type === 'closed')
    .map(({ type, at, data }) =>
      [(ms(at) - since) / DAY, type, data['of'] ?? data['disposition'] ?? data['to']].join(' '),
    );
}

describe('R3.4 a question that is not answered', () => {
  test.each(['P2', 'P3'] as const)('%s: two reminders, then closed without an answer', async (priority) => {
    const world = await asked(priority);
    expect(await days(world, 9)).toEqual(['2 reminded question', '5 reminded question', '7 closed no-answer']);
    expect(world.current()).toMatchObject({ status: 'closed', disposition: 'no-answer', question: null });
  });

  test.each(['P0', 'P1'] as const)('%s: two reminders, then back to work and the owner is told', async (priority) => {
    const world = await asked(priority);
    expect(await days(world, 9)).toEqual(['2 reminded question', '5 reminded question', '7 reminded owner']);
    expect(world.current()).toMatchObject({ status: 'in-progress', question: null });
    const resolution = world.current().clocks.find(({ metric }) => metric === 'resolution');
    expect(resolution?.state).toBe('running');
  });

  test('reminders name the customer and their number', async () => {
    const world = await asked();
    await days(world, 6);
    const reminders = (await world.history()).filter(({ type }) => type === 'reminded').map(({ data }) => data);
    expect(reminders).toEqual([
      { to: 'customer', of: 'question', reminder: 1 },
      { to: 'customer', of: 'question', reminder: 2 },
    ]);
  });

  test('a message ends it; nothing follows', async () => {
    const world = await asked();
    await days(world, 3);
    await give(world, { name: 'message', words });
    expect(world.current()).toMatchObject({ status: 'in-progress', question: null });
    expect(await days(world, 9)).toEqual([]);
  });

  test.each([{ name: 'thanks', words }, { name: 'nudge' }] as const)(
    '$name of the customer starts the count anew',
    async (command) => {
      const world = await asked();
      await days(world, 4);
      await give(world, command);
      expect(await days(world, 8)).toEqual(['2 reminded question', '5 reminded question', '7 closed no-answer']);
    },
  );

  test('another question starts the count anew, another change does not', async () => {
    const world = await asked();
    await days(world, 4);
    await give(world, { name: 'note', text: 'masked' }, anAgent());
    expect(world.current().question?.reminders).toBe(1);
    await give(world, { name: 'ask', words }, anAgent());
    expect(world.current().question).toEqual({ since: iso(world.time.now), reminders: 0, remindedAt: null });
  });

  test('after a long silence of the sweep the reminders still come first, a day apart', async () => {
    const world = await asked();
    world.time.now += 20 * DAY;
    expect(await days(world, 4)).toEqual([
      `${1 / 24} reminded question`,
      `${1 + 1 / 24} reminded question`,
      `${2 + 1 / 24} closed no-answer`,
    ]);
  });

  test('an item that is restored into its wait waits from then on', () => {
    const policy = somePolicy();
    const lead = anAgent({ role: 'admin', id: 'admin' });
    const waiting = after(anAssignedFeedback(), { name: 'ask', words }, { actor: lead }).item;
    const gone = after(waiting, { name: 'delete' }, { actor: lead }).item;
    expect(nextQuestionStep(policy, gone)).toBeNull();
    const back = after(gone, { name: 'restore' }, { actor: lead, now: ms(gone.updatedAt) + DAY }).item;
    expect(back).toMatchObject({ status: 'waiting', question: { since: back.updatedAt, reminders: 0 } });
  });
});

describe('R3.2 reminders of a question count working days of the team', () => {
  const weekdays = { mon: 1, tue: 1, wed: 1, thu: 1, fri: 1 };
  const hours = Object.fromEntries(Object.keys(weekdays).map((day) => [day, [['09:00', '18:00']]]));
  const office = { timeZone: 'Asia/Shanghai', hours, holidays: ['2026-11-26'] } as never;
  const team = { label: { zh: '应用团队', en: 'App' }, calendar: 'office' };
  const { teams } = someSettings();
  const policy = somePolicy({ calendars: { office }, teams: { ...teams, app: team } });
  // Friday 17:00 in Shanghai.
  const question = { since: '2026-11-20T09:00:00.000Z', reminders: 0, remindedAt: null };
  const item = anAssignedFeedback({ question });

  test('the first at the end of the second, the second at the end of the fifth, holidays left out', () => {
    expect(nextQuestionStep(policy, item)).toEqual({ at: '2026-11-24T10:00:00.000Z', what: 'remind-of-question' });
    const once = { ...question, reminders: 1, remindedAt: '2026-11-24T10:00:00.000Z' };
    expect(nextQuestionStep(policy, { ...item, question: once })).toEqual({
      at: '2026-11-30T10:00:00.000Z',
      what: 'remind-of-question',
    });
  });

  test('the wait ends after seven days, and not within a day of the last reminder', () => {
    const twice = { ...question, reminders: 2, remindedAt: '2026-11-30T10:00:00.000Z' };
    expect(nextQuestionStep(policy, { ...item, question: twice })?.at).toBe('2026-12-01T10:00:00.000Z');
    const early = { ...question, reminders: 2, remindedAt: '2026-11-25T10:00:00.000Z' };
    expect(nextQuestionStep(policy, { ...item, question: early })).toEqual({
      at: '2026-11-27T09:00:00.000Z',
      what: 'ask-timeout',
    });
  });

  test('at another speed everything is divided by it', () => {
    const fast = somePolicy({ speed: 60 });
    expect(nextQuestionStep(fast, item)?.at).toBe(iso(ms(question.since) + (2 * DAY) / 60));
    const twice = { ...question, reminders: 2, remindedAt: iso(ms(question.since) + (5 * DAY) / 60) };
    expect(nextQuestionStep(fast, { ...item, question: twice })?.at).toBe(iso(ms(question.since) + (7 * DAY) / 60));
  });
});
