import type { FeedbackEvent } from '../contracts/event.ts';
import type { Feedback } from '../contracts/feedback.ts';
import { iso } from './instants.ts';
import { nextCheckpoint } from './service-level/checkpoint.ts';
import type { Policy } from './service-level/policy.ts';

/** Older than this when it arrives, feedback is history: no clock runs for it. */
const BACKFILL_AFTER = 72 * 3_600_000;

/** What the intake knows of a piece of feedback; everything is masked already. */
export interface Arrival
  extends Pick<
    Feedback,
    | 'id'
    | 'reference'
    | 'source'
    | 'channel'
    | 'statedType'
    | 'language'
    | 'customer'
    | 'product'
    | 'region'
    | 'appVersion'
    | 'stars'
    | 'subject'
    | 'reachable'
    | 'snippet'
  > {
  /** Epoch milliseconds. */
  receivedAt: number;
  occurredAt: number | null;
  /** The sender says that this is history. */
  backfill: boolean;
}

/** When the clocks start: a call's end where there was one, else the receipt; never in the future. */
const startOf = ({ channel, occurredAt, receivedAt }: Arrival): number =>
  channel === 'hotline' && occurredAt !== null ? Math.min(occurredAt, receivedAt) : receivedAt;

const isOld = ({ occurredAt, receivedAt }: Arrival): boolean =>
  occurredAt !== null && receivedAt - occurredAt > BACKFILL_AFTER;

const UNTOUCHED = {
  v: 1,
  status: 'received',
  disposition: null,
  type: null,
  category: null,
  sentiment: null,
  intensity: null,
  confidence: null,
  review: false,
  setByPerson: [],
  provisional: false,
  askAgainAt: null,
  priority: null,
  reasons: [],
  points: {},
  score: null,
  factor: 0,
  tags: [],
  loop: null,
  team: null,
  owner: null,
  collaborators: [],
  reroute: null,
  avoid: null,
  untouchedSince: null,
  passedOver: [],
  rev: 1,
  seq: 1,
  cycle: 1,
  clocks: [],
  checkpoint: null,
  timer: null,
  slv: 0,
  alert: null,
  policy: null,
  followUp: null,
  csat: null,
  firstResponseAt: null,
  resolvedAt: null,
  closedAt: null,
  reopens: 0,
  replies: 0,
  asks: 0,
  question: null,
  reread: null,
  nudgedAt: null,
  nudges: 0,
  tierRank: 0,
  toldAt: null,
  promisedAt: null,
  promises: [],
  progressAt: null,
  nps: null,
  prior: null,
  mergedInto: null,
  erasedAt: null,
  counted: null,
  tokenEpoch: 1,
  commandKeys: [],
  duplicates: [],
  topic: null,
  reach: null,
} as const;

/** The first state of an item and its first event, `received`, which are stored together. */
export function newFeedback(arrival: Arrival, policy: Policy): { item: Feedback; event: FeedbackEvent } {
  const { receivedAt, occurredAt: _, ...known } = arrival;
  const at = iso(receivedAt);
  const backfill = arrival.backfill || isOld(arrival);
  const times = { receivedAt: at, updatedAt: at, startedAt: iso(startOf(arrival)) };
  const lists = {
    setByPerson: [],
    reasons: [],
    tags: [],
    clocks: [],
    commandKeys: [],
    duplicates: [],
    promises: [],
    passedOver: [],
    collaborators: [],
  };
  const item: Feedback = { ...UNTOUCHED, ...lists, ...known, ...times, backfill };
  const { id, reference, channel, source, statedType } = item;
  const data = { reference, channel, source, statedType, backfill };
  return {
    item: { ...item, checkpoint: nextCheckpoint(policy, item, receivedAt) },
    event: { v: 1, id, seq: 1, at, type: 'received', by: { kind: 'system', id: null }, data },
  };
}
