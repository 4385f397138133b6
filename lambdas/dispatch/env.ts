import * as z from 'zod/mini';

const text = z.string().check(z.minLength(1));

/** What the start-timer function is told by its deployment. */
export const startTimerEnv = z.object({
  STATE_MACHINE_ARN: text,
});

/** What the route function is told by its deployment. */
export const routeEnv = z.object({
  FEEDBACK_TABLE: text,
  REGISTRY_TABLE: text,
});

/** What the check function is told by its deployment. */
export const checkEnv = z.object({
  FEEDBACK_TABLE: text,
  REGISTRY_TABLE: text,
  FIGURES_TABLE: text,
});
