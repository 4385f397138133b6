import { randomBytes } from 'node:crypto';
import type { KeyRow, KeyTable } from '../../lambdas/adapters/key-table.ts';
import type { KeyService } from '../../lambdas/adapters/kms.ts';
import { openBytes, sealBytes } from '../../lambdas/adapters/sealing.ts';

export interface MemoryKeyTable extends KeyTable {
  readonly rows: Map<string, Record<string, unknown>>;
  /** Runs once before the next rows are added: a test's way to lose a race. */
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
    async add(added) {
      const act = before;
      before = undefined;
      await act?.();
      if (!added.every(isFree)) return false;
      for (const { pk, fields } of added) rows.set(pk, { ...fields });
      return true;
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
