import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Command } from '../../../../lambdas/domain/lifecycle/commands.ts';
import { advance } from '../../../../lambdas/domain/service-level/advance.ts';
import { alertSteps, nextAlertAt } from '../../../../lambdas/domain/service-level/alert.ts';
import { aFeedback, after, anAgent, iso, minutesAfter, someFindings } from '../../../builders/feedback.ts';
import { somePolicy } from '../../../builders/settings.ts';

const policy = somePolicy();
const lead = anAgent({ id: 'app-lead', role: 'lead' });
const words = { text: 'masked', sealed: 'sealed' };

const understood = (priority: 'P0' | 'P2', overrides = {}) =>
  after(aFeedback(overrides), { name: 'understood', findings: someFindings({ priority }) }).item;
const at = (minutes: number) => minutesAfter(aFeedback(), minutes);

describe('R3.6 an alert', () => {
  test('is raised by a P0, by the machine or by a person, and by nothing else', () => {
    expect(understood('P0').alert).toStrictEqual({ at: iso(at(0)), step: 0 });
    expect(understood('P2').alert).toBeNull();
    expect(understood('P0', { backfill: true }).alert).toBeNull();
    const corrected = after(
      understood('P2'),
      { name: 'classify', changes: { priority: 'P0' } },
      { actor: lead, now: at(9) },
    );
    expect(corrected.item.alert).toStrictEqual({ at: iso(at(9)), step: 0 });
  });

  test.each<Command>([
    { name: 'take' },
    { name: 'note', text: 'I am on it' },
    { name: 'ask', words },
    { name: 'classify', changes: { tags: ['fire'] } },
    { name: 'classify', changes: { priority: 'P2' }, reason: 'a test' },
  ])('is answered by any command of a person: $name', (command) => {
    expect(after(understood('P0'), command, { actor: lead }).item.alert).toBeNull();
  });

  test('is not answered by the system or the customer, and ends with the item', () => {
    const routed = after(
      understood('P0'),
      { name: 'route', decision: { team: 'app', owner: null, reasons: [] } },
      { waker: 'timer' },
    ).item;
    expect(routed.alert).toStrictEqual({ at: iso(at(0)), step: 0 });
    expect(after(routed, { name: 'message', words }, { actor: { kind: 'customer' } }).item.alert).not.toBeNull();
    expect(after(routed, { name: 'erase' }).item.alert).toBeNull();
  });

  test('asks for the next on call after five minutes, of the stage’s speed', () => {
    expect(nextAlertAt(policy, understood('P0'))).toBe(iso(at(5)));
    expect(nextAlertAt(somePolicy({ speed: 60 }), understood('P0'))).toBe(iso(at(0) + 5_000));
  });

  test('goes down the roster until nobody is left, and then rests unanswered', () => {
    const context = { actor: { kind: 'system' }, policy } as const;
    const early = advance(understood('P0'), { ...context, now: at(4) }, { onCall: 'second' });
    expect(early.events).toStrictEqual([]);
    const first = advance(understood('P0'), { ...context, now: at(5) }, { onCall: 'second' });
    expect(first.events.map(({ type, data }) => [type, data['step'], data['person']])).toStrictEqual([
      ['alerted', 1, 'second'],
    ]);
    expect(first.after.alert).toStrictEqual({ at: iso(at(5)), step: 1 });
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
