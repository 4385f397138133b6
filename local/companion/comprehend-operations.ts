import * as z from 'zod';
import { internal, invalid, ServiceError, tooLong } from './comprehend-errors.ts';
import type { Judge, SentimentWeights, Told } from './judge.ts';
import { personalIn } from './personal.ts';

// Sizes and languages: "Guidelines and quotas" and "Supported languages" of the Amazon Comprehend Developer Guide.
const MAX_BYTES = 5_000;
const MAX_BYTES_LANGUAGE = 100_000;
const MAX_BATCH = 25;
/** Personal data is found in these alone. */
const PERSONAL_LANGUAGES = new Set(['en', 'es']);
const LANGUAGES = new Set(['ar', 'de', 'en', 'es', 'fr', 'hi', 'it', 'ja', 'ko', 'pt', 'zh', 'zh-TW']);

/** An operation's answer and the texts that it judged: those are billed. */
export interface Answer {
  readonly body: Record<string, unknown>;
  readonly texts: readonly string[];
}

/** `spare(index)` tells whether a batch leaves this document out, as the service does when a part of it is in trouble. */
export type Operation = (input: unknown, judge: Judge, spare: (index: number) => boolean) => Answer;

const text = z.string();
const texts = z.array(z.string());
const Single = z.object({ Text: text });
const SingleIn = z.object({ Text: text, LanguageCode: z.string() });
const Batch = z.object({ TextList: texts });
const BatchIn = z.object({ TextList: texts, LanguageCode: z.string() });

/** Wrong JSON types are the protocol's error, a missing or empty member is the service's. */
const read = <Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> => {
  const parsed = schema.safeParse(input, { reportInput: true });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const at = issue?.path.join('.') ?? '';
  if (issue?.input === undefined || issue.input === null) {
    throw new ServiceError('ValidationException', `1 validation error detected: Value at '${at}' must not be null`);
  }
  throw new ServiceError('SerializationException', `${at || 'The body'} has the wrong type`);
};

const bytes = (value: string): number => Buffer.byteLength(value, 'utf8');

const checkText = (value: string, limit: number): void => {
  if (value === '') throw invalid('Text must have at least one character');
  if (bytes(value) > limit) throw tooLong(limit, bytes(value));
};

const checkBatch = (list: readonly string[]): void => {
  if (list.length === 0) throw invalid('TextList must have at least one document');
  if (list.length > MAX_BATCH) {
    throw new ServiceError(
      'BatchSizeLimitExceededException',
      `The number of documents in the request exceeds the limit of ${MAX_BATCH}`,
    );
  }
  if (list.includes('')) throw invalid('Every document must have at least one character');
};

const checkLanguage = (code: string, known: ReadonlySet<string> = LANGUAGES): void => {
  if (!known.has(code)) {
    throw new ServiceError('UnsupportedLanguageException', `The language ${code.slice(0, 10)} is not supported`);
  }
};

const judged = (weights: SentimentWeights): Record<string, unknown> => {
  const { positive, negative, neutral, mixed } = weights;
  const sum = positive + negative + neutral + mixed;
  const score = { Positive: positive / sum, Negative: negative / sum, Neutral: neutral / sum, Mixed: mixed / sum };
  const [top] = Object.entries(score).toSorted(([, a], [, b]) => b - a);
  return { Sentiment: top?.[0].toUpperCase(), SentimentScore: score };
};

const languages = (judge: Judge, value: string): Record<string, unknown> => ({
  Languages: judge.language(value).map(({ code, score }) => ({ LanguageCode: code, Score: score })),
});

/** The service counts code points. */
const codePoints = (value: string): number => Array.from(value).length;

const placed = (value: string, { start, end, score }: Omit<Told, 'type'>): Record<string, unknown> => ({
  BeginOffset: codePoints(value.slice(0, start)),
  EndOffset: codePoints(value.slice(0, end)),
  Score: score,
  Text: value.slice(start, end),
});

const phrases = (judge: Judge, value: string): Record<string, unknown> => ({
  KeyPhrases: judge.phrases(value).map((phrase) => placed(value, phrase)),
});

const entities = (judge: Judge, value: string): Record<string, unknown> => ({
  Entities: judge.entities(value).map((entity) => ({ ...placed(value, entity), Type: entity.type })),
});

/** Without the words themselves, as the service answers. */
const personal = (value: string): Record<string, unknown> => ({
  Entities: personalIn(value).map((one) => {
    const { Text: _, ...place } = placed(value, one);
    return { ...place, Type: one.type };
  }),
});

/** An operation that judges a list of documents in one language. */
const batchIn =
  (judgeOne: (judge: Judge, value: string, language: string) => Record<string, unknown>): Operation =>
  (input, judge, spare) => {
    const { TextList, LanguageCode } = read(BatchIn, input);
    checkBatch(TextList);
    checkLanguage(LanguageCode);
    return batch(TextList, spare, (value) => judgeOne(judge, value, LanguageCode));
  };

/** Judges each document by itself: one that cannot be judged goes to `ErrorList`, the others are answered. */
const batch = (
  list: readonly string[],
  spare: (index: number) => boolean,
  judgeOne: (value: string) => Record<string, unknown>,
): Answer => {
  const ResultList: unknown[] = [];
  const ErrorList: unknown[] = [];
  const judgedTexts: string[] = [];
  const fail = (Index: number, ErrorCode: string, { message }: ServiceError) =>
    ErrorList.push({ Index, ErrorCode, ErrorMessage: message });
  for (const [Index, value] of list.entries()) {
    if (bytes(value) > MAX_BYTES) fail(Index, 'TEXT_SIZE_LIMIT_EXCEEDED', tooLong(MAX_BYTES, bytes(value)));
    else if (spare(Index)) fail(Index, 'INTERNAL_SERVER_ERROR', internal());
    else {
      ResultList.push({ Index, ...judgeOne(value) });
      judgedTexts.push(value);
    }
  }
  return { body: { ResultList, ErrorList }, texts: judgedTexts };
};

/** The operations served, by their name in `X-Amz-Target`. Each throws a `ServiceError` for what the service refuses. */
export const operations: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  [
    'DetectSentiment',
    (input, judge) => {
      const { Text, LanguageCode } = read(SingleIn, input);
      checkLanguage(LanguageCode);
      checkText(Text, MAX_BYTES);
      return { body: judged(judge.sentiment(Text, LanguageCode)), texts: [Text] };
    },
  ],
  ['BatchDetectSentiment', batchIn((judge, value, language) => judged(judge.sentiment(value, language)))],
  ['BatchDetectKeyPhrases', batchIn(phrases)],
  ['BatchDetectEntities', batchIn(entities)],
  [
    'DetectPiiEntities',
    (input) => {
      const { Text, LanguageCode } = read(SingleIn, input);
      checkLanguage(LanguageCode, PERSONAL_LANGUAGES);
      checkText(Text, MAX_BYTES_LANGUAGE);
      return { body: personal(Text), texts: [Text] };
    },
  ],
  [
    'DetectDominantLanguage',
    (input, judge) => {
      const { Text } = read(Single, input);
      checkText(Text, MAX_BYTES_LANGUAGE);
      return { body: languages(judge, Text), texts: [Text] };
    },
  ],
  [
    'BatchDetectDominantLanguage',
    (input, judge, spare) => {
      const { TextList } = read(Batch, input);
      checkBatch(TextList);
      return batch(TextList, spare, (value) => languages(judge, value));
    },
  ],
]);
