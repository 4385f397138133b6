import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { writeJson } from './files.ts';
import { venvPython } from './install.ts';
import { nodeExecutable, nodeFolder, paths } from './paths.ts';
import { freePort } from './ports.ts';
import type { Processes } from './processes.ts';
import type { Progress } from './progress.ts';
import { until } from './until.ts';

/** The region that the local cloud plays; the account is the emulator's default. */
export const LOCAL_REGION = 'us-east-1';
export const LOCAL_ACCOUNT = '000000000000';

/** What every AWS client of the local cloud is given: keys that no AWS account knows. */
export const dummyCredentials = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' } as const;

/** The settings of an AWS client of the local cloud. */
export const localClient = (aws: string) => ({
  endpoint: aws,
  region: LOCAL_REGION,
  credentials: {
    accessKeyId: dummyCredentials.AWS_ACCESS_KEY_ID,
    secretAccessKey: dummyCredentials.AWS_SECRET_ACCESS_KEY,
  },
});

/** A running emulator: where it answers, and when it ends unless it is one that somebody else runs. */
export interface Emulator {
  readonly url: string;
  readonly ended?: Promise<void>;
}

// Functions run as plain processes with no cap of the emulator's own; a call beyond this one is throttled (429).
const MAX_RUNNING_FUNCTIONS = 64;
const ATTEMPTS = 3;

// The emulator's own runner calls url.parse(), whose warning would begin every function's log.
const QUIETER = '--disable-warning=DEP0169';

const healthy = async (url: string): Promise<true | undefined> => {
  try {
    return (await fetch(`${url}/_ministack/health`, { signal: AbortSignal.timeout(2_000) })).ok ? true : undefined;
  } catch {
    return undefined;
  }
};

/**
 * The emulator hands its whole environment to every function, so it gets a clean one: no proxy, profile, region or
 * option of the caller's shell reaches a function.
 */
export const emulatorEnvironment = (port: number, comprehend: string): NodeJS.ProcessEnv => ({
  ...dummyCredentials,
  HOME: paths.home,
  TMPDIR: paths.temporary,
  STATE_DIR: join(paths.temporary, 'state'),
  S3_DATA_DIR: join(paths.temporary, 's3'),
  PATH: [paths.bin, nodeFolder(), '/usr/local/bin', '/usr/bin', '/bin'].join(delimiter),
  PYTHONUTF8: '1',
  BIND_HOST: '127.0.0.1',
  MINISTACK_HOST: '127.0.0.1',
  MINISTACK_REGION: LOCAL_REGION,
  GATEWAY_PORT: String(port),
  IOT_MTLS_ENABLED: '0',
  LAMBDA_WARM_TTL_SECONDS: '60',
  LAMBDA_ACCOUNT_CONCURRENCY: String(MAX_RUNNING_FUNCTIONS),
  LOG_LEVEL: 'WARNING',
  AWS_ENDPOINT_URL_COMPREHEND: comprehend,
  CLOSELOOP_FUNCTION_LOGS: paths.functionLogs,
});

/**
 * Lays the emulator's folders. A `node` in front of its PATH keeps what each function prints in a file of its own; the
 * functions' code is unpacked below this project, whose `"type": "module"` must not reach it.
 */
const layFolders = async (): Promise<void> => {
  const preload = join(import.meta.dirname, 'function-log.cjs');
  const wrapper = join(paths.bin, 'node');
  for (const folder of [paths.bin, paths.home, paths.temporary, paths.functionLogs])
    await mkdir(folder, { recursive: true });
  await writeFile(wrapper, `#!/bin/sh\nexec '${nodeExecutable()}' ${QUIETER} --require '${preload}' "$@"\n`);
  await chmod(wrapper, 0o755);
  await writeJson(join(paths.temporary, 'package.json'), { type: 'commonjs' });
};

const tryStart = async (processes: Processes, comprehend: string): Promise<Emulator | undefined> => {
  const port = await freePort();
  const started = await processes.start({
    role: 'emulator',
    command: venvPython(paths.venv),
    args: [join(paths.venv, 'bin', 'ministack')],
    output: { file: join(paths.logs, 'emulator.log') },
    env: emulatorEnvironment(port, comprehend),
    cwd: paths.state,
  });
  const url = `http://127.0.0.1:${port}`;
  let gone = false;
  const ended = (async () => {
    await started.ended;
    gone = true;
  })();
  const asked = async () => (gone ? ('gone' as const) : await healthy(url));
  const outcome = await until('the emulator', asked, { withinMs: 30_000 });
  return outcome === 'gone' ? undefined : { url, ended };
};

/**
 * Starts the emulator on a free port and waits until it answers. An emulator that `AWS_ENDPOINT_URL` already names is
 * taken as it is, and none is started.
 * @param comprehend the URL that functions reach Comprehend at
 */
export const startEmulator = async (
  processes: Processes,
  progress: Progress,
  comprehend: string,
): Promise<Emulator> => {
  const foreign = process.env['AWS_ENDPOINT_URL']?.replace(/\/+$/, '');
  if (foreign !== undefined && foreign !== '') {
    progress(`using the emulator at ${foreign} (AWS_ENDPOINT_URL)`);
    await fetch(foreign).catch(() => {
      throw new Error(`AWS_ENDPOINT_URL names ${foreign}, where nothing answers. Unset it to get an emulator of ours.`);
    });
    return { url: foreign };
  }
  progress('starting the emulator');
  await layFolders();
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const emulator = await tryStart(processes, comprehend);
    if (emulator !== undefined) return emulator;
    await processes.stop((entry) => entry.role === 'emulator');
  }
  throw new Error(`The emulator ended as soon as it was started; see ${join(paths.logs, 'emulator.log')}`);
};

/** Removes what the emulator and its functions left on disk. */
export const removeEmulatorFiles = async (): Promise<void> => {
  for (const folder of [paths.temporary, paths.home, paths.bin]) await rm(folder, { recursive: true, force: true });
};
