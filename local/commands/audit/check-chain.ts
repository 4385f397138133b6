import { isDeepStrictEqual } from 'node:util';
import { auditRow } from '../../../lambdas/adapters/audit.ts';
import { type AuditLink, auditLink } from '../../../lambdas/contracts/audit.ts';
import { type Head, linkText, START } from '../../../lambdas/domain/audit/link.ts';

/** A row as it lies in the table, whoever wrote it. */
export type StoredRow = Record<string, unknown>;

const SAID = {
  altered: 'is not what was written',
  moved: 'stands where another was written',
  removed: 'is missing',
  unlinked: 'does not follow the one before it',
  cut: 'is missing at the end',
  replaced: 'is not what was witnessed',
  unwitnessed: 'has no witness of its chain’s end',
  stray: 'belongs to no chain',
} as const;

/** Something that is wrong with the entries `from` to `to` of a chain (null: of none); `row` is what stands there. */
export interface Finding {
  what: keyof typeof SAID;
  chain: number | null;
  from: number;
  to: number;
  row?: StoredRow;
}

/** A finding in words, for who verifies. */
export function sayFinding({ what, chain, from, to, row }: Finding): string {
  const known = auditLink.safeParse(row);
  const about = known.success
    ? ` (${known.data.at}, ${known.data.action} of ${known.data.target} by ${known.data.actor})`
    : '';
  const numbers = from === to ? `entry ${from}` : `entries ${from} to ${to}`;
  const place = chain === null ? `row ${String(row?.['pk'])}` : `chain ${chain}, ${numbers}`;
  return `${what}: ${place}${about}: ${SAID[what]}`;
}

/** A row of the table that is in no chain. */
export const strayFinding = (row: StoredRow): Finding => ({ what: 'stray', chain: null, from: 0, to: 0, row });

/** What is wrong with one entry by itself; undefined when nothing is. */
async function wrongWith(
  row: StoredRow,
  chain: number,
  seq: number,
  macOf: (text: string) => Promise<string>,
): Promise<{ what?: Finding['what']; link?: AuditLink }> {
  const parsed = auditLink.safeParse(row);
  if (!parsed.success) return { what: 'altered' };
  const link = parsed.data;
  if (link.mac !== (await macOf(linkText(link)))) return { what: 'altered' };
  if (link.chain !== chain || link.seq !== seq) return { what: 'moved' };
  // Nothing but what follows from the entry itself: neither other keys nor anything added.
  return isDeepStrictEqual(row, { ...auditRow(link) }) ? { link } : { what: 'altered' };
}

/**
 * Goes along one chain and names every entry that was altered, removed or moved, and an end that was cut off.
 * @param rows all rows of the chain's partition in order of their keys
 * @param witnesses places and MACs of entries as others know them, read before the rows: the head in the ledger, the log
 * @returns how many entries there are
 */
export async function* checkChain(
  chain: number,
  rows: AsyncIterable<StoredRow>,
  witnesses: readonly Head[],
  macOf: (text: string) => Promise<string>,
): AsyncGenerator<Finding, number> {
  const witnessed = new Map(witnesses.map((head) => [head.seq, head.mac]));
  const end = Math.max(START.seq, ...witnessed.keys());
  let count = 0;
  let last = START.seq;
  // The MAC that the next entry must hold; undefined behind a gap or an entry that is not as it was.
  let before: string | undefined = START.mac;
  for await (const row of rows) {
    count += 1;
    const seq = Number(row['sk']);
    if (seq > last + 1) {
      yield { what: 'removed', chain, from: last + 1, to: seq - 1 };
      before = undefined;
    }
    const { what, link } = await wrongWith(row, chain, seq, macOf);
    if (what !== undefined) yield { what, chain, from: seq, to: seq, row };
    else if (before !== undefined && link?.prev !== before) yield { what: 'unlinked', chain, from: seq, to: seq, row };
    if (link && (witnessed.get(seq) ?? link.mac) !== link.mac) {
      yield { what: 'replaced', chain, from: seq, to: seq, row };
    }
    before = link?.mac;
    last = seq;
  }
  if (end > last) yield { what: 'cut', chain, from: last + 1, to: end };
  if (count > 0 && end === START.seq) yield { what: 'unwitnessed', chain, from: 1, to: last };
  return count;
}
