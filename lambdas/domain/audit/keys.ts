import type { AuditLink } from '../../contracts/audit.ts';

/** The keys of an entry's row: its place in its chain, and by whom, on what, what and when for the indexes. */
export interface AuditKeys {
  pk: string;
  sk: string;
  timeSort: string;
  actorKey: string;
  actionKey: string;
  targetKey: string;
  monthKey: string;
  subjectKey?: string;
}

export type AuditRow = AuditKeys & AuditLink;

/** The partition of a chain. */
export const chainKey = (chain: number): string => `C#${chain}`;

/** The partition of a UTC month in the index by time; of an instant its own. */
export const monthKey = (at: string): string => `M#${at.slice(0, 7)}`;

/** Numbers sort as text. */
const padded = (seq: number): string => String(seq).padStart(12, '0');

/** The keys of an entry, by its own fields alone: a row whose keys are others has been tampered with. */
export const auditKeys = (link: AuditLink): AuditKeys => ({
  pk: chainKey(link.chain),
  sk: padded(link.seq),
  timeSort: `${link.at}#${link.chain}#${padded(link.seq)}`,
  actorKey: link.actor,
  actionKey: link.action,
  targetKey: link.target,
  monthKey: monthKey(link.at),
  ...(link.subject === null ? {} : { subjectKey: link.subject }),
});
