import { describe, expect, test } from 'vitest';
import { applyCommands } from '../../../lambdas/loop/apply-command.ts';
import { routeFeedback } from '../../../lambdas/loop/route-feedback.ts';
import { anAgent, anAssignedFeedback, anId, iso } from '../../builders/feedback.ts';
import { aTriaged, NOW, officeSettings } from '../../builders/routing.ts';
import { aPerson } from '../../doubles/memory-people.ts';
import { MINUTE, world } from './routing-world.ts';

describe('R3.1 routing an item', () => {
  test('writes team, owner, reasons and losers into its history and takes the load', async () => {
    const people = [aPerson({ id: 'a' }), aPerson({ id: 'b', present: false })];
    const w = world([aTriaged()], people);
    await routeFeedback(w.router, w.current(), 'timer');
    const [event] = await w.feedback.history(w.current().id);
    expect(event).toMatchObject({
      type: 'routed',
      data: {
        from: 'triaged',
        to: 'assigned',
        team: 'app',
        owner: { id: 'a' },
        reasons: ['category app.crash → app', 'a: best score 1, load 0 of 20', 'b: away'],
        why: [
          { step: 2, code: 'category', team: 'app' },
          { step: 6, code: 'best-score', person: 'a' },
        ],
        losers: [{ step: 5, code: 'away', person: 'b' }],
        collaborators: [],
      },
    });
    expect(people[0]).toMatchObject({ load: 2, lastAssignedAt: iso(NOW) });
  });

  test('shows the candidates of the analysis when it was in doubt', async () => {
    const item = aTriaged({ confidence: 0.3 });
    const w = world([item]);
    const scores = { 'app.crash': 0.3, 'payment.refund': 0.25 };
    const understanding = {
      v: 1 as const,
      scores,
      aspects: [],
      phrases: [],
      entities: [],
      intent: null,
      by: 'rules' as const,
    };
    await applyCommands(w.router, item.id, anAgent({ role: 'lead' }), [{ name: 'note', text: 'x' }], { understanding });
    await routeFeedback(w.router, w.current(), 'timer');
    expect(w.current()).toMatchObject({ status: 'assigned', team: 'customer-care', owner: null });
    const event = (await w.feedback.history(item.id)).at(-1);
    expect(event?.data['why']).toMatchObject([
      { code: 'unsure', candidates: [{ category: 'app.crash' }, { category: 'payment.refund', team: 'payments' }] },
      { code: 'nobody' },
    ]);
  });

  test('of the same customer’s open matter links it and gives it to the same owner', async () => {
    const first = anAssignedFeedback({ owner: { id: 'b', name: 'b' } });
    const second = aTriaged({ id: anId(2) });
    const w = world([first, second], [aPerson({ id: 'a' }), aPerson({ id: 'b', load: 9 })]);
    await routeFeedback(w.router, second, 'timer');
    expect(w.current(second)).toMatchObject({ owner: { id: 'b' }, duplicates: [first.id] });
  });

  test('prefers who owned the customer’s last item of 90 days', async () => {
    const old = anAssignedFeedback({ owner: { id: 'b', name: 'b' }, status: 'closed' });
    const people = () => [aPerson({ id: 'a' }), aPerson({ id: 'b', lastAssignedAt: iso(NOW) })];
    const since = async (days: number) => {
      const receivedAt = iso(NOW - days * 24 * 60 * MINUTE);
      const item = aTriaged({ id: anId(2) });
      const w = world([{ ...old, receivedAt }, item], people());
      await routeFeedback(w.router, item, 'timer');
      return w.current(item).owner?.id;
    };
    expect([await since(89), await since(91)]).toEqual(['b', 'a']);
  });

  test('out of hours calls whom the roster names for a P0', async () => {
    const people = [aPerson(), aPerson({ id: 'night', present: false }), aPerson({ id: 'day', teams: [] })];
    const w = world([aTriaged({ priority: 'P0' })], people, officeSettings());
    w.time.now = NOW + 7 * 60 * MINUTE;
    await routeFeedback(w.router, w.current(), 'timer');
    expect(w.current()).toMatchObject({ team: 'app', owner: { id: 'day' } });
  });

  test('follows the sun, and asks the sibling’s members', async () => {
    const people = [aPerson(), aPerson({ id: 'new-yorker', teams: ['app-us'] })];
    const w = world([aTriaged({ priority: 'P1' })], people, officeSettings());
    w.time.now = NOW + 7 * 60 * MINUTE;
    await routeFeedback(w.router, w.current(), 'timer');
    expect(w.current()).toMatchObject({ team: 'app-us', owner: { id: 'new-yorker' } });
  });

  test('counts for the state that was judged: a correction in between is judged anew', async () => {
    const w = world([aTriaged()], [aPerson(), aPerson({ id: 'p', teams: ['payments'] })]);
    const before = w.current();
    const lead = anAgent({ role: 'lead' });
    const correction = { name: 'classify', changes: { category: 'payment.refund' } } as const;
    await applyCommands(w.router, before.id, lead, [correction]);
    await routeFeedback(w.router, before, 'timer');
    expect(w.current()).toMatchObject({ team: 'payments', owner: { id: 'p' } });
    expect(await w.events()).toEqual(['classified', 'routed']);
  });

  test('is given up when nothing is left to route', async () => {
    const w = world([aTriaged()]);
    const before = w.current();
    await applyCommands(w.router, before.id, anAgent({ id: 'quick' }), [{ name: 'take' }]);
    expect(await routeFeedback(w.router, before, 'timer')).toMatchObject({ ok: true, replayed: true });
    expect(w.current()).toMatchObject({ status: 'in-progress', owner: { id: 'quick' } });
  });

  test('whose room is taken again and again waits in the queue, and says so', async () => {
    const people = [aPerson({ capacity: 2 })];
    const w = world([aTriaged()], people);
    const { people: registry } = w.router;
    // What is read here is never what is there when it is written.
    w.router.people = {
      ...w.router.people,
      ofTeam: async (team) => (await registry.ofTeam(team)).map((one) => ({ ...one, load: 0 })),
    };
    people[0]!.load = 2;
    await routeFeedback(w.router, w.current(), 'timer');
    expect(w.current()).toMatchObject({ status: 'assigned', team: 'app', owner: null });
    const [event] = await w.feedback.history(w.current().id);
    expect(event?.data['why']).toContainEqual({ step: 8, code: 'room-taken', count: 3 });
  });
});
