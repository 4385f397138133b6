import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { finished } from 'node:stream/promises';
import type { Processes } from './processes.ts';

/** A command that runs to its end, its output kept in a log file and shown line by line to `onLine`. */
export interface Command {
  readonly role: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly log: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  readonly onLine?: (line: string) => void;
}

/** Thrown when a command ends with another code than 0; `tail` is the end of its output. */
export class CommandFailed extends Error {
  readonly tail: string;

  constructor(what: Command, code: number | null, tail: string) {
    super(`${what.role} failed (exit ${code ?? 'by signal'}); its whole output is in ${what.log}\n${tail}`);
    this.name = 'CommandFailed';
    this.tail = tail;
  }
}

const TAIL_LINES = 25;

/** Runs a command to its end. Rejects with `CommandFailed` when its exit code is not 0. */
export const run = async (processes: Processes, what: Command): Promise<void> => {
  await mkdir(dirname(what.log), { recursive: true });
  const log = createWriteStream(what.log, { flags: 'a' });
  const tail: string[] = [];
  const onLine = (line: string): void => {
    log.write(`${line}\n`);
    tail.push(line);
    if (tail.length > TAIL_LINES) tail.shift();
    what.onLine?.(line);
  };
  const { process: child, ended } = await processes.start({ ...what, output: { onLine } });
  const code = await ended;
  log.end();
  await finished(log);
  if (child.pid !== undefined) await processes.forget(child.pid);
  if (code !== 0) throw new CommandFailed(what, code, tail.join('\n'));
};
