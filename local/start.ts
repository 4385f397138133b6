import { bringUp, localProcesses, lookUp, type Started } from './cloud.ts';
import { runCommand, takeDownAtEnd } from './ending.ts';
import type { Endpoints } from './endpoints.ts';
import { narrate } from './narrate.ts';
import { progressSince } from './progress.ts';
import { readSpeed } from './settings.ts';
import { takeDown } from './take-down.ts';

const processes = localProcesses();
const progress = progressSince(0);

const urls = (endpoints: Endpoints): string =>
  [
    `  API         ${endpoints.api}/v1`,
    `  mailbox     ${endpoints.mailbox}`,
    `  AWS         ${endpoints.aws}  (${endpoints.region})`,
    `  Comprehend  ${endpoints.comprehend}  (/_stats, /_control)`,
    `  issuer      ${endpoints.issuer}`,
  ].join('\n');

const stayUntilBroken = async (cloud: Started): Promise<number> => {
  console.error(`\n${urls(cloud.endpoints)}\n\nThe local cloud runs; Ctrl-C ends it.`);
  const part = await cloud.broken;
  await takeDown(processes);
  throw new Error(`The ${part} ended by itself, or was taken down; its log is under .local/logs.`);
};

const start = async (): Promise<number> => {
  const speed = readSpeed(process.argv.slice(2));
  const state = await lookUp(processes);
  if (state.is !== 'down') {
    console.error(
      `A local cloud is ${state.is === 'up' ? 'up' : 'being started'} already. End it with: npm run local:down`,
    );
    return 1;
  }
  takeDownAtEnd(processes, progress);
  const cloud = await bringUp(processes, { speed, progress });
  await narrate(cloud.endpoints, (line) => console.log(line));
  return await stayUntilBroken(cloud);
};

await runCommand(start);
