import { describe, expect, it } from 'vitest';
import { stored } from '../../../lambdas/adapters/dynamo.ts';
import {
  BELIEVED,
  type RegistryRow,
  registrySources,
  signingRow,
  sourceRow,
  tokenRow,
} from '../../../lambdas/adapters/registry-sources.ts';
import { fakeDynamo } from '../../doubles/fake-dynamo.ts';

const vault = {
  sealSecret: async (name: string, clear: string) => `${name}|${clear.split('').toReversed().join('')}`,
  openSecret: async (name: string, sealed: string) => {
    const [sealedAs, text = ''] = sealed.split('|');
    if (sealedAs !== name) throw new Error('another name');
    return text.split('').toReversed().join('');
  },
};

const web = { id: 'web', channel: 'web', maySetChannel: false } as const;

/** A registry of some rows, and the number of reads. */
function aRegistry(rows: readonly RegistryRow[]) {
  const fake = fakeDynamo();
  const reads: string[] = [];
  const send = async ({ input }: { input: { Key: Record<string, { S: string }> } }) => {
    const [pk, sk] = [input.Key['pk']?.S, input.Key['sk']?.S];
    reads.push(`${pk} ${sk}`);
    const row = rows.find((each) => each.pk === pk && each.sk === sk);
    return row ? { Item: stored(row) } : {};
  };
  Object.assign(fake.client, { send });
  const time = { now: 0 };
  return { reads, time, sources: registrySources(fake.client, 'registry', vault, () => time.now) };
}

describe('sources in the registry (R6.5)', () => {
  it('are found by their token, of which only the digest is kept', async () => {
    const { sources, reads } = aRegistry([sourceRow(web), tokenRow('web', 'web_token')]);
    expect(await sources.byToken('web_token')).toEqual(web);
    expect(await sources.byToken('web_other')).toBeUndefined();
    expect(reads.join()).not.toContain('web_token');
  });

  it('are found by their signing key, the secret kept sealed', async () => {
    const signing = await signingRow(vault, 'web', { key: 'web-1', secret: 'secret' });
    expect(JSON.stringify(signing)).not.toContain('secret"');
    const { sources } = aRegistry([sourceRow(web), signing]);
    expect(await sources.byKey('web-1')).toEqual({ source: web, secret: 'secret' });
    expect(await sources.byKey('web-2')).toBeUndefined();
  });

  it('are nobody when the source of a token is gone', async () => {
    const signing = await signingRow(vault, 'web', { key: 'web-1', secret: 'secret' });
    const { sources } = aRegistry([tokenRow('web', 'web_token'), signing]);
    expect(await sources.byToken('web_token')).toBeUndefined();
    expect(await sources.byKey('web-1')).toBeUndefined();
  });

  it('are read again after half a minute, so that a withdrawn token ends', async () => {
    const rows = [sourceRow(web), tokenRow('web', 'web_token')];
    const { sources, reads, time } = aRegistry(rows);
    await sources.byToken('web_token');
    await sources.byToken('web_token');
    expect(reads).toHaveLength(2);
    rows.pop();
    time.now = BELIEVED;
    expect(await sources.byToken('web_token')).toBeUndefined();
  });
});
