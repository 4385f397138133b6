import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { checkStage } from '../../config/check.ts';
import { loadStage } from '../../config/load.ts';
import { witnessedHead } from '../../lambdas/adapters/audit.ts';
import { s3Bucket } from '../../lambdas/adapters/bucket.ts';
import { stageSecrets } from '../../lambdas/adapters/vault.ts';
import { CHAINS, type Head } from '../../lambdas/domain/audit/link.ts';
import { localClient } from '../emulator.ts';
import { readEndpoints } from '../endpoints.ts';
import { checkChain, type Finding, sayFinding, strayFinding } from './audit/check-chain.ts';
import { chainRows, strayRows } from './audit/read-audit.ts';
import { readCheckpoints } from './audit/read-checkpoints.ts';
import { readWitnesses } from './audit/read-witnesses.ts';
import { stageNames } from './stage-names.ts';

const USAGE = `usage: npm run audit:verify -- --stage <stage> | --local  [--log FILE]
  reads the whole audit trail and names every entry that was altered, removed or moved; exit 1 when there is one
  --log FILE  lines of the functions' logs: what they witness is compared as well`;

const LOCAL = 'local';

/** Where the trail is, and what opens the secret that its MACs are made with. */
interface Trail {
  client: DynamoDBClient;
  audit: string;
  ledger: string;
  macOf: (text: string) => Promise<string>;
  /** What locked checkpoints say, by chain. */
  checkpoints: ReadonlyMap<number, readonly Head[]>;
}

async function restoredOf(stage: string) {
  const checked = checkStage(await loadStage(stage));
  if ('config' in checked) return checked.config.deployment;
  throw new Error(checked.problems.map(({ path, detail }) => `config/${stage}.ts: ${path}: ${detail}`).join('\n'));
}

async function localConfig(): Promise<ReturnType<typeof localClient>> {
  const endpoints = await readEndpoints();
  if (!endpoints) throw new Error('no local cloud is up: npm run local:up');
  return localClient(endpoints.aws);
}

async function trailOf(stage: string): Promise<Trail> {
  const { region, restored } = await restoredOf(stage);
  const { endpoint, credentials }: Partial<ReturnType<typeof localClient>> = stage === LOCAL ? await localConfig() : {};
  const config = { region, ...(endpoint && { endpoint }), ...(credentials && { credentials }) };
  const names = await stageNames(stage, region, new CloudFormationClient(config));
  const client = new DynamoDBClient(config);
  const keys = { KEYS_TABLE: restored.keys ?? names.KeysTable, KMS_KEY_ID: names.ContactKeyId };
  const secrets = stageSecrets(client, keys, new KMSClient(config));
  return {
    client,
    audit: restored.audit ?? names.AuditTable,
    ledger: restored.ledger ?? names.LedgerTable,
    macOf: (text) => secrets.mac('audit', text),
    checkpoints: await readCheckpoints(await bucketOf(names.AuditBucketName, client, endpoint)),
  };
}

/** The checkpoints' bucket, with the credentials that the tables are read with. */
async function bucketOf(name: string, { config }: DynamoDBClient, endpoint: string | undefined) {
  const { accessKeyId, secretAccessKey, sessionToken } = await config.credentials();
  return s3Bucket(name, {
    AWS_REGION: await config.region(),
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    ...(sessionToken === undefined ? {} : { AWS_SESSION_TOKEN: sessionToken }),
    ...(endpoint === undefined ? {} : { AWS_ENDPOINT_URL: endpoint }),
  });
}

/** Everything that is wrong, chain by chain, then what belongs to none. @returns how many entries the chains have */
async function* findings(
  { client, audit, ledger, macOf, checkpoints }: Trail,
  logged: ReadonlyMap<number, readonly Head[]>,
): AsyncGenerator<Finding, number> {
  let count = 0;
  for (let chain = 0; chain < CHAINS; chain += 1) {
    const others = [...(logged.get(chain) ?? []), ...(checkpoints.get(chain) ?? [])];
    const witnesses = [await witnessedHead(client, ledger, chain), ...others];
    count += yield* checkChain(chain, chainRows(client, audit, chain), witnesses, macOf);
  }
  for await (const row of strayRows(client, audit)) yield strayFinding(row);
  return count;
}

function readCommand(): { stage: string; log?: string } {
  const options = {
    stage: { type: 'string' },
    local: { type: 'boolean', default: false },
    log: { type: 'string' },
  } as const;
  const { values } = parseArgs({ options });
  const stage = values.local ? LOCAL : values.stage;
  if (stage === undefined || (values.local && values.stage !== undefined)) throw new Error(USAGE);
  return { stage, ...(values.log && { log: resolve(process.env['INIT_CWD'] ?? '.', values.log) }) };
}

async function verify(): Promise<void> {
  const { stage, log } = readCommand();
  const logged = readWitnesses(log === undefined ? '' : await readFile(log, 'utf8'));
  const steps = findings(await trailOf(stage), logged);
  let wrong = 0;
  for (;;) {
    const step = await steps.next();
    if (step.done === true) {
      const verdict = wrong === 0 ? 'nothing altered, removed or moved' : `${wrong} findings`;
      process.stdout.write(`${step.value} entries in ${CHAINS} chains: ${verdict}\n`);
      process.exitCode = wrong === 0 ? 0 : 1;
      return;
    }
    wrong += 1;
    process.stdout.write(`${sayFinding(step.value)}\n`);
  }
}

try {
  await verify();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
