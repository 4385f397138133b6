import type { Settings } from '../contracts/settings.ts';
import type { Loop } from '../loop/apply-command.ts';
import type { MailChoices } from '../loop/outbound.ts';
import type { Vault } from '../loop/ports.ts';

/** What the customer's page works with. */
export interface Customers extends Loop {
  vault: Pick<Vault, 'mac' | 'sealForRecord' | 'openForSubject' | 'openForRecord'>;
  choices: MailChoices;
  settings: Settings;
  pagesUrl: string;
}
