import * as z from 'zod/mini';
import {
  CHANNELS,
  CLOCK_STATES,
  DISPOSITIONS,
  FEEDBACK_TYPES,
  METRICS,
  PRIORITIES,
  SENTIMENTS,
  STATUSES,
} from '../domain/labels.ts';

/** UTC, ISO 8601, milliseconds: `2026-11-20T08:00:00.000Z`. */
export const instant = z.iso.datetime({ precision: 3 });

const hold = z.object({ from: instant, to: z.nullable(instant) });

const clock = z.object({
  metric: z.enum(METRICS),
  cycle: z.number(),
  state: z.enum(CLOCK_STATES),
  startedAt: instant,
  /** From when, and which share of, the target counts: `startedAt` and 1 but after a rise of the priority. */
  countedFrom: instant,
  share: z.number(),
  /** ISO 8601 target as the policy states it, before the stage's speed is applied. */
  target: z.string(),
  calendar: z.string(),
  /** Teams that had the item before, until when, and the calendar that the target counted in then. */
  earlier: z.optional(z.array(z.object({ team: z.nullable(z.string()), calendar: z.string(), until: instant }))),
  holds: z.array(hold),
  /** Null while paused: the end of the hold is not known. */
  dueAt: z.nullable(instant),
  settledAt: z.nullable(instant),
  breachedAt: z.nullable(instant),
  /** The item was taken up again after this cycle had been settled; its result stays. */
  reopenedAt: z.optional(instant),
  /** How many levels of the ladder have been climbed; each is sent once per clock and cycle. */
  climbed: z.number(),
});
export type Clock = z.infer<typeof clock>;

/** A time that the customer was told. */
const promised = z.object({
  id: z.string(),
  promisedAt: instant,
  madeAt: instant,
  /** The event that told it. */
  seq: z.number(),
  /** What is to be heard by then: anything of a person's, or the result. */
  for: z.prefault(z.enum(['answer', 'result']), 'result'),
  /** False: told by the system, with the receipt or an apology. */
  byPerson: z.boolean(),
  state: z.enum(['running', 'met', 'missed', 'replaced', 'cancelled']),
  endedAt: z.nullable(instant),
  /** When the customer was told that it will not be kept. */
  warnedAt: z.nullable(instant),
});
export type Promised = z.infer<typeof promised>;

/** A P0's alert: when it was told last, and how far down those on call of the team that answers for it. */
const alert = z.object({
  raisedAt: instant,
  at: instant,
  /** 0: the alert that goes out at once; -1: nobody of this team yet. */
  step: z.number(),
  team: z.string(),
  /** Teams that answered before, and how far down theirs it went. */
  earlier: z.array(z.object({ team: z.string(), step: z.number() })),
  /** Everybody on call was told. */
  spent: z.optional(z.boolean()),
  /** The first command of a person. */
  answered: z.optional(z.object({ at: instant, by: z.object({ id: z.string(), name: z.string() }) })),
});

const checkpoint = z.object({
  at: instant,
  kind: z.enum(['understand', 'conclude', 'route', 'find-owner', 'service-level', 'follow-up']),
});
export type Checkpoint = z.infer<typeof checkpoint>;

const rating = z.object({ score: z.number(), comment: z.nullable(z.string()), at: instant, cycle: z.number() });

/** Fields without a value are not stored: rows stay below the size that is paid for twice. */
const orNull = <S extends z.ZodMiniType>(schema: S) => z.prefault(z.nullable(schema), null);
const list = <S extends z.ZodMiniType>(schema: S) => z.prefault(z.array(schema), []);

/**
 * META: the item's state, one row. Everything a decision needs is here; texts and ciphertext are in `Body`.
 * `seq` rises with every change and is the condition of every write; `rev` rises with changes a person can see (ETag).
 */
export const feedbackSchema = z.object({
  v: z.literal(1),
  id: z.string(),
  reference: z.string(),
  source: z.string(),
  channel: z.enum(CHANNELS),
  status: z.enum(STATUSES),
  disposition: orNull(z.enum(DISPOSITIONS)),
  receivedAt: instant,
  updatedAt: instant,
  /** When the clocks start: receipt, or the end of a hotline call. */
  startedAt: instant,
  backfill: z.boolean(),
  statedType: orNull(z.enum(FEEDBACK_TYPES)),
  type: orNull(z.enum(FEEDBACK_TYPES)),
  category: orNull(z.string()),
  sentiment: orNull(z.enum(SENTIMENTS)),
  intensity: orNull(z.number()),
  confidence: orNull(z.number()),
  review: z.boolean(),
  /** Fields a person has set; the machine never overwrites them. */
  setByPerson: list(z.enum(['type', 'category', 'sentiment', 'priority', 'tags', 'team'])),
  /** Comprehend was not heard yet: the rules alone decided, and it is asked again. */
  provisional: z.boolean(),
  askAgainAt: orNull(instant),
  language: orNull(z.string()),
  priority: orNull(z.enum(PRIORITIES)),
  reasons: list(z.string()),
  /** What the priority adds up from, and the sum; null before it was understood, and of older rows. */
  points: z.prefault(z.record(z.string(), z.number()), {}),
  score: orNull(z.number()),
  /** By how many steps a person has pushed it up or down. */
  factor: z.prefault(z.number(), 0),
  tags: list(z.string()),
  /** Handled: somebody must act. Listened: counted and closed by the system. Null until understood. */
  loop: orNull(z.enum(['handled', 'listened'])),
  team: orNull(z.string()),
  owner: orNull(z.object({ id: z.string(), name: z.string() })),
  /** Tasks of other teams that an item also concerns; the lead team alone answers the customer. */
  collaborators: list(z.object({ team: z.string(), since: instant, doneAt: z.nullable(instant) })),
  /** Why routing is to look once more at an item that has a team; null when it is not. */
  reroute: orNull(z.enum(['corrected', 'reopened', 'rated-low', 'untouched', 'absent'])),
  /** The owner whom the customer rated low last: routing does not choose them again. */
  avoid: orNull(z.string()),
  /** Since when its owner has had it without touching it; null once anybody has. */
  untouchedSince: orNull(instant),
  /** Owners from whom it was taken because they did not touch it: routing does not choose them again. */
  passedOver: list(z.string()),
  customer: z.object({ id: z.nullable(z.string()), tier: z.string() }),
  product: orNull(z.string()),
  region: orNull(z.string()),
  appVersion: orNull(z.string()),
  stars: orNull(z.number()),
  /** The data subject whose key seals the contact; null when nobody can be reached or recognised. */
  subject: orNull(z.string()),
  reachable: z.boolean(),
  snippet: z.string(),
  rev: z.number(),
  seq: z.number(),
  cycle: z.number(),
  clocks: list(clock),
  /** The next thing that must happen without anybody asking; what the sweep looks for. */
  checkpoint: orNull(checkpoint),
  /** The running timer: its version and the wake-up it waits for. */
  timer: orNull(z.object({ slv: z.number(), at: instant })),
  slv: z.number(),
  alert: orNull(alert),
  policy: orNull(z.string()),
  /** Time of the last thing that restarts the follow-up count, and what follow-up has been done since. */
  followUp: orNull(z.object({ since: instant, reminded: z.boolean(), checkedIn: z.boolean() })),
  csat: orNull(rating),
  firstResponseAt: orNull(instant),
  resolvedAt: orNull(instant),
  closedAt: orNull(instant),
  reopens: z.number(),
  replies: z.number(),
  asks: z.number(),
  /** The open question to the customer: since when its count runs, and which reminders of it have gone out. */
  question: orNull(
    z.object({
      since: instant,
      reminders: z.number(),
      remindedAt: z.nullable(instant),
      /** The machine asked; what the customer answers is read together with the first words. */
      automatic: z.optional(z.literal(true)),
    }),
  ),
  /** Since when an answer waits to be read by the analysis together with the first words. */
  reread: orNull(instant),
  nudgedAt: orNull(instant),
  /** How often the customer has urged since a person last wrote to them. */
  nudges: z.prefault(z.number(), 0),
  /** The place of the customer's tier, the most valued being 0. */
  tierRank: z.prefault(z.number(), 0),
  toldAt: orNull(instant),
  /** The latest time that the customer was told. */
  promisedAt: orNull(instant),
  promises: list(promised),
  /** When the machine told of progress last: an apology, or that work goes on. */
  progressAt: orNull(instant),
  /** The question whether the customer would recommend the company, and the answer (0..10). */
  nps: orNull(z.object({ askedAt: instant, score: z.nullable(z.number()), at: z.nullable(instant) })),
  /** What a merge, spam or deletion took away, so that it can be undone: `clocks` are those that were not settled. */
  prior: orNull(
    z.object({
      status: z.enum(STATUSES),
      disposition: z.nullable(z.enum(DISPOSITIONS)),
      at: instant,
      clocks: z.optional(z.array(clock)),
    }),
  ),
  mergedInto: orNull(z.string()),
  erasedAt: orNull(instant),
  /** What an erasure changed of that which figures count: they go on counting the item as it was. */
  counted: orNull(z.object({ disposition: z.nullable(z.enum(DISPOSITIONS)), closedAt: z.nullable(instant) })),
  tokenEpoch: z.number(),
  /** MACs of the Idempotency-Keys of the latest commands, newest last. */
  commandKeys: list(z.string()),
  duplicates: list(z.string()),
  /** The group of near-duplicates that it belongs to; null while it is like no other. */
  topic: orNull(z.string()),
  /** How many customers report the same, once that has raised its priority: it does so once. */
  reach: orNull(z.number()),
});
export type Feedback = z.infer<typeof feedbackSchema>;

/** Bytes sealed with AES-256-GCM, base64url; who can open them is said by the key's name. */
export const sealed = z.string();

const contactMasked = z.object({
  name: z.optional(z.string()),
  email: z.optional(z.string()),
  phone: z.optional(z.string()),
  wechat: z.optional(z.string()),
});

/** BODY: what was received, written once. Text is masked; originals are sealed under the record's or the subject's key. */
export const bodySchema = z.object({
  v: z.literal(1),
  text: z.string(),
  textSealed: sealed,
  contact: contactMasked,
  contactSealed: z.record(z.string(), sealed),
  url: z.nullable(z.string()),
  attachments: z.array(
    z.object({ url: z.string(), name: z.optional(z.string()), contentType: z.optional(z.string()) }),
  ),
  metadata: z.record(z.string(), z.string()),
  occurredAt: z.nullable(instant),
  externalId: z.nullable(z.string()),
});
export type Body = z.infer<typeof bodySchema>;

/** U: what the analysis found, beyond the fields of META. */
export const understandingSchema = z.object({
  v: z.literal(1),
  scores: z.record(z.string(), z.number()),
  aspects: z.array(z.object({ aspect: z.string(), sentiment: z.enum(SENTIMENTS) })),
  phrases: z.array(z.string()),
  entities: z.array(z.object({ type: z.string(), text: z.string() })),
  intent: z.nullable(z.string()),
  by: z.enum(['rules', 'comprehend']),
});
export type Understanding = z.infer<typeof understandingSchema>;
