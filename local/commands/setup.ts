import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { checkStage } from '../../config/check.ts';
import { loadStage } from '../../config/load.ts';
import type { StageConfig } from '../../config/schema.ts';
import { stageSecrets } from '../../lambdas/adapters/vault.ts';
import { CHANNELS } from '../../lambdas/domain/labels.ts';
import { paths } from '../paths.ts';
import { gaps, type PeopleFile, readPeople } from './setup/people-file.ts';
import { createSource, type Registry, writePeople } from './setup/set-up.ts';
import { stageNames } from './stage-names.ts';

const USAGE = `usage: npm run setup -- --stage <stage> [--people FILE] [--source web] [--channel web] [--may-set-channel]
                              [--signing] [--new-token]
  after the stage was deployed: writes its people (config/<stage>.people.json, see config/people.example.json)
  and creates a source; its token is shown once`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

function readCommand() {
  const { values } = parseArgs({
    options: {
      stage: { type: 'string' },
      people: { type: 'string' },
      source: { type: 'string', default: 'web' },
      channel: { type: 'string' },
      'may-set-channel': { type: 'boolean', default: false },
      signing: { type: 'boolean', default: false },
      'new-token': { type: 'boolean', default: false },
    },
  });
  const { stage, source: id } = values;
  const channel = CHANNELS.find((known) => known === (values.channel ?? id));
  if (stage === undefined) throw new Error(USAGE);
  if (!/^[a-z][a-z0-9-]{0,31}$/.test(id)) throw new Error('--source: small letters, digits and dashes');
  if (!channel) throw new Error(`--channel: one of ${CHANNELS.join(', ')}`);
  const people = values.people === undefined ? undefined : resolve(process.env['INIT_CWD'] ?? '.', values.people);
  const source = { id, channel, maySetChannel: values['may-set-channel'] };
  return { stage, people, source, options: { signing: values.signing, again: values['new-token'] } };
}

async function configOf(stage: string): Promise<StageConfig> {
  const checked = checkStage(await loadStage(stage));
  if ('config' in checked) return checked.config;
  throw new Error(checked.problems.map(({ path, detail }) => `config/${stage}.ts: ${path}: ${detail}`).join('\n'));
}

async function peopleOf(stage: string, file: string | undefined, teams: readonly string[]): Promise<PeopleFile> {
  const path = file ?? join(paths.root, 'config', `${stage}.people.json`);
  if (!existsSync(path)) {
    throw new Error(`${path} is not there: copy config/people.example.json to it and write your people into it`);
  }
  return readPeople(await readFile(path, 'utf8'), teams);
}

async function registryOf({ settings, deployment }: StageConfig): Promise<Registry> {
  const { region } = deployment;
  const names = await stageNames(settings.stage, region);
  const client = new DynamoDBClient({ region });
  const keys = { KEYS_TABLE: deployment.restored.keys ?? names.KeysTable, KMS_KEY_ID: names.ContactKeyId };
  const vault = stageSecrets(client, keys, new KMSClient({ region }));
  // Makes the stage's master secret, which most functions may open and not make.
  await vault.mac('page', 'setup');
  return { client, table: deployment.restored.registry ?? names.RegistryTable, vault };
}

async function setUp(): Promise<void> {
  const { stage, people: file, source, options } = readCommand();
  const config = await configOf(stage);
  const teams = Object.keys(config.settings.teams);
  const people = await peopleOf(stage, file, teams);
  const registry = await registryOf(config);
  await writePeople(registry, people);
  say(`people: ${people.people.length}, teams: ${people.teams.length}, subscribers: ${people.subscribers.length}`);
  for (const gap of gaps(people, teams)) say(`  note: ${gap}`);
  const made = await createSource(registry, source, options);
  if (!made) {
    say(`source ${source.id} is there already; --new-token makes another token for it`);
    return;
  }
  say(`source ${source.id}, channel ${source.channel}. Shown once:`);
  say(`  token   ${made.token}`);
  if (made.signing) say(`  key     ${made.signing.key}\n  secret  ${made.signing.secret}`);
}

try {
  await setUp();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
