import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import type { Settings } from '../contracts/settings.ts';
import type { Secrets, Vault } from '../loop/ports.ts';
import { blindIndex, subjectPk } from './blind-index.ts';
import { type KeyRing, keyRing } from './key-ring.ts';
import { dynamoKeyTable, type KeyTable, keyRow } from './key-table.ts';
import { kmsKeys } from './kms.ts';
import { macOf, openText, sealText } from './sealing.ts';
import { registryTombstones } from './tombstones.ts';

/** Secrets of other systems that the stage keeps for itself, sealed under its master secret. */
export interface SealedSecrets {
  sealSecret(name: string, clear: string): Promise<string>;
  openSecret(name: string, sealed: string): Promise<string>;
}

export type StageVault = Vault & SealedSecrets;

export const recordPk = (id: string): string => `R#${id}`;

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

/**
 * Field encryption over a table of wrapped keys.
 * @param versions of the blind index's key that are in use
 */
export function vaultOver(table: KeyTable, ring: KeyRing, versions: readonly number[] = [1]): StageVault {
  const field = fieldsUnder(ring);
  return {
    ...secretsOf(ring),
    ...blindIndex(table, ring, versions),
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

/** Where the wrapped keys lie and what wraps them, as a function's environment names it. */
interface KeyNames {
  KEYS_TABLE: string;
  KMS_KEY_ID: string;
}

/** The stage's vault: keys in DynamoDB, wrapped by KMS. One for a cold start. */
export function stageVault(
  client: DynamoDBClient,
  names: KeyNames & { REGISTRY_TABLE: string },
  { privacy }: Pick<Settings, 'privacy'>,
  kms: KMSClient = new KMSClient(),
): StageVault {
  const table = dynamoKeyTable(client, names.KEYS_TABLE);
  const tombstones = registryTombstones(client, names.REGISTRY_TABLE);
  return vaultOver(table, keyRing(table, kmsKeys(names.KMS_KEY_ID, kms), tombstones, Date.now), privacy.indexVersions);
}

/** What needs no key of a subject or a record: fingerprints, and other systems' secrets. */
export function stageSecrets(
  client: DynamoDBClient,
  names: KeyNames,
  kms: KMSClient = new KMSClient(),
): Secrets & SealedSecrets {
  const opensNothing = { isErased: () => Promise.resolve(true) };
  const table = dynamoKeyTable(client, names.KEYS_TABLE);
  return secretsOf(keyRing(table, kmsKeys(names.KMS_KEY_ID, kms), opensNothing, Date.now));
}
