import { normaliseEmail, normalisePhone } from '../domain/privacy/index.ts';
import { readReference } from '../domain/reference.ts';
import type { Contact } from '../loop/ports.ts';
import type { Desk } from './ports.ts';

/** What a search term names exactly: one item by its reference, or the data subjects known under a contact. */
export type Named = { item: string } | { subjects: string[] };

function contactsIn(term: string): Contact[] {
  const email = normaliseEmail(term);
  // An address may hold a number that is somebody else's phone.
  const phone = email === null ? normalisePhone(term) : null;
  const wechat = term.normalize('NFKC').toLowerCase();
  return [
    ...(email === null ? [] : [{ kind: 'email' as const, value: email }]),
    ...(phone === null ? [] : [{ kind: 'phone' as const, value: phone }]),
    { kind: 'wechat', value: wechat },
  ];
}

/** What a term names, through the ledger or the blind index; undefined when it is neither and so must be words. */
export async function findExactly(desk: Desk, term: string): Promise<Named | undefined> {
  const reference = readReference(term);
  const item = reference === undefined ? undefined : await desk.queries.byReference(reference);
  if (item !== undefined) return { item };
  const subjects = await Promise.all(contactsIn(term).map((contact) => desk.vault.findSubject(contact)));
  const known = [...new Set(subjects.filter((subject) => subject !== undefined))];
  return known.length === 0 ? undefined : { subjects: known };
}
