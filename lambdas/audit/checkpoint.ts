import type { AuditCheckpoint } from '../contracts/audit.ts';
import { CHAINS, type Head } from '../domain/audit/link.ts';
import { iso } from '../domain/instants.ts';
import type { Now } from '../loop/ports.ts';

export interface Witness {
  /** The end of a chain as it is known now. */
  headOf(chain: number): Promise<Head>;
  /** Keeps a text where nobody can change or remove it. */
  keep(key: string, text: string): Promise<void>;
  now: Now;
}

/** Checkpoints are found by their time: keys sort as it does. */
export const checkpointKey = (at: string): string => `checkpoints/${at.slice(0, 10)}/${at}.json`;

/** Writes down where the chains of the audit end, so that whatever is cut off behind an end is missed. */
export async function checkpoint(witness: Witness): Promise<AuditCheckpoint> {
  const chains = Array.from({ length: CHAINS }, (_, chain) => chain);
  const heads = await Promise.all(chains.map(async (chain) => ({ chain, ...(await witness.headOf(chain)) })));
  const at = iso(witness.now());
  const written: AuditCheckpoint = { v: 1, at, heads: heads.filter(({ seq }) => seq > 0) };
  await witness.keep(checkpointKey(at), JSON.stringify(written));
  return written;
}
