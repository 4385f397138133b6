import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashOf } from '../../../lambdas/domain/hash.ts';
import type { Sentiment } from '../../../lambdas/domain/labels.ts';

export interface Labelled {
  text: string;
  language: 'zh' | 'en';
  /** What people said of it. */
  label: Sentiment;
}

/** Sets with human labels that no weight of the product was trained on, and how many messages are taken of each. */
const SETS = [
  { file: 'zh_waimai.jsonl', language: 'zh', most: 4500 },
  { file: 'zh_shopping.jsonl', language: 'zh', most: 8500 },
  { file: 'zh_weibo.jsonl', language: 'zh', most: 1000 },
  { file: 'en_airline.jsonl', language: 'en', most: 5000 },
  { file: 'en_appstore_stars.jsonl', language: 'en', most: 800 },
  { file: 'en_clothing.jsonl', language: 'en', most: 200 },
] as const;

const LABELS: Readonly<Record<string, Sentiment>> = { neg: 'negative', pos: 'positive', neu: 'neutral' };

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** A number 0..1 that belongs to a text, another for each purpose: the same in every run. */
export const lotOf = (purpose: string, text: string): number =>
  digest(`${purpose}:${text}`).readUInt32BE() / 0x1_0000_0000;

/** The half of each set that nobody looked at while building. */
const isHeldBack = (text: string): boolean => hashOf(text) % 2 === 1;

async function readSet(folder: string, { file, language, most }: (typeof SETS)[number]): Promise<Labelled[]> {
  const lines = (await readFile(join(folder, file), 'utf8')).split('\n').filter((line) => line !== '');
  const rows = lines.map((line): { text: unknown; label: unknown } => JSON.parse(line));
  return rows
    .flatMap(({ text, label }) => {
      const known = LABELS[String(label)];
      const message = String(text).trim().slice(0, 5000);
      return known === undefined || message === '' ? [] : [{ text: message, language, label: known }];
    })
    .filter(({ text }) => isHeldBack(text))
    .toSorted((a, b) => lotOf('choice', a.text) - lotOf('choice', b.text))
    .slice(0, most);
}

const OWN: readonly Labelled[] = [
  { text: 'App 一打开就闪退，太差了', language: 'zh', label: 'negative' },
  { text: 'My parcel is late and nobody answers', language: 'en', label: 'negative' },
  { text: '退款一直没到账，很失望', language: 'zh', label: 'negative' },
  { text: 'Great service, thank you', language: 'en', label: 'positive' },
  { text: '快递员态度很好，包装也结实', language: 'zh', label: 'positive' },
];

/** The messages that are asked about: 20,000 real ones of held-back halves, or a few of the project's own. */
export async function labelledMessages(folder: string | undefined): Promise<readonly Labelled[]> {
  if (folder === undefined) return OWN;
  return (await Promise.all(SETS.map((set) => readSet(folder, set)))).flat();
}
