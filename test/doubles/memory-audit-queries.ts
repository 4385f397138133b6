import type { AuditQueries } from '../../lambdas/audit/ports.ts';
import type { AuditEntry } from '../../lambdas/contracts/audit.ts';
import { auditKeys } from '../../lambdas/domain/audit/keys.ts';
import type { AuditRange } from '../../lambdas/domain/audit/ranges.ts';

export interface MemoryAuditQueries extends AuditQueries {
  /** What was read, in order. */
  readonly asked: readonly AuditRange[];
}

/** The audit's indexes over entries in memory, of two chains. */
export function memoryAuditQueries(entries: readonly AuditEntry[]): MemoryAuditQueries {
  const asked: AuditRange[] = [];
  const rows = entries.map((entry, number) => {
    const place = { v: 1, chain: number % 2, seq: number + 1, prev: '', recordedAt: entry.at, mac: '' } as const;
    const link = { ...place, ...entry };
    return { ...auditKeys(link), link };
  });
  return {
    asked,
    async read(range, limit) {
      asked.push(range);
      return rows
        .filter((row) => row[`${range.index}Key`] === range.key && row.timeSort < range.before)
        .toSorted((one, other) => (one.timeSort < other.timeSort ? 1 : -1))
        .slice(0, limit)
        .map(({ link }) => link)
        .filter(({ at }) => at >= range.from);
    },
  };
}
