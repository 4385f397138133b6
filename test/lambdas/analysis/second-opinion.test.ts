import { beforeEach, describe, expect, it } from 'vitest';
import { iso, ms } from '../../../lambdas/domain/instants.ts';
import { anId, RECEIVED_AT } from '../../builders/feedback.ts';
import { somePolicy } from '../../builders/settings.ts';
import { type AnalysisUnderTest, analysisUnderTest, surely } from './analysis-under-test.ts';

const MINUTE = 60_000;

let analysis: AnalysisUnderTest;

beforeEach(() => {
  analysis = analysisUnderTest();
});

describe('Comprehend is not heard', () => {
  it('lets the rules decide at once and asks again after ten minutes, divided by the speed', async () => {
    const id = analysis.received('APP一打开就闪退');
    const done = await analysis.understand([id], { policy: { ...somePolicy(), speed: 60 } });
    expect(done.provisional).toBe(1);
    expect(analysis.item(id)).toMatchObject({
      status: 'triaged',
      provisional: true,
      askAgainAt: iso(analysis.clock.now + 10_000),
    });
    expect(await analysis.store.readUnderstanding(id)).toMatchObject({ by: 'rules' });
  });

  it('costs only the items that were not answered', async () => {
    analysis.script.sentiment = (text) =>
      text.includes('late') ? { heard: false, why: 'unavailable' } : surely('negative');
    const [late, slow] = [analysis.received('My order is late'), analysis.received('The app is slow')];
    await analysis.understand([late, slow]);
    expect([analysis.item(late).provisional, analysis.item(slow).provisional]).toEqual([true, false]);
  });

  it.each(['refused', 'unsupported'] as const)('does not ask again what would be %s again', async (why) => {
    analysis.script.sentiment = () => ({ heard: false, why });
    const id = analysis.received('Мой заказ не пришёл');
    analysis.script.language = () => ({ heard: true, value: { language: 'ru', score: 0.99 } });
    await analysis.understand([id]);
    expect(analysis.item(id)).toMatchObject({ provisional: false, askAgainAt: null, language: 'ru' });
  });

  it('marks what waited five minutes and was not answered for a person to review', async () => {
    const [late, fresh] = [analysis.received('登录不了，收不到验证码'), anId(2)];
    analysis.received('登录不了，收不到验证码', { id: fresh, receivedAt: iso(ms(RECEIVED_AT) + 4 * MINUTE) });
    analysis.clock.now = ms(RECEIVED_AT) + 5 * MINUTE;
    await analysis.understand([late, fresh]);
    expect([analysis.item(late).review, analysis.item(fresh).review]).toEqual([true, false]);
  });

  it('refines when it is heard at last, and keeps the rest of what was found', async () => {
    const id = analysis.received('So this is what you call a service.');
    await analysis.understand([id]);
    const before = analysis.item(id);
    analysis.script.sentiment = () => surely('negative');
    analysis.script.language = () => ({ heard: true, value: { language: 'en', score: 0.99 } });
    analysis.clock.now = ms(before.askAgainAt!);
    await analysis.understand([id]);
    expect(before.sentiment).toBe('neutral');
    expect(analysis.item(id)).toMatchObject({
      status: 'triaged',
      sentiment: 'negative',
      provisional: false,
      askAgainAt: null,
      category: before.category,
      priority: before.priority,
    });
    expect(await analysis.events(id)).toEqual(['understood', 'refined']);
    const { scores, by } = (await analysis.store.readUnderstanding(id))!;
    expect(by).toBe('comprehend');
    expect(scores['negative']).toBe(0.95);
  });

  it('stays provisional while nobody answers, without asking before its time', async () => {
    const id = analysis.received('APP一打开就闪退');
    await analysis.understand([id]);
    const first = analysis.item(id).askAgainAt!;
    analysis.clock.now = ms(first) - 1;
    await analysis.understand([id]);
    expect(analysis.store.committed).toHaveLength(1);
    analysis.clock.now = ms(first);
    await analysis.understand([id]);
    expect(analysis.item(id).provisional).toBe(true);
    expect(analysis.item(id).askAgainAt! > first).toBe(true);
  });
});
