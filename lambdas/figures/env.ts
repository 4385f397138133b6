import * as z from 'zod/mini';

const text = z.string().check(z.minLength(1));

/** What the count function is told by its deployment. */
export const countEnv = z.object({
  FIGURES_TABLE: text,
});
