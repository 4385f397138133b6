import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HELD, keyRing } from '../../../lambdas/adapters/key-ring.ts';
import { vaultOver } from '../../../lambdas/adapters/vault.ts';
import type { Contact } from '../../../lambdas/loop/ports.ts';
import { memoryGraveyard, memoryKeyService, memoryKeyTable } from '../../doubles/memory-keys.ts';

/** What opening says when key, bytes or place is another. */
const UNAUTHENTIC = 'unable to authenticate data';
const START = Date.parse('2026-11-20T08:00:00Z');

function aVault() {
  const time = { now: START };
  const table = memoryKeyTable();
  const service = memoryKeyService();
  const graveyard = memoryGraveyard();
  const another = () =>
    vaultOver(
      table,
      keyRing(table, service, graveyard, () => time.now),
    );
  return { time, table, service, graveyard, another, vault: another() };
}

const email: Contact = { kind: 'email', value: 'ann@example.com' };
const phone: Contact = { kind: 'phone', value: '+8613812345678' };
const customer: Contact = { kind: 'customer', value: 'web:c-1029' };

describe('the keys of data subjects (R6.1)', () => {
  it('seals a contact so that only its subject, item and field open it', async () => {
    const { vault } = aVault();
    const subject = await vault.subjectFor([email]);
    const sealed = await vault.sealForSubject(subject, 'item-1', 'contact.email', 'ann@example.com');
    expect(sealed).not.toContain('ann');
    expect(await vault.openForSubject(subject, 'item-1', 'contact.email', sealed)).toBe('ann@example.com');
    await expect(vault.openForSubject(subject, 'item-2', 'contact.email', sealed)).rejects.toThrow(UNAUTHENTIC);
    await expect(vault.openForSubject(subject, 'item-1', 'contact.phone', sealed)).rejects.toThrow(UNAUTHENTIC);
    const other = await vault.subjectFor([phone]);
    await expect(vault.openForSubject(other, 'item-1', 'contact.email', sealed)).rejects.toThrow(UNAUTHENTIC);
  });

  it('opens nothing once the key is gone, and knows the contact as somebody new', async () => {
    const { vault, table, time } = aVault();
    const subject = await vault.subjectFor([email]);
    const sealed = await vault.sealForSubject(subject, 'item-1', 'contact.email', 'ann@example.com');
    table.rows.delete(`S#${subject}`);
    time.now += 60_000;
    expect(await vault.openForSubject(subject, 'item-1', 'contact.email', sealed)).toBeUndefined();
    const again = await vault.subjectFor([email]);
    expect(again).not.toBe(subject);
    expect(await vault.findSubject(email)).toBe(again);
  });

  it('takes contacts seen together as one subject; the first known one wins, in the order given', async () => {
    const { vault } = aVault();
    const ofMail = await vault.subjectFor([email]);
    const ofPhone = await vault.subjectFor([phone]);
    expect(ofPhone).not.toBe(ofMail);
    expect(await vault.subjectFor([customer, email, phone])).toBe(ofMail);
    expect(await vault.findSubject(customer)).toBe(ofMail);
    expect(await vault.findSubject(phone), 'two subjects are never merged').toBe(ofPhone);
  });

  it('gives one subject to two who bring the same contact at once', async () => {
    const { vault, table, another } = aVault();
    await vault.subjectFor([{ kind: 'email', value: 'somebody@example.com' }]);
    let winner: string | undefined;
    table.beforeNextAdd(async () => {
      winner = await another().subjectFor([email, phone]);
    });
    const loser = await vault.subjectFor([phone, customer]);
    expect(winner).toBeDefined();
    expect(loser).toBe(winner);
    expect(await vault.findSubject(customer)).toBe(winner);
    const sealed = await vault.sealForSubject(loser, 'item-1', 'contact.phone', '13812345678');
    expect(await another().openForSubject(loser, 'item-1', 'contact.phone', sealed)).toBe('13812345678');
  });

  it('keeps no contact in clear', async () => {
    const { vault, table } = aVault();
    await vault.subjectFor([email, phone, customer]);
    const stored = JSON.stringify([...table.rows]);
    for (const { value } of [email, phone, customer]) expect(stored).not.toContain(value);
  });

  it('always finds the subject that a contact was given to', async () => {
    const contact = fc.record({
      kind: fc.constantFrom('email', 'phone', 'wechat', 'customer'),
      value: fc.constantFrom('a', 'b', 'c'),
    });
    const calls = fc.array(fc.array(contact, { minLength: 1, maxLength: 4 }), { maxLength: 8 });
    const check = fc.assert(
      fc.asyncProperty(calls, async (given) => {
        const { vault } = aVault();
        const owner = new Map<string, string>();
        for (const contacts of given as Contact[][]) {
          const names = contacts.map(({ kind, value }) => `${kind}${value}`);
          const expected = names.map((name) => owner.get(name)).find((subject) => subject !== undefined);
          const subject = await vault.subjectFor(contacts);
          if (expected !== undefined) expect(subject).toBe(expected);
          for (const name of names) if (!owner.has(name)) owner.set(name, subject);
        }
      }),
      { numRuns: 50 },
    );
    await expect(check).resolves.toBeUndefined();
  });
});

describe('the keys of records', () => {
  it('seals before the record is stored and opens after it', async () => {
    const { vault, table } = aVault();
    const key = await vault.newRecordKey('item-1');
    const sealed = key.seal('text', '我的手机号 13812345678');
    expect(await vault.openForRecord('item-1', 'text', sealed), 'not stored yet').toBeUndefined();
    const { pk, ...fields } = key.row;
    table.rows.set(String(pk), fields);
    expect(await vault.openForRecord('item-1', 'text', sealed)).toBe('我的手机号 13812345678');
    const note = await vault.sealForRecord('item-1', 'reply', 'done');
    expect(await vault.openForRecord('item-1', 'reply', note)).toBe('done');
    await expect(vault.openForRecord('item-1', 'text', note)).rejects.toThrow(UNAUTHENTIC);
  });

  it('refuses to seal for a record whose key is gone', async () => {
    const { vault } = aVault();
    await expect(vault.sealForRecord('item-1', 'reply', 'done')).rejects.toThrow('gone');
  });

  it('gives the same text another ciphertext each time', async () => {
    const { vault } = aVault();
    const key = await vault.newRecordKey('item-1');
    expect(key.seal('text', 'same')).not.toBe(key.seal('text', 'same'));
  });
});

describe('keys under keys', () => {
  it('asks key management never for an item, and again only after five minutes', async () => {
    const { vault, service, time } = aVault();
    for (let item = 0; item < 20; item += 1) {
      const subject = await vault.subjectFor([{ kind: 'email', value: `${item}@example.com` }]);
      await vault.sealForSubject(subject, `item-${item}`, 'contact.email', `${item}@example.com`);
      await vault.newRecordKey(`item-${item}`);
    }
    expect(service.calls).toBe(2);
    time.now += HELD - 1;
    await vault.newRecordKey('item');
    expect(service.calls).toBe(2);
    time.now += 1;
    await vault.newRecordKey('item');
    expect(service.calls).toBe(3);
  });

  it('makes one key a month; of two makers one wins', async () => {
    const { vault, table, another, time } = aVault();
    table.beforeNextAdd(async () => {
      await another().newRecordKey('item-1');
    });
    const lost = await vault.newRecordKey('item-2');
    table.rows.set('R#item-2', { ...lost.row });
    expect(await another().openForRecord('item-2', 'text', lost.seal('text', 'clear'))).toBe('clear');
    time.now = Date.parse('2026-12-01T00:00:00Z');
    await vault.newRecordKey('item-3');
    expect([...table.rows.keys()].filter((pk) => pk.startsWith('KEK#'))).toEqual(['KEK#2026-11', 'KEK#2026-12']);
  });

  it('opens next year what was sealed today, by another function', async () => {
    const { vault, table, another, time } = aVault();
    const key = await vault.newRecordKey('item-1');
    table.rows.set('R#item-1', { ...key.row });
    const sealed = key.seal('text', 'clear');
    time.now = Date.parse('2027-11-20T08:00:00Z');
    expect(await another().openForRecord('item-1', 'text', sealed)).toBe('clear');
  });

  it('recovers when key management failed once', async () => {
    const { table, service, time } = aVault();
    let broken = true;
    const flaky = {
      generate: (name: string) => (broken ? Promise.reject(new Error('throttled')) : service.generate(name)),
      unwrap: (name: string, wrapped: Uint8Array) => service.unwrap(name, wrapped),
    };
    const vault = vaultOver(
      table,
      keyRing(table, flaky, memoryGraveyard(), () => time.now),
    );
    await expect(vault.mac('page', 'text')).rejects.toThrow('throttled');
    broken = false;
    expect(await vault.mac('page', 'text')).toMatch(/^[\w-]{43}$/);
  });
});

describe('fingerprints and sealed secrets', () => {
  it('are the same in every function, and another for every purpose', async () => {
    const { vault, another } = aVault();
    expect(await vault.mac('page', 'text')).toBe(await another().mac('page', 'text'));
    expect(await vault.mac('page', 'text')).not.toBe(await vault.mac('request', 'text'));
    expect(await vault.mac('page', 'text')).not.toBe(await aVault().vault.mac('page', 'text'));
  });

  it('open under their own name only (R6.5)', async () => {
    const { vault, another } = aVault();
    const sealed = await vault.sealSecret('signing partner-1', 'secret');
    expect(sealed).not.toContain('secret');
    expect(await another().openSecret('signing partner-1', sealed)).toBe('secret');
    await expect(vault.openSecret('signing partner-2', sealed)).rejects.toThrow(UNAUTHENTIC);
  });
});
