import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Linguist } from '../../../lambdas/analysis/ports.ts';
import { aFeedback, after, anId } from '../../builders/feedback.ts';
import { type AnalysisUnderTest, analysisUnderTest, surely } from './analysis-under-test.ts';

const NOTHING_COMPARED = { asked: 0, agreed: 0 };

let analysis: AnalysisUnderTest;

beforeEach(() => {
  analysis = analysisUnderTest();
});

describe('understanding a batch', () => {
  it('stores what the rules and Comprehend found, each item by itself (R2.1, R2.2, R2.4, R2.6)', async () => {
    analysis.script.sentiment = () => surely('negative');
    const crash = analysis.received('APP一打开就闪退');
    const late = analysis.received('My order is three days late');
    const done = await analysis.understand([crash, late]);
    expect(done).toEqual({ failed: new Set(), provisional: 0, compared: NOTHING_COMPARED });
    expect(analysis.item(crash)).toMatchObject({
      status: 'triaged',
      category: 'app.crash',
      type: 'complaint',
      sentiment: 'negative',
      language: 'zh',
      priority: 'P1',
      loop: 'handled',
      provisional: false,
      askAgainAt: null,
    });
    expect(analysis.item(late)).toMatchObject({ status: 'triaged', category: 'delivery.late', language: 'en' });
    expect(await analysis.store.readUnderstanding(crash)).toMatchObject({
      by: 'comprehend',
      scores: { negative: 0.95 },
    });
  });

  it('asks for all texts together, in their language, and only for languages that it is unsure of', async () => {
    analysis.script.sentiment = () => surely('neutral');
    analysis.script.language = () => ({ heard: true, value: { language: 'de', score: 0.9 } });
    const ids = [
      analysis.received('快递三天了还没到'),
      analysis.received('Ware defekt'),
      analysis.received('The parcel has not arrived'),
    ];
    await analysis.understand(ids);
    expect(analysis.script.askedLanguage).toEqual(['Ware defekt']);
    expect(analysis.script.askedSentiment).toEqual([
      [
        { text: '快递三天了还没到', language: 'zh' },
        { text: 'Ware defekt', language: 'de' },
        { text: 'The parcel has not arrived', language: 'en' },
      ],
    ]);
    expect(analysis.item(ids[1]!).language).toBe('de');
  });

  it('gives only the masked text away', async () => {
    analysis.received('闪退，打我电话 138****5678');
    await analysis.understand([anId(1)]);
    expect(analysis.script.askedSentiment[0]?.[0]?.text).toBe('闪退，打我电话 138****5678');
  });

  it('closes at once, in the same change, what is only listened to', async () => {
    analysis.script.sentiment = () => surely('positive');
    const id = analysis.received('客服很耐心，谢谢你们！');
    await analysis.understand([id]);
    expect(analysis.item(id)).toMatchObject({
      status: 'closed',
      disposition: 'no-action',
      loop: 'listened',
      clocks: [],
    });
    expect(await analysis.events(id)).toEqual(['understood', 'closed']);
    expect(analysis.store.committed).toHaveLength(1);
  });

  it('concludes meaningless text without asking anybody (R1.4)', async () => {
    const id = analysis.received('asdf');
    await analysis.understand([id]);
    expect(analysis.item(id)).toMatchObject({ status: 'closed', disposition: 'no-action', tags: ['meaningless'] });
    expect(analysis.script.askedSentiment).toEqual([]);
  });
});

describe('strategies', () => {
  it('local asks nobody, and nothing is provisional', async () => {
    const id = analysis.received('关于昨天的事情');
    await analysis.understand([id], { analysis: { strategy: 'local', sample: 0 } });
    expect(analysis.script.askedLanguage).toEqual([]);
    expect(analysis.script.askedSentiment).toEqual([]);
    expect(analysis.item(id).provisional).toBe(false);
  });

  it('cascade asks only where the rules are unsure', async () => {
    const [sure, unsure] = [analysis.received('垃圾软件，太差了，恶心！'), analysis.received('关于昨天的事情')];
    await analysis.understand([sure, unsure], { analysis: { strategy: 'cascade', sample: 0 } });
    expect(analysis.script.askedSentiment.flat().map(({ text }) => text)).toEqual(['关于昨天的事情']);
    expect([analysis.item(sure).provisional, analysis.item(unsure).provisional]).toEqual([false, true]);
  });
});

describe('nothing is lost, nothing happens twice (R1.3)', () => {
  it('does nothing at a redelivery', async () => {
    analysis.script.sentiment = () => surely('negative');
    const id = analysis.received('APP一打开就闪退');
    await analysis.understand([id]);
    const once = analysis.item(id);
    await analysis.understand([id, id]);
    expect(analysis.item(id)).toEqual(once);
    expect(analysis.script.askedSentiment).toHaveLength(1);
  });

  it('does nothing when another function has understood the item meanwhile', async () => {
    analysis.script.sentiment = () => surely('negative');
    const id = analysis.received('APP一打开就闪退');
    let other: Promise<unknown> | undefined;
    const rival: Linguist = {
      languages: async () => [],
      sentiments: async (documents) => {
        other ??= analysis.understand([id]);
        await other;
        return documents.map(() => surely('positive'));
      },
      phrases: async () => [],
      entities: async () => [],
    };
    const done = await analysis.understand([id], { linguist: rival });
    expect(done).toEqual({ failed: new Set(), provisional: 0, compared: NOTHING_COMPARED });
    expect(await analysis.events(id)).toEqual(['understood']);
    expect(analysis.item(id).sentiment).toBe('negative');
  });

  it('fails alone: an item that is not stored, or has no text, comes again', async () => {
    analysis.script.sentiment = () => surely('negative');
    const good = analysis.received('APP一打开就闪退');
    const bare = anId(50);
    analysis.store.add(aFeedback({ id: bare }));
    const done = await analysis.understand([anId(99), good, bare]);
    expect(done.failed).toEqual(new Set([anId(99), bare]));
    expect(analysis.failures.toSorted()).toEqual([bare, anId(99)].toSorted());
    expect(analysis.item(good).status).toBe('triaged');
    expect(analysis.item(bare).status).toBe('received');
  });

  it('passes over what was withdrawn before it was understood', async () => {
    const id = analysis.received('APP一打开就闪退', { status: 'closed', disposition: 'withdrawn' });
    expect(await analysis.understand([id])).toEqual({ failed: new Set(), provisional: 0, compared: NOTHING_COMPARED });
    expect(analysis.store.committed).toEqual([]);
  });

  it('reaches the same end however often and in whatever batches the messages come', async () => {
    const texts = ['APP一打开就闪退', '客服很耐心，谢谢！', 'asdf', 'My order is late', '充电宝冒烟了'];
    const batches = fc.array(fc.array(fc.nat(texts.length - 1), { maxLength: 6 }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(batches, async (picks) => {
        analysis = analysisUnderTest();
        analysis.script.sentiment = () => surely('neutral');
        const ids = texts.map((text) => analysis.received(text));
        for (const batch of [...picks, [...texts.keys()]]) {
          await analysis.understand(batch.map((pick) => ids[pick]!));
        }
        expect(analysis.store.committed).toHaveLength(texts.length);
        expect(ids.map((id) => analysis.item(id).status)).toEqual([
          'triaged',
          'closed',
          'closed',
          'triaged',
          'triaged',
        ]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('R1.5 vague feedback', () => {
  const answer = (text: string) => ({ name: 'message', words: { text, sealed: 'sealed' } }) as const;

  it('asks its author once, in their language', async () => {
    const zh = analysis.received('用不了');
    const en = analysis.received("It doesn't work");
    await analysis.understand([zh, en], { analysis: { strategy: 'local', sample: 0 } });
    expect(analysis.item(zh)).toMatchObject({ status: 'waiting', question: { automatic: true } });
    const text = async (id: string) => (await analysis.store.history(id)).at(-1)?.data['text'];
    expect(await text(zh)).toContain('您当时在使用哪个产品');
    expect(await text(en)).toContain('What were you doing');
    await analysis.understand([zh], { analysis: { strategy: 'local', sample: 0 } });
    expect(await analysis.events(zh)).toEqual(['understood', 'asked']);
  });

  it('asks in the company’s own words', async () => {
    const id = analysis.received('用不了');
    const texts = { zh: { 'mail.question.vague': '能说具体一点吗？' } };
    await analysis.understand([id], { analysis: { strategy: 'local', sample: 0 }, texts });
    expect((await analysis.store.history(id)).at(-1)?.data['text']).toBe('能说具体一点吗？');
  });

  it('reads the answer together with the first words', async () => {
    const id = analysis.received('用不了');
    await analysis.understand([id], { analysis: { strategy: 'local', sample: 0 } });
    const before = analysis.item(id);
    const told = after(before, answer('一打开App就闪退'), { actor: { kind: 'customer' } });
    await analysis.store.commit({ before, after: told.item, events: told.events, loads: [] });
    await analysis.understand([id], { analysis: { strategy: 'local', sample: 0 } });
    expect(analysis.item(id)).toMatchObject({ status: 'triaged', category: 'app.crash', reread: null });
    expect(await analysis.events(id)).toEqual(['understood', 'asked', 'message', 'refined']);
    await analysis.understand([id], { analysis: { strategy: 'local', sample: 0 } });
    expect(await analysis.events(id)).toHaveLength(4);
  });
});
