import * as z from 'zod/mini';

const text = z.string().check(z.minLength(1));

/** What the reports function is told by its deployment. */
export const reportsEnv = z.object({
  FIGURES_TABLE: text,
  REGISTRY_TABLE: text,
  AUDIT_QUEUE_URL: text,
});

/** What the mail-reports function is told by its deployment. */
export const mailReportsEnv = z.object({
  FIGURES_TABLE: text,
  REGISTRY_TABLE: text,
  LEDGER_TABLE: text,
});
