import { describe, expect, test } from 'vitest';
import type { Clock, Feedback } from '../../../../lambdas/contracts/feedback.ts';
import type { Command, Findings } from '../../../../lambdas/domain/lifecycle/commands.ts';
import { decide } from '../../../../lambdas/domain/lifecycle/decide.ts';
import { absorb } from '../../../../lambdas/domain/lifecycle/merge.ts';
import type { Actor } from '../../../../lambdas/domain/lifecycle/rights.ts';
import { newFeedback } from '../../../../lambdas/domain/new-feedback.ts';
import { advance } from '../../../../lambdas/domain/service-level/advance.ts';
import { startClock } from '../../../../lambdas/domain/service-level/targets.ts';
import { aFeedback, after, anAgent, anAssignedFeedback, iso, ms, someFindings } from '../../../builders/feedback.ts';
import { somePolicy, someSettings } from '../../../builders/settings.ts';

/** One test for every row of the table "Clocks". Friday 16:00 in Shanghai; hours are counted from there. */
const START = ms('2026-11-20T08:00:00.000Z');
const HOUR = 3_600_000;
const h = (hours: number): number => START + hours * HOUR;

const words = { text: 'masked', sealed: 'sealed' };
const lead = anAgent({ role: 'admin', id: 'admin' });
const customer: Actor = { kind: 'customer' };
const policy = somePolicy();

const give = (item: Feedback, hours: number, command: Command, actor: Actor = lead): Feedback =>
  after(item, command, { now: h(hours), actor }).item;
const message = (item: Feedback, hours: number): Feedback => give(item, hours, { name: 'message', words }, customer);

const clocks = (item: Feedback, metric: Clock['metric']): Clock[] => item.clocks.filter((one) => one.metric === metric);
const clock = (item: Feedback, metric: Clock['metric']): Clock => clocks(item, metric).at(-1)!;
const stateOf = (item: Feedback): Record<string, string> =>
  Object.fromEntries(item.clocks.map(({ metric, state }) => [metric, state]));
const p = (priority: Findings['priority'], more: Partial<Findings> = {}) =>
  anAssignedFeedback({}, { priority, ...more });

describe('R3.2 start', () => {
  const arrival = (given: object) => {
    const { id, reference, source, snippet } = aFeedback();
    const known = { statedType: null, language: null, product: null, region: null, appVersion: null, stars: null };
    const who = { customer: { id: null, tier: 'standard' }, subject: null, reachable: true };
    const times = { receivedAt: START, occurredAt: null, backfill: false };
    const channel = 'web' as const;
    const { item } = newFeedback(
      { id, reference, source, snippet, channel, ...known, ...who, ...times, ...given },
      policy,
    );
    return after(item, { name: 'understood', findings: someFindings() }, { now: h(0.01) }).item;
  };

  test('at receipt, however late it is understood', () => {
    expect(clock(arrival({}), 'first-response')).toMatchObject({ startedAt: iso(START), dueAt: iso(h(4)) });
  });
  test('hotline: the end of the call', () => {
    const item = arrival({ channel: 'hotline', occurredAt: h(-1) });
    expect(clock(item, 'first-response')).toMatchObject({ startedAt: iso(h(-1)), dueAt: iso(h(3)) });
  });
  test('another channel: receipt, whatever happened before', () => {
    expect(clock(arrival({ occurredAt: h(-1) }), 'first-response').startedAt).toBe(iso(START));
  });
  test.each([[{ backfill: true }], [{ occurredAt: h(-73) }]])('backfilled, %j: no clocks', (given) => {
    expect(arrival(given).clocks).toEqual([]);
  });
});

describe('R3.2 running, paused', () => {
  test('all run in TR, AS, IP and RO', () => {
    const assigned = p('P1');
    const taken = give(assigned, 0.1, { name: 'take' });
    for (const item of [assigned, taken]) {
      expect(stateOf(item)).toEqual({ 'first-response': 'running', plan: 'running', resolution: 'running' });
    }
    const reopened = give(give(taken, 0.2, { name: 'resolve', words }), 0.3, { name: 'reopen', reason: 'masked' });
    expect(clock(reopened, 'resolution').state).toBe('running');
  });
  test('WA pauses resolution, plan and next response', () => {
    const answered = give(p('P1'), 0.1, { name: 'reply', words });
    const waiting = give(message(answered, 0.2), 0.3, { name: 'ask', words });
    expect(stateOf(waiting)).toMatchObject({ plan: 'paused', resolution: 'paused' });
  });
  test.each(['resolve', 'reject'] as const)('%s settles first response and resolution', (name) => {
    const item = give(p('P2'), 1, { name, words, plan: words });
    expect(stateOf(item)).toEqual({ 'first-response': 'settled', resolution: 'settled' });
  });
  test.each([
    [{ name: 'merge', into: { id: 'x', reference: 'X' } }, lead],
    [{ name: 'spam' }, lead],
    [{ name: 'withdraw' }, customer],
    [{ name: 'erase' }, { kind: 'system' }],
    [{ name: 'delete' }, lead],
  ] as [Command, Actor][])('$name cancels what is open', (command, actor) => {
    const item = give(p('P2'), 1, command, actor);
    expect(stateOf(item)).toEqual({ 'first-response': 'cancelled', resolution: 'cancelled' });
    expect(item.timer).toBeNull();
  });
});

describe('R3.2 first response', () => {
  test.each([
    { name: 'reply', words },
    { name: 'ask', words },
  ] as Command[])('$name of a person settles it', (command) => {
    expect(clock(give(p('P2'), 1, command), 'first-response')).toMatchObject({
      state: 'settled',
      settledAt: iso(h(1)),
    });
  });
  test.each([{ name: 'note', text: 'masked' }, { name: 'take' }] as Command[])('$name does not', (command) => {
    expect(clock(give(p('P2'), 1, command), 'first-response').state).toBe('running');
  });
});

describe('R3.2 next response', () => {
  const answered = give(p('P2'), 1, { name: 'reply', words });
  test('armed by the oldest unanswered message; later ones do not re-arm; target of the first response', () => {
    const twice = message(message(answered, 2), 3);
    expect(clocks(twice, 'next-response')).toMatchObject([{ cycle: 1, startedAt: iso(h(2)), dueAt: iso(h(6)) }]);
  });
  test('an answer settles it and the next message arms a new cycle', () => {
    const again = message(give(message(answered, 2), 3, { name: 'reply', words }), 4);
    expect(clocks(again, 'next-response')).toMatchObject([
      { cycle: 1, state: 'settled' },
      { cycle: 2, dueAt: iso(h(8)) },
    ]);
  });
  test('not armed while the first response is open; nor by thanks', () => {
    expect(clocks(message(p('P2'), 1), 'next-response')).toEqual([]);
    expect(clocks(give(answered, 2, { name: 'thanks', words }, customer), 'next-response')).toEqual([]);
  });
});

describe('R3.2 ask and holds', () => {
  test('a person’s question settles first and next response and pauses the resolution', () => {
    const item = give(message(give(p('P2'), 1, { name: 'reply', words }), 2), 3, { name: 'ask', words });
    expect(stateOf(item)).toEqual({ 'first-response': 'settled', 'next-response': 'settled', resolution: 'paused' });
    expect(clock(item, 'resolution').dueAt).toBeNull();
  });
  test('the deadline moves by the hold, and a second question in the wait holds once', () => {
    const asked = give(give(p('P2'), 10, { name: 'ask', words }), 15, { name: 'ask', words });
    expect(clock(message(asked, 20), 'resolution')).toMatchObject({ state: 'running', dueAt: iso(h(58)) });
  });
  test('only the overlap with the calendar’s hours extends a deadline', () => {
    const hours = { fri: [['09:00', '18:00']], mon: [['09:00', '18:00']] } as Record<string, [string, string][]>;
    const { policy: written } = someSettings();
    const office = somePolicy({
      calendars: { office: { timeZone: 'Asia/Shanghai', hours } },
      policy: {
        ...written,
        targets: { ...written.targets, P2: { calendar: 'office', firstResponse: 'PT1H', resolution: 'PT4H' } },
      },
    });
    const at = (item: Feedback, now: number, command: Command, actor: Actor) =>
      after(item, command, { policy: office, now, actor }).item;
    const begun = at(aFeedback(), START, { name: 'understood', findings: someFindings() }, { kind: 'system' });
    const routed = at(
      begun,
      START,
      { name: 'route', decision: { team: 'app', owner: null, reasons: [] } },
      { kind: 'system' },
    );
    expect(clock(routed, 'resolution').dueAt).toBe('2026-11-23T03:00:00.000Z');
    // Held from Friday 17:00 to Monday 10:00: two of those hours are working hours.
    const asked = at(routed, h(1), { name: 'ask', words }, lead);
    const back = at(asked, ms('2026-11-23T02:00:00.000Z'), { name: 'message', words }, customer);
    expect(clock(back, 'resolution').dueAt).toBe('2026-11-23T05:00:00.000Z');
  });
  test('policy applied in WA: starts paused', () => {
    const waiting = give(p('P2'), 0.1, { name: 'ask', words });
    const raised = give(waiting, 0.2, { name: 'classify', changes: { priority: 'P1' } });
    expect(stateOf(raised)).toMatchObject({ plan: 'paused', resolution: 'paused' });
  });
});

describe('R3.2 reopened, merged', () => {
  test('reopened: first response never restarts, resolution gets the next cycle with a full target', () => {
    const item = give(give(p('P2'), 1, { name: 'resolve', words }), 5, { name: 'reopen', reason: 'masked' });
    expect(clocks(item, 'first-response')).toMatchObject([{ cycle: 1, state: 'settled' }]);
    expect(clocks(item, 'resolution')).toMatchObject([
      { cycle: 1, state: 'settled', settledAt: iso(h(1)), reopenedAt: iso(h(5)) },
      { cycle: 2, state: 'running', startedAt: iso(h(5)), dueAt: iso(h(53)) },
    ]);
    expect(clock(item, 'resolution').reopenedAt).toBeUndefined();
  });
  test('rated low and reopened again and again: a cycle each, each with its own result and flag', () => {
    let item = p('P2');
    for (const hours of [1, 10, 70]) {
      item = give(item, hours, { name: 'resolve', words });
      item = give(item, hours + 1, { name: 'rating', score: 1, comment: null }, customer);
    }
    expect(clocks(item, 'resolution')).toMatchObject([
      { cycle: 1, settledAt: iso(h(1)), breachedAt: null, reopenedAt: iso(h(2)) },
      { cycle: 2, settledAt: iso(h(10)), breachedAt: null, reopenedAt: iso(h(11)) },
      { cycle: 3, startedAt: iso(h(11)), settledAt: iso(h(70)), breachedAt: iso(h(59)), reopenedAt: iso(h(71)) },
      { cycle: 4, state: 'running', startedAt: iso(h(71)), dueAt: iso(h(119)) },
    ]);
    expect(clocks(item, 'first-response')).toHaveLength(1);
  });
  test('reopened at another priority: today’s', () => {
    const resolved = give(p('P2'), 1, { name: 'resolve', words });
    const raised = give(resolved, 2, { name: 'classify', changes: { priority: 'P0' } });
    expect(clock(give(raised, 5, { name: 'reopen', reason: 'masked' }), 'resolution').dueAt).toBe(iso(h(9)));
  });
  test('merged: the primary keeps the earliest start', () => {
    const primary = p('P2');
    const secondary = { ...p('P2'), startedAt: iso(h(-1)), id: 'earlier' };
    const { after: merged } = absorb(primary, secondary, { now: h(1), actor: lead, policy });
    expect(clock(merged, 'first-response')).toMatchObject({ startedAt: iso(h(-1)), dueAt: iso(h(3)) });
  });
  test('unmerged: the merged time is a hold', () => {
    const merged = give(p('P2'), 1, { name: 'merge', into: { id: 'x', reference: 'X' } });
    const back = give(merged, 3, { name: 'unmerge' });
    expect(clock(back, 'first-response')).toMatchObject({ state: 'running', dueAt: iso(h(6)) });
    expect(clock(back, 'resolution').dueAt).toBe(iso(h(50)));
  });
});

describe('R3.2 priority', () => {
  const to = (priority: Findings['priority']): Command => ({
    name: 'classify',
    changes: { priority },
    reason: 'masked',
  });
  test('up: from start with the new target', () => {
    expect(clock(give(p('P2'), 0.1, to('P1')), 'first-response').dueAt).toBe(iso(h(0.5)));
  });
  test('up: not before now + 25 % of it', () => {
    expect(clock(give(p('P2'), 3, to('P1')), 'first-response').dueAt).toBe(iso(h(3.125)));
  });
  test('down: from start with the new target; breaches stay', () => {
    const late = advance(p('P1'), { now: h(1), actor: { kind: 'system' }, policy, waker: 'timer' }).after;
    expect(clock(late, 'first-response').breachedAt).toBe(iso(h(0.5)));
    const lowered = give(late, 1, to('P2'));
    expect(clock(lowered, 'first-response')).toMatchObject({ dueAt: iso(h(4)), breachedAt: iso(h(0.5)) });
    const answered = after(lowered, { name: 'reply', words }, { now: h(2), actor: lead });
    expect(answered.events.map(({ type }) => type)).toEqual(['replied']);
  });
  test.each(['P0', 'P1'] as const)('down from %s needs a lead and a reason', (from) => {
    const bare: Command = { name: 'classify', changes: { priority: 'P3' } };
    const judge = (command: Command, actor: Actor) => decide(p(from), command, { now: h(1), actor, policy });
    expect(judge(to('P3'), anAgent())).toEqual({ ok: false, why: 'forbidden' });
    expect(judge(to('P3'), anAgent({ role: 'analyst' }))).toEqual({ ok: false, why: 'forbidden' });
    expect(judge(bare, anAgent({ role: 'lead' }))).toMatchObject({ ok: false, why: 'no-reason' });
    expect(judge(to('P3'), anAgent({ role: 'lead' }))).toMatchObject({ ok: true, after: { priority: 'P3' } });
  });
  test('down from P2, and up, need neither', () => {
    expect(after(p('P2'), { name: 'classify', changes: { priority: 'P3' } }, { actor: anAgent() }).item.priority).toBe(
      'P3',
    );
    expect(after(p('P1'), { name: 'classify', changes: { priority: 'P0' } }, { actor: anAgent() }).item.priority).toBe(
      'P0',
    );
  });
  test('a breach is one event per clock and cycle', () => {
    const wake = (item: Feedback, now: number) =>
      advance(item, { now, actor: { kind: 'system' }, policy, waker: 'timer' });
    const first = wake(p('P2'), h(5));
    const second = wake(first.after, h(9));
    const breaches = [...first.events, ...second.events].filter(({ type }) => type === 'breached');
    expect(breaches.map(({ data }) => [data['metric'], data['cycle']])).toEqual([['first-response', 1]]);
  });
});

describe('R3.2 policy, tiers, types, units', () => {
  test('policy file changed: never moves a running clock', () => {
    const { policy: written } = someSettings();
    const targets = { ...written.targets, P2: { calendar: '24x7', firstResponse: 'PT1H', resolution: 'PT2H' } };
    const other = somePolicy({ policy: { ...written, id: 'test-2', targets } });
    const item = p('P2');
    const noted = after(item, { name: 'note', text: 'masked' }, { policy: other, actor: lead, now: h(0.5) }).item;
    expect(noted.clocks).toEqual(item.clocks);
    expect(noted.policy).toBe('test-1');
  });
  test('VIP: the earlier of priority’s and tier’s target', () => {
    const start = { metric: 'first-response', cycle: 1, startedAt: iso(START), team: 'app', tier: 'vip' } as const;
    expect(startClock(policy, { ...start, priority: 'P2' }).dueAt).toBe(iso(h(2)));
    expect(startClock(policy, { ...start, priority: 'P1' }).dueAt).toBe(iso(h(0.5)));
  });
  test('a complaint’s first response is also within 24 h on the wall', () => {
    const week = { mon: [['09:00', '18:00']] } as Record<string, [string, string][]>;
    const { policy: written } = someSettings();
    const own = { calendar: 'office', firstResponse: 'PT4H', firstResponseOnTheWall: { complaint: 'PT24H' } };
    const targets = { ...written.targets, P2: { ...own, resolution: 'PT48H' } };
    const office = somePolicy({
      calendars: { office: { timeZone: 'Asia/Shanghai', hours: week } },
      policy: { ...written, targets },
    });
    const start = { metric: 'first-response', cycle: 1, startedAt: iso(START), team: 'app', tier: 'standard' } as const;
    const complaint = startClock(office, { ...start, priority: 'P2', type: 'complaint' });
    expect(complaint).toMatchObject({ dueAt: iso(h(24)), calendar: '24x7' });
    const inquiry = startClock(office, { ...start, priority: 'P2', type: 'inquiry' });
    expect(inquiry).toMatchObject({ dueAt: '2026-11-23T05:00:00.000Z', calendar: 'office' });
    // The wall is no limit where the calendar is quicker.
    const monday = startClock(office, {
      ...start,
      startedAt: '2026-11-23T01:00:00.000Z',
      priority: 'P2',
      type: 'complaint',
    });
    expect(monday.dueAt).toBe('2026-11-23T05:00:00.000Z');
  });
  test('PnD: the end of the n-th working day; 24x7: n × 24 h', () => {
    expect(clock(p('P3'), 'first-response').dueAt).toBe(iso(h(24)));
    expect(clock(p('P3'), 'resolution').dueAt).toBe(iso(h(7 * 24)));
  });
});
