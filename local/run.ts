import { appendFile, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
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
  const child = await processes.start({ ...what, output: 'pipe' });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const tail: string[] = [];
  const read = async (stream: NodeJS.ReadableStream | null): Promise<void> => {
    if (stream === null) return;
    for await (const line of createInterface({ input: stream })) {
      tail.push(line);
      if (tail.length > TAIL_LINES) tail.shift();
      what.onLine?.(line);
      await appendFile(what.log, `${line}\n`);
    }
  };
  await Promise.all([read(child.stdout), read(child.stderr)]);
  const code = await ended;
  if (child.pid !== undefined) await processes.forget(child.pid);
  if (code !== 0) throw new CommandFailed(what, code, tail.join('\n'));
};
