import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gramsOf } from '../../lambdas/domain/understanding/features.ts';
import words from '../../lambdas/domain/understanding/words/languages.json' with { type: 'json' };
import type { Case, Task } from '../model/fit.ts';

const FILE = join(import.meta.dirname, '../phrases/languages.txt');
const LABELS = ['en', 'es', 'fr', 'de', 'pt', 'it', 'nl'];
/** English has thousands of texts: so many are enough. */
const MOST_ENGLISH = 3000;
/** A common word is no text. */
const WORD = 0.3;

/** Which language of Latin script a text is in. */
export const LANGUAGE: Task = {
  name: 'language',
  labels: LABELS,
  how: { epochs: 20, rate: 0.3, decay: 0.0001 },
  least: 1,
  balance: 0.8,
};

const caseOf = (text: string, label: string, weight: number): Case => ({
  features: { ...gramsOf(text.toLowerCase()), cues: new Uint32Array(0) },
  label,
  weight,
});

/** Short messages of the project in other languages, the common words of each, and English texts. */
export function languageCases(english: readonly string[]): Case[] {
  const lines = readFileSync(FILE, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const others = lines.flatMap((line) =>
    line
      .slice(line.indexOf(':') + 1)
      .split('|')
      .map((text) => caseOf(text.trim(), line.slice(0, line.indexOf(':')), 1)),
  );
  const common = Object.entries(words)
    .filter(([language]) => LABELS.includes(language))
    .flatMap(([language, list]) => list.split('|').map((word) => caseOf(word, language, WORD)));
  const step = Math.max(1, Math.floor(english.length / MOST_ENGLISH));
  return [...others, ...common, ...english.filter((_, at) => at % step === 0).map((text) => caseOf(text, 'en', 1))];
}
