import { applyCommands, type Loop } from '../loop/apply-command.ts';
import type { SubjectRecords } from './ports.ts';

/** Tries for a record that others change at the same moment. */
const ATTEMPTS = 5;

const system = { kind: 'system' } as const;

/**
 * Makes a record a tombstone, then removes what else is stored of it. In this order nothing comes back: whoever is at work
 * on the record finds its state changed, reads it again and is refused.
 */
export async function eraseRecord(
  carrier: Loop & { records: Pick<SubjectRecords, 'strip'> },
  id: string,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const applied = await applyCommands(carrier, id, system, [{ name: 'erase' }]);
    // Refused by its state: a tombstone already. Missing: only the index still knows it.
    if (applied.ok || applied.why === 'state' || applied.why === 'missing') break;
    if (attempt === ATTEMPTS) throw new Error(`a record could not be erased: ${applied.why}`);
  }
  await carrier.records.strip(id);
}
