import { describe, expect, test } from 'vitest';
import type { Feedback } from '../../../lambdas/contracts/feedback.ts';
import { type ReapplyAnswer, reapplyAnswer } from '../../../lambdas/contracts/reapply.ts';
import type { Settings } from '../../../lambdas/contracts/settings.ts';
import { after, anAssignedFeedback, anId, iso, minutesAfter } from '../../builders/feedback.ts';
import { somePolicy, someSettings } from '../../builders/settings.ts';
import { deskUnderTest, STAFF } from './desk-under-test.ts';
import { opened } from './lists.ts';

const words = { text: 'masked', sealed: 'sealed' };
const { policy: written } = someSettings();

/** The desk after a deployment with other targets for P2: five hours for the first response, forty for the resolution. */
function redeployed(P2: Partial<Settings['policy']['targets']['P2']> = { firstResponse: 'PT5H', resolution: 'PT40H' }) {
  const desk = deskUnderTest();
  const targets = { ...written.targets, P2: { ...written.targets.P2, ...P2 } };
  Object.assign(desk.desk, { policy: somePolicy({ policy: { ...written, id: 'test-2', targets } }) });
  const run = async (body: object = {}): Promise<ReapplyAnswer> => {
    const answer = await desk.call('POST', '/v1/desk/policy/reapply', { as: 'admin', body });
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    return reapplyAnswer.parse(answer.body);
  };
  return { ...desk, run, apply: (body: object = {}) => run({ dryRun: false, policy: 'test-2', ...body }) };
}

const dues = (item: Feedback) => Object.fromEntries(item.clocks.map(({ metric, dueAt }) => [metric, dueAt]));

describe('R3.2 a changed policy', () => {
  test('moves nothing by itself; a dry run shows what it would move, and still moves nothing', async () => {
    const desk = redeployed();
    const item = await desk.add(anAssignedFeedback());
    await desk.give(item, 'note', { text: 'A look.' });
    const shown = await desk.run();
    expect(shown).toMatchObject({ dryRun: true, policy: 'test-2', seen: 1, cursor: null });
    expect(shown.items).toStrictEqual([
      {
        id: item.id,
        reference: item.reference,
        team: 'app',
        priority: 'P2',
        applied: false,
        policy: { before: 'test-1', after: 'test-2' },
        clocks: [
          {
            metric: 'first-response',
            cycle: 1,
            before: { state: 'running', target: 'PT4H', calendar: '24x7', dueAt: iso(minutesAfter(item, 240)) },
            after: { state: 'running', target: 'PT5H', calendar: '24x7', dueAt: iso(minutesAfter(item, 300)) },
          },
          {
            metric: 'resolution',
            cycle: 1,
            before: { state: 'running', target: 'PT48H', calendar: '24x7', dueAt: iso(minutesAfter(item, 48 * 60)) },
            after: { state: 'running', target: 'PT40H', calendar: '24x7', dueAt: iso(minutesAfter(item, 40 * 60)) },
          },
        ],
      },
    ]);
    expect(desk.stored(item).clocks).toStrictEqual(item.clocks);
    expect(desk.stored(item).policy).toBe('test-1');
  });

  test('is applied by one command each, which the history, the timer and the audit know of', async () => {
    const desk = redeployed();
    const item = await desk.add(anAssignedFeedback());
    const done = await desk.apply();
    expect(done.items).toMatchObject([{ applied: true, policy: { before: 'test-1', after: 'test-2' } }]);
    expect(dues(desk.stored(item))).toStrictEqual({
      'first-response': iso(minutesAfter(item, 300)),
      resolution: iso(minutesAfter(item, 40 * 60)),
    });
    const { before, events } = desk.feedback.committed.at(-1)!;
    expect(events).toMatchObject([{ type: 'reapplied', by: { kind: 'person', id: 'admin', role: 'admin' } }]);
    expect(events[0]?.data).toMatchObject({ policy: done.items[0]?.policy, clocks: done.items[0]?.clocks });
    expect(desk.stored(item)).toMatchObject({ seq: before.seq + 1, policy: 'test-2' });
    expect((await desk.run()).items).toStrictEqual([]);
    expect((await desk.apply()).items).toStrictEqual([]);
  });

  test('of a shorter target leaves a quarter of it, and never gives more time than there was', async () => {
    const desk = redeployed({ firstResponse: 'PT1H', resolution: 'PT48H' });
    const item = await desk.add(anAssignedFeedback());
    desk.clock.now = minutesAfter(item, 120);
    await desk.apply();
    expect(dues(desk.stored(item))['first-response']).toBe(iso(minutesAfter(item, 135)));
    const late = redeployed({ firstResponse: 'PT1H', resolution: 'PT48H' });
    await late.add(item);
    late.clock.now = minutesAfter(item, 230);
    const shown = await late.apply();
    expect(shown.items).toMatchObject([{ applied: true, clocks: [] }]);
    expect(dues(late.stored(item))['first-response']).toBe(iso(minutesAfter(item, 240)));
  });

  test('does not undo a breach, nor tell a level again', async () => {
    const desk = redeployed();
    const climbed = anAssignedFeedback();
    const [first, second] = climbed.clocks;
    const breachedAt = first!.dueAt;
    const item = await desk.add({ ...climbed, clocks: [{ ...first!, climbed: 3, breachedAt }, second!] });
    desk.clock.now = minutesAfter(item, 250);
    await desk.apply();
    expect(desk.stored(item).clocks[0]).toMatchObject({ climbed: 3, breachedAt, dueAt: iso(minutesAfter(item, 300)) });
  });

  test('keeps what is paused paused, starts a plan that is asked for now, and ends one that is not', async () => {
    const waiting = after(anAssignedFeedback(), { name: 'ask', words }, { actor: STAFF.agent }).item;
    const planned = redeployed({ plan: 'PT2H' });
    await planned.add(waiting);
    const [move] = (await planned.apply()).items;
    expect(move?.clocks).toMatchObject([
      { metric: 'plan', before: null, after: { state: 'paused', target: 'PT2H', dueAt: null } },
    ]);
    const P1 = anAssignedFeedback({}, { priority: 'P1' });
    const desk = deskUnderTest();
    const { plan: _, ...rest } = written.targets.P1;
    const targets = { ...written.targets, P1: rest };
    Object.assign(desk.desk, { policy: somePolicy({ policy: { ...written, targets } }) });
    await desk.add(P1);
    expect((await desk.give(P1, 'reapply', {}, { as: 'admin' })).status).toBe(200);
    const states = desk.stored(P1).clocks.map(({ metric, state }) => [metric, state]);
    expect(states).toStrictEqual([
      ['first-response', 'running'],
      ['plan', 'cancelled'],
      ['resolution', 'running'],
    ]);
  });

  test('of a calendar alone moves the deadlines that count in it', async () => {
    const day = [['09:00', '18:00']] as [string, string][];
    const hours = { mon: day, tue: day, wed: day, thu: day, fri: day };
    const targets = { ...written.targets, P2: { calendar: 'office', firstResponse: 'PT4H', resolution: 'PT48H' } };
    const at = (holidays: string[]) =>
      somePolicy({
        calendars: { office: { timeZone: 'Asia/Shanghai', hours, holidays } },
        policy: { ...written, targets },
      });
    const desk = deskUnderTest();
    Object.assign(desk.desk, { policy: at([]) });
    const begun = await desk.add(anAssignedFeedback());
    await desk.call('POST', '/v1/desk/policy/reapply', { as: 'admin', body: { dryRun: false, policy: 'test-1' } });
    expect(dues(desk.stored(begun))['first-response']).toBe('2026-11-23T03:00:00.000Z');
    Object.assign(desk.desk, { policy: at(['2026-11-23']) });
    await desk.give(begun, 'reapply', {}, { as: 'admin' });
    expect(dues(desk.stored(begun))['first-response']).toBe('2026-11-24T03:00:00.000Z');
  });
});

describe('the pages of a reapply', () => {
  test('go on by a cursor, and moved items are not met again', async () => {
    const desk = redeployed();
    for (let number = 1; number <= 7; number += 1) await desk.add(opened(number, number));
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: ReapplyAnswer = await desk.apply({ limit: 3, ...(cursor !== null && { cursor }) });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.cursor;
    } while (cursor !== null);
    expect(seen.toSorted()).toStrictEqual([1, 2, 3, 4, 5, 6, 7].map(anId));
    expect((await desk.run()).items).toStrictEqual([]);
  });

  test('read a bounded amount however long the queues are', async () => {
    const desk = redeployed({});
    for (let number = 1; number <= 3000; number += 1) desk.feedback.add(opened(number, number, { policy: 'test-2' }));
    const page = await desk.run();
    expect(page).toMatchObject({ items: [] });
    expect(page.cursor).not.toBeNull();
    expect(desk.queries.reads.items).toBeLessThanOrEqual(1500);
  });

  test('leave alone what is settled meanwhile', async () => {
    const desk = redeployed();
    const item = await desk.add(anAssignedFeedback());
    const { ...queries } = desk.queries;
    desk.queries.read = async (...range) => {
      const page = await queries.read(...range);
      if (page.items.length > 0) await desk.give(item, 'resolve', { text: 'Done.' });
      return page;
    };
    expect((await desk.apply()).items).toMatchObject([{ id: item.id, applied: false }]);
    expect(desk.stored(item)).toMatchObject({ status: 'resolved', policy: 'test-1' });
  });

  test.for([
    [{ dryRun: false }, '/policy'],
    [{ dryRun: false, policy: 'test-1' }, '/policy'],
    [{ limit: 101 }, '/limit'],
    [{ cursor: 'x' }, '/cursor'],
    [{ team: 'app' }, '/team'],
  ] as const)('422 for %o', async ([body, pointer]) => {
    const desk = redeployed();
    const answer = await desk.call('POST', '/v1/desk/policy/reapply', { as: 'admin', body });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer }] } });
  });

  test('409 for one that is settled', async () => {
    const desk = redeployed();
    const item = await desk.add(after(anAssignedFeedback(), { name: 'resolve', words }, { actor: STAFF.agent }).item);
    const refused = await desk.give(item, 'reapply', {}, { as: 'admin' });
    expect(refused).toMatchObject({ status: 409, body: { state: 'resolved' } });
    expect(refused.body.allowed).not.toContain('reapply');
  });
});
