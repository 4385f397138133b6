import type { Level, Metric } from '../labels.ts';

export const CUSTOMER_KINDS = [
  'acknowledgement',
  'reply',
  'question',
  'result',
  'rejection',
  'rating-reminder',
  'question-reminder',
  'apology',
  'progress',
  'check-in',
  'merged',
  'access-code',
  'erasure-code',
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
  'low-nps',
  'reopened',
  'no-answer',
  'finished',
  'withdrawn',
  'unconfirmed',
  'rising-topic',
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

/** What a customer gets who wants only answers: everything but receipts and requests to rate. */
const ANSWERS: readonly CustomerKind[] = [
  'reply',
  'question',
  'question-reminder',
  'apology',
  'result',
  'rejection',
  'merged',
  'access-code',
  'erasure-code',
];

/** Whether a mail answers the customer; the others go only to those who want all mails. */
export const isAnswer = (kind: CustomerKind): boolean => ANSWERS.includes(kind);

/** What the customer has asked for this very moment, whatever mails they chose to get. */
const ASKED_FOR: readonly CustomerKind[] = ['access-code', 'erasure-code'];
export const isAskedFor = (kind: CustomerKind): boolean => ASKED_FOR.includes(kind);

/** What no person wrote, and nobody waits for: counted, so that a customer is not flooded. */
const COUNTED: readonly CustomerKind[] = [
  'acknowledgement',
  'rating-reminder',
  'question-reminder',
  'apology',
  'progress',
  'check-in',
];
/** What tells nothing that cannot wait: one in a while is enough, whatever it is about. */
const REMINDERS: readonly CustomerKind[] = ['rating-reminder', 'question-reminder', 'progress', 'check-in'];

/** Whether mails of a kind are counted for an item and an address; people's own words never are. */
export const isCounted = (kind: CustomerKind): boolean => COUNTED.includes(kind);
export const isReminder = (kind: CustomerKind): boolean => REMINDERS.includes(kind);
