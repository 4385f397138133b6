import * as z from 'zod/mini';
import {
  CHANNELS,
  CLOCK_STATES,
  DISPOSITIONS,
  FEEDBACK_TYPES,
  METRICS,
  PRIORITIES,
  ROLES,
  SENTIMENTS,
  STATUSES,
} from '../domain/labels.ts';
import { EVENT_TYPES } from './event.ts';
import { instant } from './feedback.ts';

/** ISO 8601 duration of counted time; negative once it is past. */
const span = z.string();

const clock = z.object({
  metric: z.enum(METRICS),
  cycle: z.number(),
  state: z.enum(CLOCK_STATES),
  startedAt: instant,
  dueAt: z.nullable(instant),
  settledAt: z.nullable(instant),
  breachedAt: z.nullable(instant),
  /** When the item was taken up again after this cycle; null when it was not. */
  reopenedAt: z.nullable(instant),
  elapsed: z.nullable(span),
  remaining: z.nullable(span),
  calendar: z.string(),
});
export type ClockView = z.infer<typeof clock>;

/** A time that the customer was told, and what became of it. */
const promise = z.object({
  id: z.string(),
  promisedAt: instant,
  madeAt: instant,
  /** What is to be heard by then: anything of a person's, or the result. */
  for: z.enum(['answer', 'result']),
  state: z.enum(['running', 'met', 'missed', 'replaced', 'cancelled']),
});

const masked = z.nullable(z.string());
const person = z.object({ id: z.string(), name: z.string() });

/** A P0's alert. */
const alert = z.object({
  state: z.enum(['unanswered', 'acknowledged']),
  raisedAt: instant,
  /** When somebody was told last. */
  toldAt: instant,
  team: z.string(),
  /** Who on call is told next, and when; null when nobody is. */
  next: z.nullable(z.extend(person, { at: instant })),
  acknowledged: z.nullable(z.extend(person, { at: instant })),
});
export type AlertView = z.infer<typeof alert>;

const common = z.object({
  id: z.string(),
  reference: z.string(),
  status: z.enum(STATUSES),
  disposition: z.nullable(z.enum(DISPOSITIONS)),
  receivedAt: instant,
  updatedAt: instant,
  channel: z.enum(CHANNELS),
  source: z.string(),
  type: z.nullable(z.enum(FEEDBACK_TYPES)),
  statedType: z.nullable(z.enum(FEEDBACK_TYPES)),
  category: z.nullable(z.string()),
  sentiment: z.nullable(z.enum(SENTIMENTS)),
  intensity: z.nullable(z.number()),
  confidence: z.nullable(z.number()),
  review: z.boolean(),
  provisional: z.boolean(),
  language: z.nullable(z.string()),
  priority: z.nullable(z.enum(PRIORITIES)),
  reasons: z.array(z.string()),
  /** What the priority adds up to by the company's weights; null: not known yet. */
  score: z.nullable(z.number()),
  /** By how many steps a person has pushed it. */
  factor: z.number(),
  tags: z.array(z.string()),
  team: z.nullable(z.string()),
  owner: z.nullable(z.object({ id: z.string(), name: z.string() })),
  /** Teams that help the one that leads, and since when they are done. */
  collaborators: z.array(z.object({ team: z.string(), since: instant, doneAt: z.nullable(instant) })),
  customer: z.object({ id: z.nullable(z.string()), tier: z.string() }),
  contact: z.object({ name: masked, email: masked, phone: masked, wechat: masked }),
  clocks: z.array(clock),
  promises: z.array(promise),
  /** Null: there was none. */
  alert: z.nullable(alert),
  csat: z.nullable(z.object({ score: z.number(), comment: z.nullable(z.string()), at: instant, cycle: z.number() })),
  topic: z.nullable(z.object({ id: z.string(), label: z.string(), count: z.number() })),
  duplicates: z.array(z.string()),
});

export const listItemView = z.extend(common, {
  snippet: z.string(),
  /** It is another team's; the caller's, or the one asked for, is to help. */
  collaborating: z.boolean(),
});
export type ListItem = z.infer<typeof listItemView>;

export const topicView = z.object({
  id: z.string(),
  /** The words that its texts have in common. */
  label: z.string(),
  language: z.string(),
  category: z.nullable(z.string()),
  count: z.number(),
  /** Distinct customers that can be told apart. */
  customers: z.number(),
  firstAt: instant,
  lastAt: instant,
  /** Items of the last 24 hours, of the 24 before, and the one divided by the other. */
  last24h: z.number(),
  previous24h: z.number(),
  growth: z.number(),
  rising: z.boolean(),
  /** Whether many copies came within minutes. */
  suspect: z.boolean(),
  /** The first words of one of its latest items, masked. */
  sample: z.nullable(z.string()),
});
export type TopicView = z.infer<typeof topicView>;

/** A topic with a page of its items. */
export const topicPage = z.extend(topicView, { items: z.array(listItemView), cursor: z.nullable(z.string()) });

export const recordView = z.extend(common, {
  /** Null once erased. */
  text: z.nullable(z.string()),
  understanding: z.nullable(
    z.object({
      aspects: z.array(z.object({ aspect: z.string(), sentiment: z.enum(SENTIMENTS) })),
      phrases: z.array(z.string()),
      entities: z.array(z.object({ type: z.string(), text: z.string() })),
      intent: z.nullable(z.string()),
      scores: z.record(z.string(), z.number()),
      by: z.enum(['rules', 'comprehend']),
    }),
  ),
});
export type RecordView = z.infer<typeof recordView>;

/** An item whose labels a person has set, as an example to learn from. */
export const correctionView = z.object({
  id: z.string(),
  receivedAt: instant,
  /** Masked. */
  text: z.string(),
  language: z.nullable(z.string()),
  channel: z.enum(CHANNELS),
  tier: z.string(),
  type: z.nullable(z.enum(FEEDBACK_TYPES)),
  category: z.nullable(z.string()),
  sentiment: z.nullable(z.enum(SENTIMENTS)),
  priority: z.nullable(z.enum(PRIORITIES)),
  /** Which labels a person has set; the others are the machine's. */
  corrected: z.array(z.enum(['type', 'category', 'sentiment', 'priority'])),
});
export type CorrectionView = z.infer<typeof correctionView>;

export const historyItemView = z.object({
  seq: z.number(),
  at: instant,
  type: z.enum(EVENT_TYPES),
  by: z.object({ kind: z.enum(['system', 'person', 'customer']), id: z.nullable(z.string()) }),
  data: z.record(z.string(), z.unknown()),
});
export type HistoryItem = z.infer<typeof historyItemView>;

const interval = z.object({ from: instant, to: instant });

const deadlineView = z.object({
  metric: z.enum(METRICS),
  cycle: z.number(),
  state: z.enum(CLOCK_STATES),
  /** ISO 8601, as the policy states it. */
  target: z.string(),
  calendar: z.string(),
  /** Teams that had the item before, until when, and the calendar that the target counted in then. */
  earlier: z.array(z.object({ team: z.nullable(z.string()), calendar: z.string(), until: instant })),
  startedAt: instant,
  /** From when, and which share of, the target counts: another than the start and 1 after a rise of the priority. */
  countedFrom: instant,
  share: z.number(),
  dueAt: z.nullable(instant),
  counted: z.array(interval),
  holidays: z.array(z.string()),
  makeUpDays: z.array(z.string()),
  holds: z.array(z.object({ from: instant, to: z.nullable(instant), kept: z.nullable(span) })),
});
export type DeadlineView = z.infer<typeof deadlineView>;

export const explanationView = z.object({
  priority: z.object({
    value: z.nullable(z.enum(PRIORITIES)),
    by: z.nullable(z.enum(['machine', 'person'])),
    reasons: z.array(z.string()),
    score: z.nullable(z.number()),
    factor: z.number(),
    /** What the score adds up from; what has given nothing has 0. */
    points: z.record(z.string(), z.number()),
    /** Why it is no more urgent: how many points it lacks, that only words make a P0, or that a person has said so. */
    lost: z.array(
      z.object({
        priority: z.enum(PRIORITIES),
        why: z.enum(['points', 'words-only', 'set-by-person']),
        needs: z.nullable(z.number()),
        lacks: z.nullable(z.number()),
      }),
    ),
  }),
  owner: z.object({
    team: z.nullable(z.string()),
    owner: z.nullable(z.object({ id: z.string(), name: z.string() })),
    /** The change that decided last. */
    by: z.nullable(z.object({ type: z.enum(EVENT_TYPES), at: instant, seq: z.number() })),
    reasons: z.array(z.string()),
  }),
  policy: z.nullable(z.string()),
  deadlines: z.array(deadlineView),
  /** Every time that the customer was told: by which event, by whom, and what became of it. */
  promises: z.array(
    z.extend(promise, {
      seq: z.number(),
      byPerson: z.boolean(),
      warnedAt: z.nullable(instant),
      endedAt: z.nullable(instant),
    }),
  ),
});
export type ExplanationView = z.infer<typeof explanationView>;

/** A page of a list; `cursor` null ends it. */
export const pageOf = <V extends z.ZodMiniType>(view: V) =>
  z.object({ items: z.array(view), cursor: z.nullable(z.string()) });

export const meView = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  teams: z.array(z.string()),
  /** Names of the commands that the role may give, each in its own scope. */
  allowed: z.array(z.string()),
  open: z.number(),
  overdue: z.number(),
  /** Open and overdue items of each team of the person. */
  queues: z.array(z.object({ team: z.string(), open: z.number(), overdue: z.number() })),
});
export type Me = z.infer<typeof meView>;

/** The templates of replies: what a handler can name, and what has to be given with it. */
export const templatesView = z.object({
  items: z.array(
    z.object({
      name: z.string(),
      languages: z.array(z.string()),
      tones: z.array(z.string()),
      values: z.array(z.string()),
    }),
  ),
});

export const presenceView = z.object({ state: z.enum(['present', 'away']) });
