import type { PrivacyRequest, RequestView } from '../contracts/privacy.ts';
import { iso } from '../domain/instants.ts';
import { recordAct } from '../http/record-act.ts';
import type { Staff } from '../http/staff.ts';
import type { PrivacyDesk } from './ports.ts';

/** A link to the copy, as long as it is there: neither expired nor removed by an erasure since. Handing it out is audited. */
async function copyOf(desk: PrivacyDesk, admin: Staff, request: PrivacyRequest): Promise<RequestView['copy']> {
  const { copy, id, subjects } = request;
  if (copy === null || copy.expiresAt <= iso(desk.now())) return null;
  const erased = await Promise.all(subjects.map((subject) => desk.isErased(subject)));
  if (erased.some(Boolean)) return null;
  const [subject = null] = subjects;
  await recordAct(desk, admin, { action: 'export-link', target: id, subject });
  const { url, expiresAt: linkExpiresAt } = await desk.links.linkTo(copy.key);
  return { url, linkExpiresAt, expiresAt: copy.expiresAt };
}

/** A request as admins see it. */
export async function showRequest(desk: PrivacyDesk, admin: Staff, request: PrivacyRequest): Promise<RequestView> {
  const { id, kind, status, receivedAt, dueBy, found, certificate } = request;
  return { id, kind, status, receivedAt, dueBy, found, certificate, copy: await copyOf(desk, admin, request) };
}
