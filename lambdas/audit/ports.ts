import type { AuditLink } from '../contracts/audit.ts';
import type { AuditRange } from '../domain/audit/ranges.ts';
import type { Now } from '../loop/ports.ts';

/** Reads of the audit's indexes: eventually consistent. */
export interface AuditQueries {
  /** Up to `limit` entries, newest first; fewer say that there are no more. */
  read(range: AuditRange, limit: number): Promise<AuditLink[]>;
}

/** What the audit is shown with. */
export interface Auditing {
  entries: AuditQueries;
  now: Now;
}
