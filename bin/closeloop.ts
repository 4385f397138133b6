import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { checkStage } from '../config/check.ts';
import { loadStage } from '../config/load.ts';
import { buildStage } from '../lib/app.ts';
import { bundleFunctions } from '../lib/bundle.ts';

const file = process.env['CLOSELOOP_STAGE'] ?? 'production.example';

const checked = checkStage(await loadStage(file));
if ('problems' in checked) {
  for (const { path, detail } of checked.problems) process.stderr.write(`config/${file}.ts: ${path}: ${detail}\n`);
  process.exit(1);
}

const { config } = checked;
const codeOf = bundleFunctions(config.settings, join(import.meta.dirname, '../dist/functions', config.settings.stage));
const app = new App();
buildStage(app, { ...config, codeOf });
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
app.synth();
