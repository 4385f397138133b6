import type { PrivacyRequest } from '../contracts/privacy.ts';
import { askedFor, isUnasked, noticeDue, noticed } from '../domain/data-subject/request.ts';
import type { Watcher } from './ports.ts';
import { tellOfficer } from './tell-officer.ts';

/** Told first: told twice is better than never, and the mail ledger keeps it from happening. */
async function tell({ officer, requests }: Watcher, request: PrivacyRequest, now: number): Promise<void> {
  const notice = noticeDue(request, now);
  if (notice === null) return;
  await tellOfficer(officer, request, notice);
  await requests.save(request, noticed(request, notice, now));
}

async function watchOne(watcher: Watcher, request: PrivacyRequest): Promise<void> {
  const now = watcher.now();
  if (!isUnasked(request, now)) return tell(watcher, request, now);
  const again = askedFor(request, now);
  if (!(await watcher.requests.save(request, again))) return;
  await watcher.queue.send(request.id, 0);
  await tell(watcher, again, now);
}

/**
 * Looks after every request that something is still to be done about: a step that nobody has asked for, or whose message
 * was lost, is asked for; somebody is told of a deadline that comes near or has passed, and of what a customer asked for
 * when it is done, each once. One that fails does not hold up the others; the next look finds it again.
 */
export async function watchRequests(watcher: Watcher): Promise<number> {
  const unsettled = await watcher.requests.unsettled(watcher.now());
  for (const request of unsettled) {
    await watchOne(watcher, request).catch((error: unknown) => watcher.failed(request.id, error));
  }
  return unsettled.length;
}
