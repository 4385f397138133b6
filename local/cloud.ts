import { rm } from 'node:fs/promises';
import { claimStart } from './claim.ts';
import { type Companion, startCompanion } from './companion/start.ts';
import { deploy } from './deploy.ts';
import { type Emulator, startEmulator } from './emulator.ts';
import { type Endpoints, emulatedApi, endpointsOf, readEndpoints, writeEndpoints } from './endpoints.ts';
import { installEmulator } from './install.ts';
import { paths } from './paths.ts';
import { Processes } from './processes.ts';
import type { Progress } from './progress.ts';
import { seed } from './seed.ts';
import { localSettings } from './settings.ts';
import { takeDown } from './take-down.ts';

/** The processes of this project's local cloud. */
export const localProcesses = (): Processes => new Processes(paths.processes, paths.state);

/** What there is: nothing, one that somebody else is starting or ending now, or one that is up. */
export type State = { is: 'down' } | { is: 'busy' } | { is: 'up'; endpoints: Endpoints };

/** Looks at the processes, not only at the files: what a crash left behind counts as down. */
export const lookUp = async (processes: Processes): Promise<State> => {
  const running = await processes.running();
  if (!running.some(({ role }) => role === 'companion' || role === 'starter')) return { is: 'down' };
  const endpoints = await readEndpoints();
  const whole = endpoints !== undefined && (await answers(endpoints.aws));
  if (whole) return { is: 'up', endpoints };
  return running.some(({ role }) => role === 'starter') ? { is: 'busy' } : { is: 'down' };
};

const answers = (url: string): Promise<boolean> =>
  fetch(url, { signal: AbortSignal.timeout(5_000) }).then(
    () => true,
    () => false,
  );

/** A cloud that this process has started and that ends with it unless it is let stay. */
export interface Started {
  readonly endpoints: Endpoints;
  /** Resolves with the name of a part that ended by itself. */
  readonly broken: Promise<string>;
  letStay(): Promise<void>;
}

/** How a cloud is to be started. */
export interface Options {
  readonly speed: number;
  readonly progress: Progress;
  /** The folder with the CDK app's `cdk.json`; left out: this project's. */
  readonly app?: string;
}

/**
 * Starts every part in order and writes the endpoints last. Whatever is left of an earlier cloud is ended first. When a
 * part fails, the others are taken down again before the error is thrown.
 */
export const bringUp = async (processes: Processes, options: Options): Promise<Started> => {
  if (!(await claimStart())) throw new Error('A local cloud is being started already.');
  await takeDown(processes);
  await rm(paths.logs, { recursive: true, force: true });
  await processes.add('starter', process.pid, false);
  try {
    return await startParts(processes, options);
  } catch (error) {
    await takeDown(processes);
    throw error;
  }
};

const startParts = async (processes: Processes, { speed, progress, app }: Options): Promise<Started> => {
  const companion = await startCompanion(processes);
  await installEmulator(processes, progress);
  const emulator = await startEmulator(processes, progress, companion.comprehend);
  await companion.useEmulator(emulator.url);
  const { gateway, comprehend, issuer, mailbox } = companion;
  const running = { aws: emulator.url, speed, gateway, comprehend, issuer, mailbox };
  const deployment = { aws: emulator.url, settings: localSettings(running), ...(app === undefined ? {} : { app }) };
  const outputs = await deploy(processes, deployment, progress);
  await companion.useApi(emulatedApi(emulator.url, outputs));
  progress('writing sources, people and tokens');
  const seeded = await seed({ aws: emulator.url, issuer, outputs });
  const endpoints = endpointsOf(running, outputs, seeded);
  await writeEndpoints(endpoints);
  return {
    endpoints,
    broken: firstToEnd(companion, emulator),
    letStay: async () => {
      await processes.forget(process.pid);
      await companion.letStay();
    },
  };
};

const firstToEnd = (companion: Companion, emulator: Emulator): Promise<string> =>
  Promise.race([
    companion.ended.then(() => 'companion'),
    ...(emulator.ended === undefined ? [] : [emulator.ended.then(() => 'emulator')]),
  ]);
