import type { Body, Feedback } from '../contracts/feedback.ts';
import { normaliseEmail } from '../domain/privacy/index.ts';
import type { Secrets, Vault } from './ports.ts';

type Opener = Pick<Vault, 'openForSubject' | 'openForRecord'>;

/**
 * A field of the customer's contact, opened; undefined when it was not given or its key is gone (erased).
 * Contacts are sealed under their subject's key, those of somebody who cannot be recognised under the record's.
 */
export async function openContact(
  vault: Opener,
  item: Feedback,
  body: Body,
  field: keyof Body['contact'],
): Promise<string | undefined> {
  const sealed = body.contactSealed[field];
  if (sealed === undefined) return undefined;
  return item.subject === null
    ? vault.openForRecord(item.id, `contact.${field}`, sealed)
    : vault.openForSubject(item.subject, item.id, `contact.${field}`, sealed);
}

/** The customer's mail address, opened; undefined when none was given or its key is gone (erased). */
export const openMailAddress = (vault: Opener, item: Feedback, body: Body): Promise<string | undefined> =>
  openContact(vault, item, body, 'email');

/** The fingerprint under which an address's choices are kept; spellings of one address have one. */
export const addressMac = (secrets: Secrets, address: string): Promise<string> =>
  secrets.mac('mail', normaliseEmail(address) ?? address);
