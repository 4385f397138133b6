import type { Body, Feedback } from '../contracts/feedback.ts';
import type { Settings } from '../contracts/settings.ts';
import type { Range } from '../domain/desk/range.ts';
import type { Seen } from '../domain/routing/presence.ts';
import type { Parent } from '../loop/offspring.ts';
import type { Audit, Vault } from '../loop/ports.ts';
import type { Router } from '../loop/route-feedback.ts';
import type { TopicLists } from '../loop/topics.ts';

/** Reads of the feedback table's indexes: eventually consistent, each of a bounded size. */
export interface FeedbackQueries {
  /** Up to `limit` items of a range in its order, and what is left of it; null when nothing is. */
  read(range: Range, limit: number): Promise<{ items: Feedback[]; rest: Range | null }>;
  /** How many items a range holds, counted up to `most`. */
  count(range: Range, most: number): Promise<number>;
  /** Masked contacts of up to 100 items, by id; erased ones are missing. */
  contacts(ids: readonly string[]): Promise<ReadonlyMap<string, Body['contact']>>;
  /** UTC days (`yyyy-mm-dd`) on which something was received, not after `day`, newest first. */
  days(day: string): Promise<string[]>;
  /** The id that a reference names. */
  byReference(reference: string): Promise<string | undefined>;
}

/** Counts what somebody does within an hour of the clock. */
export interface Allowance {
  /** Takes one of `most`; answers null when it was granted, else the seconds until there are new ones. */
  take(name: string, most: number): Promise<number | null>;
}

/** What the desk works with. */
export interface Desk extends Parent, Router {
  queries: FeedbackQueries;
  vault: Parent['vault'] & Pick<Vault, 'sealForRecord' | 'findSubject'>;
  audit: Audit;
  topics: TopicLists;
  allowance: Allowance;
  /** Says that a person is there or away; answers what was known before, undefined when nobody of that id is known. */
  setPresence(person: string, present: boolean): Promise<Omit<Seen, 'id'> | undefined>;
  settings: Pick<Settings, 'teams' | 'taxonomy' | 'handledTypes' | 'reveal' | 'replies' | 'topics' | 'speed'>;
}
