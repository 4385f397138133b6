import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Model } from '../domain/understanding/model.ts';
import { parseModel } from '../domain/understanding/model-file.ts';
import type { LanguageModels, Models } from '../domain/understanding/models.ts';

/**
 * The product's models from their folder: those of a language are read when its first message comes, so that a cold start
 * waits for one language. Their first use throws when a file is missing or cut.
 */
export function modelsIn(folder: string): Models {
  const read = (language: string, task: string) => parseModel(readFileSync(join(folder, `${language}.${task}.bin`)));
  const of = (language: string): LanguageModels => ({
    sentiment: read(language, 'sentiment'),
    type: read(language, 'type'),
    area: read(language, 'area'),
    category: read(language, 'category'),
    urgency: read(language, 'urgency'),
  });
  let zh: LanguageModels | undefined;
  let en: LanguageModels | undefined;
  let latin: Model | undefined;
  return {
    get zh() {
      zh ??= of('zh');
      return zh;
    },
    get en() {
      en ??= of('en');
      return en;
    },
    get latin() {
      latin ??= read('latin', 'language');
      return latin;
    },
  };
}
