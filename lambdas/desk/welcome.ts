import { queueRanges, urgencyOf } from '../domain/desk/urgency.ts';
import { absence, type Seen } from '../domain/routing/presence.ts';
import { seeksOwner } from '../domain/service-level/owner-search.ts';
import type { Staff } from '../http/staff.ts';
import { routeFeedback } from '../loop/route-feedback.ts';
import { log, nameOf } from '../runtime/log.ts';
import { merged } from './merge-ranges.ts';
import type { Desk } from './ports.ts';

/** As many items are tried for one who comes; the sweep goes on with the others within five minutes. */
const MOST = 10;
/** Items read of the queues beyond the first stretch of each. */
const BUDGET = 200;

/**
 * Tries at once what waits without an owner in the queues of somebody who was not there before, the most urgent first. A
 * heartbeat of who was there tries nothing; only agents own items by routing. A try that fails costs nobody anything: it
 * is repeated by the sweep.
 */
export async function welcome(desk: Desk, { id, role }: Staff, before: Omit<Seen, 'id'>): Promise<void> {
  const look = { policy: desk.policy, now: desk.now() };
  if (role !== 'agent' || absence({ id, ...before }, look) === undefined) return;
  try {
    const teams = (await desk.people.find(id))?.teams ?? [];
    await tryQueues(desk, queueRanges({ teams }, look));
  } catch (error) {
    log('warn', 'desk.queue-not-tried', { error: nameOf(error) });
  }
}

async function tryQueues(desk: Desk, ranges: ReturnType<typeof queueRanges>): Promise<void> {
  let tried = 0;
  for await (const { id } of merged(desk.queries, ranges, urgencyOf, { left: BUDGET, spent: false })) {
    const item = await desk.feedback.read(id);
    if (!item || !seeksOwner(item)) continue;
    await routeFeedback(desk, item, 'nobody');
    tried += 1;
    if (tried === MOST) return;
  }
}
