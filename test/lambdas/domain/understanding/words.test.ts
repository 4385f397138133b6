import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { normalise } from '../../../../lambdas/domain/understanding/normalise.ts';
import { phraseBook, phrasesOf } from '../../../../lambdas/domain/understanding/phrase-book.ts';

const WORDS = join(import.meta.dirname, '../../../../lambdas/domain/understanding/words');
/** Lists that no phrase book is built from. */
const OTHERS = new Set(['languages.json', 'traditional.json', 'details/stop-words.json']);

const Line = z.string();
const Nested = z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())]);

function linesIn(value: unknown): string[] {
  const line = Line.safeParse(value);
  if (line.success) return [line.data];
  return Object.values(Nested.parse(value)).flatMap(linesIn);
}

/** What a phrase is there to find: its words, one space for a gap, no longer form. */
const written = (phrase: string): string => phrase.replace(/\*(?=…|$)/u, '').replaceAll('…', ' ');

const isFound = (phrase: string): boolean =>
  phraseBook([[phrase, phrase]]).find(`${normalise(written(phrase))} x`).length > 0;

describe('the word lists', () => {
  it.each(globSync('**/*.json', { cwd: WORDS }).filter((file) => !OTHERS.has(file)))(
    'hold in %s no phrase that can never be found',
    (file) => {
      const phrases = phrasesOf(linesIn(JSON.parse(readFileSync(join(WORDS, file), 'utf8'))));
      expect(phrases.length).toBeGreaterThan(0);
      expect(phrases.filter((phrase) => !isFound(phrase))).toEqual([]);
    },
  );
});
