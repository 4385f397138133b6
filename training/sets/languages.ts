import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gramsOf } from '../../lambdas/domain/understanding/features.ts';
import { phrasesOf } from '../../lambdas/domain/understanding/phrase-book.ts';
import words from '../../lambdas/domain/understanding/words/languages.json' with { type: 'json' };
import type { Case, Task } from '../model/fit.ts';
import { linesIn } from './word-lists.ts';

const FILE = join(import.meta.dirname, '../phrases/languages.txt');
const OTHERS = ['es', 'fr', 'de', 'pt', 'it', 'nl'];
const LABELS = ['en', ...OTHERS];
/** English has thousands of texts: so many are enough. */
const MOST_ENGLISH = 8000;
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

/** Nor is a phrase of the lists that messages of other languages are read with. */
const PHRASE = 0.15;
/** Every so many of them are enough. */
const EVERY = 2;
const ABROAD = join(import.meta.dirname, '../../lambdas/domain/understanding/words/abroad');

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}']+/gu) ?? [];

/** @param isEnglish whether an English text has a word: `cool` and `ok` say nothing of another language */
function phrasesIn(language: string, isEnglish: (word: string) => boolean): Case[] {
  return phrasesOf(linesIn(join(ABROAD, `${language}.json`)))
    .filter((phrase) => !wordsIn(phrase).every(isEnglish))
    .filter((_, at) => at % EVERY === 0)
    .map((phrase) => caseOf(phrase.replace(/[*…]/gu, ' '), language, PHRASE));
}

/** Short messages of the project in other languages, the common words and phrases of each, and English texts. */
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
  const spoken = new Set(english.flatMap(wordsIn));
  const phrases = OTHERS.flatMap((language) => phrasesIn(language, (word) => spoken.has(word)));
  return [
    ...others,
    ...common,
    ...phrases,
    ...english.filter((_, at) => at % step === 0).map((text) => caseOf(text, 'en', 1)),
  ];
}
