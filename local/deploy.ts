import { delimiter, join } from 'node:path';
import * as z from 'zod';
import { dummyCredentials, LOCAL_ACCOUNT, LOCAL_REGION } from './emulator.ts';
import { readJson } from './files.ts';
import { nodeExecutable, nodeFolder, paths } from './paths.ts';
import type { Processes } from './processes.ts';
import type { Progress } from './progress.ts';
import { run } from './run.ts';
import type { LocalSettings } from './settings.ts';

const name = z.string().min(1);

/** What the stacks must say about themselves: outputs of these names, whichever stack has them. */
const StackOutputs = z.object({
  RestApiId: name,
  StageName: name,
  FeedbackTable: name,
  KeysTable: name,
  LedgerTable: name,
  FiguresTable: name,
  AuditTable: name,
  RegistryTable: name,
  IntakeQueueUrl: z.url(),
  IntakeDlqUrl: z.url(),
  StateMachineArn: name,
  ContactKeyId: name,
  AnalyseFunction: name,
});
export type StackOutputs = z.infer<typeof StackOutputs>;

/** Where and with what to deploy. */
export interface Deployment {
  readonly aws: string;
  readonly settings: LocalSettings;
  /** The folder with `cdk.json`. */
  readonly app?: string;
}

/**
 * The environment of the CDK: the caller's without its AWS settings, so that no profile or key of a real account can
 * come into play, and the emulator's instead.
 */
export const deployEnvironment = (deployment: Deployment, caller: NodeJS.ProcessEnv = process.env) => ({
  ...Object.fromEntries(Object.entries(caller).filter(([key]) => !/^(AWS|CDK)_/.test(key))),
  ...dummyCredentials,
  PATH: [nodeFolder(), caller['PATH'] ?? ''].join(delimiter),
  AWS_ENDPOINT_URL: deployment.aws,
  AWS_REGION: LOCAL_REGION,
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  AWS_EC2_METADATA_DISABLED: 'true',
  CDK_HOME: join(paths.home, 'cdk'),
  CDK_DEFAULT_ACCOUNT: LOCAL_ACCOUNT,
  CDK_DEFAULT_REGION: LOCAL_REGION,
  CDK_DISABLE_CLI_TELEMETRY: 'true',
  CLOSELOOP_STAGE: 'local',
  CLOSELOOP_LOCAL: JSON.stringify(deployment.settings),
});

// Nothing of these is of use to an emulator, and each costs a call to the outside or a second.
const QUIET = ['--no-notices', '--no-version-reporting', '--no-color'];

/** Shows one line for a stack that begins and one for its end; the CLI's own hundreds go to the log. */
const stackLines = (progress: Progress) => (line: string) => {
  const begun = /^(\S+): deploying\.\.\./.exec(line)?.[1];
  const done = /^\s*✅\s+(\S+)( \(no changes\))?/.exec(line);
  if (begun !== undefined) progress(`deploying ${begun}`);
  if (done?.[1] !== undefined && !done[1].startsWith('Environment')) progress(`deployed ${done[1]}${done[2] ?? ''}`);
};

const cdk = (processes: Processes, deployment: Deployment, progress: Progress) => {
  const cli = join(paths.root, 'node_modules', 'aws-cdk', 'bin', 'cdk');
  const env = deployEnvironment(deployment);
  return (...args: string[]): Promise<void> =>
    run(processes, {
      role: 'deploy',
      command: nodeExecutable(),
      args: [cli, ...args, ...QUIET],
      log: join(paths.logs, 'deploy.log'),
      env,
      cwd: deployment.app ?? paths.root,
      onLine: stackLines(progress),
    });
};

/**
 * Deploys the app's stacks to the emulator with the real CDK CLI. Deployed already and nothing changed: does nothing.
 * @returns the outputs of all stacks
 * @throws `CommandFailed` with the CLI's last lines, or an error that names an output that no stack has
 */
export const deploy = async (
  processes: Processes,
  deployment: Deployment,
  progress: Progress,
): Promise<StackOutputs> => {
  const call = cdk(processes, deployment, progress);
  progress('synthesizing the stacks');
  // Independent of each other, and each takes about as long as the deployment itself.
  await Promise.all([
    // Without the rules of cdk-nag, which take as long as the rest: the tests and every real deployment apply them.
    call('synth', '--quiet', '--no-validation', '--output', paths.cloudAssembly),
    call('bootstrap', `aws://${LOCAL_ACCOUNT}/${LOCAL_REGION}`, '--app', ''),
  ]);
  const outputs = ['--outputs-file', paths.stackOutputs];
  await call('deploy', '--all', '--app', paths.cloudAssembly, '--require-approval', 'never', ...outputs);
  const byStack = (await readJson(paths.stackOutputs, z.record(z.string(), z.record(z.string(), z.string())))) ?? {};
  const parsed = StackOutputs.safeParse(Object.assign({}, ...Object.values(byStack)));
  if (!parsed.success) throw new Error(`the stacks' outputs: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
};
