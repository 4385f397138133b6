import { describe, expect, test } from 'vitest';
import type { Command } from '../../../../lambdas/domain/lifecycle/commands.ts';
import { decide } from '../../../../lambdas/domain/lifecycle/decide.ts';
import {
  aFeedback,
  after,
  anAgent,
  anAssignedFeedback,
  iso,
  minutesAfter,
  ms,
  someFindings,
} from '../../../builders/feedback.ts';
import { somePolicy } from '../../../builders/settings.ts';

const words = { text: 'masked', sealed: 'sealed' };
const policy = somePolicy();
const clock = (item: { clocks: { metric: string; cycle: number }[] }, metric: string, cycle = 1) =>
  item.clocks.find((one) => one.metric === metric && one.cycle === cycle);
const resolved = () =>
  after(anAssignedFeedback(), { name: 'resolve', words }, { actor: anAgent(), now: minutesAfter(aFeedback(), 30) })
    .item;

describe('clocks follow the lifecycle', () => {
  test('R3.2 understanding starts first response and resolution at receipt', () => {
    const item = anAssignedFeedback();
    expect(clock(item, 'first-response')).toMatchObject({ state: 'running', dueAt: '2026-11-20T12:00:00.000Z' });
    expect(clock(item, 'resolution')).toMatchObject({ state: 'running', dueAt: '2026-11-22T08:00:00.000Z' });
  });

  test('listened and backfilled items have no clocks', () => {
    const listened = after(aFeedback(), { name: 'understood', findings: someFindings({ loop: 'listened' }) }).item;
    const backfilled = after(aFeedback({ backfill: true }), { name: 'understood', findings: someFindings() }).item;
    expect(listened.clocks).toEqual([]);
    expect(backfilled.clocks).toEqual([]);
  });

  test('a reply settles the first response; a note does not', () => {
    const now = minutesAfter(aFeedback(), 10);
    const noted = after(anAssignedFeedback(), { name: 'note', text: 'x' }, { actor: anAgent(), now }).item;
    expect(clock(noted, 'first-response')).toMatchObject({ state: 'running' });
    const replied = after(anAssignedFeedback(), { name: 'reply', words }, { actor: anAgent(), now }).item;
    expect(clock(replied, 'first-response')).toMatchObject({ state: 'settled', settledAt: iso(now), breachedAt: null });
    expect(replied.firstResponseAt).toBe(iso(now));
    expect(clock(replied, 'resolution')).toMatchObject({ state: 'running' });
  });

  test('a reply after the deadline settles a breached clock and says so once', () => {
    const now = minutesAfter(aFeedback(), 5 * 60);
    const { item, events } = after(anAssignedFeedback(), { name: 'reply', words }, { actor: anAgent(), now });
    expect(clock(item, 'first-response')).toMatchObject({ state: 'settled', breachedAt: '2026-11-20T12:00:00.000Z' });
    expect(events.map(({ type }) => type)).toEqual(['replied', 'breached']);
  });

  test('asking holds the resolution until the customer answers', () => {
    const asked = after(
      anAssignedFeedback(),
      { name: 'ask', words },
      { actor: anAgent(), now: minutesAfter(aFeedback(), 60) },
    );
    expect(clock(asked.item, 'resolution')).toMatchObject({ state: 'paused', dueAt: null });
    const answer: Command = { name: 'message', words };
    const answered = after(asked.item, answer, {
      actor: { kind: 'customer' },
      now: minutesAfter(aFeedback(), 180),
    }).item;
    expect(answered.status).toBe('in-progress');
    expect(clock(answered, 'resolution')).toMatchObject({ state: 'running', dueAt: '2026-11-22T10:00:00.000Z' });
    expect(clock(answered, 'next-response')).toMatchObject({ state: 'running', dueAt: '2026-11-20T15:00:00.000Z' });
  });

  test('later messages do not arm the next response again', () => {
    const replied = after(anAssignedFeedback(), { name: 'reply', words }, { actor: anAgent() }).item;
    const first = after(replied, { name: 'message', words }, { actor: { kind: 'customer' } }).item;
    const later = minutesAfter(aFeedback(), 90);
    const second = after(first, { name: 'message', words }, { actor: { kind: 'customer' }, now: later }).item;
    expect(clock(second, 'next-response')).toEqual(clock(first, 'next-response'));
    expect(second.clocks.filter(({ metric }) => metric === 'next-response')).toHaveLength(1);
  });

  test('a low rating reopens with a new resolution cycle; the first response never restarts', () => {
    const now = minutesAfter(aFeedback(), 120);
    const rating: Command = { name: 'rating', score: 1, comment: null };
    const { item } = after(resolved(), rating, { actor: { kind: 'customer' }, now });
    expect(item).toMatchObject({ status: 'reopened', cycle: 2, reopens: 1 });
    expect(clock(item, 'resolution', 1)).toMatchObject({ state: 'settled' });
    expect(clock(item, 'resolution', 2)).toMatchObject({ state: 'running', startedAt: iso(now) });
    expect(item.clocks.filter(({ metric }) => metric === 'first-response')).toHaveLength(1);
  });

  test('R4.2 a high rating closes', () => {
    const rated = after(resolved(), { name: 'rating', score: 4, comment: null }, { actor: { kind: 'customer' } }).item;
    expect(rated).toMatchObject({ status: 'closed', disposition: 'resolved', csat: { score: 4, cycle: 1 } });
    expect(rated.clocks.every(({ state }) => state !== 'running' && state !== 'paused')).toBe(true);
  });
});

describe('priority moves clocks', () => {
  const classify = (priority: 'P0' | 'P1' | 'P3', minutes: number) =>
    after(
      anAssignedFeedback(),
      { name: 'classify', changes: { priority } },
      { actor: anAgent({ role: 'lead' }), now: minutesAfter(aFeedback(), minutes) },
    ).item;

  test('up: from the start with the new target', () => {
    expect(clock(classify('P1', 5), 'first-response')).toMatchObject({ dueAt: '2026-11-20T08:30:00.000Z' });
  });

  test('up, late: not before now and a quarter of the target', () => {
    expect(clock(classify('P1', 60), 'first-response')).toMatchObject({ dueAt: '2026-11-20T09:07:30.000Z' });
  });

  test('down: from the start with the new target', () => {
    expect(clock(classify('P3', 60), 'first-response')).toMatchObject({ dueAt: '2026-11-21T08:00:00.000Z' });
  });

  test('an earlier deadline starts the next version of the timer', () => {
    const before = anAssignedFeedback();
    const { item, events } = after(before, { name: 'classify', changes: { priority: 'P0' } }, { actor: anAgent() });
    expect(item.slv).toBe(before.slv + 1);
    expect(events[0]?.timer).toEqual({ start: { slv: item.slv, at: item.checkpoint?.at } });
  });
});

describe('the timer', () => {
  test('starts when an item is understood, to route it at once', () => {
    const { item, events } = after(aFeedback(), { name: 'understood', findings: someFindings() });
    expect(item.checkpoint).toEqual({ kind: 'route', at: item.updatedAt });
    expect(events[0]?.timer).toEqual({ start: { slv: 1, at: item.updatedAt } });
  });

  test('stops when the item is settled', () => {
    const before = anAssignedFeedback();
    const { item, events } = after(before, { name: 'resolve', words }, { actor: anAgent() });
    expect(item.timer).toBeNull();
    expect(events[0]?.timer).toEqual({ stop: { slv: before.timer?.slv } });
    expect(item.checkpoint).toEqual({
      kind: 'follow-up',
      at: iso(ms(before.updatedAt) + policy.followUp.ratingReminder),
    });
  });

  test('listened items are concluded without one', () => {
    const understood = after(aFeedback(), { name: 'understood', findings: someFindings({ loop: 'listened' }) });
    expect(understood.events[0]?.timer).toBeUndefined();
    expect(understood.item.checkpoint?.kind).toBe('conclude');
    const closed = after(understood.item, { name: 'conclude' }).item;
    expect(closed).toMatchObject({ status: 'closed', disposition: 'no-action', checkpoint: null, timer: null });
  });
});

describe('who may', () => {
  const judge = (actor: ReturnType<typeof anAgent>, command: Command, item = anAssignedFeedback()) =>
    decide(item, command, { actor, now: ms(item.updatedAt), policy });

  test('an agent does not resolve another one’s item, a lead does', () => {
    const resolve: Command = { name: 'resolve', words };
    expect(judge(anAgent({ id: 'other' }), resolve)).toMatchObject({ ok: false, why: 'forbidden' });
    expect(judge(anAgent({ id: 'other', role: 'lead' }), resolve).ok).toBe(true);
  });

  test('an agent does not take what another person has begun, a lead does', () => {
    const begun = after(anAssignedFeedback(), { name: 'take' }, { actor: anAgent() }).item;
    expect(judge(anAgent({ id: 'other' }), { name: 'take' }, begun)).toMatchObject({ ok: false, why: 'taken' });
    expect(judge(anAgent({ id: 'other', role: 'lead' }), { name: 'take' }, begun).ok).toBe(true);
  });

  test('nobody replies to a customer who cannot be reached', () => {
    const unreachable = anAssignedFeedback({ reachable: false });
    expect(judge(anAgent(), { name: 'reply', words }, unreachable)).toMatchObject({ ok: false, why: 'no-channel' });
  });

  test('a VIP’s item is rejected by a lead only', () => {
    const vip = anAssignedFeedback({ customer: { id: null, tier: 'vip' } });
    const reject: Command = { name: 'reject', words, plan: words };
    expect(judge(anAgent(), reject, vip)).toMatchObject({ ok: false, why: 'forbidden' });
    expect(judge(anAgent({ role: 'lead' }), reject, vip).ok).toBe(true);
  });

  test('what a person has set stays when the analysis comes later', () => {
    const early = after(
      aFeedback(),
      { name: 'classify', changes: { category: 'app.slow' } },
      { actor: anAgent({ role: 'admin' }) },
    );
    expect(early.item).toMatchObject({ category: 'app.slow', setByPerson: ['category'] });
  });
});
