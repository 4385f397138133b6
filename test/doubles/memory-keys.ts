import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Graveyard } from '../../lambdas/adapters/forgetting.ts';
import { ALIASES, type KeyRow, type KeyTable } from '../../lambdas/adapters/key-table.ts';
import type { KeyService } from '../../lambdas/adapters/kms.ts';
import { openBytes, sealBytes } from '../../lambdas/adapters/sealing.ts';
import type { Tombstones } from '../../lambdas/adapters/tombstones.ts';

export interface MemoryKeyTable extends KeyTable {
  readonly rows: Map<string, Record<string, unknown>>;
  /** Runs once before the next rows are added or removed: a test's way to lose a race. */
  beforeNextAdd(act: () => Promise<void>): void;
}

/** The keys table in memory, under the conditions of the real one. */
export function memoryKeyTable(): MemoryKeyTable {
  const rows = new Map<string, Record<string, unknown>>();
  let before: (() => Promise<void>) | undefined;

  const isFree = ({ pk, replaces }: KeyRow): boolean => {
    const there = rows.get(pk);
    return there === undefined || (replaces !== undefined && there['subject'] === replaces);
  };

  const disturbed = async (): Promise<void> => {
    const act = before;
    before = undefined;
    await act?.();
  };

  return {
    rows,
    beforeNextAdd(act) {
      before = act;
    },
    get: async (pk) => rows.get(pk),
    getAll: async (pks) =>
      new Map(
        pks.flatMap((pk) => {
          const row = rows.get(pk);
          return row ? [[pk, row]] : [];
        }),
      ),
    async addAlias(alias, subjectPk) {
      await disturbed();
      const subject = rows.get(subjectPk);
      if (!isFree(alias) || subject === undefined) return false;
      rows.set(alias.pk, { ...alias.fields });
      const listed = subject[ALIASES] instanceof Set ? subject[ALIASES] : [];
      rows.set(subjectPk, { ...subject, [ALIASES]: new Set([...listed, alias.pk]) });
      return true;
    },
    async unlist(subjectPk, alias) {
      const subject = rows.get(subjectPk);
      if (!(subject?.[ALIASES] instanceof Set)) return;
      rows.set(subjectPk, { ...subject, [ALIASES]: new Set([...subject[ALIASES]].filter((one) => one !== alias)) });
    },
    async remove(pk, still) {
      await disturbed();
      const there = rows.get(pk);
      if (there === undefined) return true;
      if (still !== undefined && !isDeepStrictEqual(there[still.field], still.is)) return false;
      return rows.delete(pk);
    },
    async add(added) {
      await disturbed();
      if (!added.every(isFree)) return false;
      for (const { pk, fields } of added) rows.set(pk, { ...fields });
      return true;
    },
  };
}

export interface MemoryGraveyard extends Graveyard, Tombstones {
  /** Aliases by the partition of their key. */
  readonly graves: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The tombstones of erased keys in memory. */
export function memoryGraveyard(): MemoryGraveyard {
  const graves = new Map<string, Set<string>>();
  return {
    graves,
    isErased: async (pk) => graves.has(pk),
    async bury(pk, aliases) {
      const grave = new Set([...(graves.get(pk) ?? []), ...aliases]);
      graves.set(pk, grave);
      return [...grave].toSorted();
    },
  };
}

export interface MemoryKeyService extends KeyService {
  /** How often it was asked. */
  calls: number;
}

/** Key management in memory: keys are wrapped under one that never leaves. */
export function memoryKeyService(): MemoryKeyService {
  const root = randomBytes(32);
  const service: MemoryKeyService = {
    calls: 0,
    async generate(name) {
      service.calls += 1;
      const clear = randomBytes(32);
      return { clear, wrapped: sealBytes(root, name, clear) };
    },
    async unwrap(name, wrapped) {
      service.calls += 1;
      return openBytes(root, name, wrapped);
    },
  };
  return service;
}
