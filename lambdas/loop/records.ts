import type { FeedbackEvent } from '../contracts/event.ts';
import type { Body, Feedback } from '../contracts/feedback.ts';
import type { NewRecordKey } from './ports.ts';

/** A name under which a request may come again, and what it asked for; both only as keyed fingerprints. */
export interface Claim {
  source: string;
  name: string;
  body: string;
  /** Epoch seconds; a claim without it holds for ever. */
  expiresAt?: number;
}

export interface NewRecord {
  item: Feedback;
  body: Body;
  event: FeedbackEvent;
  key: NewRecordKey;
  claims: readonly Claim[];
}

/** What a retry is told again. */
export interface First {
  id: string;
  reference: string;
  receivedAt: string;
}

export type Recorded =
  | { outcome: 'stored' }
  | { outcome: 'replayed'; first: First }
  /** A claim is held by a request that asked for something else. */
  | { outcome: 'other-body'; claim: Claim }
  | { outcome: 'reference-taken' };

export interface Ledger {
  /** Stores a record with its first event, its key, its reference and its claims: all of it or nothing. */
  record(record: NewRecord): Promise<Recorded>;
}
