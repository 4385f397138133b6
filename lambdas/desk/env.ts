import * as z from 'zod/mini';

const text = z.string().check(z.minLength(1));

/** What the desk function is told by its deployment. */
export const deskEnv = z.object({
  FEEDBACK_TABLE: text,
  KEYS_TABLE: text,
  REGISTRY_TABLE: text,
  FIGURES_TABLE: text,
  LEDGER_TABLE: text,
  AUDIT_TABLE: text,
  KMS_KEY_ID: text,
});
