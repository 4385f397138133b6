import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bandsOf } from '../../../lambdas/domain/topics/bands.ts';
import { placed, toCompare } from '../../../lambdas/domain/topics/places.ts';
import { shinglesOf } from '../../../lambdas/domain/topics/shingles.ts';
import { ALIKE, type Sketch, similarityOf, sketchOf } from '../../../lambdas/domain/topics/similarity.ts';
import { type Found, judged, pairOf, truePairs } from './pairs.ts';
import { dice, variant } from './variants.ts';

/** What is wanted, as shares. */
export const NEAR_TARGETS = { recall: 0.95, precision: 0.98 } as const;
/** How many texts of each language, and what draws their variants, unless told otherwise. */
export const USUAL = { count: 2500, seed: 7 } as const;

const VARIANTS = 3;
const OWN = join(import.meta.dirname, '../../../training/text');
const SETS = {
  zh: ['zh_shopping.jsonl', 'zh_waimai.jsonl', 'zh_weibo.jsonl'],
  en: ['en_airline.jsonl', 'en_proscons.jsonl', 'en_appstore_stars.jsonl'],
} as const;
type Language = keyof typeof SETS;

/** Which texts: how many of each language, and what draws their variants; without a folder the project's own. */
export interface Corpus {
  data: string;
  count: number;
  seed: number;
}

const linesOf = (file: string): string[] => {
  try {
    return readFileSync(file, 'utf8').trim().split('\n');
  } catch {
    return [];
  }
};

const textIn = (line: string): string => {
  const { text } = JSON.parse(line);
  return typeof text === 'string' ? text : '';
};

/** Real texts, evenly from each set. */
function textsOf(language: Language, { data, count }: Corpus): string[] {
  const own = readdirSync(OWN).filter((name) => name.startsWith(language));
  const files = [...SETS[language].map((name) => join(data, name)), ...own.map((name) => join(OWN, name))];
  const sets = files.map(linesOf).filter((lines) => lines.length > 0);
  const share = Math.ceil(count / sets.length);
  return sets.flatMap((lines) => {
    const step = Math.max(1, Math.floor(lines.length / share));
    return lines
      .filter((_, at) => at % step === 0)
      .slice(0, share)
      .map(textIn);
  });
}

/** Texts and what is made of them, mixed. */
function corpusOf(language: Language, corpus: Corpus): string[] {
  const roll = dice(corpus.seed);
  const texts = textsOf(language, corpus);
  const all = texts.flatMap((text) => [text, ...Array.from({ length: VARIANTS }, () => variant(text, language, roll))]);
  return all
    .map((text) => ({ text, place: roll() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ text }) => text);
}

/** The index of the product, in memory: every text is kept, so that every pair could be found. */
function incremental(texts: readonly string[], language: Language) {
  const places = new Map<string, string[]>();
  const sketches: Sketch[] = [];
  const pairs = new Set<string>();
  let compared = 0;
  const begun = process.cpuUsage();
  for (const [at, text] of texts.entries()) {
    const shingles = shinglesOf(text, language);
    const [bands, sketch] = [bandsOf(shingles), sketchOf(shingles)];
    sketches.push(sketch);
    for (const name of toCompare(bands.map((band) => places.get(band) ?? []))) {
      const other = sketches[Number(name)];
      compared += 1;
      if (other && similarityOf(sketch, other) >= ALIKE) pairs.add(pairOf(Number(name), at));
    }
    for (const band of bands) places.set(band, placed(places.get(band) ?? [], String(at)));
  }
  const { user, system } = process.cpuUsage(begun);
  return { pairs, compared: compared / texts.length, rate: texts.length / ((user + system) / 1e6) };
}

/** How many near-duplicates of a language were found, and at what cost. */
export interface NearDuplicates extends Found {
  texts: number;
  recall: number;
  precision: number;
  /** With how many others each text was compared. */
  compared: number;
  /** Messages a second of processor time. */
  rate: number;
}

/** Finds near-duplicates as the product does, and says how many of the true ones were found. */
export function nearDuplicatesIn(language: Language, corpus: Corpus): NearDuplicates {
  const texts = corpusOf(language, corpus);
  const shingles = texts.map((text) => shinglesOf(text, language));
  const { pairs, compared, rate } = incremental(texts, language);
  const found = judged(truePairs(shingles, ALIKE), pairs);
  const [recall, precision] = [found.right / found.true, found.right / found.found];
  return { ...found, recall, precision, texts: texts.length, compared, rate };
}
