import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../../lambdas/domain/privacy/index.ts';

const PACKAGES = ['presidio-analyzer==2.2.366', 'spacy==3.8.18'];

const run = (command: string, args: string[], input?: string): string => {
  const { status, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    ...(input === undefined ? {} : { input }),
  });
  if (status !== 0) throw new Error(`${command} ${args[0] ?? ''} failed: ${stderr.slice(-600)}`);
  return stdout;
};

/** Installs Presidio into a virtual environment of its own, once, and answers the path of its Python. */
const install = (): string => {
  const folder = join(import.meta.dirname, '../../../.local/presidio');
  const python = join(folder, 'bin/python');
  if (existsSync(join(folder, 'ready'))) return python;
  mkdirSync(folder, { recursive: true });
  run('python3', ['-m', 'venv', folder]);
  run(python, ['-m', 'pip', 'install', '--quiet', ...PACKAGES]);
  mkdirSync(join(folder, 'ready'));
  return python;
};

/** What Presidio finds in each text from a score on. */
export const presidio = (texts: readonly string[], threshold: number): Map<string, Span[]> => {
  const python = install();
  const input = texts.map((text) => `${JSON.stringify({ text })}\n`).join('');
  const output = run(python, [join(import.meta.dirname, 'presidio.py'), String(threshold)], input);
  const answers = output.split('\n').filter(Boolean);
  return new Map(texts.map((text, i) => [text, JSON.parse(answers[i] ?? '[]') as Span[]]));
};
