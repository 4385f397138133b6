import { globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../../../lambdas/domain/understanding/normalise.ts';
import { phraseBook, phrasesOf } from '../../../../lambdas/domain/understanding/phrase-book.ts';
import { linesIn } from '../../../../training/sets/word-lists.ts';

const WORDS = join(import.meta.dirname, '../../../../lambdas/domain/understanding/words');
/** Lists that no phrase book is built from. */
const OTHERS = new Set(['languages.json', 'traditional.json', 'details/stop-words.json']);

/** What a phrase is there to find: its words, one space for a gap, no longer form. */
const written = (phrase: string): string => phrase.replace(/\*(?=…|$)/u, '').replaceAll('…', ' ');

const isFound = (phrase: string): boolean =>
  phraseBook([[phrase, phrase]]).find(`${normalise(written(phrase))} x`).length > 0;

describe('the word lists', () => {
  it.each(globSync('**/*.json', { cwd: WORDS }).filter((file) => !OTHERS.has(file)))(
    'hold in %s no phrase that can never be found',
    (file) => {
      const phrases = phrasesOf(linesIn(join(WORDS, file)));
      expect(phrases.length).toBeGreaterThan(0);
      expect(phrases.filter((phrase) => !isFound(phrase))).toEqual([]);
    },
  );
});
