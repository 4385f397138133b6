import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MODEL_LANGUAGES, TASKS as TASK_NAMES } from '../lambdas/domain/understanding/models.ts';
import { featuresOf } from '../lambdas/domain/understanding/read-features.ts';
import { fit } from './model/fit.ts';
import { bytesOf } from './model/pack.ts';
import { phraseTexts } from './sets/phrases.ts';
import { shipTexts } from './sets/ship.ts';
import { dataFolder, ownTexts } from './sets/texts.ts';
import { casesOf, TASKS } from './tasks.ts';

// Trains the models of the product from the project's own texts and the sets that may be shipped, and writes them.
const folder = join(import.meta.dirname, '../lambdas/domain/understanding/models');
const data = dataFolder();
if (data === undefined) throw new Error('CLOSELOOP_DATA names no folder: the models need the sets marked "ship"');
const texts = [...ownTexts(), ...phraseTexts(), ...shipTexts(data)].map((text) => ({
  ...text,
  features: featuresOf(text.text),
}));
mkdirSync(folder, { recursive: true });
for (const language of MODEL_LANGUAGES) {
  const own = texts.filter((text) => text.language === language);
  for (const task of TASK_NAMES) {
    const cases = casesOf(task, own);
    const bytes = bytesOf(fit(TASKS[task], cases));
    writeFileSync(join(folder, `${language}.${task}.bin`), bytes);
    console.log(`${language} ${task}: ${cases.length} texts, ${bytes.length} bytes`);
  }
}
