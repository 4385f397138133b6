import { ComprehendClient } from '@aws-sdk/client-comprehend';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { comprehendDetector, spansIn } from '../../../lambdas/adapters/comprehend-personal.ts';
import { serveComprehend } from '../../../local/companion/comprehend.ts';
import type { Listening } from '../../../local/companion/http.ts';
import { wordListJudge } from '../../../local/companion/judge.ts';
import { type Answer, type Sent, sdkAnswers } from './sdk-answers.ts';

const entity = (Type: string, BeginOffset: number, EndOffset: number, Score = 0.99) => ({
  Type,
  BeginOffset,
  EndOffset,
  Score,
});

beforeEach(() => vi.spyOn(process.stdout, 'write').mockReturnValue(true));
afterEach(() => vi.restoreAllMocks());

describe('R6.1 what Comprehend finds', () => {
  it('is where it stands in UTF-16 units, though it is told in code points', () => {
    const text = '😀😀 Ann Example 👩‍👩‍👧 lives on';
    const [span] = spansIn(text, { Entities: [entity('NAME', 3, 14)] });
    expect(span).toEqual({ type: 'name', start: 5, end: 16 });
    expect(text.slice(span?.start, span?.end)).toBe('Ann Example');
  });

  it('is cut out of any text as it was found, wherever surrogates stand', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary', minLength: 1 }),
        fc.string({ unit: 'binary' }),
        (a, b, c) => {
          const [before, middle] = [Array.from(a).length, Array.from(b).length];
          fc.pre(
            Array.from(a + b).length === before + middle &&
              Array.from(a + b + c).length === before + middle + Array.from(c).length,
          );
          const [span] = spansIn(a + b + c, { Entities: [entity('PHONE', before, before + middle)] });
          expect((a + b + c).slice(span?.start, span?.end)).toBe(b);
        },
      ),
    );
  });

  it('counts where it is personal data here, sure, and inside of the text', () => {
    const found = [
      entity('DATE_TIME', 0, 3),
      entity('URL', 0, 3),
      entity('PHONE', 0, 3, 0.5),
      entity('EMAIL', 3, 3),
      entity('CREDIT_DEBIT_NUMBER', 2, 99),
    ];
    expect(spansIn('abcdef', { Entities: found })).toEqual([{ type: 'bank-card', start: 2, end: 6 }]);
  });
});

describe('R6.1 asking Comprehend', () => {
  const asking = (answer: (sent: Sent) => Answer, clock = { now: 0 }) => {
    const { sent, config } = sdkAnswers(answer);
    return { sent, clock, detector: comprehendDetector(new ComprehendClient(config), () => clock.now) };
  };

  it('is done in English and Spanish alone', async () => {
    const { sent, detector } = asking(() => ({ body: { Entities: [entity('NAME', 0, 3)] } }));
    for (const language of ['zh', 'de', 'und', 'e']) expect(await detector.find('Ann', language)).toEqual([]);
    expect(sent).toEqual([]);
    for (const language of ['en', 'en-GB', 'es']) expect(await detector.find('Ann', language)).toHaveLength(1);
    expect(sent.map(({ operation, input }) => [operation, input['LanguageCode']])).toEqual([
      ['DetectPiiEntities', 'en'],
      ['DetectPiiEntities', 'en'],
      ['DetectPiiEntities', 'es'],
    ]);
  });

  it('finds nothing where it fails, is then left alone for a while, and asked again', async () => {
    let down = true;
    const { sent, clock, detector } = asking(() =>
      down ? { status: 500, body: {} } : { body: { Entities: [entity('NAME', 0, 3)] } },
    );
    expect(await detector.find('Ann', 'en')).toEqual([]);
    down = false;
    clock.now = 29_999;
    expect(await detector.find('Ann', 'en')).toEqual([]);
    expect(sent).toHaveLength(1);
    clock.now = 30_001;
    expect(await detector.find('Ann', 'en')).toHaveLength(1);
  });

  it('finds nothing in an answer that cannot be read', async () => {
    const { detector } = asking(() => ({ body: { Entities: [{ Type: 'NAME' }] } }));
    expect(await detector.find('Ann', 'en')).toEqual([]);
  });
});

describe('R6.1 asking an endpoint that speaks its protocol', () => {
  let endpoint: Listening;
  let client: ComprehendClient;
  beforeEach(async () => {
    endpoint = await serveComprehend(wordListJudge);
    const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
    client = new ComprehendClient({ endpoint: endpoint.url, region: 'us-east-1', credentials, maxAttempts: 1 });
  });
  afterEach(async () => {
    client.destroy();
    await endpoint.close();
  });

  it('is answered by the places alone', async () => {
    const text = '😀 write to ann@example.com';
    const [span] = await comprehendDetector(client).find(text, 'en');
    expect(text.slice(span?.start, span?.end)).toBe('ann@example.com');
  });

  it('does not wait for one that stays silent', async () => {
    await fetch(`${endpoint.url}/_control`, { method: 'POST', body: JSON.stringify({ mode: 'silent' }) });
    expect(await comprehendDetector(client, Date.now, 50).find('ann@example.com', 'en')).toEqual([]);
  });
});
