import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forgettingOver, registryGraveyard } from '../../../lambdas/adapters/forgetting.ts';
import { keyRing } from '../../../lambdas/adapters/key-ring.ts';
import type { KeyRow, StillIs } from '../../../lambdas/adapters/key-table.ts';
import { registryTombstones } from '../../../lambdas/adapters/tombstones.ts';
import { vaultOver } from '../../../lambdas/adapters/vault.ts';
import type { Contact } from '../../../lambdas/loop/ports.ts';
import { fakeDynamo } from '../../doubles/fake-dynamo.ts';
import { memoryGraveyard, memoryKeyService, memoryKeyTable } from '../../doubles/memory-keys.ts';

const AT = '2026-11-20T08:00:00.000Z';
const email: Contact = { kind: 'email', value: 'ann@example.com' };
const phone: Contact = { kind: 'phone', value: '+8613812345678' };
const customer: Contact = { kind: 'customer', value: 'web:c-1029' };

function keysUnderTest() {
  const table = memoryKeyTable();
  const graveyard = memoryGraveyard();
  const time = { now: Date.parse(AT) };
  const service = memoryKeyService();
  const vault = () =>
    vaultOver(
      table,
      keyRing(table, service, graveyard, () => time.now),
    );
  return { table, graveyard, time, service, vault, forgetting: forgettingOver(table, graveyard) };
}

/** Rows of the keys' table that belong to a subject. */
const rowsOf = ({ rows }: ReturnType<typeof memoryKeyTable>, subject: string): string[] =>
  [...rows].filter(([pk, row]) => pk === `S#${subject}` || row['subject'] === subject).map(([pk]) => pk);

describe('R6.3 forgetting a data subject', () => {
  it('removes the key and every alias, however and whenever they came, and names them', async () => {
    const { table, vault, forgetting } = keysUnderTest();
    const subject = await vault().subjectFor([email]);
    await vault().subjectFor([email, phone]);
    await vault().subjectFor([phone, customer]);
    const closure = await forgetting.subject(subject, AT);
    expect(closure.map((pk) => pk.split('#').slice(0, 3).join('#'))).toEqual([
      expect.stringMatching(/^AL#customer#v1:/),
      expect.stringMatching(/^AL#email#v1:/),
      expect.stringMatching(/^AL#phone#v1:/),
    ]);
    expect(rowsOf(table, subject)).toEqual([]);
    for (const contact of [email, phone, customer]) expect(await vault().findSubject(contact)).toBeUndefined();
  });

  it('answers the same when it is repeated', async () => {
    const { vault, forgetting } = keysUnderTest();
    const subject = await vault().subjectFor([email, phone]);
    const first = await forgetting.subject(subject, AT);
    expect(await forgetting.subject(subject, AT)).toEqual(first);
  });

  it('leaves an alias that is somebody else’s by now', async () => {
    const { table, vault, forgetting } = keysUnderTest();
    const subject = await vault().subjectFor([email, phone]);
    await forgetting.subject(subject, AT);
    const again = await vault().subjectFor([email]);
    expect(again).not.toBe(subject);
    await forgetting.subject(subject, AT);
    expect(await vault().findSubject(email)).toBe(again);
    expect(rowsOf(table, again)).toHaveLength(2);
  });

  it('finds an alias that is added while it removes', async () => {
    const { table, vault, forgetting } = keysUnderTest();
    const subject = await vault().subjectFor([email]);
    table.beforeNextAdd(async () => {
      await table.addAlias({ pk: 'AL#phone#v1:late', fields: { subject } }, `S#${subject}`);
    });
    expect(await forgetting.subject(subject, AT)).toContain('AL#phone#v1:late');
    expect(rowsOf(table, subject)).toEqual([]);
  });

  it('takes up where it was left: the key goes last', async () => {
    const { table, vault, graveyard } = keysUnderTest();
    const subject = await vault().subjectFor([email, phone]);
    const broken = {
      ...table,
      remove: (pk: string) => (pk.startsWith('S#') ? Promise.reject(new Error('crash')) : table.remove(pk)),
    };
    await expect(forgettingOver(broken, graveyard).subject(subject, AT)).rejects.toThrow('crash');
    expect(await forgettingOver(table, graveyard).subject(subject, AT)).toHaveLength(2);
    expect(rowsOf(table, subject)).toEqual([]);
  });

  it('says nothing of whom it never knew', async () => {
    expect(await keysUnderTest().forgetting.subject('nobody', AT)).toEqual([]);
  });
});

describe('R6.3 a restored copy of the tables cannot be decrypted', () => {
  it('opens nothing of a subject or a record, and takes the contact for somebody new', async () => {
    const { table, vault, forgetting } = keysUnderTest();
    const subject = await vault().subjectFor([email]);
    const contact = await vault().sealForSubject(subject, 'item-1', 'contact.email', 'ann@example.com');
    const key = await vault().newRecordKey('item-1');
    table.rows.set('R#item-1', key.row);
    const text = key.seal('text', 'App 闪退');
    const backup = new Map(table.rows);

    await forgetting.subject(subject, AT);
    await forgetting.record('item-1', AT);
    for (const [pk, row] of backup) table.rows.set(pk, row);

    const restored = vault();
    expect(await restored.openForSubject(subject, 'item-1', 'contact.email', contact)).toBeUndefined();
    expect(await restored.openForRecord('item-1', 'text', text)).toBeUndefined();
    await expect(restored.sealForRecord('item-1', 'words', 'more')).rejects.toThrow('gone');
    expect(await restored.findSubject(email)).toBeUndefined();
    const again = await restored.subjectFor([email]);
    expect(again).not.toBe(subject);
    expect(await restored.findSubject(email)).toBe(again);
  });

  it('also not by a function that held the key a moment ago, once its memory ends', async () => {
    const { vault, forgetting, time } = keysUnderTest();
    const warm = vault();
    const subject = await warm.subjectFor([email]);
    const contact = await warm.sealForSubject(subject, 'item-1', 'contact.email', 'ann@example.com');
    await forgetting.subject(subject, AT);
    time.now += 5001;
    expect(await warm.openForSubject(subject, 'item-1', 'contact.email', contact)).toBeUndefined();
  });

  it('knows somebody new at once, from the tombstone alone and without waiting for its memory to end', async () => {
    const { vault, graveyard } = keysUnderTest();
    const warm = vault();
    const subject = await warm.subjectFor([email]);
    await graveyard.bury(`S#${subject}`, [], AT);
    expect(await warm.subjectFor([email])).not.toBe(subject);
  });
});

describe('forgetting and receiving at the same time', () => {
  it('ends with nothing left of the forgotten and every other contact in good order', async () => {
    const contact = fc.record({
      kind: fc.constantFrom('email' as const, 'phone' as const, 'customer' as const),
      value: fc.constantFrom('a', 'b'),
    });
    const arrivals = fc.array(fc.array(contact, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 });
    const check = fc.assert(
      fc.asyncProperty(arrivals, fc.scheduler(), async (given, scheduler) => {
        const { table, graveyard, service, vault } = keysUnderTest();
        const subject = await vault().subjectFor([email, { kind: 'phone', value: 'a' }]);
        const slow = {
          ...table,
          get: scheduler.scheduleFunction((pk: string) => table.get(pk)),
          getAll: scheduler.scheduleFunction((pks: readonly string[]) => table.getAll(pks)),
          add: scheduler.scheduleFunction((rows: readonly KeyRow[]) => table.add(rows)),
          addAlias: scheduler.scheduleFunction((alias: KeyRow, pk: string) => table.addAlias(alias, pk)),
          remove: scheduler.scheduleFunction((pk: string, still?: StillIs) => table.remove(pk, still)),
        };
        const graves = {
          isErased: scheduler.scheduleFunction((pk: string) => graveyard.isErased(pk)),
          bury: scheduler.scheduleFunction((pk: string, aliases: readonly string[], at: string) =>
            graveyard.bury(pk, aliases, at),
          ),
        };
        const warm = vaultOver(
          slow,
          keyRing(slow, service, graves, () => Date.parse(AT)),
        );
        const works = [
          forgettingOver(slow, graves).subject(subject, AT),
          forgettingOver(slow, graves).subject(subject, AT),
          ...given.map((contacts) => warm.subjectFor(contacts)),
        ];
        await scheduler.waitFor(Promise.all(works));
        expect(rowsOf(table, subject)).toEqual([]);
        for (const [pk, row] of table.rows) {
          if (!pk.startsWith('AL#')) continue;
          const owner = table.rows.get(`S#${String(row['subject'])}`);
          expect(owner, `${pk} leads to a key`).toBeDefined();
          expect(owner?.['aliases']).toContain(pk);
        }
      }),
      { numRuns: 200 },
    );
    await expect(check).resolves.toBeUndefined();
  });
});

describe('tombstones in the registry', () => {
  it('are read consistently by the name of their key', async () => {
    const { client, sent } = fakeDynamo({}, { Item: { pk: { S: 'ERASED#subject-1' } } });
    const tombstones = registryTombstones(client, 'registry');
    expect(await tombstones.isErased('S#subject-1')).toBe(false);
    expect(await tombstones.isErased('R#item-1')).toBe(true);
    expect(sent.map(({ input }) => [input['Key'], input['ConsistentRead']])).toEqual([
      [{ pk: { S: 'ERASED#subject-1' }, sk: { S: 'E' } }, true],
      [{ pk: { S: 'ERASED#R#item-1' }, sk: { S: 'E' } }, true],
    ]);
  });

  it('keep their first date and every alias', async () => {
    const { client, sent } = fakeDynamo({ Attributes: { aliases: { SS: ['AL#b', 'AL#a'] } } }, {});
    const graves = registryGraveyard(client, 'registry');
    expect(await graves.bury('S#subject-1', ['AL#a'], AT)).toEqual(['AL#a', 'AL#b']);
    expect(await graves.bury('R#item-1', [], AT)).toEqual([]);
    expect(sent.map(({ input }) => input['UpdateExpression'])).toEqual([
      'SET erasedAt = if_not_exists(erasedAt, :at) ADD aliases :aliases',
      'SET erasedAt = if_not_exists(erasedAt, :at)',
    ]);
  });
});
