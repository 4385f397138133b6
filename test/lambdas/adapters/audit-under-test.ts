import { createHmac } from 'node:crypto';
import { auditTrail, witnessedHead } from '../../../lambdas/adapters/audit.ts';
import type { Row } from '../../../lambdas/adapters/dynamo.ts';
import { chainKey } from '../../../lambdas/domain/audit/keys.ts';
import type { Head } from '../../../lambdas/domain/audit/link.ts';
import { checkChain, type Finding } from '../../../local/commands/audit/check-chain.ts';
import { ms, RECEIVED_AT } from '../../builders/feedback.ts';
import { memoryTables } from '../../doubles/memory-tables.ts';

const CHAIN = 3;

/** The audit trail over tables in memory, written through one chain and verified as the command does. */
export function auditUnderTest(key = 'key') {
  const macOf = async (text: string): Promise<string> => createHmac('sha256', key).update(text).digest('base64url');
  const tables = memoryTables();
  const clock = { now: ms(RECEIVED_AT) };
  const names = { audit: 'audit', ledger: 'ledger' };
  const secrets = { mac: (_purpose: string, text: string) => macOf(text) };
  const rows = tables.rows('audit');
  const told: Head[] = [];

  const inOrder = (): [string, Row][] => [...rows].toSorted(([one], [other]) => (one < other ? -1 : 1));

  async function* stored(): AsyncGenerator<Row> {
    for (const [, row] of inOrder()) if (row['pk'] === chainKey(CHAIN)) yield row;
  }

  return {
    tables,
    rows,
    clock,
    inOrder,
    writer: () =>
      auditTrail(tables.client, names, secrets, {
        chain: CHAIN,
        now: () => clock.now,
        witness: (place) => told.push(place),
      }),
    told,
    async verify(more: readonly Head[] = []): Promise<{ count: number; findings: Finding[] }> {
      const head = await witnessedHead(tables.client, names.ledger, CHAIN);
      const steps = checkChain(CHAIN, stored(), [head, ...more], macOf);
      const findings: Finding[] = [];
      for (;;) {
        const step = await steps.next();
        if (step.done === true) return { count: step.value, findings };
        findings.push(step.value);
      }
    },
  };
}
