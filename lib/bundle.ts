import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { Settings } from '../lambdas/contracts/settings.ts';
import { FUNCTION_NAMES, FUNCTIONS, type FunctionName } from './functions.ts';

const ROOT = join(import.meta.dirname, '..');

/** The interface's description, for the function that serves it: beside the code, so that no cold start reads it. */
function describeInterface(folder: string): void {
  const document: unknown = JSON.parse(readFileSync(join(ROOT, 'docs/openapi.json'), 'utf8'));
  writeFileSync(join(folder, 'openapi.json'), JSON.stringify(document));
}

/** The models that read what was said: files beside the code, which no other function carries or parses. */
const addModels = (folder: string): void =>
  cpSync(join(ROOT, 'lambdas/domain/understanding/models'), join(folder, 'models'), { recursive: true });

const LEFT_OUT = ['ini', 'sso', 'process', 'web-identity'].map((kind) => `@aws-sdk/credential-provider-${kind}`);

/**
 * Bundles all functions with one call of esbuild, each into a folder of its own with the stage's settings beside it:
 * `<folder>/<function>/index.js` and `settings.json`. The output depends on nothing but the sources and the settings, so
 * an unchanged function is not deployed again.
 *
 * @returns the folder of each function
 */
export function bundleFunctions(settings: Settings, folder: string): (name: FunctionName) => string {
  rmSync(folder, { recursive: true, force: true });
  buildSync({
    absWorkingDir: ROOT,
    entryPoints: Object.fromEntries(Object.entries(FUNCTIONS).map(([name, entry]) => [`${name}/index`, entry])),
    outdir: folder,
    bundle: true,
    platform: 'node',
    target: 'node24',
    // CommonJS starts faster than ES modules, and the SDK's ES sources shake better than its CommonJS ones.
    format: 'cjs',
    mainFields: ['module', 'main'],
    minify: true,
    legalComments: 'none',
    charset: 'utf8',
    // So that code finds what lies beside it, in the sources and in its bundle.
    define: { 'import.meta.dirname': '__dirname' },
    alias: Object.fromEntries(LEFT_OUT.map((name) => [name, join(ROOT, 'lib/absent-credentials.ts')])),
    logLevel: 'warning',
  });
  for (const name of FUNCTION_NAMES) writeFileSync(join(folder, name, 'settings.json'), JSON.stringify(settings));
  describeInterface(join(folder, 'accept'));
  addModels(join(folder, 'analyse'));
  return (name) => join(folder, name);
}
