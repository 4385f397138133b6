import type { Level, Metric } from '../labels.ts';

export const CUSTOMER_KINDS = [
  'acknowledgement',
  'reply',
  'question',
  'result',
  'rejection',
  'rating-reminder',
  'merged',
] as const;
export type CustomerKind = (typeof CUSTOMER_KINDS)[number];

export const STAFF_KINDS = [
  'assigned',
  'warning',
  'escalation',
  'p0-alert',
  'p0-unanswered',
  'message',
  'nudge',
  'low-rating',
  'reopened',
  'no-answer',
  'withdrawn',
] as const;
export type StaffKind = (typeof STAFF_KINDS)[number];

/** Whom of the staff a notice is for: a level of the ladder, or whoever is on call. */
export type StaffRole = Level | 'oncall';

export interface CustomerNotice {
  to: 'customer';
  kind: CustomerKind;
}

export interface StaffNotice {
  to: 'staff';
  kind: StaffKind;
  /** The first reading of a role counts when one person has several. */
  roles: readonly StaffRole[];
  /** The clock that a warning or an escalation is about. */
  clock?: { metric: Metric; cycle: number };
  /** Whoever is on call next, where it is not the first one. */
  person?: string;
  /** A copy goes to the alert topic, beside the mails. */
  topic?: true;
}

export type Notice = CustomerNotice | StaffNotice;

/** What a customer gets who wants only answers: everything but receipts and requests. */
const ANSWERS: readonly CustomerKind[] = ['reply', 'question', 'result', 'rejection', 'merged'];

/** Whether a mail answers the customer; the others go only to those who want all mails. */
export const isAnswer = (kind: CustomerKind): boolean => ANSWERS.includes(kind);
