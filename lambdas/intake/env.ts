import * as z from 'zod/mini';

const text = z.string().check(z.minLength(1));

/** What the accept function is told by its deployment. */
export const acceptEnv = z.object({
  FEEDBACK_TABLE: text,
  KEYS_TABLE: text,
  LEDGER_TABLE: text,
  REGISTRY_TABLE: text,
  KMS_KEY_ID: text,
  INTAKE_QUEUE_URL: text,
  PAGES_URL: text,
});
