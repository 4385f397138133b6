import * as z from 'zod/mini';
import { CLOCK_STATES, METRICS, PRIORITIES } from '../domain/labels.ts';
import { instant } from './feedback.ts';

/** Asks what the policy in force would move, or to move it: then by the name of the policy that the dry run has shown. */
export const reapplyBody = z
  .strictObject({
    dryRun: z.prefault(z.boolean(), true),
    policy: z.optional(z.string()),
    limit: z.optional(z.int().check(z.gte(1), z.lte(100))),
    cursor: z.optional(z.string()),
  })
  .check(
    z.refine(({ dryRun, policy }) => dryRun || policy !== undefined, {
      path: ['policy'],
      error: 'Needed to apply: the policy that the dry run has shown.',
    }),
  );

const aim = z.object({
  state: z.enum(CLOCK_STATES),
  target: z.string(),
  calendar: z.string(),
  dueAt: z.nullable(instant),
});

const move = z.object({
  id: z.string(),
  reference: z.string(),
  team: z.nullable(z.string()),
  priority: z.nullable(z.enum(PRIORITIES)),
  /** False: not yet (dry run), or not any more: the item has changed meanwhile and is looked at again. */
  applied: z.boolean(),
  policy: z.object({ before: z.nullable(z.string()), after: z.nullable(z.string()) }),
  /** Only clocks that are moved; `before` null: a clock that starts by this. */
  clocks: z.array(z.object({ metric: z.enum(METRICS), cycle: z.number(), before: z.nullable(aim), after: aim })),
});
export type ReapplyMove = z.infer<typeof move>;

/** A page of what moves. */
export const reapplyAnswer = z.object({
  dryRun: z.boolean(),
  /** The policy in force. */
  policy: z.string(),
  /** Open items looked at. */
  seen: z.number(),
  items: z.array(move),
  cursor: z.nullable(z.string()),
});
export type ReapplyAnswer = z.infer<typeof reapplyAnswer>;
