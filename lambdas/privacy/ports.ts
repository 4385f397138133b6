import type { Settings } from '../contracts/settings.ts';
import type { BackupDays } from '../domain/data-subject/certificate.ts';
import type { Loop } from '../loop/apply-command.ts';
import type { Mailer, MailLedger } from '../loop/outbound.ts';
import type { Audit, Now, People, Vault } from '../loop/ports.ts';
import type { PrivacyRequests, RequestDesk, RequestQueue } from '../loop/privacy-request.ts';

/** Removes keys for good, whatever is restored later. */
export interface Forgetting {
  /** The key of a data subject and all its aliases; answers the names of those aliases, also of those removed before. */
  subject(subject: string, at: string): Promise<string[]>;
  /** The key of a record. */
  record(id: string, at: string): Promise<void>;
  /** Removes the aliases alone: nobody is recognised as this data subject any more, and nothing becomes unreadable. */
  unname(subject: string): Promise<void>;
  /** Names of the aliases that a data subject has, or had. */
  aliasesOf(subject: string): Promise<string[]>;
}

/** The records of a data subject. */
export interface SubjectRecords {
  /** Ids of all of them, erased ones too; eventually consistent. */
  idsOf(subject: string): Promise<string[]>;
  /** Removes all that anybody wrote from a record whose state is a tombstone; its history keeps who did what, when. */
  strip(id: string): Promise<void>;
  /** Removes the contact of a record, masked and sealed; its text stays. */
  endContact(id: string): Promise<void>;
  /** Lets a record's rows leave the table some time after an instant (epoch milliseconds). */
  endAt(id: string, at: number): Promise<void>;
}

/** What was received long ago, by UTC day of receipt (`yyyy-mm-dd`). */
export interface ReceivedLong {
  /** Days up to one, oldest first, of which something may still have to be ended. */
  unfinishedDays(latest: string): Promise<string[]>;
  /** Ids of a day's records that have no end yet, page by page. */
  unendedOf(day: string): AsyncIterable<string[]>;
  /** Nothing of the day is left to be ended. */
  finished(day: string): Promise<void>;
}

/**
 * A place outside the records where something of them may be: what was given up on and is kept to be handed in again, or
 * what is made of them. Whoever keeps words of records anywhere is one of these.
 */
export interface Traces {
  /** Removes what anybody wrote in records that are erased. Repeating it is harmless. */
  forget(ids: readonly string[]): Promise<void>;
}

/** Copies of what is known of a person, for an admin to hand over. */
export interface Copies {
  /** Stores a copy and answers its key. */
  put(subject: string, request: string, zip: Uint8Array<ArrayBuffer>): Promise<string>;
  /** Removes all copies of a subject and answers how many there were. */
  removeAll(subject: string): Promise<number>;
}

/** How a copy is fetched. */
export interface CopyLinks {
  /** A link that opens the copy without further credentials for some minutes. */
  linkTo(key: string): Promise<{ url: string; expiresAt: string }>;
}

/** What those work with who carry requests out. */
export interface Carrier extends Loop {
  requests: PrivacyRequests;
  queue: RequestQueue;
  forgetting: Omit<Forgetting, 'unname'>;
  records: Pick<SubjectRecords, 'idsOf' | 'strip'>;
  copies: Copies;
  /** Everywhere else that words of records may be. */
  traces: readonly Traces[];
  vault: Pick<Vault, 'openForSubject' | 'openForRecord'>;
  audit: Audit;
  backups: BackupDays;
  /** Milliseconds between the passes of an erasure. */
  secondPass: number;
  /** Days that a copy is kept. */
  copyDays: number;
}

/** Who is told about requests. */
export interface Officer {
  people: Pick<People, 'find' | 'roster'>;
  mailer: Mailer;
  ledger: MailLedger;
  settings: Pick<Settings, 'privacy' | 'company' | 'mail' | 'fallbackTeam' | 'texts'>;
  now: Now;
}

/** What those work with who see that requests are carried out in time. */
export interface Watcher {
  requests: PrivacyRequests;
  queue: RequestQueue;
  officer: Officer;
  now: Now;
  failed(id: string, error: unknown): void;
}

/** What the calls of the API work with. */
export interface PrivacyDesk extends RequestDesk {
  audit: Audit;
  vault: Pick<Vault, 'findSubject' | 'mac'>;
  links: CopyLinks;
  /** Whether nothing of a subject is left. */
  isErased(subject: string): Promise<boolean>;
  /** Ids of all sources. */
  sources(): Promise<string[]>;
}
