import { iso } from '../domain/instants.ts';
import type { Audit, Now } from '../loop/ports.ts';
import { log, nameOf } from '../runtime/log.ts';
import { Problem } from './problem.ts';
import type { Staff } from './staff.ts';

/** What a person is about to do: the name of the call, the id it is done to, the data subject, the masked reason. */
export interface Act {
  action: string;
  target: string;
  subject?: string | null;
  reason?: string | null;
}

/** Writes into the audit what a person is about to do. 503 when it cannot be written: then it must not be done. */
export async function recordAct(to: { audit: Audit; now: Now }, { id, role }: Staff, act: Act): Promise<void> {
  const { action, target, subject = null, reason = null } = act;
  try {
    await to.audit.record({ at: iso(to.now()), actor: id, role, action, target, subject, reason });
  } catch (error) {
    log('error', 'audit.failed', { action, error: nameOf(error) });
    throw new Problem(503, 'This cannot be recorded now, and is not done without. Please try again.', {
      headers: { 'retry-after': '2' },
    });
  }
}
