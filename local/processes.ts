import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { readJson, writeJson } from './files.ts';
import { listProcesses, type ProcessInfo } from './process-table.ts';

const Entry = z.object({
  /** What the process is for: `starter`, `companion`, `emulator`, `install`, `deploy`. */
  role: z.string(),
  pid: z.int().positive(),
  /** Its command line when it was started; a process with the pid but another command is not ours. */
  command: z.string(),
  /** Whether it leads a process group of its own, which ends with it. */
  leads: z.boolean(),
});
export type Entry = z.infer<typeof Entry>;

/** What to start and where its output goes. */
export interface Start {
  readonly role: string;
  readonly command: string;
  readonly args: readonly string[];
  /** The file that takes its output; `pipe` gives it to the caller instead. */
  readonly output: { readonly file: string } | 'pipe';
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  /** Opens a message channel to it (Node children only), which tells it at once when its starter dies. */
  readonly channel?: boolean;
}

/** How long a process may take to end after SIGTERM before it gets SIGKILL, and after that. */
const GRACE_MS = 3_000;

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
  async start(what: Start): Promise<ChildProcess> {
    const log = what.output === 'pipe' ? undefined : await openLog(what.output.file);
    const out = log?.fd ?? 'pipe';
    const child = spawn(what.command, what.args, {
      detached: true,
      stdio: what.channel ? ['ignore', out, out, 'ipc'] : ['ignore', out, out],
      env: what.env ?? process.env,
      ...(what.cwd === undefined ? {} : { cwd: what.cwd }),
    });
    try {
      await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject));
    } finally {
      await log?.close();
    }
    if (child.pid !== undefined) await this.add(what.role, child.pid, true);
    return child;
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

/** What runs of an entry: its leader, if it still is the process that was started, and the leader's group. */
const members = (entry: Entry, table: readonly ProcessInfo[], mark: string): ProcessInfo[] => {
  const leader = table.find((info) => info.pid === entry.pid);
  if (leader !== undefined && leader.command !== entry.command) return []; // the pid is someone else's now
  const group = entry.leads ? table.filter((info) => info.group === entry.pid && info !== leader) : [];
  return leader === undefined ? group.filter((info) => info.command.includes(mark)) : [leader, ...group];
};

const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name);
  } catch {
    // It ended in the meantime, which is what is wanted.
  }
};

const endAll = async (targets: readonly Entry[], mark: string): Promise<void> => {
  const alive = async (): Promise<ProcessInfo[]> => {
    const table = await listProcesses();
    return targets.flatMap((entry) => members(entry, table, mark));
  };
  for (const name of ['SIGTERM', 'SIGKILL'] as const) {
    for (const info of await alive()) signal(info.pid, name);
    const deadline = performance.now() + GRACE_MS;
    while ((await alive()).length > 0 && performance.now() < deadline) await sleep(30);
  }
  const left = await alive();
  if (left.length > 0) throw new Error(`still running after SIGKILL: ${left.map((info) => info.pid).join(', ')}`);
};
