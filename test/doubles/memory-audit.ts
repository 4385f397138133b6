import type { AuditEntry } from '../../lambdas/contracts/audit.ts';
import type { Audit } from '../../lambdas/loop/ports.ts';

export interface MemoryAudit extends Audit {
  readonly entries: readonly AuditEntry[];
  /** From now on nothing is kept, and every entry is refused. */
  breakDown(): void;
}

/** The audit trail in memory. */
export function memoryAudit(): MemoryAudit {
  const entries: AuditEntry[] = [];
  let broken = false;
  return {
    entries,
    breakDown: () => {
      broken = true;
    },
    async record(entry) {
      if (broken) throw new Error('the audit is away');
      entries.push(structuredClone(entry));
    },
  };
}
