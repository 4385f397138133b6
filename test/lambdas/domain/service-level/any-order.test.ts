import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Feedback } from '../../../../lambdas/contracts/feedback.ts';
import { isOpen, PRIORITIES } from '../../../../lambdas/domain/labels.ts';
import type { Command } from '../../../../lambdas/domain/lifecycle/commands.ts';
import { decide } from '../../../../lambdas/domain/lifecycle/decide.ts';
import type { Actor } from '../../../../lambdas/domain/lifecycle/rights.ts';
import { advance } from '../../../../lambdas/domain/service-level/advance.ts';
import { nextServiceLevelStep } from '../../../../lambdas/domain/service-level/ladder.ts';
import { policyMove } from '../../../../lambdas/domain/service-level/reapply.ts';
import {
  aFeedback,
  after,
  anAgent,
  anAssignedFeedback,
  minutesAfter,
  ms,
  someFindings,
} from '../../../builders/feedback.ts';
import { somePolicy, someSettings } from '../../../builders/settings.ts';

const policy = somePolicy();
const admin = anAgent({ role: 'admin', id: 'admin' });
const customer: Actor = { kind: 'customer' };
const system: Actor = { kind: 'system' };
const words = { text: 'masked', sealed: 'sealed' };
const MINUTE = 60_000;

const classify = fc
  .constantFrom(...PRIORITIES)
  .map((priority): [Command, Actor] => [{ name: 'classify', changes: { priority }, reason: 'masked' }, admin]);
const others: readonly [Command, Actor][] = [
  [{ name: 'take' }, admin],
  [{ name: 'note', text: 'masked' }, admin],
  [{ name: 'reply', words }, admin],
  [{ name: 'ask', words }, admin],
  [{ name: 'resolve', words }, admin],
  [{ name: 'reject', words, plan: words }, admin],
  [{ name: 'close' }, admin],
  [{ name: 'reopen', reason: 'masked' }, admin],
  [{ name: 'assign', team: 'payments', summary: 'masked' }, admin],
  [{ name: 'assign', team: 'app', summary: 'masked' }, admin],
  [{ name: 'classify', changes: { type: 'inquiry' } }, admin],
  [{ name: 'reapply' }, admin],
  [{ name: 'merge', into: { id: 'x', reference: 'X' } }, admin],
  [{ name: 'unmerge' }, admin],
  [{ name: 'spam' }, admin],
  [{ name: 'unspam' }, admin],
  [{ name: 'delete' }, admin],
  [{ name: 'restore' }, admin],
  [{ name: 'message', words }, customer],
  [{ name: 'thanks', words }, customer],
  [{ name: 'nudge' }, customer],
  [{ name: 'rating', score: 1, comment: null }, customer],
  [{ name: 'rating', score: 5, comment: null }, customer],
  [{ name: 'withdraw' }, customer],
  [{ name: 'ask-timeout' }, system],
  [{ name: 'auto-close' }, system],
  [{ name: 'route', decision: { team: 'app', owner: null, reasons: [] } }, system],
];
const step = fc.record({ minutes: fc.nat({ max: 3000 }), give: fc.oneof(classify, fc.constantFrom(...others)) });

const live = (item: Feedback) => item.clocks.filter(({ state }) => state === 'running' || state === 'paused');

function check(item: Feedback): void {
  const metrics = live(item).map(({ metric }) => metric);
  expect(new Set(metrics).size, 'one live clock a metric').toBe(metrics.length);
  const cycles = item.clocks.map(({ metric, cycle }) => `${metric} ${cycle}`);
  expect(new Set(cycles).size, 'each cycle once').toBe(cycles.length);
  expect(
    item.clocks.filter(({ metric }) => metric === 'first-response'),
    'one first response',
  ).toHaveLength(1);
  if (!isOpen(item.status)) expect(live(item), 'no clock runs in a terminal state').toEqual([]);
  const held = live(item).filter(({ state }) => state === 'paused');
  if (item.status !== 'waiting') expect(held, 'nothing is held but while the customer is asked').toEqual([]);
  for (const { state, dueAt, holds } of live(item)) {
    expect(dueAt === null, 'a running clock has a deadline, a held one has none').toBe(state === 'paused');
    expect(
      holds.filter(({ to }) => to === null),
      'at most one open hold',
    ).toHaveLength(state === 'paused' ? 1 : 0);
  }
  if (nextServiceLevelStep(policy, item) !== null)
    expect(item.timer, 'somebody waits for the next level').not.toBeNull();
}

/** What was breached, settled or told stays so. */
function checkKept(before: Feedback, item: Feedback): void {
  for (const was of before.clocks) {
    const now = item.clocks.find(({ metric, cycle }) => metric === was.metric && cycle === was.cycle);
    if (was.breachedAt !== null) expect(now?.breachedAt).toBe(was.breachedAt);
    if (was.state === 'settled') expect(now).toMatchObject({ state: 'settled', settledAt: was.settledAt });
    expect(now?.climbed).toBeGreaterThanOrEqual(was.climbed);
  }
}

describe('R3.2 R3.3 clocks after any commands in any order', () => {
  test('are one a metric, run only while open, are held only while waiting, and take nothing back', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PRIORITIES), fc.array(step, { maxLength: 40 }), (priority, steps) => {
        let item = anAssignedFeedback({}, { priority });
        let now = ms(item.updatedAt);
        for (const { minutes, give } of steps) {
          now += minutes * MINUTE;
          const woken = advance(item, { now, actor: system, policy, waker: 'timer' }).after;
          checkKept(item, woken);
          const decision = decide(woken, give[0], { now, actor: give[1], policy });
          const next = decision.ok ? decision.after : woken;
          checkKept(woken, next);
          check(next);
          item = next;
        }
      }),
      { numRuns: 300 },
    );
  });

  const week = [['09:00', '18:00']] as [string, string][];
  const hours = { mon: week, tue: week, wed: week, thu: week, fri: week };
  const written = someSettings().policy;
  const P2 = { ...written.targets.P2, calendar: 'team', firstResponseOnTheWall: { complaint: 'PT24H' } };
  const offices = somePolicy({
    calendars: { '24x7': '24x7', office: { timeZone: 'Asia/Shanghai', hours } },
    teams: { ...someSettings().teams, app: { label: { zh: '应用', en: 'App' }, calendar: 'office' } },
    policy: { ...written, targets: { ...written.targets, P2, P3: { ...written.targets.P3, calendar: 'team' } } },
  });

  test('are not moved by a policy that has not changed, also between teams of other hours', () => {
    const begun = after(aFeedback(), { name: 'understood', findings: someFindings() }, { policy: offices }).item;
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let item = begun;
        let now = ms(item.updatedAt);
        for (const { minutes, give } of steps) {
          now += minutes * MINUTE;
          const decision = decide(item, give[0], { now, actor: give[1], policy: offices });
          if (decision.ok) item = decision.after;
          const again = decide(item, { name: 'reapply' }, { now: now + MINUTE, actor: admin, policy: offices });
          if (again.ok) expect(policyMove(item, again.after).clocks).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('follow a priority that was corrected while the item was away', () => {
    const gone = after(anAssignedFeedback(), { name: 'spam' }, { actor: admin }).item;
    const raised = after(gone, { name: 'classify', changes: { priority: 'P1' } }, { actor: admin }).item;
    const back = after(raised, { name: 'unspam' }, { actor: admin, now: minutesAfter(raised, 10) }).item;
    expect(back.clocks.map(({ metric, state, target }) => [metric, state, target])).toEqual([
      ['first-response', 'running', 'PT30M'],
      ['resolution', 'running', 'PT24H'],
    ]);
  });

  test('come back from a deletion as they were, a reopened item with its own cycle', () => {
    const at = (item: Feedback, minutes: number, command: Command, actor = admin) =>
      after(item, command, { actor, now: minutesAfter(item, minutes) }).item;
    const reopened = at(at(anAssignedFeedback(), 10, { name: 'resolve', words }), 20, { name: 'reopen', reason: 'm' });
    const back = at(at(reopened, 30, { name: 'delete' }), 40, { name: 'restore' });
    expect(back).toMatchObject({ status: 'reopened', cycle: 2 });
    expect(
      back.clocks.filter(({ metric }) => metric === 'resolution').map(({ cycle, state }) => [cycle, state]),
    ).toEqual([
      [1, 'settled'],
      [2, 'running'],
    ]);
  });
});
