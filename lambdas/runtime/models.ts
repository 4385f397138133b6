import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseModel } from '../domain/understanding/model-file.ts';
import type { LanguageModels, Models } from '../domain/understanding/models.ts';

/** Reads the product's models from their folder; once per cold start. Throws when a file is missing or cut. */
export function modelsIn(folder: string): Models {
  const read = (language: string, task: string) => parseModel(readFileSync(join(folder, `${language}.${task}.bin`)));
  const of = (language: string): LanguageModels => ({
    sentiment: read(language, 'sentiment'),
    type: read(language, 'type'),
    area: read(language, 'area'),
    category: read(language, 'category'),
    urgency: read(language, 'urgency'),
  });
  return { zh: of('zh'), en: of('en'), latin: read('latin', 'language') };
}
