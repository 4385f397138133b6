import * as z from 'zod/mini';
import { instant } from './feedback.ts';

/** What waits in the topics queue: an item that has just been understood, and the group that its text is compared in. */
export const groupingMessage = z.object({ v: z.literal(1), id: z.string(), seq: z.number(), group: z.string() });
export type GroupingMessage = z.infer<typeof groupingMessage>;

/** A topic: texts that are near-duplicates of each other. Its id is that of its first item. */
export const topicSchema = z.object({
  v: z.literal(1),
  id: z.string(),
  /** Rises with every change, and is the condition of every write. */
  version: z.number(),
  /** Language of its texts, without region. */
  group: z.string(),
  /** Of its first item. */
  category: z.nullable(z.string()),
  count: z.number(),
  /** Distinct customers that can be told apart; who left nothing to be known by is counted in `count` alone. */
  customers: z.number(),
  firstAt: instant,
  lastAt: instant,
  /** Items by the hour (divided by the stage's speed) of their receipt, of the last days. */
  hours: z.record(z.string(), z.number()),
  /** Words that its first texts have in common, masked; empty when there are none, or they were erased. */
  label: z.string(),
  /** The items that the label was taken from. */
  labelFrom: z.array(z.string()),
  /** Since when it is rising, in this episode; null when it is not. */
  risingAt: z.nullable(instant),
  /** Copies of the same text by different senders: since when, and how many since. */
  copies: z.object({ since: instant, count: z.number() }),
  /** Since when it looks like a campaign; null when it does not. */
  suspectAt: z.nullable(instant),
});
export type Topic = z.infer<typeof topicSchema>;

/** A topic without a word of its texts: what lists are sorted by. */
export const topicCounts = z.omit(topicSchema, { label: true, labelFrom: true });
export type TopicCounts = z.infer<typeof topicCounts>;

/** What grouping decided about one item, written together with the topic's counts: repeated, it is found again. */
export const membershipSchema = z.object({
  item: z.string(),
  topic: z.string(),
  /** The same customer's first item in the topic. */
  first: z.nullable(z.string()),
  /** Whether the topic begins with it, being the second: then the first becomes a member, too. */
  begins: z.boolean(),
  /** Whether the topic began to rise with this item; then with how many. */
  rising: z.nullable(z.object({ count: z.number(), customers: z.number() })),
  suspect: z.boolean(),
});
export type Membership = z.infer<typeof membershipSchema>;
