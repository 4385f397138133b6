import * as z from 'zod/mini';
import type { Now } from '../loop/ports.ts';
import type { KeyTable } from './key-table.ts';
import type { KeyService } from './kms.ts';
import { deriveKey, newKey, openBytes, sealBytes } from './sealing.ts';
import type { Tombstones } from './tombstones.ts';

/** How long a key of KMS stays in memory. */
export const HELD = 5 * 60_000;

/** How long the key of a subject or a record does: about as long as one request, so that an erasure takes hold at once. */
const HELD_SHORTLY = 5_000;
const HELD_AT_MOST = 500;

const bytes = z.instanceof(Uint8Array);
const wrappedByKms = z.object({ wrapped: bytes });
const wrappedByMonth = z.object({ wrapped: bytes, kek: z.string() });

const masterPk = (version: number): string => `SECRETS#v${version}`;
const MASTER = masterPk(1);

/** A key as it is stored: sealed under the key-encryption key of the month that made it. */
export interface WrappedKey {
  wrapped: Uint8Array;
  kek: string;
}

export interface KeyRing {
  /** A new key and the fields of the row that will hold it; `pk` is bound into the wrapping. */
  wrapNew(pk: string): Promise<{ key: Uint8Array; fields: WrappedKey }>;
  /** Remembers a key whose row has just been stored, which spares reading it. */
  keep(pk: string, key: Uint8Array): void;
  /** The key of a row; undefined when the row is gone, or erased: a row that a restore brings back opens nothing. */
  keyOf(pk: string): Promise<Uint8Array | undefined>;
  /** As `keyOf`, read now: nothing that is in memory counts. */
  freshKeyOf(pk: string): Promise<Uint8Array | undefined>;
  /** The key of a version of the blind index, under a master secret of its own; made by the first who needs it. */
  indexKey(version: number): Promise<Uint8Array>;
  /** The same, undefined while nobody has made it. */
  madeIndexKey(version: number): Promise<Uint8Array | undefined>;
  /** A key for one purpose of the whole stage. */
  secret(purpose: string): Promise<Uint8Array>;
}

/** Remembers promises for a time; a failed one is forgotten at once. */
function remembering<T>(now: Now, span: number, most: number) {
  const kept = new Map<string, { value: Promise<T>; until: number }>();
  function keep(name: string, value: Promise<T>): void {
    if (kept.size >= most) kept.clear();
    kept.set(name, { value, until: now() + span });
  }
  return {
    forget: (name: string) => kept.delete(name),
    keep,
    get(name: string, make: () => Promise<T>): Promise<T> {
      const found = kept.get(name);
      if (found && found.until > now()) return found.value;
      const value = make().catch((error: unknown) => {
        kept.delete(name);
        throw error;
      });
      keep(name, value);
      return value;
    },
  };
}

/**
 * Keys under keys: KMS wraps one key a month and one master secret; the month's key wraps those of subjects and records.
 * KMS is asked once in five minutes for each, never for an item. The first to need a month's key makes it; of several,
 * one wins and the others take its key.
 */
export function keyRing(table: KeyTable, service: KeyService, tombstones: Tombstones, now: Now): KeyRing {
  const held = remembering<Uint8Array>(now, HELD, 64);
  const shortly = remembering<Uint8Array | undefined>(now, HELD_SHORTLY, HELD_AT_MOST);

  async function loadOrMake(pk: string): Promise<Uint8Array> {
    const row = await table.get(pk);
    if (row) return service.unwrap(pk, wrappedByKms.parse(row).wrapped);
    const { clear, wrapped } = await service.generate(pk);
    if (await table.add([{ pk, fields: { wrapped } }])) return clear;
    return loadOrMake(pk);
  }

  const kmsKey = (pk: string): Promise<Uint8Array> => held.get(pk, () => loadOrMake(pk));

  async function unwrap(pk: string): Promise<Uint8Array | undefined> {
    const [row, erased] = await Promise.all([table.get(pk), tombstones.isErased(pk)]);
    if (!row || erased) return undefined;
    const { wrapped, kek } = wrappedByMonth.parse(row);
    return openBytes(await kmsKey(kek), pk, wrapped);
  }

  async function keyOf(pk: string): Promise<Uint8Array | undefined> {
    const key = await shortly.get(pk, () => unwrap(pk));
    if (key === undefined) shortly.forget(pk);
    return key;
  }

  const indexKey = async (version: number): Promise<Uint8Array> =>
    deriveKey(await kmsKey(masterPk(version)), `blind-index v${version}`);
  const made = new Set<number>();

  return {
    indexKey,
    async madeIndexKey(version) {
      if (!made.has(version) && (await table.get(masterPk(version))) === undefined) return undefined;
      made.add(version);
      return indexKey(version);
    },
    async wrapNew(pk) {
      const kek = `KEK#${new Date(now()).toISOString().slice(0, 7)}`;
      const key = newKey();
      return { key, fields: { wrapped: sealBytes(await kmsKey(kek), pk, key), kek } };
    },
    keep: (pk, key) => shortly.keep(pk, Promise.resolve(key)),
    keyOf,
    freshKeyOf(pk) {
      shortly.forget(pk);
      return keyOf(pk);
    },
    secret: async (purpose) => deriveKey(await kmsKey(MASTER), purpose),
  };
}
