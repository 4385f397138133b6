import * as z from 'zod';
import { KEPT } from '../../../lambdas/adapters/audit.ts';
import type { Head } from '../../../lambdas/domain/audit/link.ts';

/** A MAC that the log has cut, since it looked like a number of somebody's, is no witness. */
const kept = z.object({
  code: z.literal(KEPT),
  chain: z.number(),
  seq: z.number(),
  mac: z.string().regex(/^[\w-]+$/),
});

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** What lines of the functions' logs say of the audit's entries, by chain. Every other line is passed over. */
export function readWitnesses(lines: string): ReadonlyMap<number, readonly Head[]> {
  const found = lines.split('\n').flatMap((line) => kept.safeParse(parsed(line)).data ?? []);
  const byChain = Map.groupBy(found, ({ chain }) => chain);
  return new Map([...byChain].map(([chain, all]) => [chain, all.map(({ seq, mac }) => ({ seq, mac }))]));
}
