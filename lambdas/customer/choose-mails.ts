import { type MailChoice, preferencesBody } from '../contracts/customer.ts';
import { parsed } from '../http/body.ts';
import { addressMac, openMailAddress } from '../loop/mail-address.ts';
import { notNow } from './act.ts';
import type { OpenLink } from './open-link.ts';
import type { Customers } from './ports.ts';

/** Keeps what the owner of the item's address wants, by the address's fingerprint. Answers false when there is no address. */
async function keep(customers: Customers, { item }: OpenLink, choice: MailChoice): Promise<boolean> {
  const body = await customers.feedback.readBody(item.id);
  const address = body && (await openMailAddress(customers.vault, item, body));
  if (address === undefined) return false;
  await customers.choices.choose(await addressMac(customers.vault, address), choice, customers.now());
  return true;
}

/** 422 for an unknown choice, 409 when there is no address that mails could go to. */
export async function chooseMails(customers: Customers, link: OpenLink, body: unknown): Promise<void> {
  const { mail } = parsed(preferencesBody, body);
  const kept = await keep(customers, link, mail);
  if (!kept) throw notNow(customers, link.item, 'There is no address that mails could be sent to.');
}

/** No more mails to the item's address; without one there is nothing to stop. */
export const unsubscribe = async (customers: Customers, link: OpenLink): Promise<void> => {
  await keep(customers, link, 'none');
};
