import { defaultSettings } from '../../../config/defaults.ts';
import type {
  Heard,
  LanguageOpinion,
  Linguist,
  NamedSpan,
  Opinion,
  Opinions,
  Span,
} from '../../../lambdas/analysis/ports.ts';
import { type Analyst, type Understood, understandFeedback } from '../../../lambdas/analysis/understand-feedback.ts';
import type { FeedbackEvent } from '../../../lambdas/contracts/event.ts';
import type { Feedback } from '../../../lambdas/contracts/feedback.ts';
import { ms } from '../../../lambdas/domain/instants.ts';
import { taxonomyOf } from '../../../lambdas/domain/understanding/message-read.ts';
import type { SentimentOpinion } from '../../../lambdas/domain/understanding/sentiment-opinion.ts';
import { aBody, aFeedback, anId, RECEIVED_AT } from '../../builders/feedback.ts';
import { somePolicy } from '../../builders/settings.ts';
import { memoryFeedback } from '../../doubles/memory-feedback.ts';

/** Answers what a test has put in; keeps what it was asked. */
function scriptedLinguist() {
  const unavailable = { heard: false, why: 'unavailable' } as const;
  const script = {
    sentiment: (_text: string): Heard<SentimentOpinion> => unavailable,
    language: (_text: string): Heard<LanguageOpinion> => unavailable,
    phrases: (_text: string): Heard<Span[]> => ({ heard: true, value: [] }),
    entities: (_text: string): Heard<NamedSpan[]> => ({ heard: true, value: [] }),
    askedDetails: [] as string[],
    askedLanguage: [] as string[],
    askedSentiment: [] as { text: string; language: string }[][],
  };
  const linguist: Linguist = {
    languages: async (texts) => {
      script.askedLanguage.push(...texts);
      return texts.map((text) => script.language(text));
    },
    sentiments: async (documents) => {
      script.askedSentiment.push([...documents]);
      return documents.map(({ text }) => script.sentiment(text));
    },
    phrases: async (documents) => {
      script.askedDetails.push(...documents.map(({ text }) => text));
      return documents.map(({ text }) => script.phrases(text));
    },
    entities: async (documents) => documents.map(({ text }) => script.entities(text)),
  };
  return { script, linguist };
}

export const surely = (sentiment: SentimentOpinion['sentiment'], score = 0.95): Heard<SentimentOpinion> => ({
  heard: true,
  value: { sentiment, scores: { positive: 0, negative: 0, mixed: 0, neutral: 1 - score, [sentiment]: score } },
});

const entryOf = (mark: string, opinion: Opinion | undefined): [string, Opinion][] =>
  opinion === undefined ? [] : [[mark, opinion]];

/** The analysis with a store in memory, a linguist that reads from a script, and a clock that the test sets. */
export function analysisUnderTest() {
  const store = memoryFeedback();
  const { script, linguist } = scriptedLinguist();
  const clock = { now: ms(RECEIVED_AT) + 2000 };
  const failures: string[] = [];
  const kept = new Map<string, Opinion>();
  const opinions: Opinions = {
    recall: async (marks) => new Map(marks.flatMap((mark) => entryOf(mark, kept.get(mark)))),
    keep: async (heard) => {
      for (const [mark, opinion] of heard) kept.set(mark, opinion);
    },
  };
  const analyst = (overrides: Partial<Analyst> = {}): Analyst => ({
    feedback: store,
    policy: somePolicy(),
    now: () => clock.now,
    linguist,
    taxonomy: taxonomyOf(defaultSettings),
    analysis: { strategy: 'comprehend', sample: 0 },
    opinions,
    forgotten: () => failures.push('forgotten'),
    failed: (id) => failures.push(id),
    ...overrides,
  });
  return {
    store,
    script,
    kept,
    clock,
    failures,
    received(text: string, overrides: Partial<Feedback> = {}): string {
      const id = overrides.id ?? anId(store.items.size + 1);
      store.add(aFeedback({ ...overrides, id }), aBody({ text }));
      return id;
    },
    understand: (ids: readonly string[], overrides: Partial<Analyst> = {}): Promise<Understood> =>
      understandFeedback(analyst(overrides), ids),
    item: (id: string): Feedback => store.items.get(id)!,
    events: async (id: string): Promise<FeedbackEvent['type'][]> => (await store.history(id)).map(({ type }) => type),
  };
}

export type AnalysisUnderTest = ReturnType<typeof analysisUnderTest>;
