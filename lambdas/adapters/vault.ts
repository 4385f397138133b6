import { randomUUID } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import type { Contact, Secrets, Vault } from '../loop/ports.ts';
import { type KeyRing, keyRing } from './key-ring.ts';
import { ALIASES, dynamoKeyTable, type KeyRow, type KeyTable, keyRow } from './key-table.ts';
import { kmsKeys } from './kms.ts';
import { macOf, openText, sealText } from './sealing.ts';
import { registryTombstones } from './tombstones.ts';

/** Secrets of other systems that the stage keeps for itself, sealed under its master secret. */
export interface SealedSecrets {
  sealSecret(name: string, clear: string): Promise<string>;
  openSecret(name: string, sealed: string): Promise<string>;
}

export type StageVault = Vault & SealedSecrets;

export const subjectPk = (subject: string): string => `S#${subject}`;
export const recordPk = (id: string): string => `R#${id}`;

/** Tries to name a subject's aliases while others do the same. */
const ATTEMPTS = 5;

const subjectOf = (row: Record<string, unknown> | undefined): string | undefined =>
  typeof row?.['subject'] === 'string' ? row['subject'] : undefined;

/** Which subject a contact belongs to. Aliases hold no contact, only its keyed fingerprint (blind index). */
function subjects(table: KeyTable, ring: KeyRing) {
  const aliasPk = async ({ kind, value }: Contact): Promise<string> =>
    `AL#${kind}#v1:${macOf(await ring.secret('blind-index v1'), `${kind}\n${value}`)}`;

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
      const pks = [...new Set(await Promise.all(contacts.map(aliasPk)))];
      if (pks.length === 0) throw new Error('a subject is known by a contact');
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const subject = await settle(pks);
        if (subject !== undefined) return subject;
      }
      throw new Error('the subject could not be settled: too many others at once');
    },
    async findSubject(contact: Contact): Promise<string | undefined> {
      const subject = subjectOf(await table.get(await aliasPk(contact)));
      // An alias that a restore brought back leads to nobody.
      return subject !== undefined && (await ring.keyOf(subjectPk(subject))) !== undefined ? subject : undefined;
    },
  };
}

/** Seals under the key of a row; the ciphertext is bound to that row and to `place`. */
function fieldsUnder(ring: KeyRing) {
  const bound = (pk: string, place: string): string => `${pk}\n${place}`;
  return {
    async seal(pk: string, place: string, clear: string): Promise<string> {
      const key = await ring.keyOf(pk);
      if (!key) throw new Error('the key is gone: nothing can be sealed under it');
      return sealText(key, bound(pk, place), clear);
    },
    async open(pk: string, place: string, sealed: string): Promise<string | undefined> {
      const key = await ring.keyOf(pk);
      return key && openText(key, bound(pk, place), sealed);
    },
    sealWith: (key: Uint8Array, pk: string, place: string, clear: string) => sealText(key, bound(pk, place), clear),
  };
}

const secretsOf = (ring: KeyRing): Secrets & SealedSecrets => ({
  mac: async (purpose, text) => macOf(await ring.secret(`mac ${purpose} v1`), text),
  sealSecret: async (name, clear) => sealText(await ring.secret('sealed secrets v1'), name, clear),
  openSecret: async (name, sealed) => openText(await ring.secret('sealed secrets v1'), name, sealed),
});

/** Field encryption over a table of wrapped keys. */
export function vaultOver(table: KeyTable, ring: KeyRing): StageVault {
  const field = fieldsUnder(ring);
  return {
    ...secretsOf(ring),
    ...subjects(table, ring),
    sealForSubject: (subject, item, name, clear) => field.seal(subjectPk(subject), `${item}\n${name}`, clear),
    openForSubject: (subject, item, name, sealed) => field.open(subjectPk(subject), `${item}\n${name}`, sealed),
    async newRecordKey(id) {
      const pk = recordPk(id);
      const { key, fields: wrapped } = await ring.wrapNew(pk);
      return {
        row: keyRow(pk, { ...wrapped }),
        seal: (name, clear) => field.sealWith(key, pk, name, clear),
      };
    },
    sealForRecord: (id, name, clear) => field.seal(recordPk(id), name, clear),
    openForRecord: (id, name, sealed) => field.open(recordPk(id), name, sealed),
  };
}

/** The stage's vault: keys in DynamoDB, wrapped by KMS. One for a cold start. */
export function stageVault(
  client: DynamoDBClient,
  names: { keysTable: string; registryTable: string; kmsKeyId: string },
  kms: KMSClient = new KMSClient(),
): StageVault {
  const table = dynamoKeyTable(client, names.keysTable);
  const tombstones = registryTombstones(client, names.registryTable);
  return vaultOver(table, keyRing(table, kmsKeys(names.kmsKeyId, kms), tombstones, Date.now));
}

/** What needs no key of a subject or a record: fingerprints, and other systems' secrets. */
export function stageSecrets(
  client: DynamoDBClient,
  names: { keysTable: string; kmsKeyId: string },
  kms: KMSClient = new KMSClient(),
): Secrets & SealedSecrets {
  const opensNothing = { isErased: () => Promise.resolve(true) };
  const table = dynamoKeyTable(client, names.keysTable);
  return secretsOf(keyRing(table, kmsKeys(names.kmsKeyId, kms), opensNothing, Date.now));
}
