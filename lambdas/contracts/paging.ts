import * as z from 'zod/mini';

/** How many items a page has at most; 25 when not said. */
const pageSize = z.pipe(
  z.string().check(
    z.refine((text) => /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 100, {
      error: 'Must be 1 to 100.',
    }),
  ),
  z.transform(Number),
);

/** What every list takes. */
export const paging = { limit: z.optional(pageSize), cursor: z.optional(z.string()) };
