import { parseArgs } from 'node:util';
import { findPersonalData, normalisePhone } from '../../lambdas/domain/privacy/index.ts';
import { type Corpus, developmentSets, HARD_SETS, type Half, realTexts } from './privacy/corpora.ts';
import { lookAlikes } from './privacy/look-alikes.ts';
import { presidio } from './privacy/presidio.ts';
import { f1, micro, score, sum } from './privacy/score.ts';
import { type Result, table } from './privacy/table.ts';
import { writtenForms } from './privacy/written-forms.ts';

// How well and how fast personal data is found. Options: --data FOLDER with the development sets, --half build to
// work on the rules (held-back is what counts), --presidio to set Presidio beside it (installs it on first use).
const { values: options } = parseArgs({
  options: {
    data: { type: 'string', default: process.env['CLOSELOOP_DATA'] ?? '' },
    half: { type: 'string', default: 'held-back' },
    presidio: { type: 'boolean', default: false },
  },
});

const TARGETS = { structured: 0.97, unstructured: 0.75, recall: 0.99, falseHits: 0.01, messages: 5000 };
const missed: string[] = [];
const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;

const check = (what: string, value: number, isMet: boolean, shown: string, target: string): void => {
  console.log(`${isMet ? 'met   ' : 'MISSED'}  ${what}: ${shown} (${target})`);
  if (!isMet || Number.isNaN(value)) missed.push(what);
};

/** Of the mobile numbers, ID cards and bank cards of China that are marked, how many were found exactly. */
const vitalRecall = (corpora: readonly Corpus[]): Map<string, { marked: number; found: number }> => {
  const tallies = new Map<string, { marked: number; found: number }>();
  for (const { text, spans } of corpora.flatMap(({ texts }) => texts)) {
    const vital = spans.filter(
      ({ type, start, end }) =>
        type === 'id-card' ||
        type === 'bank-card' ||
        (type === 'phone' && /^\+861[3-9]/.test(normalisePhone(text.slice(start, end)) ?? '')),
    );
    if (vital.length === 0) continue;
    const hits = findPersonalData(text);
    for (const { type, start, end } of vital) {
      const tally = tallies.get(type) ?? { marked: 0, found: 0 };
      tallies.set(type, tally);
      tally.marked += 1;
      if (hits.some((hit) => hit.type === type && hit.start === start && hit.end === end)) tally.found += 1;
    }
  }
  return tallies;
};

/** Messages of 200 characters a second of processor time on one core, once the engine has compiled what they need. */
const rate = (texts: readonly string[]): number => {
  const all = texts.join(' ');
  const messages = Array.from({ length: 6000 }, (_, i) => {
    const at = (i * 137) % Math.max(all.length - 200, 1);
    return all.slice(at, at + 200);
  });
  const read = (): void => {
    for (const message of messages) findPersonalData(message);
  };
  for (let pass = 0; pass < 3; pass += 1) read();
  const begun = process.cpuUsage();
  read();
  const { user, system } = process.cpuUsage(begun);
  return messages.length / ((user + system) / 1e6);
};

const half: Half = options.half === 'build' ? 'build' : 'held-back';
const development = developmentSets(options.data, half);
if (development.length === 0) {
  console.log('CLOSELOOP_DATA (or --data) names no folder with the development sets: only the project’s own are read.');
}
const judged = [...development, ...HARD_SETS.filter(({ provenance }) => half === 'held-back' || !provenance.isBlind)];

/** What Presidio finds; it tells no landlines. */
const presidioScores = (): ((corpus: Corpus) => Pick<Result, 'presidio'>) => {
  if (!options.presidio) return () => ({});
  const texts = [...new Set(judged.flatMap((corpus) => corpus.texts.map(({ text }) => text)))];
  const [any, sure] = [presidio(texts, 0), presidio(texts, 0.5)];
  return (corpus) => {
    const plain = { ...corpus, tellsLandlines: false };
    return {
      presidio: {
        sure: score(plain, (text) => sure.get(text) ?? []),
        any: score(plain, (text) => any.get(text) ?? []),
      },
    };
  };
};

const byPresidio = presidioScores();
const results = judged.map(
  (corpus): Result => ({
    corpus,
    scores: score(corpus, findPersonalData),
    ...byPresidio(corpus),
  }),
);
console.log(`${table(results)}\n`);

// Targets are for sets that nobody looked into; of development sets the table is enough.
for (const { corpus, scores } of results.filter(
  ({ corpus: { provenance } }) => provenance.isBlind || half === 'build',
)) {
  const structured = f1(micro(scores));
  const isMet = structured >= TARGETS.structured;
  check(`structured types, F1, ${corpus.name}`, structured, isMet, percent(structured), '>= 97 %');
  for (const type of ['name', 'address'] as const) {
    const value = f1(sum(scores, [type]));
    const name = `${type === 'name' ? 'names' : 'addresses'}, F1, ${corpus.name}`;
    if (!Number.isNaN(value)) check(name, value, value >= TARGETS.unstructured, percent(value), '>= 75 %');
  }
}

const written = writtenForms(3000);
for (const [source, corpora] of [
  ['marked texts', judged],
  ['generated forms', [written]],
] as const) {
  for (const [type, { marked, found }] of vitalRecall(corpora)) {
    const recall = found / marked;
    check(
      `recall of Chinese ${type}, ${source}`,
      recall,
      recall >= TARGETS.recall,
      `${percent(recall)} of ${marked}`,
      '>= 99 %',
    );
  }
}

const numbers = lookAlikes(10_000);
const hits = numbers.filter(({ text }) => findPersonalData(text).length > 0);
const share = hits.length / numbers.length;
check(
  'false hits on order and tracking numbers',
  share,
  share < TARGETS.falseHits,
  `${hits.length} of ${numbers.length}`,
  '< 1 %',
);

for (const [what, texts] of [
  ['texts made of personal data', judged.flatMap((corpus) => corpus.texts.map(({ text }) => text))],
  ['real messages', realTexts(options.data)],
] as const) {
  if (texts.length === 0) continue;
  const perSecond = rate(texts);
  const isMet = perSecond >= TARGETS.messages;
  check(`messages of 200 characters a second, ${what}`, perSecond, isMet, perSecond.toFixed(0), '>= 5000');
}

if (missed.length > 0) {
  console.log(`\n${missed.length} targets missed`);
  process.exitCode = 1;
}
