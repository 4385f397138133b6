import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Model } from '../lambdas/domain/understanding/model.ts';
import { MODEL_LANGUAGES, TASKS as TASK_NAMES } from '../lambdas/domain/understanding/models.ts';
import { fit } from './model/fit.ts';
import { bytesOf } from './model/pack.ts';
import { trainingTexts } from './sets/all.ts';
import { LANGUAGE, languageCases } from './sets/languages.ts';
import { seen } from './sets/seen.ts';
import { trainTask } from './train-task.ts';

// Trains the models of the product from the project's own texts and the sets that may be shipped, and writes them.
const folder = join(import.meta.dirname, '../lambdas/domain/understanding/models');
const texts = trainingTexts().map(seen);
mkdirSync(folder, { recursive: true });
const write = (name: string, model: Model, from: number): void => {
  const bytes = bytesOf(model);
  writeFileSync(join(folder, `${name}.bin`), bytes);
  console.log(`${name}: ${from} texts, ${bytes.length} bytes`);
};

const latin = languageCases(texts.filter(({ language }) => language === 'en').map(({ text }) => text));
write('latin.language', fit(LANGUAGE, latin), latin.length);
for (const language of MODEL_LANGUAGES) {
  for (const task of TASK_NAMES) {
    const { model, from } = trainTask(language, task, texts);
    write(`${language}.${task}`, model, from);
  }
}
