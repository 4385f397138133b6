import { parseArgs } from 'node:util';
import { LOCAL_AUDIENCE } from './companion/issuer.ts';
import { LOCAL_REGION } from './emulator.ts';

/** What the CDK app is told in `CLOSELOOP_LOCAL`: the settings of the `local` stage that are known only at run time. */
export interface LocalSettings {
  /** Divides every domain duration. */
  readonly speed: number;
  readonly region: string;
  /** Where the emulator answers, no trailing slash. */
  readonly gatewayUrl: string;
  readonly issuer: string;
  readonly audience: string;
  /** The prefix of the customers' pages: links in mails begin with it. */
  readonly pagesUrl: string;
  readonly deskUrlTemplate: string;
}

export const DEFAULT_SPEED = 60;

export const localSettings = (running: {
  readonly speed: number;
  readonly aws: string;
  readonly issuer: string;
  readonly gateway: string;
}): LocalSettings => ({
  speed: running.speed,
  region: LOCAL_REGION,
  gatewayUrl: running.aws,
  issuer: running.issuer,
  audience: LOCAL_AUDIENCE,
  pagesUrl: running.gateway,
  deskUrlTemplate: `${running.gateway}/v1/desk/feedback/{id}`,
});

/** Reads `--speed N` of a command line; nothing else is accepted. @throws with what is wrong, for who typed it */
export const readSpeed = (args: readonly string[]): number => {
  const { values } = parseArgs({ args: [...args], options: { speed: { type: 'string' } } });
  const speed = values.speed === undefined ? DEFAULT_SPEED : Number(values.speed);
  if (!(speed > 0 && Number.isFinite(speed)))
    throw new Error('--speed takes a number above 0: it divides every duration');
  return speed;
};
