import {
  BatchDetectDominantLanguageCommand,
  BatchDetectEntitiesCommand,
  BatchDetectKeyPhrasesCommand,
  BatchDetectSentimentCommand,
  BatchSizeLimitExceededException,
  ComprehendClient,
  DetectDominantLanguageCommand,
  DetectEntitiesCommand,
  DetectPiiEntitiesCommand,
  DetectSentimentCommand,
  InternalServerException,
  InvalidRequestException,
  type LanguageCode,
  TextSizeLimitExceededException,
  UnsupportedLanguageException,
} from '@aws-sdk/client-comprehend';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serveComprehend, unitsOf } from '../../local/companion/comprehend.ts';
import { evenly } from '../../local/companion/comprehend-trouble.ts';
import type { Listening } from '../../local/companion/http.ts';
import { type Judge, wordListJudge } from '../../local/companion/judge.ts';

const CREDENTIALS = { accessKeyId: 'test', secretAccessKey: 'test' };

const clientOf = (url: string, maxAttempts = 1): ComprehendClient =>
  new ComprehendClient({ endpoint: url, region: 'us-east-1', credentials: CREDENTIALS, maxAttempts });

let endpoint: Listening;
let client: ComprehendClient;

const begin = async (judge: Judge): Promise<void> => {
  endpoint = await serveComprehend(judge);
  client = clientOf(endpoint.url);
};

beforeEach(() => begin(wordListJudge));
afterEach(async () => {
  client.destroy();
  await endpoint.close();
});

const sentiment = (Text: string, LanguageCode: LanguageCode = 'en') =>
  client.send(new DetectSentimentCommand({ Text, LanguageCode }));
const sentiments = (TextList: string[], LanguageCode: LanguageCode = 'zh') =>
  client.send(new BatchDetectSentimentCommand({ TextList, LanguageCode }));
const control = (body: unknown) =>
  fetch(`${endpoint.url}/_control`, { method: 'POST', body: JSON.stringify(body) }).then((answer) => answer.status);
const stats = (method = 'GET') => fetch(`${endpoint.url}/_stats`, { method }).then((answer) => answer.json());
const raw = async (target: string, body: string) => {
  const answer = await fetch(endpoint.url, {
    method: 'POST',
    body,
    headers: { 'x-amz-target': `Comprehend_20171127.${target}`, 'content-type': 'application/x-amz-json-1.1' },
  });
  const { __type: type } = (await answer.json()) as { __type: string };
  return { status: answer.status, type };
};

describe('the Comprehend endpoint, asked by the real SDK', () => {
  it('gives a sentiment whose four scores sum to 1, the highest one named', async () => {
    const { Sentiment, SentimentScore } = await sentiment('The app crashes and support is terrible');
    expect(Sentiment).toBe('NEGATIVE');
    const scores = Object.entries(SentimentScore ?? {});
    expect(scores.map(([name]) => name).toSorted()).toEqual(['Mixed', 'Negative', 'Neutral', 'Positive']);
    expect(scores.reduce((sum, [, score]) => sum + score, 0)).toBeCloseTo(1, 9);
  });

  it('tells where personal data stands, in code points and without the words, in English and Spanish', async () => {
    const ask = (LanguageCode: LanguageCode) =>
      client.send(new DetectPiiEntitiesCommand({ Text: '😀 write to ann@example.com', LanguageCode }));
    const { Entities } = await ask('en');
    expect(Entities).toEqual([{ Type: 'EMAIL', BeginOffset: 11, EndOffset: 26, Score: expect.any(Number) }]);
    await expect(ask('zh')).rejects.toBeInstanceOf(UnsupportedLanguageException);
  });

  it('answers a batch in order, in Chinese', async () => {
    const { ResultList, ErrorList } = await sentiments(['App闪退三天了', '物流很快,谢谢', '我想问一下营业时间']);
    expect(ResultList?.map(({ Index, Sentiment }) => [Index, Sentiment])).toEqual([
      [0, 'NEGATIVE'],
      [1, 'POSITIVE'],
      [2, 'NEUTRAL'],
    ]);
    expect(ErrorList).toEqual([]);
  });

  it('hands the judge the text and the language', async () => {
    await endpoint.close();
    const asked: string[][] = [];
    await begin({
      sentiment: (text, language) => {
        asked.push([text, language]);
        return { positive: 0, negative: 0, neutral: 0, mixed: 5 };
      },
      language: () => [{ code: 'zh-TW', score: 0.7 }],
      phrases: () => [],
      entities: () => [],
    });
    expect((await sentiment('好', 'zh')).Sentiment).toBe('MIXED');
    expect(asked).toEqual([['好', 'zh']]);
    const { Languages } = await client.send(new DetectDominantLanguageCommand({ Text: '好' }));
    expect(Languages).toEqual([{ LanguageCode: 'zh-TW', Score: 0.7 }]);
  });

  it('tells phrases and entities by their places in code points', async () => {
    const TextList = ['😀 the package since yesterday'];
    const phrases = await client.send(new BatchDetectKeyPhrasesCommand({ TextList, LanguageCode: 'en' }));
    expect(phrases.ResultList?.[0]?.KeyPhrases?.[0]).toMatchObject({ BeginOffset: 6, EndOffset: 13, Text: 'package' });
    const entities = await client.send(new BatchDetectEntitiesCommand({ TextList, LanguageCode: 'en' }));
    expect(entities.ResultList?.[0]?.Entities?.[0]).toMatchObject({ Type: 'DATE', BeginOffset: 20, EndOffset: 29 });
  });

  it('finds the language of each document', async () => {
    const TextList = ['我的订单还没到', 'Where is my order?', '注文はどこですか', '주문이 어디에 있나요'];
    const { ResultList } = await client.send(new BatchDetectDominantLanguageCommand({ TextList }));
    expect(ResultList?.map(({ Languages }) => Languages?.[0]?.LanguageCode)).toEqual(['zh', 'en', 'ja', 'ko']);
  });
});

describe("bad requests get the service's own errors", () => {
  const long = '长'.repeat(1_667); // 5,001 bytes

  it.each([
    ['a text over 5,000 bytes', () => sentiment(long, 'zh'), TextSizeLimitExceededException],
    ['26 documents', () => sentiments(Array.from({ length: 26 }, () => 'a')), BatchSizeLimitExceededException],
    ['no document', () => sentiments([]), InvalidRequestException],
    ['an empty text', () => sentiment(''), InvalidRequestException],
    ['an empty document', () => sentiments(['a', '']), InvalidRequestException],
    ['a language that is not served', () => sentiment('x', 'nl' as LanguageCode), UnsupportedLanguageException],
    ['such a language for a batch', () => sentiments(['x'], 'und' as LanguageCode), UnsupportedLanguageException],
  ])('%s', async (_, ask, error) => {
    const thrown = await ask().catch((reason: unknown) => reason);
    expect(thrown).toBeInstanceOf(error);
    expect((thrown as InvalidRequestException).$metadata.httpStatusCode).toBe(400);
  });

  it('5,000 bytes and 25 documents are still served', async () => {
    await sentiment('a'.repeat(5_000));
    const { ResultList } = await sentiments(Array.from({ length: 25 }, () => '好'));
    expect(ResultList).toHaveLength(25);
  });

  it('a language may be asked of up to 100,000 bytes, one document at a time', async () => {
    const ask = (bytes: number) => client.send(new DetectDominantLanguageCommand({ Text: 'a'.repeat(bytes) }));
    await ask(100_000);
    await expect(ask(100_001)).rejects.toBeInstanceOf(TextSizeLimitExceededException);
  });

  it('a document of a batch that is too long costs only itself', async () => {
    const { ResultList, ErrorList } = await sentiments(['好用', long, '闪退']);
    expect(ResultList?.map(({ Index }) => Index)).toEqual([0, 2]);
    expect(ErrorList).toMatchObject([{ Index: 1, ErrorCode: 'TEXT_SIZE_LIMIT_EXCEEDED' }]);
  });

  it('an operation that is not served', async () => {
    const asked = client.send(new DetectEntitiesCommand({ Text: 'x', LanguageCode: 'en' }));
    await expect(asked).rejects.toMatchObject({ name: 'UnknownOperationException' });
  });

  it.each([
    ['a body that is not JSON', 'DetectSentiment', '{', 'SerializationException'],
    ['a text that is a number', 'DetectSentiment', '{"Text":1,"LanguageCode":"en"}', 'SerializationException'],
    ['a list that is a text', 'BatchDetectSentiment', '{"TextList":"a","LanguageCode":"en"}', 'SerializationException'],
    ['no language', 'DetectSentiment', '{"Text":"a"}', 'ValidationException'],
    ['no text', 'DetectDominantLanguage', '{}', 'ValidationException'],
    ['a body that is no object', 'DetectSentiment', '[]', 'SerializationException'],
  ])('%s', async (_, target, body, type) => {
    expect(await raw(target, body)).toEqual({ status: 400, type });
  });
});

describe('trouble on demand', () => {
  it('throttles: 429, which the SDK knows to ask again', async () => {
    await control({ mode: 'throttle', share: 0.5 }); // every second call
    expect((await sentiment('good')).Sentiment).toBe('POSITIVE');
    await expect(sentiment('x')).rejects.toMatchObject({
      name: 'ThrottlingException',
      $metadata: { httpStatusCode: 429 },
    });
    await sentiment('good');
    const patient = clientOf(endpoint.url, 2);
    const { $metadata } = await patient.send(new DetectSentimentCommand({ Text: 'good', LanguageCode: 'en' }));
    expect($metadata.attempts).toBe(2);
    patient.destroy();
  });

  it('fails: 500', async () => {
    await control({ mode: 'fail' });
    await expect(sentiment('x')).rejects.toBeInstanceOf(InternalServerException);
  });

  it('never answers', async () => {
    await control({ mode: 'silent' });
    const given = new AbortController();
    const asked = client.send(new DetectSentimentCommand({ Text: 'x', LanguageCode: 'en' }), {
      abortSignal: given.signal,
    });
    await expect.poll(() => stats()).toMatchObject({ calls: { DetectSentiment: 1 } }); // it has arrived
    given.abort();
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('answers half of a batch', async () => {
    await control({ mode: 'half' });
    const { ResultList, ErrorList } = await sentiments(['一', '二', '三', '四']);
    expect(ResultList).toHaveLength(2);
    expect(ErrorList?.map(({ ErrorCode }) => ErrorCode)).toEqual(['INTERNAL_SERVER_ERROR', 'INTERNAL_SERVER_ERROR']);
    const indexes = [...(ResultList ?? []), ...(ErrorList ?? [])].map(({ Index }) => Index);
    expect(new Set(indexes)).toEqual(new Set([0, 1, 2, 3]));
  });

  it('only a share of the calls, and none once it is well again', async () => {
    await control({ mode: 'fail', share: 0.25 });
    const outcomes = async (count: number) => {
      const failed: boolean[] = [];
      for (let call = 0; call < count; call++)
        failed.push(
          await sentiment('x').then(
            () => false,
            () => true,
          ),
        );
      return failed.filter(Boolean).length;
    };
    expect(await outcomes(8)).toBe(2);
    await control({ mode: 'ok' });
    expect(await outcomes(4)).toBe(0);
  });

  it('refuses a mode that it does not know', async () => {
    expect(await control({ mode: 'rest' })).toBe(422);
    expect(await control({ mode: 'fail', share: 2 })).toBe(422);
  });

  it('spreads a share evenly', () => {
    const third = evenly(1 / 3);
    expect(Array.from({ length: 300 }, third).filter(Boolean)).toHaveLength(100);
    expect(Array.from({ length: 5 }, evenly(0)).some(Boolean)).toBe(false);
    expect(Array.from({ length: 5 }, evenly(1)).every(Boolean)).toBe(true);
  });
});

describe('what it counts', () => {
  it('counts calls, judged documents and billed units', async () => {
    await sentiment('x'.repeat(301)); // 4 units
    await sentiments(['好', '长'.repeat(1_667)]); // 3 units; the other one is refused
    await sentiment('').catch(() => undefined);
    expect(await stats()).toEqual({
      calls: { DetectSentiment: 2, BatchDetectSentiment: 1 },
      documents: 2,
      units: 7,
      errors: { InvalidRequestException: 1 },
    });
    await stats('DELETE');
    expect(await stats()).toMatchObject({ documents: 0, units: 0 });
  });

  it('a unit is 100 characters, not bytes nor UTF-16 units, and at least 3 are billed', () => {
    expect(unitsOf('好')).toBe(3);
    expect(unitsOf('好'.repeat(300))).toBe(3);
    expect(unitsOf('🙂'.repeat(301))).toBe(4);
  });
});
