import { beforeEach, describe, expect, it } from 'vitest';
import { type AnalysisUnderTest, analysisUnderTest, surely } from './analysis-under-test.ts';

let analysis: AnalysisUnderTest;

beforeEach(() => {
  analysis = analysisUnderTest();
  analysis.script.sentiment = () => surely('negative');
});

const asked = (): string[] => analysis.script.askedSentiment.flat().map(({ text }) => text);

describe('a text is asked about once', () => {
  it('not twice in a batch', async () => {
    const ids = [analysis.received('My parcel is late'), analysis.received('My parcel is late')];
    await analysis.understand(ids);
    expect(asked()).toEqual(['My parcel is late']);
    for (const id of ids) expect(analysis.item(id)).toMatchObject({ sentiment: 'negative', provisional: false });
  });

  it('not again while it is remembered', async () => {
    await analysis.understand([analysis.received('My parcel is late')]);
    const again = analysis.received('My parcel is late');
    await analysis.understand([again]);
    expect(asked()).toHaveLength(1);
    expect(await analysis.store.readUnderstanding(again)).toMatchObject({
      by: 'comprehend',
      scores: { negative: 0.95 },
    });
  });

  it('again when nobody answered, or not for all of it', async () => {
    analysis.script.phrases = () => ({ heard: false, why: 'unavailable' });
    const first = analysis.received('My parcel is late');
    await analysis.understand([first]);
    expect(analysis.item(first).provisional).toBe(true);
    analysis.script.phrases = () => ({ heard: true, value: [{ start: 3, end: 9 }] });
    const second = analysis.received('My parcel is late');
    await analysis.understand([second]);
    expect(asked()).toHaveLength(1);
    expect(analysis.script.askedDetails).toHaveLength(2);
    expect(await analysis.store.readUnderstanding(second)).toMatchObject({ phrases: ['parcel'] });
  });

  it('remembers no word of it', async () => {
    analysis.script.entities = () => ({ heard: true, value: [{ type: 'date', start: 3, end: 9 }] });
    const id = analysis.received('My parcel is late');
    await analysis.understand([id]);
    expect(JSON.stringify([...analysis.kept])).not.toMatch(/parcel|late/);
    expect(await analysis.store.readUnderstanding(id)).toMatchObject({
      entities: [{ type: 'date', text: 'parcel' }],
    });
  });

  it('is understood all the same when what was heard cannot be kept, and the trouble is reported', async () => {
    const opinions = { recall: async () => new Map(), keep: () => Promise.reject(new Error('full')) };
    const id = analysis.received('My parcel is late');
    const { failed } = await analysis.understand([id], { opinions });
    expect([failed.size, analysis.failures]).toEqual([0, ['forgotten']]);
    expect(analysis.item(id)).toMatchObject({ status: 'triaged', sentiment: 'negative' });
  });
});

describe('the sample', () => {
  it('tells how far both agree, and changes nothing', async () => {
    const sure = '垃圾软件，太差了，恶心！';
    analysis.script.sentiment = () => surely('positive');
    const id = analysis.received(sure);
    const { compared } = await analysis.understand([id], { analysis: { strategy: 'local', sample: 1 } });
    expect(compared).toEqual({ asked: 1, agreed: 0 });
    expect(analysis.item(id)).toMatchObject({ sentiment: 'negative', provisional: false });
    expect(await analysis.store.readUnderstanding(id)).toMatchObject({ by: 'rules' });
  });

  it('leaves nothing open when nobody answers', async () => {
    analysis.script.sentiment = () => ({ heard: false, why: 'unavailable' });
    const id = analysis.received('垃圾软件，太差了，恶心！');
    const done = await analysis.understand([id], { analysis: { strategy: 'cascade', sample: 1 } });
    expect(done).toMatchObject({ provisional: 0, compared: { asked: 0, agreed: 0 } });
    expect(analysis.item(id)).toMatchObject({ provisional: false, askAgainAt: null });
  });
});
