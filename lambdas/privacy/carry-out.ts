import type { PrivacyRequest } from '../contracts/privacy.ts';
import { accessCertificate, erasureCertificate } from '../domain/data-subject/certificate.ts';
import { afterPass, concluded, isStepDue } from '../domain/data-subject/request.ts';
import { iso, ms } from '../domain/instants.ts';
import { eraseSubjects } from './erase-subject.ts';
import { gatherCopy } from './gather-copy.ts';
import type { Carrier } from './ports.ts';

const DAY = 86_400_000;

/** Written before anything is done: what cannot be audited does not happen. */
async function audited({ audit, now }: Carrier, request: PrivacyRequest, action: 'erase' | 'export'): Promise<void> {
  const entry = { at: iso(now()), actor: 'system', role: 'system', action, target: request.id, reason: null } as const;
  for (const subject of request.subjects) await audit.record({ ...entry, subject });
}

async function erase(carrier: Carrier, request: PrivacyRequest): Promise<void> {
  const { requests, queue, backups, secondPass, now } = carrier;
  await audited(carrier, request, 'erase');
  const pass = await eraseSubjects(carrier, request.subjects);
  const copies = pass.copies + (request.found?.copies ?? 0);
  const erased = { ...pass, copies, found: { ...pass.found, copies } };
  const { isLast, ...after } = afterPass(request, erased.found, now(), secondPass);
  if (isLast) {
    await requests.save(request, concluded(after, erasureCertificate(after, erased, backups, now())));
    return;
  }
  // Somebody else who did the same pass at the same time has asked for the second one.
  if (await requests.save(request, after)) await queue.send(request.id, secondPass);
}

async function handOver(carrier: Carrier, request: PrivacyRequest): Promise<void> {
  const { requests, copies, forgetting, copyDays, now } = carrier;
  const { subjects } = request;
  await audited(carrier, request, 'export');
  const aliases = (await Promise.all(subjects.map((subject) => forgetting.aliasesOf(subject)))).flat();
  const { zip, records } = await gatherCopy(carrier, subjects);
  const [first] = subjects;
  const key = first === undefined ? null : await copies.put(first, request.id, zip);
  const found = { subjects: subjects.length, records, aliases: aliases.length, copies: key === null ? 0 : 1 };
  const done = { ...request, found, passes: [iso(now())] };
  const copy = key === null ? null : { key, expiresAt: iso(now() + copyDays * DAY) };
  await requests.save(request, { ...concluded(done, accessCertificate(done, { found, aliases }, now())), copy });
}

/**
 * Does the next step of a request, if one is due. A message that comes again, too early or too late is harmless: passes
 * can be repeated, and only one of two who did the same step writes it down.
 */
export async function carryOut(carrier: Carrier, id: string): Promise<void> {
  const request = await carrier.requests.read(id);
  if (!request || request.nextAt === null) return;
  const now = carrier.now();
  if (!isStepDue(request, now)) {
    await carrier.queue.send(id, ms(request.nextAt) - now);
    return;
  }
  if (request.kind === 'erasure') await erase(carrier, request);
  else await handOver(carrier, request);
}
