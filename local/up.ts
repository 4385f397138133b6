import { bringUp, localProcesses, lookUp } from './cloud.ts';
import { runCommand, takeDownAtEnd } from './ending.ts';
import { paths } from './paths.ts';
import { progressSince } from './progress.ts';
import { readSpeed } from './settings.ts';

const processes = localProcesses();
const progress = progressSince(0);

const up = async (): Promise<number> => {
  const speed = readSpeed(process.argv.slice(2));
  const state = await lookUp(processes);
  if (state.is === 'busy') {
    console.error('A local cloud is being started already; wait for it, or end it with: npm run local:down');
    return 1;
  }
  if (state.is === 'up') {
    console.error(`The local cloud is up already (speed ${state.endpoints.speed}): ${paths.endpoints}`);
    return 0;
  }
  takeDownAtEnd(processes, progress);
  const cloud = await bringUp(processes, { speed, progress });
  await cloud.letStay();
  progress(`the local cloud is up: ${paths.endpoints}`);
  return 0;
};

await runCommand(up);
