import { createHmac } from 'node:crypto';
import * as z from 'zod/mini';
import type { Contact, Vault } from '../../lambdas/loop/ports.ts';

export interface MemoryVault extends Vault {
  /** Deletes a subject's or a record's key: what it sealed can no longer be opened. */
  forget(name: string): void;
  /** Every alias known, as `kind:value` to its subject. */
  readonly aliases: ReadonlyMap<string, string>;
}

const opened = z.tuple([z.string(), z.string(), z.string()]);

const aliasOf = ({ kind, value }: Contact): string => `${kind}:${value}`;

const seal = (key: string, place: string, clear: string): string =>
  Buffer.from(JSON.stringify([key, place, clear])).toString('base64url');

/** A vault that seals by wrapping in base64url: what was sealed is never readable as it was, and every rule of the port holds. */
export function memoryVault(): MemoryVault {
  const aliases = new Map<string, string>();
  const keys = new Set<string>();

  function open(key: string, place: string, sealed: string): string | undefined {
    if (!keys.has(key)) return undefined;
    const [sealedBy, sealedFor, clear] = opened.parse(JSON.parse(Buffer.from(sealed, 'base64url').toString()));
    if (sealedBy !== key || sealedFor !== place) throw new Error('sealed for another place');
    return clear;
  }

  const sealIf = (key: string, place: string, clear: string): string => {
    if (!keys.has(key)) throw new Error(`no key ${key}`);
    return seal(key, place, clear);
  };

  return {
    aliases,
    forget: (name) => {
      keys.delete(name);
      for (const [alias, subject] of aliases) if (subject === name) aliases.delete(alias);
    },
    mac: async (purpose, text) => createHmac('sha256', `memory ${purpose}`).update(text).digest('base64url'),
    async subjectFor(contacts) {
      const known = contacts.map((contact) => aliases.get(aliasOf(contact))).find((subject) => subject !== undefined);
      const subject = known ?? `subject-${keys.size + 1}`;
      keys.add(subject);
      for (const contact of contacts) if (!aliases.has(aliasOf(contact))) aliases.set(aliasOf(contact), subject);
      return subject;
    },
    findSubject: async (contact) => aliases.get(aliasOf(contact)),
    sealForSubject: async (subject, item, field, clear) => sealIf(subject, `${item}.${field}`, clear),
    openForSubject: async (subject, item, field, sealed) => open(subject, `${item}.${field}`, sealed),
    async newRecordKey(id) {
      keys.add(id);
      return { row: { pk: `R#${id}`, sk: 'K' }, seal: (field, clear) => seal(id, field, clear) };
    },
    sealForRecord: async (id, field, clear) => sealIf(id, field, clear),
    openForRecord: async (id, field, sealed) => open(id, field, sealed),
  };
}
