import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { listProcesses, type ProcessInfo } from './process-table.ts';

export const Entry = z.object({
  /** What the process is for: `starter`, `companion`, `emulator`, `install`, `deploy`. */
  role: z.string(),
  pid: z.int().positive(),
  /** Its command line when it was started; a process with the pid but another command is not ours. */
  command: z.string(),
  /** Whether it leads a process group of its own, which ends with it. */
  leads: z.boolean(),
});
/** A process that was started, as it is remembered. */
export type Entry = z.infer<typeof Entry>;

/** How long a process may take to end after SIGTERM before it gets SIGKILL, and after that. */
const GRACE_MS = 3_000;

/** What runs of an entry: its leader, if it still is the process that was started, and the leader's group. */
export const members = (entry: Entry, table: readonly ProcessInfo[], mark: string): ProcessInfo[] => {
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

/** Ends the processes of these entries: SIGTERM, then SIGKILL. Resolves when none runs any more. */
export const endAll = async (targets: readonly Entry[], mark: string): Promise<void> => {
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
