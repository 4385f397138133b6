import * as z from 'zod/mini';
import { cleanText, codePoints } from '../domain/clean-text.ts';
import { CHANNELS, FEEDBACK_TYPES, PRIORITIES, SENTIMENTS, STATUSES } from '../domain/labels.ts';

export const MAX_TEXT = 5000;
export const MAX_BATCH = 100;

const says = (error: string) => ({ error });

/** A string with nothing at its ends that cannot be seen, and its length in code points. */
const text = (most: number, least = 0) =>
  z.string().check(
    z.overwrite(cleanText),
    z.refine(
      (value) => codePoints(value) >= least && codePoints(value) <= most,
      says(`Must have ${least === 0 ? 'at most' : `${least} to`} ${most} characters.`),
    ),
  );

const EMAIL = /^[^\s@"<>(),;:\\[\]]{1,64}@[^\s@"<>(),;:\\[\]]{1,250}\.[^\s@"<>(),;:\\[\]]{2,63}$/u;
const PHONE = /^(?=(?:\D*\d){5,20}\D*$)(?:[\p{Nd}\s().+/#*-]|ext|x|转)+$/iu;
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;

/** Empty means not given, as forms send it. */
const orEmpty = (pattern: RegExp) => (value: string) => value === '' || pattern.test(value.normalize('NFKC'));

const contact = z.strictObject({
  name: z.optional(text(100)),
  email: z.optional(text(254).check(z.refine(orEmpty(EMAIL), says('Must be an e-mail address.')))),
  phone: z.optional(text(40).check(z.refine(orEmpty(PHONE), says('Must be a phone number.')))),
  wechat: z.optional(text(64)),
});

const httpUrl = z.url({ protocol: /^https?$/ }).check(z.maxLength(2000));

const attachment = z.strictObject({
  url: httpUrl,
  name: z.optional(text(255)),
  contentType: z.optional(text(127)),
});

const metadata = z
  .record(text(64, 1), text(256))
  .check(z.refine((entries) => Object.keys(entries).length <= 20, says('Must have at most 20 entries.')));

export interface RequestOptions {
  /** Names of the configured tiers. */
  tiers: readonly string[];
  /** Whether the source may say which channel the feedback came through. */
  maySetChannel: boolean;
}

/** One piece of feedback as systems send it; unknown fields are refused. Texts come out clean, see `cleanText`. */
export const feedbackRequest = ({ tiers, maySetChannel }: RequestOptions) =>
  z.strictObject({
    text: text(MAX_TEXT, 1),
    type: z.optional(z.enum(FEEDBACK_TYPES)),
    contact: z.optional(contact),
    customer: z.optional(z.strictObject({ id: z.optional(text(128, 1)), tier: z.optional(z.enum(tiers)) })),
    product: z.optional(text(100)),
    region: z.optional(text(64)),
    language: z.optional(
      z.string().check(z.refine((tag) => LANGUAGE.test(tag), says('Must be a BCP 47 language tag.'))),
    ),
    appVersion: z.optional(text(64)),
    rating: z.optional(z.int().check(z.gte(1), z.lte(5))),
    occurredAt: z.optional(z.iso.datetime({ offset: true })),
    externalId: z.optional(text(200, 1)),
    url: z.optional(httpUrl),
    backfill: z.optional(z.boolean()),
    attachments: z.optional(z.array(attachment).check(z.maxLength(10))),
    metadata: z.optional(metadata),
    channel: z.optional(
      z.enum(CHANNELS).check(z.refine(() => maySetChannel, says('This source may not set the channel.'))),
    ),
  });
export type FeedbackRequest = z.infer<ReturnType<typeof feedbackRequest>>;

/** The envelope of a batch; each item is judged alone. */
export const batchRequest = z.strictObject({
  items: z.array(z.unknown()).check(z.minLength(1), z.maxLength(MAX_BATCH)),
});

/** A name that a caller gives a request so that a retry is known: header `Idempotency-Key`. */
export const idempotencyKey = z.string().check(z.minLength(1), z.maxLength(255));

const instant = z.iso.datetime({ precision: 3 });

/** What the sender of one piece of feedback is answered, at first and again on every retry. */
export const acceptedAnswer = z.object({
  id: z.string(),
  reference: z.string(),
  status: z.enum(['received']),
  receivedAt: instant,
  page: z.string(),
});
export type AcceptedAnswer = z.infer<typeof acceptedAnswer>;

const accepted = z.object({
  index: z.number(),
  status: z.literal(202),
  id: z.string(),
  reference: z.string(),
  replayed: z.boolean(),
});
const refused = z.object({ index: z.number(), status: z.number(), problem: z.record(z.string(), z.unknown()) });

/** What one item of a batch is answered: as its own request would be. */
export const batchItemAnswer = z.union([accepted, refused]);
export type BatchItemAnswer = z.infer<typeof batchItemAnswer>;

/** What a source sees of what it sent. */
export const sourceViewAnswer = z.object({
  id: z.string(),
  reference: z.string(),
  status: z.enum(STATUSES),
  receivedAt: instant,
  updatedAt: instant,
  type: z.nullable(z.enum(FEEDBACK_TYPES)),
  sentiment: z.nullable(z.enum(SENTIMENTS)),
  category: z.nullable(z.string()),
  priority: z.nullable(z.enum(PRIORITIES)),
});
export type SourceView = z.infer<typeof sourceViewAnswer>;
