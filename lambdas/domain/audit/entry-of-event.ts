import * as z from 'zod/mini';
import { type AuditEntry, REASON_MOST } from '../../contracts/audit.ts';
import type { EventType, FeedbackEvent } from '../../contracts/event.ts';

/**
 * The call of the desk that makes an event of each kind. A reveal is not here: it is recorded before anything is shown,
 * and not after it.
 */
const CALLS: Partial<Record<EventType, string>> = {
  taken: 'take',
  assigned: 'assign',
  noted: 'note',
  finished: 'finish',
  replied: 'reply',
  asked: 'ask',
  resolved: 'resolve',
  rejected: 'reject',
  closed: 'close',
  reopened: 'reopen',
  classified: 'classify',
  reapplied: 'reapply',
  merged: 'merge',
  unmerged: 'unmerge',
  split: 'split',
  spam: 'spam',
  unspam: 'unspam',
  deleted: 'delete',
  restored: 'restore',
};

const reasoned = z.object({ reason: z.optional(z.string()) });

/** A reason as an entry may hold it: the beginning of what is masked already; null when there is none. */
export const shortReason = (masked: string | undefined): string | null =>
  masked === undefined ? null : Array.from(masked.toWellFormed()).slice(0, REASON_MOST).join('');

/** What an event says for the audit: a change that a person of the staff made; undefined for every other event. */
export function entryOfEvent({ id, seq, at, type, by, data }: FeedbackEvent): AuditEntry | undefined {
  const action = CALLS[type];
  if (by.kind !== 'person' || by.id === null || action === undefined) return undefined;
  const reason = reasoned.safeParse(data);
  return {
    at,
    actor: by.id,
    role: by.role ?? null,
    action,
    target: id,
    subject: null,
    reason: shortReason(reason.success ? reason.data.reason : undefined),
    event: seq,
  };
}
