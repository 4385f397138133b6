import type { AuditEntry } from '../contracts/audit.ts';
import type { FeedbackEvent } from '../contracts/event.ts';
import type { Body, Feedback, Understanding } from '../contracts/feedback.ts';
import type { Candidate } from '../domain/routing/world.ts';

/** A change of the open work of one person, in weighted items. */
export interface LoadChange {
  person: string;
  delta: number;
  /** Refuse the whole change when the load would exceed this. */
  limit?: number;
}

/** One transaction: the item's next state (if nobody changed it since `before` was read), its events, and the loads. */
export interface Change {
  before: Feedback;
  after: Feedback;
  events: FeedbackEvent[];
  loads: LoadChange[];
  understanding?: Understanding;
}

export type CommitResult = 'committed' | 'conflict' | 'overloaded';

export interface FeedbackStore {
  /** Strongly consistent. */
  read(id: string): Promise<Feedback | undefined>;
  readBody(id: string): Promise<Body | undefined>;
  readUnderstanding(id: string): Promise<Understanding | undefined>;
  /** Events in order, from the first. */
  history(id: string): Promise<FeedbackEvent[]>;
  /** All of the changes or none; a conflict says that one of their items has changed since it was read. */
  commit(change: Change, ...together: readonly Change[]): Promise<CommitResult>;
}

/** Somebody who can own items. `load` is kept by the commits. */
export interface Person extends Candidate {
  email: string;
}

/** Who answers for a team, by level and on call; ids of people. */
export interface TeamRoster {
  team: string;
  lead: string;
  head: string;
  executive: string;
  oncall: readonly string[];
}

export interface People {
  /** Members that can own the team's items. */
  ofTeam(team: string): Promise<Person[]>;
  find(id: string): Promise<Person | undefined>;
  roster(team: string): Promise<TeamRoster | undefined>;
}

/** What else a customer has told. */
export interface Customers {
  /** Items of a data subject received since an instant, newest first, a bounded number; eventually consistent. */
  itemsOf(subject: string, since: string): Promise<Feedback[]>;
}

/** Milliseconds since the epoch. */
export type Now = () => number;

export type ContactKind = 'email' | 'phone' | 'wechat' | 'customer';

/** A way to recognise a data subject; `value` is normalised, customer ids are scoped by their source. */
export interface Contact {
  kind: ContactKind;
  value: string;
}

/** Keyed fingerprints (HMAC-SHA-256, base64url) for one purpose each; they tell nothing of the text without the key. */
export interface Secrets {
  mac(purpose: 'page' | 'nonce' | 'request' | 'mail' | 'command' | 'audit' | 'code', text: string): Promise<string>;
}

/** A row that must be written in the caller's own transaction, so that key and record appear together. */
export interface NewRecordKey {
  row: Record<string, unknown>;
  seal(field: string, clear: string): string;
}

/**
 * Field encryption. Contacts are under a key per data subject, texts under a key per record; deleting the key erases.
 * Ciphertext is bound to item and field. `open…` answers undefined once the key is gone.
 */
export interface Vault extends Secrets {
  /** The subject that one of the contacts belongs to, else a new one; all contacts become its aliases. */
  subjectFor(contacts: readonly Contact[]): Promise<string>;
  /** The subject known under a contact. */
  findSubject(contact: Contact): Promise<string | undefined>;
  sealForSubject(subject: string, item: string, field: string, clear: string): Promise<string>;
  openForSubject(subject: string, item: string, field: string, sealed: string): Promise<string | undefined>;
  newRecordKey(id: string): Promise<NewRecordKey>;
  sealForRecord(id: string, field: string, clear: string): Promise<string>;
  openForRecord(id: string, field: string, sealed: string): Promise<string | undefined>;
}

/** The audit trail: append-only. */
export interface Audit {
  /** Resolves once the entry is kept. Rejects when it is not: then what it speaks of must not happen. */
  record(entry: AuditEntry): Promise<void>;
}
