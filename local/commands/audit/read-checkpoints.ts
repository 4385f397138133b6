import * as z from 'zod';
import type { Bucket } from '../../../lambdas/adapters/bucket.ts';
import { auditCheckpoint } from '../../../lambdas/contracts/audit.ts';
import type { Head } from '../../../lambdas/domain/audit/link.ts';

/** So many are read, the newest first: the newest tells of an end that was cut off, older ones of what was replaced. */
const MOST = 200;

/** What checkpoints say of the audit's chains. @throws when one of them is not what was written */
export async function readCheckpoints(bucket: Pick<Bucket, 'keys' | 'text'>): Promise<ReadonlyMap<number, Head[]>> {
  const keys = (await bucket.keys('checkpoints/')).toSorted().slice(-MOST);
  const found: { chain: number; seq: number; mac: string }[] = [];
  for (const key of keys) {
    const read = z.safeParse(auditCheckpoint, JSON.parse(await bucket.text(key)));
    if (!read.success) throw new Error(`${key} is no checkpoint`);
    found.push(...read.data.heads);
  }
  const byChain = Map.groupBy(found, ({ chain }) => chain);
  return new Map([...byChain].map(([chain, all]) => [chain, all.map(({ seq, mac }) => ({ seq, mac }))]));
}
