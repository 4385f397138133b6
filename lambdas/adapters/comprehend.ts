import {
  BatchDetectDominantLanguageCommand,
  BatchDetectEntitiesCommand,
  BatchDetectKeyPhrasesCommand,
  BatchDetectSentimentCommand,
  ComprehendClient,
  LanguageCode,
} from '@aws-sdk/client-comprehend';
import * as z from 'zod/mini';
import type { Document, Heard, Linguist } from '../analysis/ports.ts';
import { readEntities, readLanguage, readPhrases, readSentiment } from './comprehend-answers.ts';
import { ask, UNAVAILABLE, UNSUPPORTED } from './comprehend-batches.ts';

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

const supported = z.enum(LanguageCode);

/** Asks about the texts of each language together; a language that the service does not know is not asked about. */
async function byLanguage<T>(
  documents: readonly Document[],
  askIn: (texts: readonly string[], language: LanguageCode) => Promise<Heard<T>[]>,
): Promise<Heard<T>[]> {
  const heard: Heard<T>[] = documents.map(() => UNSUPPORTED);
  const places = Map.groupBy(documents.keys(), (index) => documents[index]?.language);
  await Promise.all(
    [...places].map(async ([language, indexes]) => {
      const code = supported.safeParse(language);
      if (!code.success) return;
      const answers = await askIn(
        indexes.map((index) => documents[index]?.text ?? ''),
        code.data,
      );
      for (const [at, index] of indexes.entries()) heard[index] = answers[at] ?? UNAVAILABLE;
    }),
  );
  return heard;
}

/**
 * Amazon Comprehend, asked in batches: at most 25 texts of one language a call, each cut to 500 code points. Trouble with
 * a text, a batch or the service is an answer for each text; nothing is thrown.
 */
export function comprehendLinguist(client: ComprehendClient): Linguist {
  return {
    languages: (texts) =>
      ask(texts, (TextList) => client.send(new BatchDetectDominantLanguageCommand({ TextList })), readLanguage),
    sentiments: (documents) =>
      byLanguage(documents, (texts, language) =>
        ask(
          texts,
          (TextList) => client.send(new BatchDetectSentimentCommand({ TextList, LanguageCode: language })),
          readSentiment,
        ),
      ),
    phrases: (documents) =>
      byLanguage(documents, (texts, language) =>
        ask(
          texts,
          (TextList) => client.send(new BatchDetectKeyPhrasesCommand({ TextList, LanguageCode: language })),
          readPhrases,
        ),
      ),
    entities: (documents) =>
      byLanguage(documents, (texts, language) =>
        ask(
          texts,
          (TextList) => client.send(new BatchDetectEntitiesCommand({ TextList, LanguageCode: language })),
          readEntities,
        ),
      ),
  };
}
