import * as z from 'zod/mini';

const text = z.string().check(z.minLength(1));

/** What the analyse function is told by its deployment. */
export const analyseEnv = z.object({
  FEEDBACK_TABLE: text,
  REGISTRY_TABLE: text,
  LEDGER_TABLE: text,
});
