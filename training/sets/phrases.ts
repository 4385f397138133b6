import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { FEEDBACK_TYPES, SENTIMENTS } from '../../lambdas/domain/labels.ts';
import type { LabelledText } from './texts.ts';

const FOLDER = join(import.meta.dirname, '../phrases');
/** A phrase says less than a message. */
const WEIGHT = 0.5;

const Head = z.tuple([z.string(), z.enum(FEEDBACK_TYPES), z.enum(SENTIMENTS)]);

function linesOf(language: 'zh' | 'en'): LabelledText[] {
  const lines = readFileSync(join(FOLDER, `${language}.txt`), 'utf8').split('\n');
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap((line) => {
      const colon = line.indexOf(':');
      const [category, type, sentiment] = Head.parse(line.slice(0, colon).split(' '));
      const phrases = line.slice(colon + 1).split('|');
      const known = { language, from: `phrases.${language}`, weight: WEIGHT, category, type, sentiment };
      return phrases.map((phrase) => ({ text: phrase.trim(), ...known }));
    });
}

/** The project's own phrases: what people say of each category in a few words. */
export const phraseTexts = (): LabelledText[] => [...linesOf('zh'), ...linesOf('en')];
