import type { FeedbackEvent, TimerInput } from '../../lambdas/contracts/event.ts';
import type { Feedback } from '../../lambdas/contracts/feedback.ts';
import type { Person } from '../../lambdas/loop/ports.ts';
import type { Router } from '../../lambdas/loop/route-feedback.ts';
import type { Sweeper } from '../../lambdas/sweep/sweep.ts';
import { memoryCustomers } from '../doubles/memory-customers.ts';
import { type MemoryFeedback, memoryFeedback } from '../doubles/memory-feedback.ts';
import { aPerson, memoryPeople } from '../doubles/memory-people.ts';
import { anAssignedFeedback, ms } from './feedback.ts';
import { somePolicy, someSettings } from './settings.ts';

/** One item, its people and a clock that a test moves: the real use cases on doubles of the ports. */
export interface World {
  id: string;
  time: { now: number };
  feedback: MemoryFeedback;
  people: Person[];
  router: Router;
  sweeper: Sweeper;
  /** Ids that the sweep has put before the analysis again. */
  analysed: string[];
  current(): Feedback;
  /** What the running timer's execution would wake with. */
  input(): TimerInput;
  history(): Promise<FeedbackEvent[]>;
}

export function aWorld(item = anAssignedFeedback(), people: Person[] = [aPerson()]): World {
  const time = { now: ms(item.updatedAt) };
  const feedback = memoryFeedback(people);
  feedback.add(item);
  const where = { people: memoryPeople(people), customers: memoryCustomers(feedback), table: someSettings() };
  const router: Router = { feedback, ...where, policy: somePolicy(), now: () => time.now };
  const current = (): Feedback => {
    const found = feedback.items.get(item.id);
    if (!found) throw new Error('the item is gone');
    return found;
  };
  const analysed: string[] = [];
  const sweeper: Sweeper = {
    ...router,
    due: async (at) => [...feedback.items.values()].filter(({ checkpoint }) => checkpoint && checkpoint.at <= at),
    analyse: async (id) => void analysed.push(id),
    failed: (_, error) => {
      throw error;
    },
  };
  return {
    id: item.id,
    time,
    feedback,
    people,
    router,
    sweeper,
    analysed,
    current,
    input: () => {
      const { timer } = current();
      if (!timer) throw new Error('no timer runs');
      return { v: 1, id: item.id, slv: timer.slv, checkpointAt: timer.at };
    },
    history: () => feedback.history(item.id),
  };
}
