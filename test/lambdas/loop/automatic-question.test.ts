import { describe, expect, test } from 'vitest';
import type { Feedback } from '../../../lambdas/contracts/feedback.ts';
import { decide } from '../../../lambdas/domain/lifecycle/decide.ts';
import { applyCommands } from '../../../lambdas/loop/apply-command.ts';
import { sweep } from '../../../lambdas/sweep/sweep.ts';
import { aFeedback, after, anAgent, iso, ms, RECEIVED_AT, someFindings } from '../../builders/feedback.ts';
import { somePolicy } from '../../builders/settings.ts';
import { aWorld, type World } from '../../builders/world.ts';

const HOUR = 3_600_000;
const START = ms(RECEIVED_AT);
const words = { text: '登录时提示密码错误', sealed: 'sealed' };
const question = { name: 'auto-ask', text: '发生了什么？' } as const;

/** An item whose author the machine has asked, before any team had it. */
function anAskedFeedback(overrides: Partial<Feedback> = {}): Feedback {
  const understood = after(aFeedback(), { name: 'understood', findings: someFindings({ confidence: 0.3 }) }).item;
  return { ...after(understood, question).item, ...overrides };
}

const asked = (overrides: Partial<Feedback> = {}): World => aWorld(anAskedFeedback(overrides));
const clock = (world: World, metric: string) => world.current().clocks.find((one) => one.metric === metric);
const answer = (world: World) =>
  applyCommands(world.router, world.id, { kind: 'customer' }, [{ name: 'message', words }]);

async function pass(world: World, hours: number): Promise<void> {
  for (let hour = 0; hour < hours; hour += 1) {
    world.time.now += HOUR;
    await sweep(world.sweeper);
  }
}

describe('R1.5 the question of the machine', () => {
  test('settles nothing, and holds every clock, the first response too', () => {
    const item = anAskedFeedback();
    expect(item).toMatchObject({ status: 'waiting', team: null, asks: 0, toldAt: null, firstResponseAt: null });
    expect(item.clocks.map(({ metric, state, dueAt }) => [metric, state, dueAt])).toEqual([
      ['first-response', 'paused', null],
      ['resolution', 'paused', null],
    ]);
  });

  test('comes before an answer is promised; the answer that follows is', async () => {
    const world = asked();
    expect(world.current().promises).toEqual([]);
    world.time.now = START + 10 * HOUR;
    await answer(world);
    expect(world.current().promises).toMatchObject([{ for: 'answer', promisedAt: iso(START + 15 * HOUR) }]);
  });

  test.each(['P0', 'P1'] as const)('is never put to the author of a %s', (priority) => {
    const { item } = after(aFeedback(), { name: 'understood', findings: someFindings({ priority }) });
    const context = { now: START, actor: { kind: 'system' }, policy: somePolicy() } as const;
    expect(decide(item, question, context)).toEqual({ ok: false, why: 'forbidden' });
    const vip = { ...item, priority: 'P2' as const, customer: { id: null, tier: 'vip' } };
    expect(decide(vip, question, context)).toEqual({ ok: false, why: 'forbidden' });
  });

  test('needs a customer who can be reached', () => {
    const { item } = after(aFeedback({ reachable: false }), { name: 'understood', findings: someFindings() });
    const context = { now: START, actor: { kind: 'system' }, policy: somePolicy() } as const;
    expect(decide(item, question, context)).toMatchObject({ ok: false, why: 'no-channel' });
  });

  test('an answer brings it to a team, its clocks going on, and has it read once more', async () => {
    const world = asked();
    world.time.now = START + 10 * HOUR;
    await answer(world);
    expect(world.current()).toMatchObject({ status: 'triaged', question: null, reread: iso(world.time.now) });
    expect(clock(world, 'first-response')).toMatchObject({ state: 'running', dueAt: iso(START + 14 * HOUR) });
    expect(clock(world, 'next-response')).toBeUndefined();
    await pass(world, 1);
    expect(world.current()).toMatchObject({ status: 'assigned' });
    await pass(world, 1);
    expect(world.analysed).toEqual([world.id]);
  });

  test('two reminders, then closed without an answer', async () => {
    const world = asked();
    await pass(world, 9 * 24);
    const told = (await world.history()).map(({ type, data }) => [type, data['of'] ?? data['disposition']].join(' '));
    expect(told).toEqual(['reminded question', 'reminded question', 'closed no-answer']);
  });

  test('thanks keep it waiting, for the machine’s question still', async () => {
    const world = asked();
    await applyCommands(world.router, world.id, { kind: 'customer' }, [{ name: 'thanks', words }]);
    expect(world.current()).toMatchObject({ status: 'waiting', question: { automatic: true }, reread: null });
  });

  test('somebody who takes it ends the wait', async () => {
    const world = asked({ team: 'app' });
    await applyCommands(world.router, world.id, anAgent(), [{ name: 'take' }]);
    expect(world.current()).toMatchObject({ status: 'in-progress', question: null });
    expect(clock(world, 'first-response')?.state).toBe('running');
  });
});

describe('R1.5 what the second reading changes', () => {
  const found = { sentiment: 'negative', intensity: 1, language: 'zh', provisional: false, askAgainAt: null } as const;
  const reading = (overrides = {}) => {
    const { type, category, confidence, review, priority, reasons, tags } = someFindings({
      category: 'payment.failed',
      ...overrides,
    });
    return { type, category, confidence, review, priority, reasons, tags };
  };
  const answered = () => after(anAskedFeedback(), { name: 'message', words }, { actor: { kind: 'customer' } }).item;
  const routed = (item: Feedback) =>
    after(item, { name: 'route', decision: { team: 'app', owner: null, reasons: [] } }, { waker: 'timer' }).item;
  const again = (item: Feedback, overrides = {}) => after(item, { name: 'refine', found, reading: reading(overrides) });

  test('category, confidence and reasons; nothing is left to read', () => {
    expect(again(answered()).item).toMatchObject({ category: 'payment.failed', confidence: 0.9, reread: null });
  });

  test('what was routed by the first words and not begun is routed anew', () => {
    expect(again(routed(answered())).item.reroute).toBe('corrected');
    expect(again(routed(answered()), { category: 'app.crash' }).item.reroute).toBeNull();
  });

  test('a priority goes up, never down; a person’s corrections stay', () => {
    const raised = again(answered(), { priority: 'P0' });
    expect(raised.item).toMatchObject({ priority: 'P0', alert: { step: 0 } });
    expect(raised.events[0]?.data).toMatchObject({ before: { priority: 'P2' }, after: { priority: 'P0' } });
    expect(again(answered(), { priority: 'P3' }).item.priority).toBe('P2');
    const corrected = { ...answered(), setByPerson: ['category' as const] };
    expect(again(corrected).item.category).toBe('app.crash');
  });
});
