import { parseArgs } from 'node:util';
import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { checkStage } from '../../config/check.ts';
import { loadStage } from '../../config/load.ts';
import { indexRenewal } from '../../lambdas/adapters/blind-index.ts';
import { feedbackStore } from '../../lambdas/adapters/feedback-store.ts';
import { keyRing } from '../../lambdas/adapters/key-ring.ts';
import { dynamoKeyTable } from '../../lambdas/adapters/key-table.ts';
import { kmsKeys } from '../../lambdas/adapters/kms.ts';
import { receivedLong } from '../../lambdas/adapters/received-long.ts';
import { registryTombstones } from '../../lambdas/adapters/tombstones.ts';
import { vaultOver } from '../../lambdas/adapters/vault.ts';
import { renewIndex } from './keys/renew-index.ts';
import { stageNames } from './stage-names.ts';

const USAGE = `usage: npm run keys:reindex -- --stage <stage>
  while settings.privacy.indexVersions names two versions: adds the newer one's aliases of everybody who is known;
  exit 1 when some are left that nothing stored tells the contact of`;

async function configOf(stage: string) {
  const checked = checkStage(await loadStage(stage));
  if ('config' in checked) return checked.config;
  throw new Error(checked.problems.map(({ path, detail }) => `config/${stage}.ts: ${path}: ${detail}`).join('\n'));
}

async function reindex(stage: string): Promise<void> {
  const { settings, deployment } = await configOf(stage);
  const { region, restored } = deployment;
  const [from, to] = settings.privacy.indexVersions;
  if (from === undefined || to === undefined) throw new Error('settings.privacy.indexVersions names one version only');
  const names = await stageNames(stage, region, new CloudFormationClient({ region }));
  const client = new DynamoDBClient({ region });
  const registry = restored.registry ?? names.RegistryTable;
  const tables = {
    feedback: restored.feedback?.name ?? names.FeedbackTable,
    ledger: restored.ledger ?? names.LedgerTable,
    registry,
  };
  const keys = dynamoKeyTable(client, restored.keys ?? names.KeysTable);
  const kms = kmsKeys(names.ContactKeyId, new KMSClient({ region }));
  const ring = keyRing(keys, kms, registryTombstones(client, registry), Date.now);
  const renewed = await renewIndex(
    {
      feedback: feedbackStore(client, tables),
      received: receivedLong(client, tables),
      vault: vaultOver(keys, ring, [from, to]),
      index: indexRenewal(keys, ring, from, to),
    },
    new Date().toISOString().slice(0, 10),
  );
  process.stdout.write(`${JSON.stringify(renewed)}\n`);
  if (renewed.left > 0) process.exitCode = 1;
}

try {
  const { values } = parseArgs({ options: { stage: { type: 'string' } } });
  if (values.stage === undefined) throw new Error(USAGE);
  await reindex(values.stage);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
