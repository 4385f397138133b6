import * as z from 'zod/mini';
import { ROLES } from '../domain/labels.ts';
import { instant } from './feedback.ts';

export const EVENT_TYPES = [
  'received',
  'understood',
  'refined',
  'routed',
  'taken',
  'assigned',
  'noted',
  'finished',
  'replied',
  'asked',
  'resolved',
  'rejected',
  'closed',
  'reopened',
  'classified',
  'reapplied',
  'message',
  'nudged',
  'rated',
  'merged',
  'unmerged',
  'split',
  'spam',
  'unspam',
  'withdrawn',
  'erased',
  'deleted',
  'restored',
  'warned',
  'escalated',
  'alerted',
  'breached',
  'reminded',
  'renewed',
  'promise-at-risk',
  'promise-missed',
  'progress',
  'surveyed',
  'recommended',
  'offered',
  'mailed',
  'revealed',
  'code-sent',
  'grouped',
  'surged',
  'raised',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/**
 * One change of one item: history entry, audit source and outbox in one.
 * It is also what waits in the queues behind the fan-out. Every effect (mail, alert, timer, webhook) is derived from it, keyed by `id` and `seq`, and harmless when repeated.
 */
export const eventSchema = z.object({
  v: z.literal(1),
  id: z.string(),
  seq: z.number(),
  at: instant,
  type: z.enum(EVENT_TYPES),
  by: z.object({
    kind: z.enum(['system', 'person', 'customer']),
    id: z.nullable(z.string()),
    /** A person's role at that time. */
    role: z.optional(z.enum(ROLES)),
  }),
  /** Texts are masked (`text`); the words a customer is to read are sealed beside them (`sealed`). */
  data: z.record(z.string(), z.unknown()),
  /** A timer that this change starts or makes pointless. */
  timer: z.optional(
    z.union([
      z.object({ start: z.object({ slv: z.number(), at: instant }) }),
      z.object({ stop: z.object({ slv: z.number() }) }),
    ]),
  ),
});
export type FeedbackEvent = z.infer<typeof eventSchema>;

/** What waits in the intake queue. */
export const intakeMessage = z.object({ v: z.literal(1), id: z.string() });

/** Input of one execution of the service-level machine, and of each of its steps. */
export const timerInput = z.object({
  v: z.literal(1),
  id: z.string(),
  slv: z.number(),
  checkpointAt: instant,
  turn: z.optional(z.number()),
  renew: z.optional(z.boolean()),
});
export type TimerInput = z.infer<typeof timerInput>;

/** Answer of a step: when to wake next; null ends the execution. */
export type TimerAnswer = { checkpointAt: string | null };
