import type { PrivacyBody, PrivacyRequest } from '../contracts/privacy.ts';
import { normaliseEmail, normalisePhone } from '../domain/privacy/contact.ts';
import { wrongField } from '../http/problem.ts';
import { recordAct } from '../http/record-act.ts';
import type { Staff } from '../http/staff.ts';
import type { Contact } from '../loop/ports.ts';
import { startRequest } from '../loop/privacy-request.ts';
import type { PrivacyDesk } from './ports.ts';

/** What a request names somebody by, normalised; 422 for what is no address or number, or an unknown source. */
async function contactsIn(
  desk: PrivacyDesk,
  { email, phone, customerId, source }: PrivacyBody['subject'],
): Promise<Contact[]> {
  if (email !== undefined) {
    const value = normaliseEmail(email);
    if (value === null) throw wrongField('/subject/email', 'Must be a mail address.');
    return [{ kind: 'email', value }];
  }
  if (phone !== undefined) {
    const value = normalisePhone(phone);
    if (value === null) throw wrongField('/subject/phone', 'Must be a phone number.');
    return [{ kind: 'phone', value }];
  }
  const sources = await desk.sources();
  if (source !== undefined && !sources.includes(source)) throw wrongField('/subject/source', 'No such source.');
  const of = source === undefined ? sources : [source];
  return of.map((one) => ({ kind: 'customer', value: `${one}:${customerId}` }));
}

/**
 * Receives an admin's request for a data subject. Whom it is about is looked up now and kept as an id; nobody can tell from
 * the answer whether there is such a person.
 */
export async function receiveRequest(desk: PrivacyDesk, admin: Staff, body: PrivacyBody): Promise<PrivacyRequest> {
  const contacts = await contactsIn(desk, body.subject);
  const found = await Promise.all(contacts.map((contact) => desk.vault.findSubject(contact)));
  const subjects = [...new Set(found.filter((subject) => subject !== undefined))];
  const named = contacts.map(({ kind, value }) => `${kind}\n${value}`).join('\n');
  const fingerprint = await desk.vault.mac('request', named);
  const by = { kind: 'person', id: admin.id } as const;
  return startRequest(desk, { kind: body.kind, by, subjects, fingerprint }, (act) => recordAct(desk, admin, act));
}
