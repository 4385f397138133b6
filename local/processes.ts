import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import * as z from 'zod';
import { readJson, writeJson } from './files.ts';
import { Entry, endAll, members } from './process-entry.ts';
import { listProcesses } from './process-table.ts';

/** What to start and where its output goes. */
export interface Start {
  readonly role: string;
  readonly command: string;
  readonly args: readonly string[];
  /** The file that takes its output, or what is told of each line of it. */
  readonly output: { readonly file: string } | { readonly onLine: (line: string) => void };
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  /** Opens a message channel to it (Node children only), which tells it at once when its starter dies. */
  readonly channel?: boolean;
}

/** A process that was started. */
export interface Running {
  readonly process: ChildProcess;
  /** Its exit code once it has ended and all of its output was told; null when a signal ended it. */
  readonly ended: Promise<number | null>;
}

/** The processes of one local cloud, kept in a file so that any later command can end them by pid. */
export class Processes {
  readonly #file: string;
  readonly #mark: string;
  // One writer at a time within this process: two entries added at once must both be kept.
  #writing: Promise<void> = Promise.resolve();

  /**
   * @param file where the entries are kept
   * @param mark a path that only this cloud's own processes carry in their command lines: it tells the children of a
   *   leader that is gone (functions' workers) from a stranger's
   */
  constructor(file: string, mark: string) {
    this.#file = file;
    this.#mark = mark;
  }

  async #entries(): Promise<Entry[]> {
    return (await readJson(this.#file, z.array(Entry))) ?? [];
  }

  #change(edit: (now: Entry[]) => Entry[]): Promise<void> {
    this.#writing = this.#writing.then(async () => writeJson(this.#file, edit(await this.#entries())));
    return this.#writing;
  }

  /** Remembers a running process; one that has already ended is not remembered. */
  async add(role: string, pid: number, leads: boolean): Promise<void> {
    const command = (await listProcesses()).find((info) => info.pid === pid)?.command;
    if (command !== undefined) await this.#change((now) => [...now, { role, pid, command, leads }]);
  }

  async forget(pid: number): Promise<void> {
    await this.#change((now) => now.filter((entry) => entry.pid !== pid));
  }

  /** The entries of which something runs now. */
  async running(): Promise<Entry[]> {
    const table = await listProcesses();
    return (await this.#entries()).filter((entry) => members(entry, table, this.#mark).length > 0);
  }

  /**
   * Starts a process in a session of its own: the terminal's Ctrl-C reaches only the starter, which ends the rest in
   * order. Resolves once it runs and is remembered; rejects when it cannot be started.
   */
  async start(what: Start): Promise<Running> {
    const log = 'file' in what.output ? await openLog(what.output.file) : undefined;
    const out = log?.fd ?? 'pipe';
    const child = spawn(what.command, what.args, {
      detached: true,
      stdio: what.channel ? ['ignore', out, out, 'ipc'] : ['ignore', out, out],
      env: what.env ?? process.env,
      ...(what.cwd === undefined ? {} : { cwd: what.cwd }),
    });
    // Before anything is awaited: a short command may have said all and ended by then.
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    if ('onLine' in what.output) tellLines(child, what.output.onLine);
    try {
      await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject));
    } finally {
      await log?.close();
    }
    if (child.pid !== undefined) await this.add(what.role, child.pid, true);
    return { process: child, ended };
  }

  /** Ends what `chosen` names, never this process itself, and forgets it. Resolves when nothing of it runs any more. */
  async stop(chosen: (entry: Entry) => boolean = () => true): Promise<void> {
    const targets = (await this.#entries()).filter((entry) => entry.pid !== process.pid && chosen(entry));
    await endAll(targets, this.#mark);
    await this.#change((now) => now.filter((entry) => !targets.some((target) => target.pid === entry.pid)));
  }

  /** Removes the file: nothing is remembered any more. */
  async clear(): Promise<void> {
    await this.#writing;
    await rm(this.#file, { force: true });
  }
}

const openLog = async (file: string) => {
  await mkdir(dirname(file), { recursive: true });
  return await open(file, 'a');
};

const tellLines = (child: ChildProcess, onLine: (line: string) => void): void => {
  for (const stream of [child.stdout, child.stderr]) {
    if (stream !== null) createInterface({ input: stream }).on('line', onLine);
  }
};
