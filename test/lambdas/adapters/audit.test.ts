import { describe, expect, test } from 'vitest';
import { auditKeys } from '../../../lambdas/domain/audit/keys.ts';
import { anAuditEntry } from '../../builders/audit.ts';
import { anId } from '../../builders/feedback.ts';
import { auditUnderTest } from './audit-under-test.ts';

describe('R6.2 the audit trail', () => {
  test('keeps an entry with its place, found by whom, what, on what and when', async () => {
    const audit = auditUnderTest();
    const entry = anAuditEntry();
    await audit.writer().record(entry);
    const [row] = audit.rows.values();
    expect(row).toMatchObject({
      ...entry,
      pk: 'C#3',
      sk: '000000000001',
      prev: '',
      recordedAt: '2026-11-20T08:00:00.000Z',
    });
    expect(row).toMatchObject({ actorKey: 'app-lead', actionKey: 'reveal', targetKey: entry.target });
    expect(row).toMatchObject({ subjectKey: entry.subject, monthKey: 'M#2026-11' });
  });

  test('many writers at once lose nothing and fork nothing', async () => {
    const audit = auditUnderTest();
    const writers = Array.from({ length: 5 }, () => audit.writer());
    const entries = Array.from({ length: 60 }, (_, number) => anAuditEntry({ target: anId(number) }));
    await Promise.all(
      writers.flatMap((writer, first) =>
        entries.filter((_, number) => number % 5 === first).map((entry) => writer.record(entry)),
      ),
    );
    expect(new Set([...audit.rows.values()].map((row) => row['target']))).toEqual(
      new Set(entries.map((one) => one.target)),
    );
    expect(await audit.verify()).toEqual({ count: 60, findings: [] });
  });

  test('an event that comes again is recorded once, by whomever', async () => {
    const audit = auditUnderTest();
    const taken = anAuditEntry({ action: 'take', event: 4 });
    const [one, other] = [audit.writer(), audit.writer()];
    await Promise.all([one.record(taken), other.record(taken), one.record(taken)]);
    await other.record({ ...taken, event: 5 });
    expect([...audit.rows.values()].map((row) => row['event'])).toEqual([4, 5]);
    expect((await audit.verify()).findings).toEqual([]);
  });

  test('of an event whose mark has expired is recorded again', async () => {
    const audit = auditUnderTest();
    await audit.writer().record(anAuditEntry({ event: 4 }));
    audit.clock.now += 31 * 86_400_000;
    await audit.writer().record(anAuditEntry({ event: 4 }));
    expect((await audit.verify()).count).toBe(2);
  });

  test('what cannot be kept is refused, and what comes after it is kept', async () => {
    const audit = auditUnderTest();
    const writer = audit.writer();
    await writer.record(anAuditEntry());
    audit.tables.breakDown(new Error('away'));
    await expect(writer.record(anAuditEntry())).rejects.toThrow('away');
    audit.tables.breakDown(undefined);
    await writer.record(anAuditEntry());
    expect(await audit.verify()).toEqual({ count: 2, findings: [] });
  });

  test('goes on behind the last entry when the ledger has forgotten some', async () => {
    const audit = auditUnderTest();
    const ledger = audit.tables.rows('ledger');
    for (let number = 1; number <= 3; number += 1) await audit.writer().record(anAuditEntry());
    const old = [...ledger].map(([key, row]) => [key, { ...row }] as const);
    for (let number = 1; number <= 40; number += 1) await audit.writer().record(anAuditEntry());
    for (const [key, row] of old) ledger.set(key, row);
    await audit.writer().record(anAuditEntry());
    expect(await audit.verify()).toEqual({ count: 44, findings: [] });
  });

  test('lists by time, whatever the chain', () => {
    const link = {
      ...anAuditEntry(),
      v: 1,
      chain: 2,
      seq: 17,
      prev: 'p',
      recordedAt: '2026-11-20T08:00:01.000Z',
      mac: 'm',
    } as const;
    expect(auditKeys(link).timeSort).toBe('2026-11-20T08:00:00.000Z#2#000000000017');
    expect(auditKeys({ ...link, subject: null })).not.toHaveProperty('subjectKey');
  });
});
