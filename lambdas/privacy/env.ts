import * as z from 'zod/mini';

const text = z.string().check(z.minLength(1));
const days = z.pipe(z.string(), z.pipe(z.transform(Number), z.int().check(z.gte(1))));

/** Several, a comma between them. */
const texts = z.pipe(
  z.string(),
  z.pipe(
    z.transform((joined: string) => joined.split(',')),
    z.array(text),
  ),
);

/** What the privacy function is told by its deployment. */
export const privacyEnv = z.object({
  KEYS_TABLE: text,
  REGISTRY_TABLE: text,
  LEDGER_TABLE: text,
  AUDIT_TABLE: text,
  KMS_KEY_ID: text,
  PRIVACY_QUEUE_URL: text,
  BUCKET: text,
});

/** What the carry-out function is told by its deployment. */
export const carryOutEnv = z.object({
  FEEDBACK_TABLE: text,
  KEYS_TABLE: text,
  REGISTRY_TABLE: text,
  FIGURES_TABLE: text,
  LEDGER_TABLE: text,
  AUDIT_TABLE: text,
  KMS_KEY_ID: text,
  PRIVACY_QUEUE_URL: text,
  BUCKET: text,
  /** Queues with events that somebody gave up on. */
  EVENT_DEAD_LETTERS: texts,
  /** How far back keys can be restored. */
  KEY_DAYS: days,
  /** How far back masked texts can be restored. */
  TEXT_DAYS: days,
  /** How long a copy for a person is kept. */
  COPY_DAYS: days,
});

/** What the retain function is told by its deployment. */
export const retainEnv = z.object({
  FIGURES_TABLE: text,
  AUDIT_TABLE: text,
  KMS_KEY_ID: text,
  FEEDBACK_TABLE: text,
  KEYS_TABLE: text,
  REGISTRY_TABLE: text,
  LEDGER_TABLE: text,
});

/** What the watch-requests function is told by its deployment. */
export const watchRequestsEnv = z.object({
  REGISTRY_TABLE: text,
  LEDGER_TABLE: text,
  PRIVACY_QUEUE_URL: text,
});
