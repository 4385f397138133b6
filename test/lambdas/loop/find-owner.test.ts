import { describe, expect, test } from 'vitest';
import { applyCommands } from '../../../lambdas/loop/apply-command.ts';
import type { Person } from '../../../lambdas/loop/ports.ts';
import { aFeedback, after, anAgent, someFindings } from '../../builders/feedback.ts';
import { aTriaged, NOW, officeSettings } from '../../builders/routing.ts';
import { somePolicy, someSettings } from '../../builders/settings.ts';
import { aPerson } from '../../doubles/memory-people.ts';
import { MINUTE, world } from './routing-world.ts';

describe('an item in its team’s queue', () => {
  const queued = async (people: Person[]) => {
    const w = world([aTriaged()], people);
    await w.timer();
    return w;
  };

  test('is tried again every five minutes, silently, until somebody is there', async () => {
    const people = [aPerson({ present: false })];
    const w = await queued(people);
    const { slv } = w.current();
    for (let minute = 0; minute < 20; minute += 1) {
      w.time.now += MINUTE;
      await w.sweeping();
    }
    expect(w.feedback.committed).toHaveLength(1 + 4);
    expect(await w.events()).toEqual(['routed']);
    people[0]!.present = true;
    w.time.now += 5 * MINUTE;
    await w.sweeping();
    expect(w.current()).toMatchObject({ status: 'assigned', owner: { id: 'app-owner' }, slv });
    expect(await w.events()).toEqual(['routed', 'routed']);
  });

  test('is warned about as any other', async () => {
    const w = await queued([aPerson({ present: false })]);
    for (let minute = 0; minute <= 4 * 60; minute += 1) {
      w.time.now += MINUTE;
      if (Date.parse(w.current().timer!.at) <= w.time.now) await w.timer();
      await w.sweeping();
    }
    expect(await w.events()).toEqual(['routed', 'warned', 'warned', 'escalated', 'promise-at-risk', 'breached']);
    expect(w.current().slv).toBe(1);
  });

  test('and handed to another team finds an owner there', async () => {
    const people = [aPerson({ present: false }), aPerson({ id: 'p', teams: ['payments'] })];
    const w = await queued(people);
    const handover = { name: 'assign', team: 'payments', summary: 'theirs' } as const;
    await applyCommands(w.router, w.current().id, anAgent({ role: 'lead' }), [handover]);
    w.time.now += 5 * MINUTE;
    await w.sweeping();
    expect(w.current()).toMatchObject({ team: 'payments', owner: { id: 'p' } });
  });

  test('waits for the opening without a look', async () => {
    const P2 = { calendar: 'team', firstResponse: 'PT4H', resolution: 'PT48H' };
    const { policy } = someSettings();
    const settings = officeSettings({ policy: { ...policy, targets: { ...policy.targets, P2 } }, fallbackTeam: 'app' });
    const understood = { name: 'understood', findings: someFindings() } as const;
    const { item } = after(aFeedback(), understood, { policy: somePolicy(settings) });
    const w = world([item], [aPerson()], settings);
    w.time.now = NOW + 3 * 60 * MINUTE;
    await w.timer();
    expect(w.current().checkpoint).toEqual({ kind: 'find-owner', at: '2026-11-23T01:00:00.000Z' });
    w.time.now = Date.parse('2026-11-23T01:00:00.000Z');
    await w.sweeping();
    expect(w.current()).toMatchObject({ team: 'app', owner: { id: 'app-owner' } });
  });
});
