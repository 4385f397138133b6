import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PRIORITIES } from '../../../../lambdas/domain/labels.ts';
import type { Actor } from '../../../../lambdas/domain/lifecycle/rights.ts';
import { advance } from '../../../../lambdas/domain/service-level/advance.ts';
import { ladderOf } from '../../../../lambdas/domain/service-level/ladder.ts';
import { after, anAgent, anAssignedFeedback, ms } from '../../../builders/feedback.ts';
import { somePolicy, someSettings } from '../../../builders/settings.ts';

const policy = somePolicy();
const system: Actor = { kind: 'system' };
const lead = anAgent({ role: 'lead', id: 'lead' });
const MINUTE = 60_000;

describe('R3.3 the ladder', () => {
  test('of a VIP begins at half of the target', () => {
    expect(ladderOf(policy, 'vip').map(({ share }) => share)).toEqual([0.5, 0.9, 1, 1.25, 2]);
    expect(ladderOf(policy, 'standard').map(({ share }) => share)).toEqual([0.75, 0.9, 1, 1.25, 2]);
  });

  test('that begins before half of the target begins no later for a VIP', () => {
    const { policy: written } = someSettings();
    const early = somePolicy({
      policy: { ...written, ladder: [{ share: 0.3, to: 'owner' }, ...written.ladder.slice(1)] },
    });
    expect(ladderOf(early, 'vip')[0]).toEqual({ share: 0.3, to: 'owner' });
  });

  const step = fc.record({ minutes: fc.nat({ max: 600 }), to: fc.option(fc.constantFrom(...PRIORITIES)) });

  test('tells each level once per clock and cycle, however often the priority changes', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let item = anAssignedFeedback();
        let now = ms(item.updatedAt);
        const told: string[] = [];
        for (const { minutes, to } of steps) {
          now += minutes * MINUTE;
          const woken = advance(item, { now, actor: system, policy, waker: 'timer' });
          const changes = { priority: to ?? item.priority! };
          const changed = after(woken.after, { name: 'classify', changes, reason: 'masked' }, { now, actor: lead });
          item = changed.item;
          const ladder = [...woken.events, ...changed.events].filter(({ data }) => 'level' in data);
          told.push(
            ...ladder.map(({ type, data }) =>
              [type === 'breached', data['metric'], data['cycle'], data['level']].join(),
            ),
          );
        }
        expect(new Set(told).size).toBe(told.length);
      }),
    );
  });
});
