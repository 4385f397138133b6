import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/** A running process; one that has ended and only waits to be collected (zombie) is not running. */
export interface ProcessInfo {
  readonly pid: number;
  /** The process group that it belongs to. */
  readonly group: number;
  /** Its whole command line, arguments parted by a space. */
  readonly command: string;
}

// The second field, the name, is in parentheses and may hold spaces: state and group come after the last one.
const STAT = /^(\d+) \(.*\) (\S) \d+ (\d+) /s;

const fromProc = async (pid: string): Promise<ProcessInfo | undefined> => {
  try {
    const [stat, command] = await Promise.all([
      readFile(`/proc/${pid}/stat`, 'utf8'),
      readFile(`/proc/${pid}/cmdline`, 'utf8'),
    ]);
    const [, , state, group] = STAT.exec(stat) ?? [];
    if (state === undefined || 'ZX'.includes(state)) return undefined;
    return { pid: Number(pid), group: Number(group), command: command.replaceAll('\0', ' ').trim() };
  } catch {
    return undefined; // it ended while it was being read
  }
};

const fromPs = async (): Promise<ProcessInfo[]> => {
  const { stdout } = await promisify(execFile)('ps', ['-axww', '-o', 'pid=,pgid=,stat=,command=']);
  return stdout.split('\n').flatMap((line) => {
    const [, pid, group, state, command] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
    if (command === undefined || state?.startsWith('Z')) return [];
    return [{ pid: Number(pid), group: Number(group), command: command.trim() }];
  });
};

/** Every process that runs on this machine now: from `/proc`, or from `ps` where there is none (macOS). */
export const listProcesses = async (): Promise<ProcessInfo[]> => {
  if (process.platform !== 'linux') return await fromPs();
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(pids.map(fromProc));
  return found.filter((info) => info !== undefined);
};
