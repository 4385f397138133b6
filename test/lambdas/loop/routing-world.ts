import type { Feedback } from '../../../lambdas/contracts/feedback.ts';
import type { Settings } from '../../../lambdas/contracts/settings.ts';
import type { Person } from '../../../lambdas/loop/ports.ts';
import type { Router } from '../../../lambdas/loop/route-feedback.ts';
import { wake } from '../../../lambdas/loop/wake.ts';
import { sweep } from '../../../lambdas/sweep/sweep.ts';
import { NOW } from '../../builders/routing.ts';
import { somePolicy, someSettings } from '../../builders/settings.ts';
import { memoryCustomers } from '../../doubles/memory-customers.ts';
import { memoryFeedback } from '../../doubles/memory-feedback.ts';
import { aPerson, memoryPeople } from '../../doubles/memory-people.ts';

export const MINUTE = 60_000;

const roster = { team: 'app', lead: 'app-lead', head: 'head', executive: 'executive', oncall: ['night', 'day'] };

/** Items, people and a router over doubles in memory, at a time of the test's own; `settings` also give the policy. */
export function world(items: readonly Feedback[], people: Person[] = [aPerson()], settings: Settings = someSettings()) {
  const time = { now: NOW };
  const feedback = memoryFeedback(people);
  for (const item of items) feedback.add(item);
  const where = { people: memoryPeople(people, [roster]), customers: memoryCustomers(feedback), table: settings };
  const router: Router = { feedback, ...where, policy: somePolicy(settings), now: () => time.now };
  const current = (item = items[0]!) => feedback.items.get(item.id)!;
  const events = async (item = items[0]!) => (await feedback.history(item.id)).map(({ type }) => type);
  const sweeping = () =>
    sweep({
      ...router,
      due: async (at) => [...feedback.items.values()].filter(({ checkpoint }) => checkpoint && checkpoint.at <= at),
      analyse: async () => {},
      failed: (_, error) => {
        throw error;
      },
    });
  const timer = async (item = items[0]!) => {
    const { id, timer: running } = current(item);
    return wake(router, { v: 1, id, slv: running!.slv, checkpointAt: running!.at });
  };
  return { time, feedback, router, current, events, sweeping, timer, people };
}
