import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Reads `config/<stage>.ts`, unchecked. Throws when there is no such file. */
export async function loadStage(stage: string): Promise<unknown> {
  const file = join(import.meta.dirname, `${stage}.ts`);
  if (!/^[a-z][a-z0-9.-]*$/.test(stage) || !existsSync(file)) {
    throw new Error(`there is no config/${stage}.ts: CLOSELOOP_STAGE names the file of a stage`);
  }
  const module: { default?: unknown } = await import(file);
  return module.default;
}
