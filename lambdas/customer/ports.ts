import type { RequestKind } from '../contracts/privacy.ts';
import type { Settings } from '../contracts/settings.ts';
import type { Parent } from '../loop/offspring.ts';
import type { MailChoices } from '../loop/outbound.ts';
import type { Audit, Vault } from '../loop/ports.ts';
import type { RequestDesk } from '../loop/privacy-request.ts';

/** How long a code is valid. A token's lifetime: not divided by the speed. */
export const CODE_LIFETIME = 30 * 60_000;

/** Codes that were mailed, kept as fingerprints; each item has the last one only. */
export interface Codes {
  keep(item: string, code: { mac: string; kind: RequestKind }, now: number): Promise<void>;
  /** Uses a code up and says what it was sent for; null when it is wrong, too old, used, or was tried five times. */
  use(item: string, mac: string, now: number): Promise<RequestKind | null>;
}

/** What customers' own requests are made with. */
export interface OwnRequests {
  desk: RequestDesk;
  audit: Audit;
  codes: Codes;
  /** Six digits by chance. */
  newCode(): string;
  /** Takes one of `most` an hour of a name; seconds to wait when there is none left. */
  allowance: { take(name: string, most: number): Promise<number | null> };
}

/** What the customer's page works with. */
export interface Customers extends Parent {
  vault: Parent['vault'] & Pick<Vault, 'sealForRecord'>;
  choices: MailChoices;
  own: OwnRequests;
  settings: Settings;
  pagesUrl: string;
}
