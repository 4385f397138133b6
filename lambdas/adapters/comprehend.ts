import {
  BatchDetectDominantLanguageCommand,
  type BatchDetectDominantLanguageItemResult,
  BatchDetectSentimentCommand,
  type BatchDetectSentimentItemResult,
  type BatchItemError,
  ComprehendClient,
  LanguageCode,
} from '@aws-sdk/client-comprehend';
import * as z from 'zod/mini';
import type { Heard, LanguageOpinion, Linguist } from '../analysis/ports.ts';
import { SENTIMENTS } from '../domain/labels.ts';
import type { SentimentOpinion } from '../domain/understanding/sentiment-opinion.ts';
import { nameOf } from '../runtime/log.ts';

/** Documents of one batch call. */
const BATCH = 25;
/** Code points that are sent of a text: at 4 bytes each at most 2,000 of the 5,000 bytes that a document may have. */
const LENGTH = 500;

export interface Patience {
  connectMs: number;
  requestMs: number;
  attempts: number;
}
/** The service answers within tens of milliseconds; a slow one is not waited for, the item is asked about again later. */
const PATIENCE: Patience = { connectMs: 1000, requestMs: 2500, attempts: 2 };

/** A client that gives up soon. Without an endpoint the SDK chooses (`AWS_ENDPOINT_URL_COMPREHEND`, the region's own). */
export const comprehendClient = (endpoint?: string, patience: Patience = PATIENCE): ComprehendClient =>
  new ComprehendClient({
    maxAttempts: patience.attempts,
    requestHandler: {
      connectionTimeout: patience.connectMs,
      requestTimeout: patience.requestMs,
      throwOnRequestTimeout: true,
    },
    ...(endpoint === undefined ? {} : { endpoint }),
  });

/** What the service would refuse again, however often it is asked. */
const REFUSALS = new Set([
  'InvalidRequestException',
  'TextSizeLimitExceededException',
  'BatchSizeLimitExceededException',
  'UnsupportedLanguageException',
  'ValidationException',
]);
const REFUSED_DOCUMENT = /TEXT_?SIZE|INVALID|UNSUPPORTED/i;

type NotHeard = Extract<Heard<never>, { heard: false }>;
const UNAVAILABLE: NotHeard = { heard: false, why: 'unavailable' };
const REFUSED: NotHeard = { heard: false, why: 'refused' };
const UNSUPPORTED: NotHeard = { heard: false, why: 'unsupported' };

const cut = (text: string): string => (text.length <= LENGTH ? text : Array.from(text).slice(0, LENGTH).join(''));

interface Answers<Item> {
  ResultList: (Item & { Index?: number | undefined })[] | undefined;
  ErrorList: BatchItemError[] | undefined;
}
type Call<Item> = (texts: string[]) => Promise<Answers<Item>>;
type Reader<Item, T> = (item: Item) => T | undefined;

/** The answers of one call by the place of their text; a text that the service passed over was not heard. */
function spread<Item, T>(count: number, { ResultList = [], ErrorList = [] }: Answers<Item>, read: Reader<Item, T>) {
  const heard: Heard<T>[] = Array.from({ length: count }, () => UNAVAILABLE);
  for (const item of ResultList) {
    const value = read(item);
    if (item.Index !== undefined && value !== undefined) heard[item.Index] = { heard: true, value };
  }
  for (const { Index, ErrorCode = '' } of ErrorList) {
    if (Index !== undefined) heard[Index] = REFUSED_DOCUMENT.test(ErrorCode) ? REFUSED : UNAVAILABLE;
  }
  return heard.slice(0, count);
}

/** One call. What is refused as a whole is asked again in halves, so that one bad text does not cost the others. */
async function askOnce<Item, T>(texts: string[], call: Call<Item>, read: Reader<Item, T>): Promise<Heard<T>[]> {
  try {
    return spread(texts.length, await call(texts), read);
  } catch (error) {
    if (!REFUSALS.has(nameOf(error))) return texts.map(() => UNAVAILABLE);
    if (texts.length <= 1) return texts.map(() => REFUSED);
    const middle = Math.ceil(texts.length / 2);
    const first = await askOnce(texts.slice(0, middle), call, read);
    return [...first, ...(await askOnce(texts.slice(middle), call, read))];
  }
}

async function ask<Item, T>(texts: readonly string[], call: Call<Item>, read: Reader<Item, T>): Promise<Heard<T>[]> {
  const asked = texts.map(cut);
  const batches = Array.from({ length: Math.ceil(asked.length / BATCH) }, (_, index) =>
    asked.slice(index * BATCH, (index + 1) * BATCH),
  );
  const answers = await Promise.all(batches.map((batch) => askOnce(batch, call, read)));
  return answers.flat();
}

function readLanguage({ Languages = [] }: BatchDetectDominantLanguageItemResult): LanguageOpinion | undefined {
  const [best] = Languages.toSorted((a, b) => (b.Score ?? 0) - (a.Score ?? 0));
  return best?.LanguageCode === undefined ? undefined : { language: best.LanguageCode, score: best.Score ?? 0 };
}

const label = z.enum(SENTIMENTS);

function readSentiment({ Sentiment, SentimentScore }: BatchDetectSentimentItemResult): SentimentOpinion | undefined {
  const sentiment = label.safeParse(Sentiment?.toLowerCase());
  if (!sentiment.success || SentimentScore === undefined) return undefined;
  const { Positive = 0, Negative = 0, Neutral = 0, Mixed = 0 } = SentimentScore;
  return {
    sentiment: sentiment.data,
    scores: { positive: Positive, negative: Negative, neutral: Neutral, mixed: Mixed },
  };
}

const supported = z.enum(LanguageCode);

/**
 * Amazon Comprehend, asked in batches: at most 25 texts of one language a call, each cut to 500 code points. Trouble with
 * a text, a batch or the service is an answer for each text; nothing is thrown.
 */
export function comprehendLinguist(client: ComprehendClient): Linguist {
  return {
    languages: (texts) =>
      ask(texts, (TextList) => client.send(new BatchDetectDominantLanguageCommand({ TextList })), readLanguage),
    async sentiments(documents) {
      const heard: Heard<SentimentOpinion>[] = documents.map(() => UNSUPPORTED);
      const places = Map.groupBy(documents.keys(), (index) => documents[index]?.language);
      await Promise.all(
        [...places].map(async ([language, indexes]) => {
          const code = supported.safeParse(language);
          if (!code.success) return;
          const texts = indexes.map((index) => documents[index]?.text ?? '');
          const call = (TextList: string[]) =>
            client.send(new BatchDetectSentimentCommand({ TextList, LanguageCode: code.data }));
          const answers = await ask(texts, call, readSentiment);
          for (const [at, index] of indexes.entries()) heard[index] = answers[at] ?? UNAVAILABLE;
        }),
      );
      return heard;
    },
  };
}
