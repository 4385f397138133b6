import { describe, expect, it } from 'vitest';
import { indexRenewal } from '../../../lambdas/adapters/blind-index.ts';
import { forgettingOver } from '../../../lambdas/adapters/forgetting.ts';
import { keyRing } from '../../../lambdas/adapters/key-ring.ts';
import { vaultOver } from '../../../lambdas/adapters/vault.ts';
import type { Contact } from '../../../lambdas/loop/ports.ts';
import { renewIndex } from '../../../local/commands/keys/renew-index.ts';
import { aBody, aFeedback, anId } from '../../builders/feedback.ts';
import { memoryFeedback } from '../../doubles/memory-feedback.ts';
import { memoryGraveyard, memoryKeyService, memoryKeyTable } from '../../doubles/memory-keys.ts';

const NOW = Date.parse('2026-11-20T08:00:00Z');
const email: Contact = { kind: 'email', value: 'ann@example.com' };
const phone: Contact = { kind: 'phone', value: '+8613812345678' };

function aStage() {
  const table = memoryKeyTable();
  const service = memoryKeyService();
  const graves = memoryGraveyard();
  const ringOf = () => keyRing(table, service, graves, () => NOW);
  /** Functions that were deployed with these versions. */
  const knowing = (...versions: number[]) => vaultOver(table, ringOf(), versions);
  const aliases = (version: number) => [...table.rows.keys()].filter((pk) => pk.includes(`#v${version}:`));
  return { table, graves, ringOf, knowing, aliases };
}

describe('R6.5 a new version of the blind index', () => {
  it('has a key of its own: the fingerprint of a contact is another', async () => {
    const { knowing, table, aliases } = aStage();
    await knowing(1, 2).subjectFor([email]);
    const [[one = ''], [two = '']] = [aliases(1), aliases(2)];
    expect(one.split(':')[1]).not.toBe(two.split(':')[1]);
    expect([...table.rows.keys()].filter((pk) => pk.startsWith('SECRETS#'))).toEqual(['SECRETS#v1', 'SECRETS#v2']);
  });

  it('comes in while functions of the old deployment still run: both agree who is who, whoever is first', async () => {
    const { knowing } = aStage();
    const [old, both] = [knowing(1), knowing(1, 2)];
    const ann = await old.subjectFor([email]);
    const ben = await both.subjectFor([phone]);
    expect(await both.subjectFor([email])).toBe(ann);
    expect(await old.subjectFor([phone])).toBe(ben);
    for (const vault of [old, both]) {
      expect(await vault.findSubject(email)).toBe(ann);
      expect(await vault.findSubject(phone)).toBe(ben);
    }
  });

  it('is looked for by who may not make its key, and there is nobody before it is made', async () => {
    const { knowing, table } = aStage();
    expect(await knowing(2).findSubject(email)).toBeUndefined();
    expect(table.rows.size).toBe(0);
  });

  it('goes with the subject: an erasure removes the aliases of every version', async () => {
    const { knowing, table, graves } = aStage();
    const subject = await knowing(1, 2).subjectFor([email, phone]);
    expect(await forgettingOver(table, graves).subject(subject, '2026-11-20T08:00:00.000Z')).toHaveLength(4);
    expect([...table.rows.keys()].filter((pk) => pk.startsWith('AL#'))).toEqual([]);
    expect(await knowing(1, 2).findSubject(phone)).toBeUndefined();
  });
});

describe('R6.5 re-indexing', () => {
  async function aStageWithItems() {
    const stage = aStage();
    const old = stage.knowing(1);
    const feedback = memoryFeedback();
    const add = async (number: number, contacts: Contact[], given: object = {}) => {
      const subject = await old.subjectFor(contacts);
      const id = anId(number);
      const sealed = contacts.map(async ({ kind, value }) => [
        kind,
        await old.sealForSubject(subject, id, `contact.${kind}`, value),
      ]);
      const contactSealed = Object.fromEntries(await Promise.all(sealed));
      feedback.add(aFeedback({ id, subject, ...given }), aBody({ contactSealed }));
      return subject;
    };
    const received = {
      unfinishedDays: async () => ['2026-11-20'],
      async *unendedOf() {
        yield [...feedback.items.keys()];
      },
    };
    const renew = () => {
      const ring = stage.ringOf();
      const vault = stage.knowing(1, 2);
      return renewIndex({ feedback, received, vault, index: indexRenewal(stage.table, ring, 1, 2) }, '2026-11-21');
    };
    return { ...stage, add, renew, old };
  }

  it('makes everybody known by the new version alone, without anybody’s coming again', async () => {
    const { add, renew, knowing } = await aStageWithItems();
    const ann = await add(1, [email]);
    const ben = await add(2, [phone]);
    expect(await knowing(2).findSubject(email)).toBeUndefined();
    expect(await renew()).toEqual({ items: 2, subjects: 2, added: 2, left: 0 });
    expect(await knowing(2).findSubject(email)).toBe(ann);
    expect(await knowing(2).subjectFor([phone])).toBe(ben);
    expect(await renew()).toEqual({ items: 2, subjects: 2, added: 0, left: 0 });
  });

  it('also by a customer id, but never by one that is stored masked; that one is counted as left', async () => {
    const { add, renew, knowing, old } = await aStageWithItems();
    const clear: Contact = { kind: 'customer', value: 'web:c-1029' };
    const ann = await add(1, [email], { customer: { id: 'c-1029', tier: 'vip' } });
    await old.subjectFor([email, clear]);
    const ben = await add(2, [phone], { customer: { id: '138****5678', tier: 'vip' } });
    await old.subjectFor([phone, { kind: 'customer', value: 'web:13812345678' }]);
    expect(await renew()).toEqual({ items: 2, subjects: 2, added: 3, left: 1 });
    expect(await knowing(2).findSubject(clear)).toBe(ann);
    expect(await knowing(2).findSubject(phone)).toBe(ben);
    expect(await knowing(2).findSubject({ kind: 'customer', value: 'web:138****5678' })).toBeUndefined();
  });

  it('gives nobody a contact that is somebody else’s', async () => {
    const { add, renew, knowing, table, aliases } = await aStageWithItems();
    const ann = await add(1, [email]);
    const [alias = ''] = aliases(1);
    table.rows.set(alias, { subject: 'somebody-else' });
    expect(await renew()).toMatchObject({ added: 0, left: 1 });
    expect(await knowing(2).findSubject(email)).toBeUndefined();
    expect(ann).not.toBe('somebody-else');
  });

  it('leaves what was erased erased', async () => {
    const { add, renew, table, graves, aliases } = await aStageWithItems();
    const subject = await add(1, [email]);
    await forgettingOver(table, graves).subject(subject, '2026-11-20T08:00:00.000Z');
    expect(await renew()).toMatchObject({ added: 0, left: 0 });
    expect(aliases(2)).toEqual([]);
  });
});
