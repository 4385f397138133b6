import type { AuditEntry } from '../contracts/audit.ts';
import type { Audit, FeedbackStore } from '../loop/ports.ts';

export interface Recorder {
  trail: Audit;
  feedback: Pick<FeedbackStore, 'read'>;
}

/**
 * Keeps an entry. One that follows from an item's event does not say whose the item is, which the queue need not know:
 * it is looked up here, so that what was done to somebody's items is found by the data subject.
 */
export async function recordEntry({ trail, feedback }: Recorder, entry: AuditEntry): Promise<void> {
  if (entry.subject !== null || entry.event === undefined) return trail.record(entry);
  const item = await feedback.read(entry.target);
  return trail.record({ ...entry, subject: item?.subject ?? null });
}
