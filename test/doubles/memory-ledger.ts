import { ms } from '../../lambdas/domain/instants.ts';
import type { Claim, First, Ledger, NewRecord, Recorded } from '../../lambdas/loop/records.ts';
import { anId } from '../builders/feedback.ts';
import { type MemoryFeedback, memoryFeedback } from './memory-feedback.ts';

export interface MemoryLedger extends Ledger {
  readonly feedback: MemoryFeedback;
  readonly records: readonly NewRecord[];
  /** Takes a reference as if another item had it. */
  take(reference: string): void;
  /** The next record fails with this error, as when the tables cannot be reached. */
  failOnce(error: Error): void;
}

const nameOf = ({ source, name }: Claim): string => `${source}#${name}`;

/** The intake's ledger in memory, under the conditions of the real one. Stored items are in `feedback`. */
export function memoryLedger(feedback: MemoryFeedback = memoryFeedback()): MemoryLedger {
  const claims = new Map<string, { claim: Claim; first: First }>();
  const references = new Set<string>();
  const records: NewRecord[] = [];
  let failure: Error | undefined;

  function held(claim: Claim, now: number) {
    const found = claims.get(nameOf(claim));
    const expired = found?.claim.expiresAt !== undefined && found.claim.expiresAt < Math.floor(now / 1000);
    return expired ? undefined : found;
  }

  function judge(record: NewRecord): Recorded {
    const found = record.claims.map((claim) => ({ claim, row: held(claim, ms(record.item.receivedAt)) }));
    const other = found.find(({ claim, row }) => row !== undefined && row.claim.body !== claim.body);
    if (other) return { outcome: 'other-body', claim: other.claim };
    const same = found.find(({ row }) => row !== undefined)?.row;
    if (same) return { outcome: 'replayed', first: same.first };
    return references.has(record.item.reference) ? { outcome: 'reference-taken' } : { outcome: 'stored' };
  }

  return {
    feedback,
    records,
    take: (reference) => references.add(reference),
    failOnce(error) {
      failure = error;
    },
    async record(record) {
      const error = failure;
      failure = undefined;
      if (error) throw error;
      const recorded = judge(record);
      if (recorded.outcome !== 'stored') return recorded;
      const { id, reference, receivedAt } = record.item;
      for (const claim of record.claims) claims.set(nameOf(claim), { claim, first: { id, reference, receivedAt } });
      references.add(reference);
      feedback.add(record.item, record.body, [record.event]);
      records.push(record);
      return recorded;
    },
  };
}

/** Ids and chance for new items, the same in every run. */
export function birthIds() {
  let count = 100;
  let drawn = 0;
  return {
    newId: () => anId((count += 1)),
    random(bytes: number) {
      drawn += 1;
      return Uint8Array.from({ length: bytes }, (_, index) => (drawn * 37 + index * 11) % 256);
    },
  };
}
