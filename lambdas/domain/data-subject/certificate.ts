import type { AliasView, Certificate, Found, PrivacyRequest } from '../../contracts/privacy.ts';
import { iso, ms } from '../instants.ts';

const DAY = 86_400_000;
/** Enough to recognise a fingerprint by, too little to try contacts against. */
const SHOWN = 8;

const KINDS: readonly AliasView['kind'][] = ['email', 'phone', 'wechat', 'customer'];

/** An alias as a certificate lists it, from its name `AL#<kind>#<version>:<fingerprint>`. */
export function aliasView(name: string): AliasView[] {
  const [, kind = '', versioned = ''] = name.split('#');
  const known = KINDS.find((one) => one === kind);
  const [version = '', mac = ''] = versioned.split(':');
  return known === undefined ? [] : [{ kind: known, fingerprint: `${version}:${mac.slice(0, SHOWN)}` }];
}

/** Days that backups go back: of the keys, and the longest of those that hold masked texts. */
export interface BackupDays {
  keyDays: number;
  textDays: number;
}

const common = (request: PrivacyRequest, found: Found, now: number) => ({
  kind: request.kind,
  found: found.subjects > 0,
  issuedAt: iso(now),
  passes: request.passes,
});

export interface Erased {
  found: Found;
  /** Names of the aliases removed. */
  aliases: readonly string[];
  /** Copies for the person that were removed. */
  copies: number;
}

/**
 * What was erased, and from when no backup can bring it back: keys deleted in the last pass are in the backups of their
 * table for as long as these go back, masked texts in those of theirs.
 */
export function erasureCertificate(
  request: PrivacyRequest,
  { found, aliases, copies }: Erased,
  backups: BackupDays,
  now: number,
): Certificate {
  const last = ms(request.passes.at(-1) ?? iso(now));
  const something = found.subjects > 0;
  const keys = found.subjects + found.records;
  const longest = Math.max(backups.keyDays, backups.textDays);
  return {
    ...common(request, found, now),
    done: something
      ? [
          { what: 'keys-removed', count: keys },
          { what: 'aliases-removed', count: aliases.length },
          { what: 'records-scrubbed', count: found.records },
          { what: 'copies-removed', count: copies },
        ]
      : [],
    aliases: aliases.flatMap(aliasView),
    unreadableFrom: something ? iso(last + backups.keyDays * DAY) : null,
    backupsEmptyFrom: something ? iso(last + longest * DAY) : null,
  };
}

/** What was handed over. */
export const accessCertificate = (
  request: PrivacyRequest,
  { found, aliases }: Pick<Erased, 'found' | 'aliases'>,
  now: number,
): Certificate => ({
  ...common(request, found, now),
  done: found.subjects > 0 ? [{ what: 'records-handed-over', count: found.records }] : [],
  aliases: aliases.flatMap(aliasView),
  unreadableFrom: null,
  backupsEmptyFrom: null,
});
