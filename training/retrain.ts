import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { TASKS } from '../lambdas/domain/understanding/models.ts';
import { modelsIn } from '../lambdas/runtime/models.ts';
import { bytesOf } from './model/pack.ts';
import { exampleOf, readCorrections } from './retrain/corrections.ts';
import { compare, gradeOf } from './retrain/grades.ts';
import { retrained } from './retrain/retrained.ts';
import { frozenTexts } from './sets/frozen.ts';
import { phraseTexts } from './sets/phrases.ts';
import { seen } from './sets/seen.ts';
import { shipTexts } from './sets/ship.ts';
import { dataFolder, ownTexts } from './sets/texts.ts';

// Learns from what people corrected: `npm run learn -- corrections.jsonl [--write]`. The file has the items of
// GET /v1/desk/corrections, one a line. Trains anew with them, grades both models on texts that neither has seen, and writes
// the new ones only when they are not worse; exit 1 when they are.
const { values, positionals } = parseArgs({ options: { write: { type: 'boolean' } }, allowPositionals: true });
const [file] = positionals;
if (file === undefined) throw new Error('which file? npm run learn -- corrections.jsonl [--write]');

const { learnt, kept, skipped } = readCorrections(readFileSync(file, 'utf8'));
console.log(`${learnt.length} corrections to learn from, ${kept.length} kept to grade by, ${skipped} without a model.`);

const data = dataFolder();
// Sentiment is learnt in the main from sets that stay outside the repository: without them its models stay.
const tasks = data === undefined ? TASKS.filter((task) => task !== 'sentiment') : TASKS;
if (data === undefined) console.log('CLOSELOOP_DATA names no folder: the models of sentiment stay as they are.');
const texts = [
  ...ownTexts(),
  ...phraseTexts(),
  ...(data === undefined ? [] : shipTexts(data)),
  ...learnt.map(exampleOf),
];

const folder = join(import.meta.dirname, '../lambdas/domain/understanding/models');
const before = modelsIn(folder);
const after = retrained(before, tasks, texts.map(seen));
const frozen = frozenTexts();
const [then, now] = [gradeOf(frozen, before), gradeOf(frozen, after)];
const verdict = compare(then, now);
console.log(`\nOn ${frozen.length} frozen texts`);
console.table(verdict.table);
console.log(`\nOn ${kept.length} corrections kept apart`);
console.table(compare(gradeOf(kept, before), gradeOf(kept, after)).table);
if (verdict.worse.length > 0) {
  console.error(`Refused: worse at ${verdict.worse.join(', ')}. Nothing was written.`);
  process.exitCode = 1;
} else if (values.write === true) {
  for (const language of ['zh', 'en'] as const) {
    for (const task of tasks) writeFileSync(join(folder, `${language}.${task}.bin`), bytesOf(after[language][task]));
  }
  console.log('The new models are written. Run `npm run bench:understanding`, then deploy.');
} else console.log('Not worse. With --write they take the place of the present ones.');
