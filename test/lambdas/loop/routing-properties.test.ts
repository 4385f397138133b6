import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Feedback } from '../../../lambdas/contracts/feedback.ts';
import { isTop } from '../../../lambdas/domain/service-level/owner-search.ts';
import type { Change, Person } from '../../../lambdas/loop/ports.ts';
import { type Router, routeFeedback } from '../../../lambdas/loop/route-feedback.ts';
import { anId, iso } from '../../builders/feedback.ts';
import { aRule, aTriaged, NOW, OFFICES, officeSettings } from '../../builders/routing.ts';
import { aPerson } from '../../doubles/memory-people.ts';
import { world } from './routing-world.ts';

const someone = fc.record({
  capacity: fc.integer({ min: 1, max: 12 }),
  languages: fc.constantFrom(['zh', 'en'], ['zh']),
  skills: fc.subarray(['ios']),
  teams: fc.constantFrom(['app'], ['payments'], ['app', 'payments']),
  shift: fc.constantFrom(null, ...Object.keys(OFFICES)),
});
const something = fc.record({
  priority: fc.constantFrom('P0', 'P1', 'P2', 'P3'),
  category: fc.constantFrom('app.crash', 'payment.refund', 'other.general'),
  language: fc.constantFrom('zh', 'en'),
  subject: fc.constantFrom('subject-1', 'subject-2', null),
});
const rules = [aRule({ team: 'app', when: { priority: ['P0'] }, prefers: ['ios'] })];
const replayed = officeSettings({ routing: { rules, managers: [] } });

const peopleOf = (given: readonly Partial<Person>[]): Person[] =>
  given.map((one, index) => aPerson({ id: `p-${index}`, ...one }));
const itemsOf = (given: readonly object[]): Feedback[] =>
  given.map((one, index) => aTriaged({ id: anId(index + 1), receivedAt: iso(NOW + index), ...one }));

describe('R3.1 routing as a whole', () => {
  test('the same items in the same order give the same owners, in whatever order people are read', async () => {
    const owners = async (items: readonly Feedback[], people: Person[]) => {
      const w = world(items, people, replayed);
      for (const item of items) {
        w.time.now += 7_000;
        await routeFeedback(w.router, item, 'timer');
      }
      return items.map((item) => [w.current(item).team, w.current(item).owner?.id]);
    };
    const given = fc.tuple(fc.array(something, { maxLength: 12 }), fc.array(someone, { maxLength: 5 }));
    await fc.assert(
      fc.asyncProperty(given, async ([things, people]) => {
        const items = itemsOf(things);
        const once = await owners(items, peopleOf(people));
        expect(await owners(items, peopleOf(people))).toEqual(once);
        expect(await owners(items, peopleOf(people).toReversed())).toEqual(once);
      }),
    );
  });

  test('routers at the same time never give anybody more than they can bear, nor an item twice', async () => {
    const given = fc.tuple(
      fc.array(something, { minLength: 2, maxLength: 6 }),
      fc.array(someone, { minLength: 1, maxLength: 3 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), given, async (scheduler, [things, staff]) => {
        const items = itemsOf(things);
        const people = peopleOf(staff.map((one) => ({ ...one, shift: null })));
        const w = world(items, people);
        const { feedback, people: registry } = w.router;
        const router: Router = {
          ...w.router,
          feedback: {
            ...feedback,
            read: scheduler.scheduleFunction((id: string) => feedback.read(id)),
            commit: scheduler.scheduleFunction((change: Change) => feedback.commit(change)),
          },
          people: { ...registry, ofTeam: scheduler.scheduleFunction((team: string) => registry.ofTeam(team)) },
        };
        const timers = items.map((item) => routeFeedback(router, item, 'timer'));
        const sweeps = items.map((item) => routeFeedback(router, item, 'sweep'));
        await scheduler.waitFor(Promise.all([...timers, ...sweeps]));

        for (const item of items) {
          expect(w.current(item)).toMatchObject({ status: 'assigned', team: expect.any(String) });
          const handed = (await w.feedback.history(item.id)).filter(({ data }) => data['owner'] !== null);
          expect(handed.length).toBeLessThanOrEqual(1);
        }
        for (const { id, load, capacity } of people) {
          const owned = items.map((item) => w.current(item)).filter(({ owner }) => owner?.id === id);
          const weight = { P0: 4, P1: 3, P2: 2, P3: 1 };
          expect(load).toBe(owned.reduce((sum, { priority }) => sum + weight[priority!], 0));
          const stretched = owned.some((item) => isTop(w.router.policy, item));
          expect(load).toBeLessThanOrEqual(stretched ? (capacity * 6) / 5 : capacity);
        }
      }),
      { numRuns: 150 },
    );
  });
});
