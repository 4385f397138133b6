import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Command } from '../../../../lambdas/domain/lifecycle/commands.ts';
import { advance } from '../../../../lambdas/domain/service-level/advance.ts';
import { alertSteps, nextAlertAt, nextCall } from '../../../../lambdas/domain/service-level/alert.ts';
import { aFeedback, after, anAgent, iso, minutesAfter, someFindings } from '../../../builders/feedback.ts';
import { somePolicy } from '../../../builders/settings.ts';

const policy = somePolicy();
const lead = { ...anAgent(), kind: 'person', id: 'app-lead', name: 'app lead', role: 'lead', teams: ['app'] } as const;
const words = { text: 'masked', sealed: 'sealed' };

const understood = (priority: 'P0' | 'P2', overrides = {}) =>
  after(aFeedback(overrides), { name: 'understood', findings: someFindings({ priority }) }).item;
const raised = (minutes: number) => ({
  raisedAt: iso(at(minutes)),
  at: iso(at(minutes)),
  step: 0,
  team: 'app',
  earlier: [],
});
const at = (minutes: number) => minutesAfter(aFeedback(), minutes);

describe('R3.6 an alert', () => {
  test('is raised by a P0, by the machine or by a person, and by nothing else', () => {
    expect(understood('P0').alert).toStrictEqual(raised(0));
    expect(understood('P2').alert).toBeNull();
    expect(understood('P0', { backfill: true }).alert).toBeNull();
    const corrected = after(
      understood('P2'),
      { name: 'classify', changes: { priority: 'P0' } },
      { actor: lead, now: at(9) },
    );
    expect(corrected.item.alert).toStrictEqual(raised(9));
  });

  test.each<Command>([
    { name: 'take' },
    { name: 'note', text: 'I am on it' },
    { name: 'ask', words },
    { name: 'classify', changes: { tags: ['fire'] } },
    { name: 'classify', changes: { priority: 'P2' }, reason: 'a test' },
  ])('is answered by any command of a person: $name', (command) => {
    const { item } = after(understood('P0'), command, { actor: lead, now: at(3) });
    expect(item.alert).toStrictEqual({
      ...raised(0),
      answered: { at: iso(at(3)), by: { id: lead.id, name: lead.name } },
    });
    expect(nextAlertAt(policy, item)).toBeNull();
    const again = after(item, { name: 'note', text: 'masked' }, { actor: anAgent(), now: at(4) });
    expect(again.item.alert).toStrictEqual(item.alert);
  });

  test('is not answered by the system or the customer, and ends with the item', () => {
    const routed = after(
      understood('P0'),
      { name: 'route', decision: { team: 'app', owner: null, reasons: [] } },
      { waker: 'timer' },
    ).item;
    expect(routed.alert).toStrictEqual(raised(0));
    expect(after(routed, { name: 'message', words }, { actor: { kind: 'customer' } }).item.alert).not.toBeNull();
    expect(after(routed, { name: 'erase' }).item.alert).toBeNull();
  });

  test('asks for the next on call after five minutes, of the stage’s speed', () => {
    expect(nextAlertAt(policy, understood('P0'))).toBe(iso(at(5)));
    expect(nextAlertAt(somePolicy({ speed: 60 }), understood('P0'))).toBe(iso(at(0) + 5_000));
  });

  test('goes to those on call of another team, at once, when the system hands it over', () => {
    const decision = { team: 'payments', owner: null, reasons: [] };
    const moved = after(understood('P0'), { name: 'route', decision }, { waker: 'timer', now: at(1) }).item;
    expect(moved.alert).toStrictEqual({
      raisedAt: iso(at(0)),
      at: iso(at(1)),
      step: -1,
      team: 'payments',
      earlier: [{ team: 'app', step: 0 }],
    });
    expect(nextAlertAt(policy, moved)).toBe(iso(at(1)));
    expect(moved.checkpoint).toStrictEqual({ kind: 'service-level', at: iso(at(1)) });
  });

  test('never calls anybody a second time, whatever team they are on call for', () => {
    const of = (...oncall: string[]) => ({ lead: 'lead', executive: 'executive', oncall });
    const alert = { ...raised(0), step: -1, team: 'payments', earlier: [{ team: 'app', step: 1 }] };
    const earlier = [of('a', 'b', 'c')];
    expect(nextCall(alert, of('p', 'q'), earlier)).toStrictEqual({ person: 'p', step: 0 });
    expect(nextCall(alert, of('a', 'b', 'c'), earlier)).toStrictEqual({ person: 'c', step: 2 });
    expect(nextCall(alert, of('b', 'lead'), earlier)).toBeNull();
    expect(nextCall(alert, of('p'), [undefined])).toStrictEqual({ person: 'p', step: 0 });
  });

  test('goes down the roster until nobody is left, and then rests unanswered', () => {
    const context = { actor: { kind: 'system' }, policy } as const;
    const early = advance(understood('P0'), { ...context, now: at(4) }, { onCall: { person: 'second', step: 1 } });
    expect(early.events).toStrictEqual([]);
    const first = advance(understood('P0'), { ...context, now: at(5) }, { onCall: { person: 'second', step: 1 } });
    expect(first.events.map(({ type, data }) => [type, data['step'], data['person']])).toStrictEqual([
      ['alerted', 1, 'second'],
    ]);
    expect(first.after.alert).toStrictEqual({ ...raised(0), at: iso(at(5)), step: 1 });
    const last = advance(first.after, { ...context, now: at(10) });
    expect(last.events).toStrictEqual([]);
    expect(last.after.alert).toMatchObject({ step: 1, spent: true });
    expect(nextAlertAt(policy, last.after)).toBeNull();
  });
});

test('R3.6 whatever the roster, everybody in it is told, and each once', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  fc.assert(
    fc.property(fc.record({ lead: id, executive: id, oncall: fc.array(id, { maxLength: 7 }) }), (roster) => {
      const steps = alertSteps(roster);
      expect(steps.flat().toSorted()).toStrictEqual(
        [...new Set([roster.lead, roster.executive, ...roster.oncall])].toSorted(),
      );
      expect(steps[0]).toEqual(expect.arrayContaining([roster.lead, roster.executive, ...roster.oncall.slice(0, 1)]));
      expect(steps.slice(1).every((step) => step.length === 1)).toBe(true);
    }),
  );
});
