import { rm } from 'node:fs/promises';
import { removeEmulatorFiles } from './emulator.ts';
import { paths } from './paths.ts';
import type { Processes } from './processes.ts';

/** Ends every process of the local cloud and forgets it. What it kept is gone; logs and the installed emulator stay. */
export const takeDown = async (processes: Processes): Promise<void> => {
  // First, so that nobody takes a cloud that is going away for one that is up.
  await rm(paths.endpoints, { force: true });
  await processes.stop();
  await removeEmulatorFiles();
  await processes.clear();
};
