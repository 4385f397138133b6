import type { Erased } from '../domain/data-subject/certificate.ts';
import { iso } from '../domain/instants.ts';
import { eraseRecord } from './erase-record.ts';
import { inTurns } from './in-turns.ts';
import type { Carrier } from './ports.ts';

const AT_ONCE = 8;

async function eraseOne(carrier: Carrier, subject: string): Promise<Omit<Erased, 'found'> & { records: number }> {
  const at = iso(carrier.now());
  const aliases = await carrier.forgetting.subject(subject, at);
  const ids = await carrier.records.idsOf(subject);
  await inTurns(ids, AT_ONCE, (id) => carrier.forgetting.record(id, at));
  await inTurns(ids, AT_ONCE, (id) => eraseRecord(carrier, id));
  if (ids.length > 0) await inTurns(carrier.traces, 1, (traces) => traces.forget(ids));
  return { aliases, records: ids.length, copies: await carrier.copies.removeAll(subject) };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/**
 * One pass of an erasure: first the tombstones and keys, so that nothing can be opened any more, then the records. It can
 * be repeated, interrupted and done by two at once; what it answers is the same each time but for the copies removed.
 */
export async function eraseSubjects(carrier: Carrier, subjects: readonly string[]): Promise<Erased> {
  const erased = await inTurns(subjects, 1, (subject) => eraseOne(carrier, subject));
  const aliases = erased.flatMap((one) => one.aliases);
  const copies = sum(erased.map((one) => one.copies));
  const records = sum(erased.map((one) => one.records));
  return { aliases, copies, found: { subjects: subjects.length, records, aliases: aliases.length, copies } };
}
