import * as z from 'zod/mini';

const text = z.string().check(z.minLength(1));

/** What the audit function is told by its deployment. */
export const auditEnv = z.object({
  AUDIT_TABLE: text,
});

/** What the checkpoint function is told by its deployment. */
export const checkpointEnv = z.object({
  LEDGER_TABLE: text,
  AUDIT_BUCKET: text,
});

/** What the record function is told by its deployment. */
export const recordEnv = z.object({
  FEEDBACK_TABLE: text,
  REGISTRY_TABLE: text,
  AUDIT_TABLE: text,
  LEDGER_TABLE: text,
  KEYS_TABLE: text,
  KMS_KEY_ID: text,
});
