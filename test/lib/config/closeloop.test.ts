import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');

function run(environment: Record<string, string>) {
  const { status, stderr } = spawnSync(process.execPath, ['bin/closeloop.ts'], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'] ?? '', CDK_OUTDIR: mkdtempSync(join(tmpdir(), 'closeloop-out-')), ...environment },
    encoding: 'utf8',
  });
  return { status, lines: stderr.trim().split('\n') };
}

describe('the app refuses before anything is synthesized', () => {
  it('a wrong setting, with its path', () => {
    expect(run({ CLOSELOOP_STAGE: 'local', CLOSELOOP_LOCAL: '{"region":"mars"}' })).toEqual({
      status: 1,
      lines: ['config/local.ts: deployment.region: expected a region such as eu-central-1'],
    });
  });

  it.each(['nowhere', '../package', ''])('a stage without a file: "%s"', (stage) => {
    const { status, lines } = run({ CLOSELOOP_STAGE: stage });
    expect(status).toBe(1);
    expect(lines).toEqual([`there is no config/${stage}.ts: CLOSELOOP_STAGE names the file of a stage`]);
  });

  it.each([
    ['{"spede":60}', 'CLOSELOOP_LOCAL: spede: there is no such setting'],
    ['{"speed":0}', 'CLOSELOOP_LOCAL: speed: Too small: expected number to be >0'],
  ])('what the local cloud says of itself when it is wrong: %s', (text, problem) => {
    expect(run({ CLOSELOOP_STAGE: 'local', CLOSELOOP_LOCAL: text })).toEqual({ status: 1, lines: [problem] });
  });
});
