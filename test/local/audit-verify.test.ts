import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KEPT } from '../../lambdas/adapters/audit.ts';
import type { Row } from '../../lambdas/adapters/dynamo.ts';
import { logLine } from '../../lambdas/runtime/log.ts';
import { sayFinding, strayFinding } from '../../local/commands/audit/check-chain.ts';
import { readWitnesses } from '../../local/commands/audit/read-witnesses.ts';
import { anAuditEntry } from '../builders/audit.ts';
import { anId } from '../builders/feedback.ts';
import { auditUnderTest } from '../lambdas/adapters/audit-under-test.ts';

const LENGTH = 9;

async function aTrail() {
  const audit = auditUnderTest();
  for (let number = 1; number <= LENGTH; number += 1) {
    const more = number % 2 === 0 ? { event: number, subject: null } : {};
    await audit.writer().record(anAuditEntry({ target: anId(number), ...more }));
  }
  return audit;
}

/** The row of an entry, by its number. */
const nth = (rows: [string, Row][], seq: number): [string, Row] => {
  const found = rows[seq - 1];
  if (!found) throw new Error(`no entry ${seq}`);
  return found;
};

const place = fc.integer({ min: 1, max: LENGTH });
const FIELDS = ['at', 'actor', 'role', 'action', 'target', 'subject', 'reason', 'recordedAt', 'prev', 'mac', 'event'];
const KEYS = ['actorKey', 'actionKey', 'targetKey', 'monthKey', 'timeSort', 'subjectKey'];
const OTHERS: Record<string, unknown> = {
  at: '2026-11-20T09:00:00.000Z',
  recordedAt: '2026-11-20T09:00:00.000Z',
  role: 'agent',
  action: 'take',
  event: 99,
};

describe('audit:verify', () => {
  test('has nothing to say of a trail that is as it was written', async () => {
    expect(await (await aTrail()).verify()).toEqual({ count: LENGTH, findings: [] });
    expect(await auditUnderTest().verify()).toEqual({ count: 0, findings: [] });
  });

  test('R6.2 names an entry of which any field, key or surplus attribute was altered', async () => {
    await fc.assert(
      fc.asyncProperty(place, fc.constantFrom(...FIELDS, ...KEYS, 'extra'), async (seq, field) => {
        const audit = await aTrail();
        const [key, row] = nth(audit.inOrder(), seq);
        audit.rows.set(key, { ...row, [field]: OTHERS[field] ?? 'altered' });
        const { findings } = await audit.verify();
        expect(findings[0]).toMatchObject({ what: 'altered', from: seq, to: seq });
      }),
      { numRuns: 150 },
    );
  });

  test('R6.2 names entries that were removed, wherever they were', async () => {
    await fc.assert(
      fc.asyncProperty(place, place, async (one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const audit = await aTrail();
        for (const [key] of audit.inOrder().slice(from - 1, to)) audit.rows.delete(key);
        const { count, findings } = await audit.verify();
        expect(count).toBe(LENGTH - (to - from + 1));
        expect(findings).toEqual([expect.objectContaining({ what: to === LENGTH ? 'cut' : 'removed', from, to })]);
      }),
    );
  });

  test('R6.2 names entries that were put into another order', async () => {
    await fc.assert(
      fc.asyncProperty(place, place, fc.boolean(), async (one, other, renumbered) => {
        fc.pre(one !== other);
        const audit = await aTrail();
        const [first, second] = [nth(audit.inOrder(), one), nth(audit.inOrder(), other)];
        const keys = ({ pk, sk, seq }: Row): Row => (renumbered ? { pk, sk, seq } : { pk, sk });
        audit.rows.set(first[0], { ...second[1], ...keys(first[1]) });
        audit.rows.set(second[0], { ...first[1], ...keys(second[1]) });
        const { findings } = await audit.verify();
        const what = renumbered ? 'altered' : 'moved';
        expect(findings.map((finding) => [finding.what, finding.from])).toEqual([
          [what, Math.min(one, other)],
          [what, Math.max(one, other)],
        ]);
      }),
    );
  });

  test('names what follows an entry that was taken out with its number', async () => {
    const audit = await aTrail();
    const rows = audit.inOrder();
    audit.rows.delete(nth(rows, LENGTH)[0]);
    for (let seq = 5; seq < LENGTH; seq += 1)
      audit.rows.set(nth(rows, seq)[0], { ...nth(rows, seq + 1)[1], sk: nth(rows, seq)[1]['sk'] });
    const { findings } = await audit.verify();
    expect(findings.map(({ what, from }) => [what, from])).toEqual([
      ...[5, 6, 7, 8].map((seq) => ['moved', seq]),
      ['cut', 9],
    ]);
  });

  test('R6.2 notices a whole chain that was removed, and one whose witness was', async () => {
    const emptied = await aTrail();
    emptied.rows.clear();
    expect((await emptied.verify()).findings).toMatchObject([{ what: 'cut', from: 1, to: LENGTH }]);
    const unwitnessed = await aTrail();
    unwitnessed.tables.rows('ledger').clear();
    expect((await unwitnessed.verify()).findings).toMatchObject([{ what: 'unwitnessed', from: 1, to: LENGTH }]);
  });

  test('still notices a cut after others have written behind it', async () => {
    const audit = await aTrail();
    for (const [key] of audit.inOrder().slice(-2)) audit.rows.delete(key);
    await audit.writer().record(anAuditEntry());
    expect((await audit.verify()).findings).toMatchObject([{ what: 'removed', from: LENGTH - 1, to: LENGTH }]);
  });

  test('does not take an entry that was made with another key', async () => {
    const audit = await aTrail();
    const forged = auditUnderTest('another key');
    for (let number = 1; number <= LENGTH; number += 1) await forged.writer().record(anAuditEntry({ actor: 'nobody' }));
    const [key, row] = nth(forged.inOrder(), 4);
    audit.rows.set(key, row);
    expect((await audit.verify()).findings).toMatchObject([{ what: 'altered', from: 4 }]);
  });

  test('notices an end that is not the one that was witnessed', async () => {
    const [audit, other] = [await aTrail(), auditUnderTest()];
    for (let number = 1; number <= LENGTH; number += 1) await other.writer().record(anAuditEntry({ actor: 'nobody' }));
    for (const [key, row] of other.inOrder()) audit.rows.set(key, row);
    expect((await audit.verify()).findings).toMatchObject([{ what: 'replaced', from: LENGTH }]);
  });

  test('R6.2 a trail that was written anew with the very key is told by the log', async () => {
    const audit = await aTrail();
    const log = structuredClone(audit.told);
    audit.rows.clear();
    audit.tables.rows('ledger').clear();
    for (let number = 1; number <= LENGTH; number += 1) await audit.writer().record(anAuditEntry({ actor: 'nobody' }));
    expect((await audit.verify()).findings).toEqual([]);
    const { findings } = await audit.verify(log);
    expect(findings.map(({ what, from }) => [what, from])).toEqual(log.map(({ seq }) => ['replaced', seq]));
  });

  test('R6.2 an end that was cut off the trail and the ledger is told by the log', async () => {
    const audit = await aTrail();
    for (const [key] of audit.inOrder().slice(5)) audit.rows.delete(key);
    const ledger = audit.tables.rows('ledger');
    for (const [key, row] of ledger) if (row['seq'] === LENGTH) ledger.set(key, { ...row, ...audit.told[4] });
    expect((await audit.verify()).findings).toEqual([]);
    expect((await audit.verify(audit.told)).findings).toMatchObject([{ what: 'cut', from: 6, to: LENGTH }]);
  });

  test('reads the lines of the log that witness entries, whatever stands between them', () => {
    const line = logLine('info', KEPT, { chain: 3, seq: 7, mac: 'abc_-x' }, '2026-11-20T08:00:00.000Z');
    const lines = [
      'START RequestId: 1',
      line,
      line.replace(KEPT, 'desk.done'),
      '{"message":1}',
      '',
      line.replace('abc_-x', '…'),
    ];
    expect([...readWitnesses(lines.join('\n'))]).toEqual([[3, [{ seq: 7, mac: 'abc_-x' }]]]);
  });

  test('says where, when, what and by whom', async () => {
    const audit = await aTrail();
    const [key, row] = nth(audit.inOrder(), 2);
    audit.rows.set(key, { ...row, reason: 'Another.' });
    const [finding] = (await audit.verify()).findings;
    expect(finding && sayFinding(finding)).toBe(
      `altered: chain 3, entry 2 (2026-11-20T08:00:00.000Z, reveal of ${anId(2)} by app-lead): is not what was written`,
    );
    expect(sayFinding({ what: 'cut', chain: 0, from: 8, to: 9 })).toBe(
      'cut: chain 0, entries 8 to 9: is missing at the end',
    );
    expect(sayFinding(strayFinding({ pk: 'X' }))).toBe('stray: row X: belongs to no chain');
  });
});
