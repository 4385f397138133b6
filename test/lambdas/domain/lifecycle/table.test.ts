import { describe, expect, test } from 'vitest';
import { STATUSES, type Status } from '../../../../lambdas/domain/labels.ts';
import type { Command } from '../../../../lambdas/domain/lifecycle/commands.ts';
import { decide } from '../../../../lambdas/domain/lifecycle/decide.ts';
import type { Actor } from '../../../../lambdas/domain/lifecycle/rights.ts';
import { COLUMNS, type CommandName, TABLE } from '../../../../lambdas/domain/lifecycle/table.ts';
import { anAgent, anAssignedFeedback, ms, someFindings } from '../../../builders/feedback.ts';
import { somePolicy } from '../../../builders/settings.ts';

/** The rules of the product, written out once more: what each command makes of an item in each state. */
const RULES = `
conclude      × CL × × × × × × ×
understood    TR × × × × × × × ×
refine        × · · · · · · · ·
route         × AS · · · × × × ·
take          × IP IP IP IP × × × IP
assign        × AS AS AS · × × × AS
note          · · · · · · · · ·
reply         × IP IP · · · · × IP
ask           × WA WA WA · × × × WA
resolve       × RS RS RS RS × × × RS
reject        × RJ RJ RJ RJ × × × RJ
close         × × × × × CL CL × ×
auto-close    × × × × × CL CL × ×
reopen        × × × × × RO RO RO ×
classify      TR · · · · · · · ·
message       · · · · IP RO RO RO ·
thanks        · · · · · · · · ·
nudge         · · · · · RO RO RO ·
rating-high   × × × × × CL · · ×
rating-middle × × × × × · · · ×
rating-low    × × × × × RO · RO ×
ask-timeout   × × × × CL × × × ×
merge         × CL CL CL CL × × × CL
unmerge       × × × × × × × IP ×
split         × · · · · × × × ·
spam          CL CL CL CL CL × × × CL
unspam        × × × × × × × TR ×
withdraw      CL CL CL CL CL CL CL × CL
erase         CL CL CL CL CL CL CL · CL
delete        CL CL CL CL CL CL CL × CL
restore       × × × × × × × IP ×`;

const words = { text: 'masked', sealed: 'sealed' };
const named = (name: string): Command => ({ name }) as Command;
const COMMANDS: Partial<Record<CommandName, Command>> = {
  understood: { name: 'understood', findings: someFindings() },
  refine: {
    name: 'refine',
    found: { sentiment: 'negative', intensity: 1, language: 'en', provisional: false, askAgainAt: null },
  },
  route: { name: 'route', decision: { team: 'app', owner: null, reasons: [] } },
  assign: { name: 'assign', owner: { id: 'other', name: 'other' } },
  note: { name: 'note', text: 'masked' },
  reply: { name: 'reply', words },
  ask: { name: 'ask', words },
  resolve: { name: 'resolve', words },
  reject: { name: 'reject', words, plan: words },
  reopen: { name: 'reopen', reason: 'not solved' },
  classify: { name: 'classify', changes: { tags: ['new'] } },
  message: { name: 'message', words },
  thanks: { name: 'thanks', words },
  'rating-high': { name: 'rating', score: 5, comment: null },
  'rating-middle': { name: 'rating', score: 3, comment: null },
  'rating-low': { name: 'rating', score: 1, comment: null },
  merge: { name: 'merge', into: { id: 'x', reference: 'X' } },
  split: { name: 'split', children: [] },
};

const ACTORS: Partial<Record<CommandName, Actor>> = Object.fromEntries([
  ...['conclude', 'understood', 'refine', 'route', 'auto-close', 'ask-timeout', 'erase'].map((n) => [
    n,
    { kind: 'system' },
  ]),
  ...['message', 'thanks', 'nudge', 'rating-high', 'rating-middle', 'rating-low', 'withdraw'].map((n) => [
    n,
    { kind: 'customer' },
  ]),
]);

const UNDONE: Partial<Record<CommandName, 'merged' | 'deleted' | 'spam'>> = {
  unmerge: 'merged',
  restore: 'deleted',
  unspam: 'spam',
};

const admin = anAgent({ role: 'admin', id: 'admin' });
const rows = RULES.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))
  .flatMap(([name = '', ...cells]) => cells.map((cell, index) => ({ name, cell, from: STATUSES[index] as Status })));

function itemIn(from: Status, name: CommandName) {
  const at = '2026-11-20T09:00:00.000Z';
  const closed = from === 'closed' ? { closedAt: at, disposition: UNDONE[name] ?? 'resolved' } : {};
  const prior = { status: 'in-progress' as const, disposition: null, at };
  return anAssignedFeedback({ status: from, updatedAt: at, prior, ...closed } as never);
}

describe('R3.4 the lifecycle table', () => {
  test('has a rule for every command', () => {
    expect(new Set(rows.map(({ name }) => name))).toEqual(new Set(Object.keys(TABLE)));
    expect(rows).toHaveLength(Object.keys(TABLE).length * STATUSES.length);
  });

  test.each(rows)('$name in $from: $cell', ({ name: text, cell, from }) => {
    const name = text as CommandName;
    const item = itemIn(from, name);
    const context = { now: ms('2026-11-20T10:00:00.000Z'), actor: ACTORS[name] ?? admin, policy: somePolicy() };
    const decision = decide(item, COMMANDS[name] ?? named(name), context);
    if (cell === '×') {
      expect(decision).toMatchObject({ ok: false, why: 'state', state: from });
      return;
    }
    const to = cell === '·' ? from : COLUMNS[cell as keyof typeof COLUMNS];
    expect(decision).toMatchObject({ ok: true, after: { status: to, seq: item.seq + 1 } });
    if (decision.ok) expect(decision.events[0]).toMatchObject({ id: item.id, seq: item.seq + 1 });
  });

  test('a refusal lists what is allowed now, and all of it really is', () => {
    for (const from of STATUSES) {
      const item = itemIn(from, 'note');
      const context = { now: ms('2026-11-20T10:00:00.000Z'), actor: admin, policy: somePolicy() };
      const refused = decide(item, from === 'resolved' ? named('take') : named('close'), context);
      if (refused.ok || refused.why === 'forbidden') continue;
      expect(refused.allowed).toContain('note');
      for (const name of refused.allowed) {
        const command = COMMANDS[name as CommandName] ?? named(name);
        expect(decide(item, command, context).ok, `${name} in ${from}`).toBe(true);
      }
    }
  });
});
