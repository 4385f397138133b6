import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = realpathSync(join(import.meta.dirname, '..'));
const state = join(root, '.local');

/** Every place on disk that the local cloud uses. All it writes is under `.local`. */
export const paths = {
  root,
  state,
  venv: join(state, 'venv'),
  logs: join(state, 'logs'),
  functionLogs: join(state, 'logs', 'functions'),
  temporary: join(state, 'tmp'),
  home: join(state, 'home'),
  bin: join(state, 'bin'),
  processes: join(state, 'processes.json'),
  endpoints: join(state, 'endpoints.json'),
  cloudAssembly: join(state, 'cdk.out'),
  stackOutputs: join(state, 'outputs.json'),
} as const;

/** The folder of the Node that functions run on: the project's own (24), else the one that runs this. */
export const nodeFolder = (): string => {
  const own = join(root, 'node_modules', 'node', 'bin');
  return existsSync(join(own, 'node')) ? own : dirname(process.execPath);
};

/** The Node executable for child processes. */
export const nodeExecutable = (): string => join(nodeFolder(), 'node');
