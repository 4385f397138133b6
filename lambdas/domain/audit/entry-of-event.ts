import * as z from 'zod/mini';
import { type AuditEntry, REASON_MOST } from '../../contracts/audit.ts';
import type { EventType, FeedbackEvent } from '../../contracts/event.ts';

/** The call that makes an event of each kind; null where none does, or where the call is recorded by itself. */
const CALLS: Record<EventType, string | null> = {
  received: null,
  understood: null,
  refined: null,
  routed: null,
  taken: 'take',
  assigned: 'assign',
  noted: 'note',
  replied: 'reply',
  asked: 'ask',
  resolved: 'resolve',
  rejected: 'reject',
  closed: 'close',
  reopened: 'reopen',
  classified: 'classify',
  message: null,
  nudged: null,
  rated: null,
  merged: 'merge',
  unmerged: 'unmerge',
  split: 'split',
  spam: 'spam',
  unspam: 'unspam',
  withdrawn: null,
  erased: null,
  deleted: 'delete',
  restored: 'restore',
  warned: null,
  escalated: null,
  alerted: null,
  breached: null,
  reminded: null,
  renewed: null,
  mailed: null,
  // Written before anything is shown, and not after it.
  revealed: null,
};

const reasoned = z.object({ reason: z.optional(z.string()) });

/** A reason as an entry may hold it: the beginning of what is masked already; null when there is none. */
export const shortReason = (masked: string | undefined): string | null =>
  masked === undefined ? null : Array.from(masked.toWellFormed()).slice(0, REASON_MOST).join('');

/** What an event says for the audit: a change that a person of the staff made; undefined for every other event. */
export function entryOfEvent({ id, seq, at, type, by, data }: FeedbackEvent): AuditEntry | undefined {
  const action = CALLS[type];
  if (by.kind !== 'person' || by.id === null || action === null) return undefined;
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
