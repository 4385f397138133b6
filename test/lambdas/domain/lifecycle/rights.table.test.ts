import { describe, expect, test } from 'vitest';
import type { Feedback } from '../../../../lambdas/contracts/feedback.ts';
import { decide } from '../../../../lambdas/domain/lifecycle/decide.ts';
import type { Actor } from '../../../../lambdas/domain/lifecycle/rights.ts';
import type { CommandName } from '../../../../lambdas/domain/lifecycle/table.ts';
import { anAgent, ms } from '../../../builders/feedback.ts';
import { somePolicy } from '../../../builders/settings.ts';
import { CELLS, commandOf, itemIn } from './cells.ts';

/**
 * Who may give which command, written out once more: the item's owner, another agent of its team, a lead, an admin,
 * an analyst, an auditor, the customer, the system.
 */
const WHO = `
                owner other lead admin analyst auditor customer system
conclude          -     -    -     -      -       -       -       y
understood        -     -    -     -      -       -       -       y
refine            -     -    -     -      -       -       -       y
route             -     -    -     -      -       -       -       y
take              y     y    y     y      -       -       -       -
assign            y     -    y     y      -       -       -       -
note              y     y    y     y      -       -       -       -
finish            y     y    y     y      -       -       -       -
reply             y     y    y     y      -       -       -       -
ask               y     y    y     y      -       -       -       -
auto-ask          -     -    -     -      -       -       -       y
resolve           y     -    y     y      -       -       -       -
reject            y     -    y     y      -       -       -       -
close             y     -    y     y      -       -       -       -
auto-close        -     -    -     -      -       -       -       y
reopen            y     -    y     y      -       -       -       -
classify          y     y    y     y      y       -       -       -
reapply           -     -    -     y      -       -       -       -
message           -     -    -     -      -       -       y       -
thanks            -     -    -     -      -       -       y       -
nudge             -     -    -     -      -       -       y       -
rating-high       -     -    -     -      -       -       y       -
rating-middle     -     -    -     -      -       -       y       -
rating-low        -     -    -     -      -       -       y       -
nps-high          -     -    -     -      -       -       y       -
nps-low           -     -    -     -      -       -       y       -
ask-timeout       -     -    -     -      -       -       -       y
merge             y     y    y     y      -       -       -       -
unmerge           y     y    y     y      -       -       -       -
split             y     y    y     y      -       -       -       -
spam              y     y    y     y      -       -       -       -
unspam            -     -    y     y      -       -       -       -
withdraw          -     -    -     -      -       -       y       -
erase             -     -    -     -      -       -       -       y
delete            -     -    y     y      -       -       -       -
restore           -     -    -     y      -       -       -       -`;

const ACTORS: Record<string, Actor> = {
  owner: anAgent(),
  other: anAgent({ id: 'other' }),
  lead: anAgent({ id: 'lead', role: 'lead' }),
  admin: anAgent({ id: 'admin', role: 'admin' }),
  analyst: anAgent({ id: 'analyst', role: 'analyst' }),
  auditor: anAgent({ id: 'auditor', role: 'auditor' }),
  customer: { kind: 'customer' },
  system: { kind: 'system' },
};

const [header = [], ...lines] = WHO.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));
const granted = new Map(
  lines.flatMap(([name, ...marks]) => marks.map((mark, index) => [`${name} ${header[index]}`, mark === 'y'])),
);

const NOW = ms('2026-11-20T10:00:00.000Z');
const judge = (item: Feedback, name: CommandName, actor: Actor, now = NOW) =>
  decide(item, commandOf(name), { now, actor, policy: somePolicy() });

/** 409 for another agent while somebody works on it; the lead takes it anyway. */
const isTaken = (name: string, from: string, who: string): boolean =>
  name === 'take' && who === 'other' && (from === 'in-progress' || from === 'waiting');

function expected(name: string, cell: string, from: string, who: string): string {
  if (granted.get(`${name} ${who}`) !== true) return '403';
  if (cell === '×') return '409 state';
  return isTaken(name, from, who) ? '409 taken' : 'ok';
}

function answer(decision: ReturnType<typeof judge>): string {
  if (decision.ok) return 'ok';
  return decision.why === 'forbidden' ? '403' : `409 ${decision.why}`;
}

const CASES = CELLS.flatMap((cell) => Object.keys(ACTORS).map((who) => ({ ...cell, who })));

describe('R3.4 R6.2 states × commands × roles', () => {
  test('every role and every command is named', () => {
    expect(header).toEqual(Object.keys(ACTORS));
    expect(new Set(lines.map(([name]) => name))).toEqual(new Set(CELLS.map(({ name }) => name)));
    expect(CASES).toHaveLength(lines.length * 9 * header.length);
  });

  test.each(CASES)('$name in $from by $who', ({ name, cell, from, who }) => {
    const item = itemIn(from, name as CommandName);
    expect(answer(judge(item, name as CommandName, ACTORS[who]!))).toBe(expected(name, cell, from, who));
  });
});

describe('R3.4 R6.2 rights that hang on the item', () => {
  const item = itemIn('in-progress', 'note');
  const by = (who: string, name: CommandName, of: Feedback = item, now = NOW) =>
    answer(judge(of, name, ACTORS[who]!, now));

  test.each([
    ['P0', { priority: 'P0' as const }],
    ['P1', { priority: 'P1' as const }],
    ['VIP', { customer: { id: null, tier: 'vip' } }],
  ])('to reject a %s needs a lead', (_, given) => {
    expect(by('owner', 'reject', { ...item, ...given })).toBe('403');
    expect(by('lead', 'reject', { ...item, ...given })).toBe('ok');
  });

  test('a third question needs a lead', () => {
    expect(by('owner', 'ask', { ...item, asks: 1 })).toBe('ok');
    expect(by('owner', 'ask', { ...item, asks: 2 })).toBe('403');
    expect(by('lead', 'ask', { ...item, asks: 2 })).toBe('ok');
  });

  test('to reopen after 14 days needs an admin', () => {
    const closed = itemIn('closed', 'note');
    const late = ms(closed.closedAt!) + 14 * 86_400_000;
    expect(['owner', 'lead', 'admin'].map((who) => by(who, 'reopen', closed, late))).toEqual(['ok', 'ok', 'ok']);
    expect(['owner', 'lead', 'admin'].map((who) => by(who, 'reopen', closed, late + 1))).toEqual(['403', '403', 'ok']);
  });

  test('what nobody owns is any agent’s of the team', () => {
    const free = { ...item, owner: null };
    for (const name of ['assign', 'resolve', 'reject', 'take'] as const) expect(by('other', name, free)).toBe('ok');
  });

  test('erased: nothing but a note', () => {
    const erased = { ...itemIn('closed', 'note'), erasedAt: '2026-11-20T09:30:00.000Z' };
    expect(by('lead', 'note', erased)).toBe('ok');
    for (const name of ['reopen', 'classify'] as const) expect(by('admin', name, erased)).toBe('409 state');
  });
});
