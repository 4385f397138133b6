import { describe, expect, it } from 'vitest';
import { checkpoint } from '../../../lambdas/audit/checkpoint.ts';
import { recordEntry } from '../../../lambdas/audit/record-entry.ts';
import { readCheckpoints } from '../../../local/commands/audit/read-checkpoints.ts';
import { anAuditEntry } from '../../builders/audit.ts';
import { aFeedback, anId, ms, RECEIVED_AT } from '../../builders/feedback.ts';
import { memoryAudit } from '../../doubles/memory-audit.ts';
import { memoryFeedback } from '../../doubles/memory-feedback.ts';
import { auditUnderTest } from '../adapters/audit-under-test.ts';

const CHAIN = 3;

/** An audit of some entries, with checkpoints that nobody can change. */
async function witnessed(entries: number) {
  const audit = auditUnderTest();
  const kept = new Map<string, string>();
  const time = { now: ms(RECEIVED_AT) };
  const write = async (count: number) => {
    const writer = audit.writer();
    for (let number = 1; number <= count; number += 1) await writer.record(anAuditEntry({ target: anId(number) }));
  };
  await write(entries);
  const ledger = audit.tables.rows('ledger');
  const headOf = async (chain: number) => {
    const row = [...ledger.values()].find(({ pk, sk }) => pk === 'AUDIT#HEAD' && sk === `C#${chain}`);
    return row ? { seq: Number(row['seq']), mac: String(row['mac']) } : { seq: 0, mac: '' };
  };
  const witness = async () => {
    time.now += 3_600_000;
    return checkpoint({ headOf, keep: async (key, text) => void kept.set(key, text), now: () => time.now });
  };
  const bucket = { keys: async () => [...kept.keys()], text: async (key: string) => kept.get(key) ?? '' };
  /** Takes the end away and makes the ledger say that it always ended there, as who may write both tables can. */
  const cut = (from: number) => {
    const rows = audit.inOrder();
    for (const [key] of rows.slice(from - 1)) audit.rows.delete(key);
    const last = rows[from - 2]?.[1];
    for (const [key, row] of ledger) {
      if (row['pk'] === 'AUDIT#HEAD') ledger.set(key, { ...row, seq: last?.['seq'], mac: last?.['mac'] });
    }
  };
  const findings = async () => (await audit.verify((await readCheckpoints(bucket)).get(CHAIN) ?? [])).findings;
  return { audit, kept, bucket, write, witness, cut, findings };
}

describe('R6.2 checkpoints of the audit', () => {
  it('say where each chain that has entries ends, under a key that sorts by time', async () => {
    const { witness, kept, findings } = await witnessed(4);
    const first = await witness();
    expect(first.heads).toEqual([{ chain: CHAIN, seq: 4, mac: expect.any(String) }]);
    await witness();
    expect([...kept.keys()]).toEqual([
      'checkpoints/2026-11-20/2026-11-20T09:00:00.000Z.json',
      'checkpoints/2026-11-20/2026-11-20T10:00:00.000Z.json',
    ]);
    expect(await findings()).toEqual([]);
  });

  it('find an end that was cut off in the table and in the ledger, which nothing else would', async () => {
    const trail = await witnessed(6);
    await trail.witness();
    trail.cut(5);
    expect((await trail.audit.verify()).findings).toEqual([]);
    expect(await trail.findings()).toEqual([expect.objectContaining({ what: 'cut', from: 5, to: 6 })]);
  });

  it('find what was written anew behind a cut, with the right key', async () => {
    const trail = await witnessed(6);
    await trail.witness();
    trail.cut(5);
    trail.audit.clock.now += 1;
    await trail.write(3);
    expect((await trail.audit.verify()).findings).toEqual([]);
    expect(await trail.findings()).toEqual([expect.objectContaining({ what: 'replaced', from: 6, to: 6 })]);
  });

  it('that are none are an error, not passed over', async () => {
    const bucket = { keys: async () => ['checkpoints/x.json'], text: async () => '{"v":1}' };
    await expect(readCheckpoints(bucket)).rejects.toThrow('no checkpoint');
  });
});

describe('R6.2 whose item somebody acted on', () => {
  const feedback = memoryFeedback();
  feedback.add(aFeedback({ subject: 'subject-7' }));

  it('is looked up for what follows from an event, so that it is found by the data subject', async () => {
    const trail = memoryAudit();
    await recordEntry({ trail, feedback }, anAuditEntry({ target: anId(), subject: null, event: 4 }));
    expect(trail.entries).toEqual([expect.objectContaining({ target: anId(), subject: 'subject-7', event: 4 })]);
  });

  it('is nobody where the item is nobody’s or gone, and stays as it is where it is said', async () => {
    const trail = memoryAudit();
    await recordEntry({ trail, feedback }, anAuditEntry({ target: anId(9), subject: null, event: 1 }));
    await recordEntry({ trail, feedback }, anAuditEntry({ target: anId(), subject: 'other', event: 1 }));
    await recordEntry({ trail, feedback }, anAuditEntry({ target: 'weekly', subject: null }));
    expect(trail.entries.map(({ subject }) => subject)).toEqual([null, 'other', null]);
  });
});
