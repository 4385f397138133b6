import * as z from 'zod/mini';
import { instant } from './feedback.ts';

export const REQUEST_KINDS = ['access', 'erasure'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

const REQUEST_STATUSES = ['received', 'running', 'done'] as const;

const given = z.string().check(z.minLength(1), z.maxLength(320));

/** Who it is about: exactly one of mail address, phone number and customer id. */
const subject = z
  .strictObject({
    email: z.optional(given),
    phone: z.optional(given),
    customerId: z.optional(given),
    /** Which source's customer id it is; left out: that of every source. */
    source: z.optional(given),
  })
  .check(
    z.refine(
      ({ email, phone, customerId }) => [email, phone, customerId].filter((one) => one !== undefined).length === 1,
      {
        error: 'Exactly one of email, phone and customerId is needed.',
        abort: true,
      },
    ),
    z.refine(({ customerId, source }) => source === undefined || customerId !== undefined, {
      error: 'Only tells customer ids apart.',
      path: ['source'],
    }),
  );

/** Body of `POST /v1/privacy/requests`. */
export const privacyBody = z.strictObject({ kind: z.enum(REQUEST_KINDS), subject });
export type PrivacyBody = z.infer<typeof privacyBody>;

/** An alias of a data subject: its kind, and the beginning of its keyed fingerprint. */
const alias = z.object({ kind: z.enum(['email', 'phone', 'wechat', 'customer']), fingerprint: z.string() });
export type AliasView = z.infer<typeof alias>;

/** What was found of the data subject, as counts. */
const found = z.object({
  /** More than one where a customer id is known to several sources. */
  subjects: z.number(),
  records: z.number(),
  /** Ways in which the person was recognised. */
  aliases: z.number(),
  /** Copies made for the person earlier, that were removed. */
  copies: z.number(),
});
export type Found = z.infer<typeof found>;

/** What was done about a request, when, and what follows from it. */
const certificate = z.object({
  kind: z.enum(REQUEST_KINDS),
  /** False: nobody is known by what was given, so that there was nothing to do. */
  found: z.boolean(),
  issuedAt: instant,
  /** When it was done, and done once more. */
  passes: z.array(instant),
  done: z.array(
    z.object({
      what: z.enum(['keys-removed', 'aliases-removed', 'records-scrubbed', 'copies-removed', 'records-handed-over']),
      count: z.number(),
    }),
  ),
  aliases: z.array(alias),
  /** From when no backup can bring back a key: originals of contacts and texts are unreadable everywhere. */
  unreadableFrom: z.nullable(instant),
  /** From when no backup holds masked texts either. */
  backupsEmptyFrom: z.nullable(instant),
});
export type Certificate = z.infer<typeof certificate>;

/**
 * A request as the registry keeps it. Whom it is about is kept as the ids of the data subjects that the contact led to
 * when it was made, and as the contact's keyed fingerprint; never the contact. `seq` is the condition of every write.
 */
export const privacyRequest = z.object({
  v: z.literal(1),
  id: z.string(),
  seq: z.number(),
  kind: z.enum(REQUEST_KINDS),
  status: z.enum(REQUEST_STATUSES),
  by: z.object({ kind: z.enum(['person', 'customer']), id: z.string() }),
  subjects: z.array(z.string()),
  fingerprint: z.string(),
  receivedAt: instant,
  warnAt: instant,
  dueBy: instant,
  warnedAt: z.nullable(instant),
  escalatedAt: z.nullable(instant),
  /** When somebody was told that a customer's own request is done. */
  toldAt: z.nullable(instant),
  /** When the next step is due; null when none is. */
  nextAt: z.nullable(instant),
  /** From when a message for that step can be received; null while nobody has sent one. */
  queuedAt: z.nullable(instant),
  passes: z.array(instant),
  found: z.nullable(found),
  certificate: z.nullable(certificate),
  /** Where the copy for the person lies, and until when. */
  copy: z.nullable(z.object({ key: z.string(), expiresAt: instant })),
});
export type PrivacyRequest = z.infer<typeof privacyRequest>;

/** Answer of `POST /v1/privacy/requests`. */
export const requestAnswer = z.object({ id: z.string(), status: z.enum(REQUEST_STATUSES), dueBy: instant });

/** Answer of `GET /v1/privacy/requests/{id}`. */
export const requestView = z.object({
  id: z.string(),
  kind: z.enum(REQUEST_KINDS),
  status: z.enum(REQUEST_STATUSES),
  receivedAt: instant,
  dueBy: instant,
  found: z.nullable(found),
  certificate: z.nullable(certificate),
  /** A link that opens the copy without further credentials, for a few minutes; null when there is none (any more). */
  copy: z.nullable(z.object({ url: z.string(), linkExpiresAt: instant, expiresAt: instant })),
});
export type RequestView = z.infer<typeof requestView>;

/** What waits in the queue of requests. */
export const requestMessage = z.object({ v: z.literal(1), id: z.string() });

/** Bodies of a customer's own request. */
export const ownRequestBody = z.strictObject({ kind: z.enum(REQUEST_KINDS) });
export const confirmBody = z.strictObject({
  code: z.string().check(z.regex(/^\s*\d{6}\s*$/, { error: 'Must have six digits.' })),
});
