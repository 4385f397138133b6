import type { MailChoice } from '../contracts/customer.ts';

/** What leaves the product towards people: mails, each at most once, and alerts. */

export interface OutgoingMail {
  to: string;
  from: { name: string; address: string };
  replyTo?: string;
  subject: string;
  text: string;
  html: string;
  /** Printable ASCII, beside those that the provider sets. */
  headers: Readonly<Record<string, string>>;
}

/**
 * What became of one attempt: `sent`: the provider has it · `refused`: it was not sent and never will be ·
 * `unsent`: it was not sent and may be tried again · `unknown`: it may have been sent.
 */
export type SendOutcome = 'sent' | 'refused' | 'unsent' | 'unknown';

export interface Mailer {
  /** One attempt; failures are outcomes. */
  send(mail: OutgoingMail): Promise<SendOutcome>;
}

/** What is sent once: a template, because of an event, to one recipient (an id, never an address). */
export interface MailKey {
  event: { id: string; seq: number };
  template: string;
  recipient: string;
}

/**
 * `first`: nobody has tried, the caller holds the lease and sends · `done`: settled before ·
 * `underway`: another one holds the lease · `unknown`: a lease ran out unsettled; it is settled as unknown now.
 */
export type LedgerAnswer = 'first' | 'done' | 'underway' | 'unknown';

/** How an entry is settled; `dropped`: no longer called for when its turn came. */
export type MailVerdict = Exclude<SendOutcome, 'unsent'> | 'dropped';

/** Makes every mail go out at most once, whatever is repeated, reordered or crashes. */
export interface MailLedger {
  begin(key: MailKey, now: number): Promise<LedgerAnswer>;
  settle(key: MailKey, verdict: MailVerdict, now: number): Promise<void>;
  /** Gives the entry back: nothing was sent, and the next attempt is a first one. */
  release(key: MailKey): Promise<void>;
}

export interface Alerts {
  /** Subject and text without personal data. */
  raise(subject: string, text: string): Promise<SendOutcome>;
}

/** What the owners of addresses chose, and bounces and complaints chose for them; by the address's MAC. */
export interface MailChoices {
  of(mac: string): Promise<MailChoice>;
  choose(mac: string, choice: MailChoice, now: number): Promise<void>;
}

/** A notice to one of the staff that waits until they are at work. It names its event and says nothing of it. */
export interface HeldNotice {
  event: { id: string; seq: number };
  template: string;
  /** When they are at work again, as far as that was known. */
  until: string;
}

/** The notices that one person finds when they come to work. */
export interface Pile {
  person: string;
  notices: readonly HeldNotice[];
}

/** Where notices wait; one may be there twice, the mail ledger still sends it once. */
export interface HeldNotices {
  hold(person: string, notice: HeldNotice): Promise<void>;
  /** Everybody's that have any. */
  piles(): Promise<Pile[]>;
  /** Takes notices off a pile; others that came meanwhile stay. */
  takeOff(person: string, notices: readonly HeldNotice[]): Promise<void>;
}

/** Why a mail that nobody waits for is not sent to a customer now. */
export type Capped = 'reminded-lately' | 'item-full' | 'address-full';

/** Counts what customers are sent by themselves, so that nobody is flooded. A mail counts once, however often it is tried. */
export interface MailCaps {
  /**
   * @param mac the address's MAC
   * @param reminds whether it only reminds, of which one within four hours is enough
   */
  take(mail: { mac: string; key: MailKey; reminds: boolean }, now: number): Promise<'free' | Capped>;
}
