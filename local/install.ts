import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readText, writeJson } from './files.ts';
import { paths } from './paths.ts';
import type { Processes } from './processes.ts';
import type { Progress } from './progress.ts';
import { CommandFailed, run } from './run.ts';

const REQUIREMENTS = join(paths.root, 'local', 'requirements.txt');
const PYTHONS = ['python3', 'python3.14', 'python3.13', 'python3.12', 'python3.11', 'python3.10'];
const CHECK = 'import sys; print("%d.%d" % sys.version_info[:2]); sys.exit(0 if sys.version_info >= (3, 10) else 1)';

/** The emulator's own Python. */
export const venvPython = (venv: string): string => join(venv, 'bin', 'python');

/** Whether the venv holds exactly what `requirements.txt` says. Its marker is written last, so a broken-off install does not count. */
const installed = async (venv: string, wanted: string): Promise<boolean> =>
  (await readText(join(venv, 'closeloop.json')))?.includes(wanted) ?? false;

const findPython = async (): Promise<string> => {
  const named = process.env['CLOSELOOP_PYTHON'];
  for (const python of named === undefined ? PYTHONS : [named]) {
    try {
      await promisify(execFile)(python, ['-c', CHECK]);
      return python;
    } catch {
      // not there, or too old: the next one
    }
  }
  throw new Error(
    `The local cloud needs Python 3.10 or newer; tried ${named ?? PYTHONS.join(', ')}. Install it, or name one in CLOSELOOP_PYTHON.`,
  );
};

const explain = (error: unknown, python: string): unknown =>
  error instanceof CommandFailed && /ensurepip|No module named venv/.test(error.tail)
    ? new Error(
        `${python} cannot make a virtual environment: its venv or ensurepip module is missing. ` +
          'Debian and Ubuntu: apt-get install python3-venv. Or name another Python in CLOSELOOP_PYTHON.',
        { cause: error },
      )
    : error;

/**
 * Puts the pinned emulator into a virtual environment inside the project; does nothing when it is there already.
 * @throws when there is no fit Python, or the packages cannot be had (the log's last lines are in the message)
 */
export const installEmulator = async (
  processes: Processes,
  progress: Progress,
  venv: string = paths.venv,
): Promise<void> => {
  const wanted = createHash('sha256')
    .update(await readFile(REQUIREMENTS))
    .digest('hex');
  if (await installed(venv, wanted)) return;
  const python = await findPython();
  progress('installing the emulator (once; about 15 s)');
  await rm(venv, { recursive: true, force: true });
  const log = join(paths.logs, 'install.log');
  const step = { role: 'install', log, cwd: paths.root };
  try {
    await run(processes, { ...step, command: python, args: ['-m', 'venv', venv] });
  } catch (error) {
    throw explain(error, python);
  }
  const pip = ['-m', 'pip', 'install', '--no-deps', '--no-input', '--disable-pip-version-check', '-r', REQUIREMENTS];
  await run(processes, {
    ...step,
    command: venvPython(venv),
    args: pip,
    onLine: (line) => {
      const name = /^Collecting (ministack|botocore|cryptography)\S*/.exec(line)?.[1];
      if (name !== undefined) progress(`fetching ${name}`);
    },
  });
  await writeJson(join(venv, 'closeloop.json'), { requirements: wanted });
};
