import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { auditRoutes } from '../../../lambdas/audit/routes.ts';
import { openApiDocument } from '../../../lambdas/contracts/openapi/document.ts';
import { customerRoutes } from '../../../lambdas/customer/routes.ts';
import { deskRoutes } from '../../../lambdas/desk/routes.ts';
import { intakeRoutes } from '../../../lambdas/intake/routes.ts';
import { privacyRoutes } from '../../../lambdas/privacy/routes.ts';
import { reportRoutes } from '../../../lambdas/reports/routes.ts';
import { VERSION } from '../../../lambdas/runtime/version.ts';

const root = join(import.meta.dirname, '../../..');
const file = join(root, 'docs/openapi.json');
const document = openApiDocument(VERSION);

/** Routes are data: their paths are there without anything behind them. */
const nothing = {} as never;
const routes = [
  ...intakeRoutes(nothing),
  ...deskRoutes(nothing),
  ...auditRoutes(nothing),
  ...privacyRoutes(nothing),
  ...reportRoutes(nothing),
  ...customerRoutes(nothing),
].map(({ method, path }) => `${method} ${path}`);

const METHODS = ['get', 'post', 'put', 'delete'] as const;
const described = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
  METHODS.filter((method) => item?.[method] !== undefined).map((method) => `${method.toUpperCase()} ${path}`),
);

describe('the OpenAPI document', () => {
  it('is up to date: `npm run openapi` writes it', async () => {
    expect(await readFile(file, 'utf8')).toBe(`${JSON.stringify(document, null, 2)}\n`);
  });

  it('describes calls that there are', () => {
    expect(described.filter((call) => !routes.includes(call))).toEqual([]);
  });

  it('describes every call that there is', () => {
    // A mail program's GET of the unsubscribe link leads to the page; nobody is to call it.
    const unsaid = ['GET /c/{token}/unsubscribe'];
    expect(routes.filter((call) => !described.includes(call) && !unsaid.includes(call))).toEqual([]);
  });

  it('names each operation once', () => {
    const ids = [...JSON.stringify(document).matchAll(/"operationId":"([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(described.length);
  });

  it('is valid, without a warning', { timeout: 60_000 }, async () => {
    const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
    const redocly = join(root, 'node_modules/.bin/redocly');
    const { stdout } = await promisify(execFile)(redocly, ['lint', '--format=json', file], { cwd: root, env });
    const { totals } = JSON.parse(stdout.slice(stdout.indexOf('{'))) as { totals: object };
    expect(totals).toEqual({ errors: 0, warnings: 0, ignored: 0 });
  });
});
