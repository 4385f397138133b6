import * as z from 'zod/mini';

/** How a model's file begins: what it tells apart, and how its numbers are to be read. */
export const ModelHead = z.object({
  v: z.literal(4),
  task: z.string(),
  labels: z.array(z.string()),
  /** How many features it has. */
  rows: z.number(),
  /** What a weight of 1 stands for, by label. */
  scales: z.array(z.number()),
  bias: z.array(z.number()),
  /** What a cue counts, and an n-gram of the edges; another n-gram counts 1 / √(number of n-grams of its kind). */
  cueValue: z.number(),
  /** Of a category: how much likelier than by chance a type makes each label. */
  byType: z.optional(z.record(z.string(), z.array(z.number()))),
  /** How likely the first label is right: offset, factor of its log-odds, factor of its lead in logits. */
  calibration: z.optional(z.tuple([z.number(), z.number(), z.number()])),
});
export type ModelHead = z.output<typeof ModelHead>;
