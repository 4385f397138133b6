import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { nodeExecutable, paths } from '../paths.ts';
import type { Processes } from '../processes.ts';
import { Ready, type Told } from './messages.ts';

/** The running companion, seen from the process that started it. */
export interface Companion extends Omit<Ready, 'kind'> {
  readonly ended: Promise<unknown>;
  /** Tells it where the emulator's mails are. */
  useEmulator(aws: string): Promise<void>;
  /** Tells it where the emulator keeps the REST API; its own address is `gateway`. */
  useApi(url: string): Promise<void>;
  /** Lets it run on when this process ends; until then it takes the whole cloud down with its starter. */
  letStay(): Promise<void>;
}

const tell = (child: ChildProcess, told: Told): Promise<void> =>
  new Promise((resolve, reject) => {
    child.send(told, (error) => (error === null ? resolve() : reject(error)));
  });

/** Starts the companion and waits until it serves. @throws when it ends instead */
export const startCompanion = async (processes: Processes): Promise<Companion> => {
  const log = join(paths.logs, 'companion.log');
  const { process: child, ended } = await processes.start({
    role: 'companion',
    command: nodeExecutable(),
    args: [join(import.meta.dirname, 'main.ts'), paths.state],
    output: { file: log },
    channel: true,
  });
  const gone = ended.then(() => {
    throw new Error(`the companion ended at once; see ${log}`);
  });
  const [message] = await Promise.race([once(child, 'message'), gone]);
  gone.catch(() => undefined);
  const { gateway, comprehend, issuer, mailbox } = Ready.parse(message);
  return {
    gateway,
    comprehend,
    issuer,
    mailbox,
    ended,
    useEmulator: (aws) => tell(child, { kind: 'emulator', aws }),
    useApi: (url) => tell(child, { kind: 'api', url }),
    letStay: async () => {
      await tell(child, { kind: 'stay' });
      child.disconnect();
      child.unref();
    },
  };
};
