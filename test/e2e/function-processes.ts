import { readFile } from 'node:fs/promises';
import { paths } from '../../local/paths.ts';
import { Entry, members } from '../../local/process-entry.ts';
import { listProcesses } from '../../local/process-table.ts';

/** Whether a process runs a function, by the environment that the emulator gives it. */
async function runs(pid: number, name: string): Promise<boolean> {
  try {
    const environment = await readFile(`/proc/${pid}/environ`, 'utf8');
    return environment.split('\0').includes(`AWS_LAMBDA_FUNCTION_NAME=closeloop-local-${name}`);
  } catch {
    return false; // it has ended
  }
}

/** Kills what runs of a function at this moment, whatever it is doing; answers how many processes that were. */
export async function killFunction(name: string): Promise<number> {
  const entries = Entry.array().parse(JSON.parse(await readFile(paths.processes, 'utf8')));
  const table = await listProcesses();
  const children = entries
    .filter(({ role }) => role === 'emulator')
    .flatMap((entry) => members(entry, table, paths.state).filter(({ pid }) => pid !== entry.pid));
  let killed = 0;
  for (const { pid } of children) {
    if (!(await runs(pid, name))) continue;
    process.kill(pid, 'SIGKILL');
    killed += 1;
  }
  return killed;
}
