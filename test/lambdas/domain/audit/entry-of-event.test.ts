import { describe, expect, test } from 'vitest';
import { auditEntry } from '../../../../lambdas/contracts/audit.ts';
import { EVENT_TYPES } from '../../../../lambdas/contracts/event.ts';
import { entryOfEvent, shortReason } from '../../../../lambdas/domain/audit/entry-of-event.ts';
import type { Command } from '../../../../lambdas/domain/lifecycle/commands.ts';
import { GRANTS } from '../../../../lambdas/domain/lifecycle/rights.ts';
import { after, anAssignedFeedback, aReceivedEvent } from '../../../builders/feedback.ts';

const lead = { kind: 'person', id: 'app-lead', name: 'app lead', role: 'lead', teams: ['app'] } as const;
const words = { text: 'masked', sealed: 's' };

/** Commands of people, each with the item it is given on. */
const COMMANDS: Command[] = [
  { name: 'take' },
  { name: 'assign', team: 'payments' },
  { name: 'note', text: 'masked' },
  { name: 'reply', words },
  { name: 'ask', words },
  { name: 'resolve', words },
  { name: 'reject', words, plan: words },
  { name: 'classify', changes: { type: 'inquiry' } },
  { name: 'spam' },
  { name: 'delete' },
];

describe('R6.2 what an event says for the audit', () => {
  test.each(COMMANDS)('a change by a person: $name', (command) => {
    const { events } = after(anAssignedFeedback(), command, { actor: lead });
    const entries = events.flatMap((event) => entryOfEvent(event) ?? []);
    expect(entries).toHaveLength(1);
    expect(auditEntry.parse(entries[0])).toMatchObject({
      actor: 'app-lead',
      role: 'lead',
      action: command.name,
      target: events[0]?.id,
      event: events[0]?.seq,
      at: events[0]?.at,
    });
  });

  test('every command that a person may give makes an event that is recorded under the name of the call', () => {
    const given = Object.entries(GRANTS).flatMap(([name, grants]) =>
      (grants.agent ?? grants.lead ?? grants.admin) ? [name] : [],
    );
    const recorded = EVENT_TYPES.map(
      (type) =>
        entryOfEvent({ ...aReceivedEvent(anAssignedFeedback()), type, by: { kind: 'person', id: 'x' } })?.action,
    );
    expect(recorded).toEqual(expect.arrayContaining(given));
  });

  test('the reason is kept, the text is not', () => {
    const resolved = after(anAssignedFeedback(), { name: 'resolve', words }, { actor: lead }).item;
    const { events } = after(resolved, { name: 'reopen', reason: 'It is back.' }, { actor: lead });
    expect(events.flatMap((event) => entryOfEvent(event) ?? [])).toMatchObject([
      { action: 'reopen', reason: 'It is back.' },
    ]);
    const noted = after(anAssignedFeedback(), { name: 'note', text: 'masked' }, { actor: lead }).events;
    expect(JSON.stringify(noted.map(entryOfEvent))).not.toContain('masked');
  });

  test('nothing of what the system or the customer did', () => {
    const received = aReceivedEvent(anAssignedFeedback());
    expect(entryOfEvent(received)).toBeUndefined();
    expect(entryOfEvent({ ...received, type: 'closed', by: { kind: 'customer', id: null } })).toBeUndefined();
  });

  test('a reveal is recorded before it happens, and not after it again', () => {
    const event = { ...aReceivedEvent(anAssignedFeedback()), type: 'revealed' as const };
    expect(entryOfEvent({ ...event, by: { kind: 'person', id: 'app-lead', role: 'lead' } })).toBeUndefined();
  });

  test('an event of before roles were kept has none', () => {
    const event = { ...aReceivedEvent(anAssignedFeedback()), type: 'taken' as const };
    expect(entryOfEvent({ ...event, by: { kind: 'person', id: 'x' } })).toMatchObject({ actor: 'x', role: null });
  });

  test('a long reason keeps its beginning, whole characters only', () => {
    expect(shortReason('😀'.repeat(600))).toBe('😀'.repeat(500));
    expect(shortReason('half \uD83D')).toBe('half \uFFFD');
    expect(shortReason(undefined)).toBeNull();
  });
});
