import * as z from 'zod/mini';

const text = z.string().check(z.minLength(1));

/** What the sweep function is told by its deployment. */
export const sweepEnv = z.object({
  FEEDBACK_TABLE: text,
  REGISTRY_TABLE: text,
  FIGURES_TABLE: text,
  INTAKE_QUEUE_URL: text,
});
