import { paths } from '../paths.ts';
import { Processes } from '../processes.ts';
import { takeDown } from '../take-down.ts';
import { serveComprehend } from './comprehend.ts';
import { serveGateway } from './gateway.ts';
import { serveIssuer } from './issuer.ts';
import { wordListJudge } from './judge.ts';
import { serveMailbox } from './mailbox.ts';
import type { Ready } from './messages.ts';
import { Told } from './messages.ts';

// The local cloud's own process beside the emulator: the API's gateway, Comprehend, the OIDC issuer, the mailbox. It also watches over
// its starter: when that one ends without having said that the cloud is to stay, it takes everything down.

let aws: string | undefined;
let api: string | undefined;
let stays = false;

process.on('message', (message) => {
  const told = Told.parse(message);
  if (told.kind === 'stay') stays = true;
  else if (told.kind === 'api') api = told.url;
  else aws = told.aws;
});

const starterEnded = (): void => {
  if (stays) return;
  takeDown(new Processes(paths.processes, paths.state)).then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
};

process.on('disconnect', starterEnded);
if (!process.connected) starterEnded(); // it had ended before this line

const [gateway, comprehend, issuer, mailbox] = await Promise.all([
  serveGateway(() => api),
  serveComprehend(wordListJudge),
  serveIssuer(),
  serveMailbox(() => aws),
]);
const ready: Ready = {
  kind: 'ready',
  gateway: gateway.url,
  comprehend: comprehend.url,
  issuer: issuer.url,
  mailbox: mailbox.url,
};
process.send?.(ready);
