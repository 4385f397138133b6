import type { PrivacyRequest } from '../contracts/privacy.ts';
import { isStepLost, noticeDue, noticed } from '../domain/data-subject/request.ts';
import type { Watcher } from './ports.ts';
import { tellOfficer } from './tell-officer.ts';

async function watchOne(watcher: Watcher, request: PrivacyRequest): Promise<void> {
  const now = watcher.now();
  if (isStepLost(request, now)) await watcher.queue.send(request.id, 0);
  const notice = noticeDue(request, now);
  if (notice === null) return;
  // Told first: told twice is better than never, and the mail ledger keeps it from happening.
  await tellOfficer(watcher.officer, request, notice);
  await watcher.requests.save(request, noticed(request, notice, now));
}

/**
 * Looks after every open request: a step that was lost is asked for again, and somebody is told of a deadline that comes
 * near or has passed, each once. One that fails does not hold up the others; the next look finds it again.
 */
export async function watchRequests(watcher: Watcher): Promise<number> {
  const open = await watcher.requests.open(watcher.now());
  for (const request of open) {
    await watchOne(watcher, request).catch((error: unknown) => watcher.failed(request.id, error));
  }
  return open.length;
}
