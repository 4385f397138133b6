import { randomUUID } from 'node:crypto';
import type { Contact } from '../loop/ports.ts';
import type { KeyRing } from './key-ring.ts';
import { ALIASES, type KeyRow, type KeyTable } from './key-table.ts';
import { macOf } from './sealing.ts';

export const subjectPk = (subject: string): string => `S#${subject}`;

/** Tries to name a subject's aliases while others do the same. */
const ATTEMPTS = 5;

const subjectOf = (row: Record<string, unknown> | undefined): string | undefined =>
  typeof row?.['subject'] === 'string' ? row['subject'] : undefined;

/** The name of a contact's alias in one version of the index. */
const aliasName = ({ kind, value }: Contact, version: number, key: Uint8Array): string =>
  `AL#${kind}#v${version}:${macOf(key, `${kind}\n${value}`)}`;

/**
 * Which subject a contact belongs to. Aliases hold no contact, only its keyed fingerprint (blind index).
 * @param versions of the index's key: contacts are looked for and written under each of them, so that functions that know
 * the old version alone and those that know both agree while a new one is brought in
 */
export function blindIndex(table: KeyTable, ring: KeyRing, versions: readonly number[]) {
  const aliasPks = (contact: Contact): Promise<string[]> =>
    Promise.all(versions.map(async (version) => aliasName(contact, version, await ring.indexKey(version))));

  /** Those of the aliases that can be there: a version whose key nobody has made yet has none. */
  async function knownPks(contact: Contact): Promise<string[]> {
    const names = versions.map(async (version) => {
      const key = await ring.madeIndexKey(version);
      return key === undefined ? [] : [aliasName(contact, version, key)];
    });
    return (await Promise.all(names)).flat();
  }

  /** The first subject that the aliases name and whose key is there still; gone ones are to be replaced. */
  async function firstKnown(pks: readonly string[], rows: Map<string, Record<string, unknown>>) {
    const gone = new Set<string>();
    for (const pk of pks) {
      const subject = subjectOf(rows.get(pk));
      if (subject === undefined || gone.has(subject)) continue;
      // Read now: who was erased a moment ago is somebody new.
      if ((await ring.freshKeyOf(subjectPk(subject))) !== undefined) return { known: subject, gone };
      gone.add(subject);
    }
    return { known: undefined, gone };
  }

  const aliasRow = (pk: string, subject: string, old: string | undefined): KeyRow =>
    old === undefined ? { pk, fields: { subject } } : { pk, fields: { subject }, replaces: old };

  async function settle(pks: readonly string[]): Promise<string | undefined> {
    const rows = await table.getAll(pks);
    const { known, gone } = await firstKnown(pks, rows);
    const free = pks.filter((pk) => {
      const old = subjectOf(rows.get(pk));
      return old === undefined || gone.has(old);
    });
    const aliases = (subject: string) => free.map((pk) => aliasRow(pk, subject, subjectOf(rows.get(pk))));
    if (known !== undefined) {
      // Who loses such a row to another subject leaves it there: two subjects are never merged.
      const added = await Promise.all(aliases(known).map((row) => table.addAlias(row, subjectPk(known))));
      const stays = added.every(Boolean) || (await ring.freshKeyOf(subjectPk(known))) !== undefined;
      return stays ? known : undefined;
    }
    const subject = randomUUID();
    const pk = subjectPk(subject);
    const { key, fields } = await ring.wrapNew(pk);
    const listed = { ...fields, [ALIASES]: new Set(pks) };
    const added = await table.add([{ pk, fields: listed }, ...aliases(subject)]);
    if (!added) return undefined;
    ring.keep(pk, key);
    return subject;
  }

  return {
    async subjectFor(contacts: readonly Contact[]): Promise<string> {
      const pks = [...new Set((await Promise.all(contacts.map(aliasPks))).flat())];
      if (pks.length === 0) throw new Error('a subject is known by a contact');
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const subject = await settle(pks);
        if (subject !== undefined) return subject;
      }
      throw new Error('the subject could not be settled: too many others at once');
    },
    async findSubject(contact: Contact): Promise<string | undefined> {
      for (const pk of await knownPks(contact)) {
        const subject = subjectOf(await table.get(pk));
        // An alias that a restore brought back leads to nobody.
        if (subject !== undefined && (await ring.keyOf(subjectPk(subject))) !== undefined) return subject;
      }
      return undefined;
    },
  };
}

/** Brings a new version of the index to data subjects that are known under an old one. */
export function indexRenewal(table: KeyTable, ring: KeyRing, from: number, to: number) {
  const versionOf = (pk: string): string | undefined => /^AL#\w+#v(\d+):/.exec(pk)?.[1];

  return {
    /**
     * Names a subject by contacts under the new version, if it is known by them under the old one.
     * @returns how many aliases were added
     */
    async renew(subject: string, contacts: readonly Contact[]): Promise<number> {
      let added = 0;
      for (const contact of contacts) {
        const old = aliasName(contact, from, await ring.indexKey(from));
        if (subjectOf(await table.get(old)) !== subject) continue;
        const pk = aliasName(contact, to, await ring.indexKey(to));
        if ((await table.get(pk)) !== undefined) continue;
        if (await table.addAlias({ pk, fields: { subject } }, subjectPk(subject))) added += 1;
      }
      return added;
    },
    /** How many aliases of a subject are of the old version alone. */
    async left(subject: string): Promise<number> {
      const listed = (await table.get(subjectPk(subject)))?.[ALIASES];
      const versions = listed instanceof Set ? [...listed].map((pk) => versionOf(String(pk))) : [];
      const count = (version: number): number => versions.filter((one) => one === String(version)).length;
      return Math.max(0, count(from) - count(to));
    },
  };
}
