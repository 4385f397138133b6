import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { checkStage } from '../config/check.ts';
import { loadStage } from '../config/load.ts';
import type { StageConfig } from '../config/schema.ts';
import { buildStage } from '../lib/app.ts';
import { bundleFunctions } from '../lib/bundle.ts';

const file = process.env['CLOSELOOP_STAGE'] ?? 'production.example';

/** What is wrong is for the engineer who wrote it: every problem on a line of its own, no stack trace. */
function refuse(problems: readonly string[]): never {
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  process.exit(1);
}

async function readConfig(): Promise<StageConfig> {
  const given = await loadStage(file).catch((error: unknown) =>
    refuse([error instanceof Error ? error.message : String(error)]),
  );
  const checked = checkStage(given);
  if ('problems' in checked) {
    return refuse(checked.problems.map(({ path, detail }) => `config/${file}.ts: ${path}: ${detail}`));
  }
  for (const note of checked.notes) process.stderr.write(`config/${file}.ts: ${note}\n`);
  return checked.config;
}

const config = await readConfig();
const codeOf = bundleFunctions(config.settings, join(import.meta.dirname, '../dist/functions', config.settings.stage));
const app = new App();
buildStage(app, { ...config, codeOf });
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
app.synth();
