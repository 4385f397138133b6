import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { readEndpoints } from '../../local/endpoints.ts';

const run = promisify(execFile);

/** Fast enough that a P1 climbs the whole ladder within a test, slow enough that the pipeline is quicker than its deadlines. */
const SPEED = 240;

declare module 'vitest' {
  interface ProvidedContext {
    cloud: string;
  }
}

/** Starts a local cloud for the tests and takes it down after them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (await readEndpoints()) await run('node', ['local/down.ts']);
  await run('node', ['local/up.ts', '--speed', String(SPEED)], { maxBuffer: 1e8 });
  project.provide('cloud', JSON.stringify(await readEndpoints()));
  return async () => {
    await run('node', ['local/down.ts']);
  };
}
