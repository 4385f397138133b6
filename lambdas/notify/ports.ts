import type { Settings } from '../contracts/settings.ts';
import type { Policy } from '../domain/service-level/policy.ts';
import type {
  Alerts,
  Capped,
  HeldNotices,
  MailCaps,
  MailChoices,
  Mailer,
  MailLedger,
  OutgoingMail,
} from '../loop/outbound.ts';
import type { Customers, FeedbackStore, Now, People, Vault } from '../loop/ports.ts';
import type { log } from '../runtime/log.ts';

export interface Notifier {
  feedback: FeedbackStore;
  people: People;
  customers: Customers;
  vault: Pick<Vault, 'mac' | 'openForSubject' | 'openForRecord'>;
  ledger: MailLedger;
  held: HeldNotices;
  mailer: Mailer;
  alerts: Alerts;
  choices: MailChoices;
  caps: MailCaps;
  settings: Settings;
  policy: Policy;
  pagesUrl: string;
  now: Now;
  log: typeof log;
}

/** A mail that is ready to go, or why there is none to send. */
export type Prepared =
  | { mail: OutgoingMail }
  /**
   * No address was given, its owner wants no such mail, the key of what it would say is gone, it was told with the item that
   * this one is a copy of, or a cap is reached.
   */
  | { dropped: 'no-address' | 'not-wanted' | 'erased' | 'copy' | Capped };
