import type { AuditEntry, AuditLink } from '../../contracts/audit.ts';

/** How many chains there are: who writes picks one, so that few wait for each other. */
export const CHAINS = 8;

/** What comes before the first entry of a chain. */
export const START = { seq: 0, mac: '' };

/** The latest entry of a chain, as far as it must be known to go on. */
export type Head = Pick<AuditLink, 'seq' | 'mac'>;

/** An entry in its place, before it has a MAC. */
export type Placed = Omit<AuditLink, 'mac'>;

/** Puts an entry behind the head of a chain. */
export const placed = (entry: AuditEntry, chain: number, head: Head, recordedAt: string): Placed => ({
  v: 1,
  chain,
  seq: head.seq + 1,
  prev: head.mac,
  recordedAt,
  ...entry,
});

/** The text that the MAC is over: every field by its place, so that two different entries never give the same text. */
export const linkText = (link: Placed): string =>
  JSON.stringify([
    link.v,
    link.chain,
    link.seq,
    link.prev,
    link.recordedAt,
    link.at,
    link.actor,
    link.role,
    link.action,
    link.target,
    link.subject,
    link.reason,
    link.event ?? null,
  ]);
