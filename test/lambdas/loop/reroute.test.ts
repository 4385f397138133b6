import { describe, expect, test } from 'vitest';
import { applyCommands } from '../../../lambdas/loop/apply-command.ts';
import { anAgent } from '../../builders/feedback.ts';
import { aRule, aTriaged } from '../../builders/routing.ts';
import { someSettings } from '../../builders/settings.ts';
import { aPerson } from '../../doubles/memory-people.ts';
import { MINUTE, world } from './routing-world.ts';

const words = { text: 'masked', sealed: 'sealed' };

describe('an item that is looked at once more', () => {
  const people = () => [aPerson({ id: 'a' }), aPerson({ id: 'p', teams: ['payments'] })];
  const lead = anAgent({ role: 'lead' });
  const correct = (w: ReturnType<typeof world>, category: string) =>
    applyCommands(w.router, w.current().id, lead, [{ name: 'classify', changes: { category } }]);

  async function routed(settings = someSettings()) {
    const w = world([aTriaged()], people(), settings);
    await w.timer();
    return w;
  }

  test('after a correction goes to the other team; the load moves with it', async () => {
    const w = await routed();
    await correct(w, 'payment.refund');
    await w.timer();
    expect(w.current()).toMatchObject({ status: 'assigned', team: 'payments', owner: { id: 'p' }, reroute: null });
    expect(w.people.map(({ load }) => load)).toEqual([0, 2]);
    expect(await w.events()).toEqual(['routed', 'classified', 'routed']);
  });

  test('after a correction that changes nothing for it stays, without a word', async () => {
    const w = await routed();
    await correct(w, 'app.slow');
    await w.timer();
    expect(w.current()).toMatchObject({ owner: { id: 'a' }, reroute: null, checkpoint: { kind: 'service-level' } });
    expect(await w.events()).toEqual(['routed', 'classified']);
  });

  test('after a new priority follows the rules for it', async () => {
    const rules = [aRule({ when: { priority: ['P0'] } })];
    const w = await routed(someSettings({ routing: { rules, managers: [] } }));
    await applyCommands(w.router, w.current().id, lead, [{ name: 'classify', changes: { priority: 'P0' } }]);
    await w.timer();
    expect(w.current()).toMatchObject({ team: 'payments', owner: { id: 'p' } });
  });

  test.each<[string, Parameters<typeof applyCommands>[3]]>([
    ['begun', [{ name: 'take' }]],
    [
      'answered',
      [
        { name: 'reply', words },
        { name: 'assign', owner: { id: 'a', name: 'a' } },
      ],
    ],
    ['given to somebody', [{ name: 'assign', owner: { id: 'a', name: 'a' } }]],
  ])('after a correction is not when it was %s', async (_, commands) => {
    const w = await routed();
    await applyCommands(w.router, w.current().id, lead, commands);
    await correct(w, 'payment.refund');
    expect(w.current()).toMatchObject({ category: 'payment.refund', reroute: null, team: 'app' });
  });

  test('is not by the machine once a person gave it to somebody meanwhile', async () => {
    const w = await routed();
    await correct(w, 'payment.refund');
    await applyCommands(w.router, w.current().id, lead, [{ name: 'assign', owner: { id: 'a', name: 'a' } }]);
    expect(w.current()).toMatchObject({ reroute: null, owner: { id: 'a' }, checkpoint: { kind: 'service-level' } });
  });

  async function reopenedBy(command: Parameters<typeof applyCommands>[3][number], who = people()) {
    const w = world([aTriaged()], who);
    await w.timer();
    await applyCommands(w.router, w.current().id, lead, [{ name: 'resolve', words }]);
    await applyCommands(w.router, w.current().id, { kind: 'customer' }, [command]);
    return w;
  }

  test('reopened goes back to its owner, without a word', async () => {
    const w = await reopenedBy({ name: 'message', words });
    await w.timer();
    expect(w.current()).toMatchObject({ status: 'reopened', owner: { id: 'a' }, reroute: null });
    expect((await w.events()).filter((type) => type === 'routed')).toHaveLength(1);
  });

  test('reopened while its owner is away goes to another', async () => {
    const who = [...people(), aPerson({ id: 'b', load: 5 })];
    const w = await reopenedBy({ name: 'message', words }, who);
    who[0]!.present = false;
    await w.timer();
    expect(w.current()).toMatchObject({ status: 'reopened', owner: { id: 'b' } });
  });

  test('R4.3 rated low goes to another than the owner, now and at every later try', async () => {
    const who = people();
    const w = await reopenedBy({ name: 'rating', score: 1, comment: null }, who);
    await w.timer();
    expect(w.current()).toMatchObject({ status: 'reopened', team: 'app', owner: null, avoid: 'a' });
    expect(who[0]?.load).toBe(0);
    w.time.now += 5 * MINUTE;
    await w.sweeping();
    expect(w.current().owner).toBeNull();
    who.push(aPerson({ id: 'b' }));
    w.time.now += 5 * MINUTE;
    await w.sweeping();
    expect(w.current().owner).toMatchObject({ id: 'b' });
  });

  test('suspected of spam waits for a judgement, and is routed when it is none', async () => {
    const w = world([aTriaged({ tags: ['spam', 'loud'] })], people());
    await w.timer();
    expect(w.current()).toMatchObject({ team: 'customer-care', owner: null, checkpoint: { kind: 'service-level' } });
    await applyCommands(w.router, w.current().id, lead, [{ name: 'spam' }]);
    await applyCommands(w.router, w.current().id, lead, [{ name: 'unspam' }]);
    expect(w.current()).toMatchObject({ status: 'triaged', tags: ['loud'] });
    await w.timer();
    expect(w.current()).toMatchObject({ status: 'assigned', owner: null });
  });
});
