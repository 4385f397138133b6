import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultSettings } from '../../config/defaults.ts';
import type { Sentiment } from '../../lambdas/domain/labels.ts';
import { ASPECTS } from '../../lambdas/domain/understanding/details/aspect-words.ts';
import type { AspectReading } from '../../lambdas/domain/understanding/details/aspects.ts';
import { taxonomyOf } from '../../lambdas/domain/understanding/message-read.ts';
import { understand } from '../../lambdas/domain/understanding/understand.ts';
import { modelsIn } from '../../lambdas/runtime/models.ts';
import { asMessage } from '../../training/sets/as-message.ts';

/**
 * Aspects with their own sentiment, against people's judgment: the repository's own judged messages (their author wrote
 * the first word lists, too), a second set written by somebody who had not seen the lists, and MAMS (restaurants, English;
 * every second sentence was looked at while building, the others are measured). Of MAMS only terms that are in the list of
 * aspects can be found; how many those are is told.
 */

interface Judged {
  language: string;
  text: string;
  aspects: AspectReading[];
}

const models = modelsIn(join(import.meta.dirname, '../../lambdas/domain/understanding/models'));
const taxonomy = { ...taxonomyOf(defaultSettings), models };

/** What the product tells of a message, read as it reads feedback from the web. */
const aspectsOf = (text: string): AspectReading[] => understand(asMessage({ text }), taxonomy).understanding.aspects;

const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

const readLines = async (file: string): Promise<Judged[]> =>
  (await readFile(file, 'utf8'))
    .trim()
    .split('\n')
    .map((line): Judged => JSON.parse(line));

function scoreOf(messages: readonly Judged[]) {
  const score = { found: 0, missed: 0, wrongly: 0, right: 0 };
  for (const { text, aspects } of messages) {
    const found = new Map(aspectsOf(text).map(({ aspect, sentiment }) => [aspect, sentiment]));
    for (const { aspect, sentiment } of aspects) {
      const heard = found.get(aspect);
      if (heard === undefined) score.missed += 1;
      else score.found += 1;
      if (heard === sentiment) score.right += 1;
      found.delete(aspect);
    }
    score.wrongly += found.size;
  }
  const told = score.found + score.missed;
  return {
    messages: messages.length,
    aspects: told,
    precision: percent(score.found, score.found + score.wrongly),
    recall: percent(score.found, told),
    'sentiment right, of those found': percent(score.right, score.found),
  };
}

const ENTITIES: Readonly<Record<string, string>> = { quot: '"', amp: '&', apos: "'", lt: '<', gt: '>' };
const plain = (xml: string): string => xml.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);

async function mams(folder: string) {
  const xml = await readFile(join(folder, 'mams_atsa_train.xml'), 'utf8');
  const sentences = [...xml.matchAll(/<sentence>([\s\S]*?)<\/sentence>/g)].filter((_, at) => at % 2 === 0);
  const score = { terms: 0, known: 0, told: 0, right: 0 };
  for (const [, inner = ''] of sentences) {
    const text = plain(/<text>([\s\S]*?)<\/text>/.exec(inner)?.[1] ?? '');
    const found = new Map<string, Sentiment>(aspectsOf(text).map(({ aspect, sentiment }) => [aspect, sentiment]));
    for (const [, polarity, term = ''] of inner.matchAll(/polarity="(\w+)" term="([^"]*)"/g)) {
      if (polarity === 'neutral') continue;
      score.terms += 1;
      const [known] = ASPECTS.find(plain(term).toLowerCase());
      const heard = known === undefined ? undefined : found.get(known.meaning);
      if (known !== undefined) score.known += 1;
      if (heard === 'positive' || heard === 'negative') score.told += 1;
      if (heard === polarity) score.right += 1;
    }
  }
  return {
    'terms with a polarity': score.terms,
    'in the list of aspects': percent(score.known, score.terms),
    'of those told good or bad': percent(score.told, score.known),
    'right, of those told': percent(score.right, score.told),
  };
}

const data = join(import.meta.dirname, '../data');
const rows: Record<string, ReturnType<typeof scoreOf>> = {};
for (const file of ['aspects.judged.jsonl', 'aspects.judged-2.jsonl']) {
  const messages = await readLines(join(data, file));
  for (const language of ['zh', 'en']) {
    rows[`${file} ${language}`] = scoreOf(messages.filter((message) => message.language === language));
  }
}
console.table(rows);
const folder = process.env['CLOSELOOP_DATA'];
if (folder === undefined) console.log('CLOSELOOP_DATA is not set: MAMS is left out.');
else console.table({ MAMS: await mams(folder) });
