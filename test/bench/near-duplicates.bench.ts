import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bandsOf } from '../../lambdas/domain/topics/bands.ts';
import { placed, toCompare } from '../../lambdas/domain/topics/places.ts';
import { shinglesOf } from '../../lambdas/domain/topics/shingles.ts';
import { ALIKE, type Sketch, similarityOf, sketchOf } from '../../lambdas/domain/topics/similarity.ts';
import { dice, variant } from './topics/near-duplicates.ts';
import { type Found, judged, pairOf, truePairs } from './topics/pairs.ts';

// How well near-duplicates are found by the bounded index that the product uses, and how fast. Texts are real ones, of
// the folder of --data or of the project; what is to be found are all pairs of true Jaccard similarity ≥ 0.5 among them
// and among what is made of them: words added, parts moved or left out, typing errors.
const { values: options } = parseArgs({
  options: {
    data: { type: 'string', default: process.env['CLOSELOOP_DATA'] ?? '' },
    texts: { type: 'string', default: '2500' },
    seed: { type: 'string', default: '7' },
  },
});

if (options.data === '') console.log('CLOSELOOP_DATA (or --data) names no folder: the project’s own texts are read.');

const TARGETS = { recall: 0.95, precision: 0.98, messages: 5000 };
const VARIANTS = 3;
const OWN = 'training/text';
const SETS = {
  zh: ['zh_shopping.jsonl', 'zh_waimai.jsonl', 'zh_weibo.jsonl'],
  en: ['en_airline.jsonl', 'en_proscons.jsonl', 'en_appstore_stars.jsonl'],
} as const;
type Language = keyof typeof SETS;

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
function textsOf(language: Language, count: number): string[] {
  const own = readdirSync(OWN).filter((name) => name.startsWith(language));
  const files = [...SETS[language].map((name) => join(options.data, name)), ...own.map((name) => join(OWN, name))];
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
function corpusOf(language: Language): string[] {
  const roll = dice(Number(options.seed));
  const texts = textsOf(language, Number(options.texts));
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

const missed: string[] = [];
const check = (what: string, value: number, least: number, shown: string): void => {
  if (!(value >= least)) missed.push(what);
  console.log(`${value >= least ? 'met   ' : 'MISSED'}  ${what}: ${shown}`);
};
const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;
const sum = (all: readonly Found[], field: keyof Found): number => all.reduce((total, one) => total + one[field], 0);

const found: Found[] = [];
for (const language of ['zh', 'en'] as const) {
  const texts = corpusOf(language);
  const expected = truePairs(
    texts.map((text) => shinglesOf(text, language)),
    ALIKE,
  );
  const { pairs, compared, rate } = incremental(texts, language);
  const judgement = judged(expected, pairs);
  found.push(judgement);
  console.log(`${language}: ${texts.length} texts, ${judgement.true} pairs, ${compared.toFixed(1)} compared with each`);
  const [recall, precision] = [judgement.right / judgement.true, judgement.right / judgement.found];
  check(`${language} recall`, recall, TARGETS.recall, `${percent(recall)} (≥ ${percent(TARGETS.recall)})`);
  check(
    `${language} precision`,
    precision,
    TARGETS.precision,
    `${percent(precision)} (≥ ${percent(TARGETS.precision)})`,
  );
  check(
    `${language} messages a second, one core`,
    rate,
    TARGETS.messages,
    `${Math.round(rate)} (≥ ${TARGETS.messages})`,
  );
}
const all = sum(found, 'right');
console.log(`all: recall ${percent(all / sum(found, 'true'))}, precision ${percent(all / sum(found, 'found'))}`);
if (missed.length > 0) process.exitCode = 1;
