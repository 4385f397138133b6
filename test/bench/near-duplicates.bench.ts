import { parseArgs } from 'node:util';
import { NEAR_TARGETS, nearDuplicatesIn, USUAL } from './topics/near-duplicates.ts';
import type { Found } from './topics/pairs.ts';

// How well near-duplicates are found by the bounded index that the product uses, and how fast. Texts are real ones, of
// the folder of --data or of the project; what is to be found are all pairs of true Jaccard similarity ≥ 0.5 among them
// and among what is made of them: words added, parts moved or left out, typing errors.
const { values: options } = parseArgs({
  options: {
    data: { type: 'string', default: process.env['CLOSELOOP_DATA'] ?? '' },
    texts: { type: 'string', default: String(USUAL.count) },
    seed: { type: 'string', default: String(USUAL.seed) },
  },
});

if (options.data === '') console.log('CLOSELOOP_DATA (or --data) names no folder: the project’s own texts are read.');

const TARGETS = { ...NEAR_TARGETS, messages: 5000 };
const missed: string[] = [];
const check = (what: string, value: number, least: number, shown: string): void => {
  if (!(value >= least)) missed.push(what);
  console.log(`${value >= least ? 'met   ' : 'MISSED'}  ${what}: ${shown}`);
};
const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;
const sum = (all: readonly Found[], field: keyof Found): number => all.reduce((total, one) => total + one[field], 0);

const corpus = { data: options.data, count: Number(options.texts), seed: Number(options.seed) };
const found: Found[] = [];
for (const language of ['zh', 'en'] as const) {
  const judgement = nearDuplicatesIn(language, corpus);
  const { texts, compared, rate, recall, precision } = judgement;
  found.push(judgement);
  console.log(`${language}: ${texts} texts, ${judgement.true} pairs, ${compared.toFixed(1)} compared with each`);
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
