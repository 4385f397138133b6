import { describe, expect, test } from 'vitest';
import { STATUSES } from '../../../../lambdas/domain/labels.ts';
import { decide } from '../../../../lambdas/domain/lifecycle/decide.ts';
import type { Actor } from '../../../../lambdas/domain/lifecycle/rights.ts';
import { COLUMNS, type CommandName, TABLE } from '../../../../lambdas/domain/lifecycle/table.ts';
import { anAgent, ms } from '../../../builders/feedback.ts';
import { somePolicy } from '../../../builders/settings.ts';
import { CELLS, commandOf, itemIn } from './cells.ts';

const ACTORS: Partial<Record<CommandName, Actor>> = Object.fromEntries([
  ...['conclude', 'understood', 'refine', 'route', 'auto-ask', 'auto-close', 'ask-timeout', 'erase'].map((n) => [
    n,
    { kind: 'system' },
  ]),
  ...[
    'message',
    'thanks',
    'nudge',
    'rating-high',
    'rating-middle',
    'rating-low',
    'nps-high',
    'nps-low',
    'withdraw',
  ].map((n) => [n, { kind: 'customer' }]),
]);

const admin = anAgent({ role: 'admin', id: 'admin' });
describe('R3.4 the lifecycle table', () => {
  test('has a rule for every command', () => {
    expect(new Set(CELLS.map(({ name }) => name))).toEqual(new Set(Object.keys(TABLE)));
    expect(CELLS).toHaveLength(Object.keys(TABLE).length * STATUSES.length);
  });

  test.each(CELLS)('$name in $from: $cell', ({ name: text, cell, from }) => {
    const name = text as CommandName;
    const item = itemIn(from, name);
    const context = { now: ms('2026-11-20T10:00:00.000Z'), actor: ACTORS[name] ?? admin, policy: somePolicy() };
    const decision = decide(item, commandOf(name), context);
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
      const refused = decide(item, from === 'resolved' ? commandOf('take') : commandOf('close'), context);
      if (refused.ok || refused.why === 'forbidden') continue;
      expect(refused.allowed).toContain('note');
      for (const name of refused.allowed) {
        const command = commandOf(name as CommandName);
        expect(decide(item, command, context).ok, `${name} in ${from}`).toBe(true);
      }
    }
  });
});
