import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { comprehendClient, comprehendLinguist } from '../../../lambdas/adapters/comprehend.ts';

interface Call {
  operation: string;
  texts: string[];
  language: string | undefined;
}
/** Null: the connection stays open and silent. */
type Reply = { status?: number; body: object } | null;

const score = (name: 'Positive' | 'Negative' | 'Neutral' | 'Mixed', value: number) => ({
  Positive: 0,
  Negative: 0,
  Neutral: 0,
  Mixed: 0,
  [name]: value,
});

/** Negative where the text says so, else neutral. */
const judge = (text: string, Index: number) =>
  text.includes('bad')
    ? { Index, Sentiment: 'NEGATIVE', SentimentScore: score('Negative', 0.9) }
    : { Index, Sentiment: 'NEUTRAL', SentimentScore: score('Neutral', 0.8) };

const answered = ({ texts }: Call): Reply => ({ body: { ResultList: texts.map(judge), ErrorList: [] } });
const refused = (type: string, status = 400): Reply => ({ status, body: { __type: type, message: 'no' } });

let calls: Call[];
let reply: (call: Call) => Reply;
let server: Server;

/** A service that speaks AWS JSON 1.1, as far as the SDK looks. */
beforeEach(async () => {
  calls = [];
  reply = answered;
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on('end', () => {
      const { TextList, LanguageCode } = JSON.parse(body) as { TextList: string[]; LanguageCode?: string };
      const operation = String(request.headers['x-amz-target']).split('.').at(-1) ?? '';
      const call = { operation, texts: TextList, language: LanguageCode };
      calls.push(call);
      const answer = reply(call);
      if (answer === null) return;
      response.writeHead(answer.status ?? 200, { 'content-type': 'application/x-amz-json-1.1' });
      response.end(JSON.stringify(answer.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(
  () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    }),
);

function linguist(patience = { connectMs: 500, requestMs: 1500, attempts: 1 }) {
  process.env['AWS_REGION'] ??= 'us-east-1';
  process.env['AWS_ACCESS_KEY_ID'] ??= 'test';
  process.env['AWS_SECRET_ACCESS_KEY'] ??= 'test';
  const { port } = server.address() as AddressInfo;
  return comprehendLinguist(comprehendClient(`http://127.0.0.1:${port}`, patience));
}

const inEnglish = (texts: string[]) => texts.map((text) => ({ text, language: 'en' }));
const UNAVAILABLE = { heard: false, why: 'unavailable' };
const REFUSED = { heard: false, why: 'refused' };

describe('Comprehend, asked for sentiments', () => {
  it('answers in the order of the documents, each with its four scores', async () => {
    const heard = await linguist().sentiments(inEnglish(['bad', 'so so']));
    expect(heard).toEqual([
      { heard: true, value: { sentiment: 'negative', scores: { positive: 0, negative: 0.9, neutral: 0, mixed: 0 } } },
      { heard: true, value: { sentiment: 'neutral', scores: { positive: 0, negative: 0, neutral: 0.8, mixed: 0 } } },
    ]);
  });

  it('asks at most 25 documents of one language in a call', async () => {
    const documents = Array.from({ length: 60 }, (_, index) => ({
      text: index % 7 === 0 ? `bad ${index}` : `fine ${index}`,
      language: index % 2 === 0 ? 'en' : 'zh-TW',
    }));
    const heard = await linguist().sentiments(documents);
    expect(calls.map(({ language, texts }) => `${language} ${texts.length}`).toSorted()).toEqual([
      'en 25',
      'en 5',
      'zh-TW 25',
      'zh-TW 5',
    ]);
    const negative = heard.flatMap((one, index) => (one.heard && one.value.sentiment === 'negative' ? [index] : []));
    expect(negative).toEqual([0, 7, 14, 21, 28, 35, 42, 49, 56]);
  });

  it('cuts texts to 500 code points, never through a character', async () => {
    await linguist().sentiments(inEnglish([`${'😀'.repeat(499)}終點`, '短']));
    const [long = '', short] = calls[0]?.texts ?? [];
    expect(Array.from(long)).toHaveLength(500);
    expect(long.endsWith('😀終')).toBe(true);
    expect(Buffer.byteLength(long)).toBeLessThanOrEqual(5000);
    expect(short).toBe('短');
  });

  it('does not ask in a language that the service does not know', async () => {
    const heard = await linguist().sentiments([
      { text: 'Мой заказ', language: 'ru' },
      { text: '???', language: 'und' },
      { text: 'bad', language: 'en' },
    ]);
    expect(heard.map((one) => (one.heard ? 'heard' : one.why))).toEqual(['unsupported', 'unsupported', 'heard']);
    expect(calls).toHaveLength(1);
  });

  it('costs only itself what comes back in the error list, or not at all', async () => {
    reply = ({ texts }) => ({
      body: {
        ResultList: [judge(texts[0] ?? '', 0)],
        ErrorList: [
          { Index: 1, ErrorCode: 'INTERNAL_SERVER_ERROR' },
          { Index: 2, ErrorCode: 'TEXT_SIZE_LIMIT_EXCEEDED' },
        ],
      },
    });
    const [first, ...others] = await linguist().sentiments(inEnglish(['bad', 'b', 'c', 'd']));
    expect(first?.heard).toBe(true);
    expect(others).toEqual([UNAVAILABLE, REFUSED, UNAVAILABLE]);
  });

  it('takes an answer that makes no sense for none', async () => {
    reply = () => ({ body: { ResultList: [{ Index: 0, Sentiment: 'GLOOMY' }, { Index: 9 }, {}] } });
    expect(await linguist().sentiments(inEnglish(['a', 'b']))).toEqual([UNAVAILABLE, UNAVAILABLE]);
  });

  it('finds the one text that makes a whole call refused', async () => {
    reply = (call) => (call.texts.includes('poison') ? refused('InvalidRequestException') : answered(call));
    const texts = Array.from({ length: 25 }, (_, index) => (index === 13 ? 'poison' : 'bad'));
    const heard = await linguist().sentiments(inEnglish(texts));
    expect(heard.flatMap((one, index) => (one.heard ? [] : [`${index} ${one.why}`]))).toEqual(['13 refused']);
  });

  it.each([
    ['throttled', refused('ThrottlingException', 429)],
    ['failing', refused('InternalServerException', 500)],
    ['not allowed', refused('AccessDeniedException', 403)],
    ['silent', null],
  ])('is %s: every document is to be asked again, nothing is thrown', async (_, trouble) => {
    reply = () => trouble;
    const asked = linguist({ connectMs: 200, requestMs: 200, attempts: 2 }).sentiments(inEnglish(['a', 'b']));
    expect(await asked).toEqual([UNAVAILABLE, UNAVAILABLE]);
    expect(calls.length).toBeLessThanOrEqual(2);
  });

  it('is not there at all: the same', async () => {
    const gone = linguist();
    await new Promise<void>((resolve) => server.close(() => resolve()));
    expect(await gone.sentiments(inEnglish(['a']))).toEqual([UNAVAILABLE]);
    server.listen(0);
  });

  it('asks nothing for nothing', async () => {
    expect(await linguist().sentiments([])).toEqual([]);
    expect(await linguist().languages([])).toEqual([]);
    expect(calls).toEqual([]);
  });
});

describe('Comprehend, asked for languages', () => {
  it('takes the likeliest of each text', async () => {
    reply = ({ texts }) => ({
      body: {
        ResultList: texts.map((_, Index) => ({
          Index,
          Languages: [
            { LanguageCode: 'nl', Score: 0.2 },
            { LanguageCode: 'de', Score: 0.7 },
          ],
        })),
      },
    });
    expect(await linguist().languages(['Ware kaputt'])).toEqual([
      { heard: true, value: { language: 'de', score: 0.7 } },
    ]);
    expect(calls[0]?.operation).toBe('BatchDetectDominantLanguage');
  });
});

describe('Comprehend, asked for phrases and entities', () => {
  it('takes the surest phrases first, places counted in UTF-16 units', async () => {
    reply = ({ texts }) => ({
      body: {
        ResultList: texts.map((_, Index) => ({
          Index,
          KeyPhrases: [
            { BeginOffset: 2, EndOffset: 6, Score: 0.8, Text: 'late' },
            { BeginOffset: 7, EndOffset: 13, Score: 0.9, Text: 'parcel' },
            { BeginOffset: 3 },
          ],
        })),
      },
    });
    const text = '😀 late parcel';
    const [heard] = await linguist().phrases(inEnglish([text]));
    expect(heard?.heard === true && heard.value.map(({ start, end }) => text.slice(start, end))).toEqual([
      'parcel',
      'late',
    ]);
    expect(calls[0]?.operation).toBe('BatchDetectKeyPhrases');
  });

  it('names the kinds of entities as the product does', async () => {
    reply = () => ({
      body: {
        ResultList: [{ Index: 0, Entities: [{ Type: 'COMMERCIAL_ITEM', BeginOffset: 2, EndOffset: 8, Score: 0.9 }] }],
      },
    });
    expect(await linguist().entities(inEnglish(['a kettle']))).toEqual([
      { heard: true, value: [{ type: 'commercial-item', start: 2, end: 8 }] },
    ]);
  });
});
