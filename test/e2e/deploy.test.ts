import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { deploy } from '../../local/deploy.ts';
import { paths } from '../../local/paths.ts';
import { Processes } from '../../local/processes.ts';
import { localSettings } from '../../local/settings.ts';
import { cloud } from './cloud.ts';

test('R7.1 R7.2 a second deployment changes nothing', async () => {
  const { aws, speed, issuer, pages } = cloud();
  const own = join(paths.state, 'second-deployment.json');
  const lines: string[] = [];
  const settings = localSettings({ speed, aws, issuer, gateway: pages });
  await deploy(new Processes(own, paths.state), { aws, settings }, (line) => void lines.push(line));
  await rm(own, { force: true });
  expect(lines.filter((line) => line.startsWith('deployed'))).toEqual([
    'deployed CloseloopDurable-local (no changes)',
    'deployed CloseloopReplaceable-local (no changes)',
  ]);
  expect(await readFile(paths.stackOutputs, 'utf8')).toContain('FeedbackTable');
});
