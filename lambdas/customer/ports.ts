import type { Settings } from '../contracts/settings.ts';
import type { Parent } from '../loop/offspring.ts';
import type { MailChoices } from '../loop/outbound.ts';
import type { Vault } from '../loop/ports.ts';

/** What the customer's page works with. */
export interface Customers extends Parent {
  vault: Parent['vault'] & Pick<Vault, 'sealForRecord'>;
  choices: MailChoices;
  settings: Settings;
  pagesUrl: string;
}
