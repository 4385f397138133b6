import { setMaxListeners } from 'node:events';
import { join } from 'node:path';
import { defaultSettings } from '../../config/defaults.ts';
import { comprehendClient, comprehendLinguist } from '../../lambdas/adapters/comprehend.ts';
import type { Opinion } from '../../lambdas/analysis/ports.ts';
import { type Analyst, understandFeedback } from '../../lambdas/analysis/understand-feedback.ts';
import { ms } from '../../lambdas/domain/instants.ts';
import { SENTIMENTS, type Sentiment } from '../../lambdas/domain/labels.ts';
import { taxonomyOf } from '../../lambdas/domain/understanding/message-read.ts';
import { modelsIn } from '../../lambdas/runtime/models.ts';
import { type Stats, serveComprehend } from '../../local/companion/comprehend.ts';
import type { Judge, SentimentWeights } from '../../local/companion/judge.ts';
import { aBody, aFeedback, anId, RECEIVED_AT } from '../builders/feedback.ts';
import { somePolicy } from '../builders/settings.ts';
import { memoryFeedback } from '../doubles/memory-feedback.ts';
import { type Labelled, labelledMessages, lotOf } from './cascade/labelled.ts';

/**
 * `cascade` against `comprehend` and `local`, by the product's own analysis and the real SDK, at an endpoint that answers
 * what people said of each text, wrong at a stated rate: how many calls and paid units each strategy needs, and how often
 * its record agrees with people.
 */

const ERROR_RATES = [0.08, 0.15];
const STRATEGIES = ['comprehend', 'cascade', 'local'] as const;
type Strategy = (typeof STRATEGIES)[number];
const BATCH = 25;
const DOLLARS_A_UNIT = 0.0001;

/** The answer of an endpoint that is wrong about this share of the texts, always the same ones. */
function humanJudge(messages: readonly Labelled[], errorRate: number): Judge {
  const labels = new Map(messages.map(({ text, label }) => [Array.from(text).slice(0, 500).join(''), label]));
  const weights = (sure: Sentiment, score: number): SentimentWeights => ({
    positive: (1 - score) / 3,
    negative: (1 - score) / 3,
    neutral: (1 - score) / 3,
    mixed: (1 - score) / 3,
    [sure]: score,
  });
  return {
    sentiment: (text) => {
      const label = labels.get(text) ?? 'neutral';
      const lot = lotOf('error', text);
      if (lot >= errorRate) return weights(label, 0.9);
      const others = SENTIMENTS.filter((other) => other !== label && other !== 'mixed');
      return weights(others[Math.floor((lot / errorRate) * others.length)] ?? label, 0.8);
    },
    language: (text) => [{ code: /\p{Script=Han}/u.test(text) ? 'zh' : 'en', score: 0.95 }],
    phrases: () => [],
    entities: () => [],
  };
}

interface Run extends Stats {
  accuracy: Record<'zh' | 'en' | 'all', number>;
  negativeRecall: number;
  agreement: string;
}

const models = modelsIn(join(import.meta.dirname, '../../lambdas/domain/understanding/models'));

const share = (rows: readonly boolean[]): number => rows.filter((right) => right).length / Math.max(1, rows.length);

function analystAt(url: string, strategy: Strategy, store: ReturnType<typeof memoryFeedback>): Analyst {
  const kept = new Map<string, Opinion>();
  return {
    feedback: store,
    policy: somePolicy(),
    now: () => ms(RECEIVED_AT) + 2000,
    linguist: comprehendLinguist(comprehendClient(url, { connectMs: 5000, requestMs: 60_000, attempts: 2 })),
    opinions: {
      recall: async (marks) =>
        new Map(
          marks.flatMap((mark) => {
            const opinion = kept.get(mark);
            return opinion === undefined ? [] : [[mark, opinion]];
          }),
        ),
      keep: async (heard) => {
        for (const [mark, opinion] of heard) kept.set(mark, opinion);
      },
    },
    taxonomy: { ...taxonomyOf(defaultSettings), models },
    analysis: { strategy, sample: defaultSettings.analysis.sample },
    failed: (id) => {
      throw new Error(`item ${id} failed`);
    },
    forgotten: () => undefined,
  };
}

async function run(messages: readonly Labelled[], strategy: Strategy, errorRate: number): Promise<Run> {
  const endpoint = await serveComprehend(humanJudge(messages, errorRate));
  try {
    const store = memoryFeedback();
    const analyst = analystAt(endpoint.url, strategy, store);
    const ids = messages.map(({ text }, index) => {
      const id = anId(index + 1);
      store.add(aFeedback({ id }), aBody({ text }));
      return id;
    });
    const compared = { asked: 0, agreed: 0 };
    for (let from = 0; from < ids.length; from += BATCH) {
      const batch = await understandFeedback(analyst, ids.slice(from, from + BATCH));
      compared.asked += batch.compared.asked;
      compared.agreed += batch.compared.agreed;
    }
    const judged = messages.map(({ language, label }, index) => {
      const found = store.items.get(ids[index] ?? '')?.sentiment;
      return { language, label, right: found === label, negative: found === 'negative' };
    });
    const accuracyOf = (language?: string): number =>
      share(judged.filter((one) => language === undefined || one.language === language).map(({ right }) => right));
    const stats: Stats = JSON.parse(await (await fetch(`${endpoint.url}/_stats`)).text());
    return {
      ...stats,
      accuracy: { zh: accuracyOf('zh'), en: accuracyOf('en'), all: accuracyOf() },
      negativeRecall: share(judged.filter(({ label }) => label === 'negative').map(({ negative }) => negative)),
      agreement: compared.asked === 0 ? 'none asked' : `${compared.agreed} of ${compared.asked}`,
    };
  } finally {
    await endpoint.close();
  }
}

const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;

function report(strategy: Strategy, found: Run, paid: Run): object {
  const calls = Object.values(found.calls).reduce((sum, count) => sum + count, 0);
  return {
    strategy,
    calls,
    units: found.units,
    'units saved': percent(1 - found.units / Math.max(1, paid.units)),
    'list price': `$${(found.units * DOLLARS_A_UNIT).toFixed(2)}`,
    'accuracy zh': percent(found.accuracy.zh),
    'accuracy en': percent(found.accuracy.en),
    'accuracy all': percent(found.accuracy.all),
    'negative recall': percent(found.negativeRecall),
    'sample agrees': found.agreement,
  };
}

setMaxListeners(0);
process.env['AWS_REGION'] ??= 'us-east-1';
process.env['AWS_ACCESS_KEY_ID'] ??= 'bench';
process.env['AWS_SECRET_ACCESS_KEY'] ??= 'bench';
const folder = process.env['CLOSELOOP_DATA'];
if (folder === undefined) console.log('CLOSELOOP_DATA is not set: the project’s own few texts are asked about.');
const messages = await labelledMessages(folder);
console.log(`${messages.length} messages with human labels, held back from every training.`);
for (const errorRate of ERROR_RATES) {
  console.log(`\nThe endpoint is wrong about ${percent(errorRate)} of the texts.`);
  const runs = new Map<Strategy, Run>();
  for (const strategy of STRATEGIES) runs.set(strategy, await run(messages, strategy, errorRate));
  const paid = runs.get('comprehend');
  if (paid !== undefined) console.table([...runs].map(([strategy, found]) => report(strategy, found, paid)));
}
