import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { settingsSchema } from '../../lambdas/contracts/settings.ts';
import { bundleFunctions } from '../../lib/bundle.ts';
import { FUNCTION_NAMES, type FunctionName } from '../../lib/functions.ts';
import production from './production.ts';

const build = (settings = production.settings) =>
  bundleFunctions(settings, mkdtempSync(join(tmpdir(), 'closeloop-bundle-')));
const folderOf = build();
const code = (name: FunctionName, of = folderOf): string => readFileSync(join(of(name), 'index.js'), 'utf8');

describe.each(FUNCTION_NAMES)('bundle of %s', (name) => {
  it('has its code and the stage’s settings, and nothing else', () => {
    const before = name === 'analyse' ? ['models'] : name === 'accept' ? ['openapi.json'] : [];
    expect(readdirSync(folderOf(name)).toSorted()).toEqual(['index.js', ...before, 'settings.json']);
    const settings: unknown = JSON.parse(readFileSync(join(folderOf(name), 'settings.json'), 'utf8'));
    expect(settingsSchema.parse(settings)).toEqual(production.settings);
  });

  it('is CommonJS with a handler', () => {
    expect(code(name)).toContain('module.exports=');
    expect(code(name)).toMatch(/\bhandler:\(\)=>/);
  });

  it('knows no login of a developer', () => {
    expect(code(name)).not.toMatch(/sso-oidc|SSOOIDC|sso_start_url|credential_process/);
  });
});

it('is the same whenever the sources and settings are', () => {
  const digest = (of: (name: FunctionName) => string) =>
    FUNCTION_NAMES.map((name) => createHash('sha256').update(code(name, of)).digest('hex'));
  expect(digest(build({ ...production.settings, version: '2' }))).toEqual(digest(folderOf));
});
