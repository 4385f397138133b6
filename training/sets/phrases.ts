import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { FEEDBACK_TYPES, SENTIMENTS } from '../../lambdas/domain/labels.ts';
import type { LabelledText } from './texts.ts';

const FOLDER = join(import.meta.dirname, '../phrases');

/** How much a line's texts count: a phrase says less than a message. */
const WEIGHTS = { phrase: 0.5, message: 1.5 } as const;

const Head = z.tuple([z.string(), z.enum(FEEDBACK_TYPES), z.enum(SENTIMENTS)]);

function textsOf(name: string): LabelledText[] {
  const language = name.startsWith('zh') ? 'zh' : 'en';
  const weight = name.includes('messages') ? WEIGHTS.message : WEIGHTS.phrase;
  const lines = readFileSync(join(FOLDER, name), 'utf8').split('\n');
  return lines
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .flatMap((line) => {
      const colon = line.indexOf(':');
      const [category, type, sentiment] = Head.parse(line.slice(0, colon).split(' '));
      const phrases = line.slice(colon + 1).split('|');
      const known = { language, from: `phrases.${name}`, weight, category, type, sentiment } as const;
      return phrases.map((phrase) => ({ text: phrase.trim(), ...known }));
    });
}

/** The project's own phrases and short messages, from the files of a language: what people say of each category. */
export const phraseTexts = (): LabelledText[] =>
  readdirSync(FOLDER)
    .filter((name) => /^(?:zh|en)\b.*\.txt$/.test(name))
    .toSorted()
    .flatMap(textsOf);
