import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const CLAIM = join(import.meta.dirname, '../../local/claim.ts');

const FOLDER = `/a/folder/of/test/${process.pid}`;

/** Another process that claims the start, says whether it has it, and stays for ever. */
const claimant = async () => {
  const code = `import { claimStart } from ${JSON.stringify(CLAIM)}; console.log(await claimStart(${JSON.stringify(FOLDER)})); setInterval(() => {}, 1e6);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = await once(child.stdout, 'data');
  return {
    has: String(said).trim() === 'true',
    end: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
};

it.runIf(process.platform === 'linux')('of two that start at once one may, and after its crash another', async () => {
  const both = await Promise.all([claimant(), claimant()]);
  expect(both.filter(({ has }) => has)).toHaveLength(1);
  await Promise.all(both.map(({ end }) => end()));
  const next = await claimant();
  expect(next.has).toBe(true);
  await next.end();
});
