import * as z from 'zod/mini';
import { codePoints } from '../domain/clean-text.ts';
import { ROLES } from '../domain/labels.ts';
import { instant } from './feedback.ts';
import { paging } from './paging.ts';

/** Code points that are kept of a reason at most; it is masked before it comes here. */
export const REASON_MOST = 500;

/** Who did what to whom, when and why. Ids, codes and a masked reason: never a value that somebody saw or changed. */
export const auditEntry = z.object({
  /** When it was done, or about to be. */
  at: instant,
  /** The person's id; `system` or `customer` where no person of the staff acted. */
  actor: z.string(),
  /** Null when it is not known any more. */
  role: z.nullable(z.enum([...ROLES, 'system', 'customer'])),
  /** The name of the call: `reveal`, `export`, `delete`, `resolve` … */
  action: z.string().check(z.regex(/^[a-z][a-z-]{0,39}$/)),
  /** The id of what was acted on: a piece of feedback, a privacy request, a report. */
  target: z.string(),
  /** The data subject, where it is known who it is. */
  subject: z.nullable(z.string()),
  reason: z.nullable(z.string().check(z.refine((reason) => codePoints(reason) <= REASON_MOST))),
  /** The number of the item's event that says the same: one event is recorded once, however often it comes. */
  event: z.optional(z.number()),
});
export type AuditEntry = z.infer<typeof auditEntry>;

/** An entry and its place in a chain, as it is kept. `mac` is over everything else, `prev` is the `mac` before it. */
export const auditLink = z.extend(auditEntry, {
  v: z.literal(1),
  chain: z.number(),
  seq: z.number(),
  prev: z.string(),
  /** When it was written; an entry that follows from an event comes a little after it. */
  recordedAt: instant,
  mac: z.string(),
});
export type AuditLink = z.infer<typeof auditLink>;

/** Where the chains of the audit ended at a time; chains without an entry are left out. */
export const auditCheckpoint = z.object({
  v: z.literal(1),
  at: instant,
  heads: z.array(z.object({ chain: z.number(), seq: z.number(), mac: z.string() })),
});
export type AuditCheckpoint = z.infer<typeof auditCheckpoint>;

/** What `GET /v1/audit` shows of an entry. */
export const auditView = z.object({
  at: instant,
  actor: z.string(),
  role: z.nullable(z.string()),
  action: z.string(),
  target: z.string(),
  reason: z.nullable(z.string()),
});
export type AuditView = z.infer<typeof auditView>;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** An instant of any offset, or a whole UTC day: its first millisecond, or its last. */
const bound = (ofDay: 'T00:00:00.000Z' | 'T23:59:59.999Z') =>
  z.pipe(
    z.string().check(
      z.refine(
        (text) => z.iso.date().safeParse(text).success || z.iso.datetime({ offset: true }).safeParse(text).success,
        {
          error: 'Must be a time or a day of ISO 8601.',
        },
      ),
    ),
    z.transform((text) => new Date(DAY.test(text) ? `${text}${ofDay}` : text).toISOString()),
  );

const named = z.optional(z.string().check(z.minLength(1), z.maxLength(200)));

export const auditQuery = z.strictObject({
  ...paging,
  subject: named,
  actor: named,
  action: named,
  from: z.optional(bound('T00:00:00.000Z')),
  to: z.optional(bound('T23:59:59.999Z')),
});
export type AuditQuery = z.infer<typeof auditQuery>;
