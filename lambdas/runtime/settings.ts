import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Settings, settingsSchema } from '../contracts/settings.ts';

let settings: Settings | undefined;

/** The stage's settings, bundled beside the function's code; read once per cold start. */
export function stageSettings(): Settings {
  settings ??= settingsSchema.parse(JSON.parse(readFileSync(join(import.meta.dirname, 'settings.json'), 'utf8')));
  return settings;
}
