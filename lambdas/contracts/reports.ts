import * as z from 'zod/mini';

export const AUDIENCES = ['handler', 'product', 'management'] as const;
export const FORMATS = ['json', 'html', 'csv'] as const;
export const SERIES_DIMENSIONS = ['team', 'channel', 'category', 'product'] as const;

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** Query of `GET /v1/reports/{period}/{date}`. */
export const reportQuery = z.strictObject({
  audience: z.prefault(z.enum(AUDIENCES), 'management'),
  format: z.prefault(z.enum(FORMATS), 'json'),
});

/** Query of `GET /v1/figures`. */
export const seriesQuery = z.strictObject({
  name: z.string(),
  by: z.optional(z.enum(SERIES_DIMENSIONS)),
  from: day,
  to: day,
});

const figure = z.object({
  name: z.string(),
  value: z.nullable(z.number()),
  unit: z.enum(['items', 'share', 'seconds', 'stars', 'points']),
  n: z.number(),
  previous: z.nullable(z.number()),
});

const reportedTopic = z.object({
  id: z.string(),
  /** Masked words that its texts have in common. */
  label: z.string(),
  count: z.number(),
  customers: z.number(),
  last24h: z.number(),
  growth: z.number(),
});
export type ReportedTopic = z.infer<typeof reportedTopic>;

/** Answer of `GET /v1/reports/{period}/{date}`. */
export const reportAnswer = z.object({
  period: z.object({ kind: z.enum(['daily', 'weekly', 'monthly']), from: day, to: day, soFar: z.boolean() }),
  audience: z.enum(AUDIENCES),
  figures: z.array(figure),
  topCategories: z.array(z.object({ category: z.string(), count: z.number() })),
  /** What is new or grows fast, as it is now: for product, and not in reports of earlier days. */
  topics: z.array(reportedTopic),
});

/** Answer of `GET /v1/figures`. */
export const seriesAnswer = z.object({
  name: z.string(),
  items: z.array(z.object({ day, by: z.string(), value: z.nullable(z.number()), n: z.number() })),
});
